import type { Readable } from 'node:stream'
import { itemsOf, walkerOf, type AnswerFault, type ToolDocument } from '../../instruments/index.ts'
import { rowBatchesOf, type RawRow } from '../../platform/csv/index.ts'
import { readColumns, type Columns } from './columns.ts'
import { optionsNamed, type OptionNamed } from './options.ts'
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
  const batches = rowBatchesOf(input)
  let recordOf: ((row: RawRow) => ScoreRecord | Unreadable) | undefined
  for (;;) {
    const batch = await batches.next()
    if (batch.done === true) {
      if (recordOf === undefined && batch.value === undefined)
        throw new HeadError(['The file is empty: its first line names the columns'])
      return batch.value
    }
    if (recordOf !== undefined) {
      yield batch.value.map(recordOf)
      continue
    }
    const [first, ...rest] = batch.value
    if (first === undefined) continue
    recordOf = readerOf(document, first, onHead)
    yield rest.map(recordOf)
  }
}

/** What reads the rows below a head. @throws HeadError with every column that does not fit */
function readerOf(
  document: ToolDocument,
  { cells: head, isDamaged: isHeadDamaged }: RawRow,
  onHead: (columns: Columns) => void,
): (row: RawRow) => ScoreRecord | Unreadable {
  if (isHeadDamaged) throw new HeadError(['The first line is not UTF-8. Save the file as CSV UTF-8'])
  const read = readColumns(document, head)
  if (!read.ok) throw new HeadError(read.faults)
  onHead(read.columns)
  const { columns } = read
  const { placeOf } = walkerOf(document)
  const options = optionsNamed(document)
  const answers = columns.items.map(({ place, code }) => {
    return { place, item: placeOf(code), named: options.get(code) ?? asItIs }
  })
  const none = itemsOf(document).map((): string | undefined => undefined)
  return ({ line, cells, isDamaged }) => {
    const id = columns.id < 0 ? '' : (cells[columns.id] ?? '')
    if (isDamaged) return { line, id, items: [], reason: 'Some of the row is not UTF-8. Save the file as CSV UTF-8' }
    if (cells.length !== head.length) {
      const reason = `Cells in the row: ${cells.length}. Columns that the first line names: ${head.length}`
      return { line, id, items: [], reason }
    }
    const values = [...none]
    for (const { place, item, named } of answers) values[item] = named(cells[place] ?? '')
    const version = columns.version < 0 ? '' : (cells[columns.version] ?? '').trim()
    return { line, id, version: version === '' ? undefined : version, given: { values, faults: noFaults } }
  }
}

const asItIs: OptionNamed = text => text

const noFaults: readonly AnswerFault[] = []
