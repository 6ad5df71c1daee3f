import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import { Lines } from './lines.ts'

/** The longest row, in bytes. A row that is longer is a quotation mark gone astray, or no CSV at all. */
const longestRow = 1_000_000

/** So many bytes are parsed at once: enough that waiting costs nothing, and so few rows that clearing up after them costs nothing either. */
const batchBytes = 16_384

/** A row as it stands in its file. */
export interface RawRow {
  /** The line on which it begins, from 1. */
  readonly line: number
  readonly cells: readonly string[]
  /** Whether some of its bytes are not UTF-8: U+FFFD stands where they were. */
  readonly isDamaged: boolean
}

/** What stopped the reading of a file before its end. */
export interface Broken {
  readonly line?: number | undefined
  readonly reason: string
}

/** Rows in the order of their file, many at a time; at the end what broke it off, or undefined when every row was read. */
export type RowBatches = AsyncGenerator<readonly RawRow[], Broken | undefined>

/**
 * The rows of a CSV as they come, the header too, without holding more than one piece of the file. Rows whose cells are all empty are left out.
 * Text of two-byte characters (UTF-16) is not told apart here: its first row is damaged.
 *
 * @param onBytes told how much has been read, in bytes
 * @returns what broke it off, or undefined when every row was read
 * @throws what the stream throws
 */
export async function* rowsOf(
  input: Readable,
  onBytes?: (bytes: number) => void,
): AsyncGenerator<RawRow, Broken | undefined> {
  const batches = rowBatchesOf(input, onBytes)
  try {
    for (;;) {
      const batch = await batches.next()
      if (batch.done === true) return batch.value
      yield* batch.value
    }
  } finally {
    await batches.return(undefined)
  }
}

/**
 * The same rows, all of a piece of the file at once: to wait for each of a million rows by itself costs as much as much of what is done with it.
 * What stands before a place that can't be read is given out before that is said.
 */
export async function* rowBatchesOf(input: Readable, onBytes: (bytes: number) => void = () => undefined): RowBatches {
  const lines = new Lines()
  let rows: RawRow[] = []
  let lastLine = 0
  const parser = parse({
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
    record_delimiter: '\n',
    // Taken here, and not from the stream of the parser, which hands them on one by one.
    on_record: (cells: string[], info) => {
      // A row that took up one line more than the one before it has no line end in a cell: most rows have not.
      const line = info.lines - (info.lines === lastLine + 1 ? 0 : lineEndsIn(cells))
      lastLine = info.lines
      if (cells.every(isBlank)) return undefined
      const isDamaged = lines.badLines.size > 0 && anyBetween(lines.badLines, line, info.lines)
      rows.push({ line, cells, isDamaged })
      return undefined
    },
  })
  // What can't be parsed is told to whoever gave the piece.
  parser.on('error', () => undefined)
  parser.resume()
  const taken = () => {
    const batch = rows
    rows = []
    return batch
  }
  let read = 0
  const piped = pipeline(input, lines)
  // What goes wrong with the input is told by the lines that are taken from it.
  piped.catch(() => undefined)
  for await (const chunk of lines as AsyncIterable<Buffer>) {
    onBytes((read += chunk.length))
    for (let from = 0; from < chunk.length; from += batchBytes) {
      const broken = await fed(done => parser.write(chunk.subarray(from, from + batchBytes), done))
      if (rows.length > 0) yield taken()
      if (broken) return brokenBy(broken)
    }
  }
  const broken = await fed(done => parser.end(done))
  if (rows.length > 0) yield taken()
  return broken && brokenBy(broken)
}

/** Gives something to a parser, and waits until it has been read: what is wrong with it as CSV, or undefined. @throws any other error */
async function fed(give: (done: (error?: Error | null) => void) => void): Promise<CsvError | undefined> {
  const error = await new Promise<Error | null | undefined>(give)
  if (error === undefined || error === null || error instanceof CsvError) return error ?? undefined
  throw error
}

const isBlank = (cell: string) => cell.trim() === ''

function lineEndsIn(cells: readonly string[]): number {
  let count = 0
  for (const cell of cells) for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count += 1
  return count
}

const anyBetween = (numbers: ReadonlySet<number>, from: number, to: number) =>
  [...numbers].some(each => from <= each && each <= to)

/** The reader's own errors, in words for whoever made the file. */
function brokenBy(error: CsvError): Broken {
  const line = 'lines' in error && typeof error['lines'] === 'number' ? error['lines'] : undefined
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return { reason: 'A quotation mark is opened and never closed, so the rest of the file can’t be read' }
    case 'INVALID_OPENING_QUOTE':
      return {
        line,
        reason:
          'A quotation mark stands inside a cell that does not begin with one. Put the cell in quotation marks and double those inside; the rest of the file was not read',
      }
    case 'CSV_INVALID_CLOSING_QUOTE':
      return {
        line,
        reason:
          'Something follows the quotation mark that closes a cell. Double the quotation marks inside it; the rest of the file was not read',
      }
    case 'CSV_MAX_RECORD_SIZE':
      return {
        line,
        reason:
          'The row is longer than a million bytes: a quotation mark may be missing. The rest of the file was not read',
      }
    default:
      return { line, reason: `This is not CSV (${error.code}), so the rest of the file was not read` }
  }
}
