import type { Readable } from 'node:stream'
import type { ToolDocument } from '../../instruments/index.ts'
import { rowsOf, type RawRow } from '../../platform/csv/index.ts'
import { readColumns, type Columns } from './columns.ts'
import type { Records, ScoreRecord, Unreadable } from './types.ts'

/** A head that does not fit the tool: nothing is read after it. */
export class HeadError extends Error {
  override readonly name = 'HeadError'
  readonly sentences: readonly string[]
  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'))
    this.sentences = sentences
  }
}

/**
 * The records of a CSV file: a head, then a row each. Blank rows are left out, a blank cell is no answer.
 *
 * @param onHead told of the columns before the first record
 * @throws HeadError with every column that does not fit, before any record is read
 */
export async function* csvRecords(
  input: Readable,
  document: ToolDocument,
  onHead: (columns: Columns) => void = () => undefined,
): Records {
  const rows = rowsOf(input)
  const first = await rows.next()
  if (first.done === true) {
    if (first.value !== undefined) return first.value
    throw new HeadError(['The file is empty: its first line names the columns'])
  }
  if (first.value.isDamaged) throw new HeadError(['The first line is not UTF-8. Save the file as CSV UTF-8'])
  const head = first.value.cells
  const read = readColumns(document, head)
  if (!read.ok) throw new HeadError(read.faults)
  onHead(read.columns)
  for (;;) {
    const row = await rows.next()
    if (row.done === true) return row.value
    yield recordOf(row.value, head.length, read.columns)
  }
}

function recordOf({ line, cells, isDamaged }: RawRow, width: number, columns: Columns): ScoreRecord | Unreadable {
  const id = columns.id < 0 ? '' : (cells[columns.id] ?? '')
  if (isDamaged) return { line, id, items: [], reason: 'Some of the row is not UTF-8. Save the file as CSV UTF-8' }
  if (cells.length !== width) {
    const reason = `Cells in the row: ${cells.length}. Columns that the first line names: ${width}`
    return { line, id, items: [], reason }
  }
  const answers: Record<string, string> = {}
  for (const { place, code } of columns.items) answers[code] = cells[place] ?? ''
  const version = columns.version < 0 ? '' : (cells[columns.version] ?? '').trim()
  return { line, id, version: version === '' ? undefined : version, answers }
}
