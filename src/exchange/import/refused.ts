import { stringify } from 'csv-stringify/sync'
import { reasonColumn } from './layout.ts'
import { readRows } from './read.ts'
import type { SourceFile } from './source.ts'

/** Rows that are written in one piece. */
const atOnce = 500

/**
 * The rows of a file that were refused, as they stand there, each with why: to be put right and sent again. Nothing is done to texts that a
 * spreadsheet would take for a formula: they are the sender's own, and are to be the same when they come back.
 *
 * @param reasons by the line on which a row begins
 */
export async function* refusedRows(
  file: SourceFile,
  reasons: ReadonlyMap<number, string>,
): AsyncGenerator<string, void> {
  let header: readonly string[] | undefined
  let kept: readonly number[] = []
  let waiting: string[][] = []
  for await (const { line, cells } of readRows(file)) {
    if (!header) {
      header = cells
      // A reason that it came with was of another time.
      kept = cells.flatMap((name, at) => (name.trim() === reasonColumn ? [] : [at]))
      waiting.push([...kept.map(at => cells[at] ?? ''), reasonColumn])
      continue
    }
    const reason = reasons.get(line)
    if (reason === undefined) continue
    // A row with too many cells keeps them all: they are what is wrong with it.
    const own = cells.length === header.length ? kept.map(at => cells[at] ?? '') : [...cells]
    waiting.push([...own, reason])
    if (waiting.length < atOnce) continue
    yield stringify(waiting)
    waiting = []
  }
  if (waiting.length > 0) yield stringify(waiting)
}
