import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import { Lines } from './lines.ts'

/** The longest row, in bytes. A row that is longer is a quotation mark gone astray, or no CSV at all. */
const longestRow = 1_000_000

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

/**
 * The rows of a CSV as they come, the header too, without holding more than one. Rows whose cells are all empty are left out. Text of two-byte
 * characters (UTF-16) is not told apart here: its first row is damaged.
 *
 * @param onBytes told how much has been read, in bytes
 * @returns what broke it off, or undefined when every row was read
 * @throws what the stream throws
 */
export async function* rowsOf(
  input: Readable,
  onBytes: (bytes: number) => void = () => undefined,
): AsyncGenerator<RawRow, Broken | undefined> {
  const lines = new Lines()
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
    record_delimiter: '\n',
  })
  let read = 0
  let lastLine = 0
  lines.on('data', (chunk: Buffer) => onBytes((read += chunk.length)))
  const piped = pipeline(input, lines, parser)
  // What goes wrong is told by the parser, from which the rows are taken.
  piped.catch(() => undefined)
  try {
    for await (const each of parser) {
      const { record, info } = each as { record: string[]; info: { lines: number } }
      if (record.every(cell => cell.trim() === '')) {
        lastLine = info.lines
        continue
      }
      // A row that took up one line more than the one before it has no line end in a cell: most rows have not.
      const line = info.lines - (info.lines === lastLine + 1 ? 0 : lineEndsIn(record))
      lastLine = info.lines
      const isDamaged = lines.badLines.size > 0 && anyBetween(lines.badLines, line, info.lines)
      yield { line, cells: record, isDamaged }
    }
    await piped
    return undefined
  } catch (error) {
    if (error instanceof CsvError) return brokenBy(error)
    throw error
  }
}

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
