import { walkerOf, type Asked, type ToolDocument } from '../../instruments/index.ts'
import type { Layout } from './layout.ts'
import { said } from './said.ts'
import type { Records, Result, Said, Summary } from './types.ts'

export interface ScoreOptions {
  readonly readings?: Asked['readings']
  /** Told of each record of which not all is said, in their order. */
  readonly onLeftOut?: (said: Said) => void
}

/** As much is written in one piece. */
const pieceLength = 262_144

/**
 * Scores records one after another, as many as there are, in the order in which they come. Nothing is kept of a record once its line is written.
 *
 * @param write takes a piece of the result; the next record is read when it is done
 */
export async function scoreAll(
  document: ToolDocument,
  records: Records,
  layout: Layout,
  write: (text: string) => Promise<void>,
  { readings, onLeftOut = () => undefined }: ScoreOptions = {},
): Promise<Summary> {
  const of: Record<Result, number> = { scored: 0, incomplete: 0, 'not covered': 0, 'coverage not known': 0, refused: 0 }
  const walker = walkerOf(document)
  let count = 0
  let piece: string | undefined
  for (;;) {
    const next = await records.next()
    piece ??= layout.head
    if (next.done === true) {
      await write(piece)
      return { records: count, of, broken: next.value }
    }
    const lines = next.value.map(record => {
      const line = said(walker, record, readings)
      of[line.result] += 1
      if (line.result !== 'scored') onLeftOut(line)
      return layout.line(line)
    })
    count += lines.length
    piece += lines.join('')
    if (piece.length < pieceLength) continue
    await write(piece)
    piece = ''
  }
}
