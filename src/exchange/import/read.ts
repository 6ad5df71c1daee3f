import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
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
 * Reads a CSV file row by row, the header too, without holding the file in memory. Rows whose cells are all empty are left out.
 *
 * @returns what broke it off, or undefined when every row was read
 * @throws what the file system throws
 */
export async function readRows(path: string, onRow: (row: RawRow) => void): Promise<Broken | undefined> {
  const wide = await wideText(path)
  if (wide !== undefined) return { reason: wide }
  const lines = new Lines()
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
    record_delimiter: '\n',
  })
  parser.on('readable', () => {
    let read: unknown
    while ((read = parser.read()) !== null) {
      const { record, info } = read as { record: string[]; info: { lines: number } }
      if (record.every(cell => cell.trim() === '')) continue
      const breaks = record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
      const line = info.lines - breaks
      const isDamaged = lines.badLines.size > 0 && anyBetween(lines.badLines, line, info.lines)
      onRow({ line, cells: record, isDamaged })
    }
  })
  try {
    await pipeline(createReadStream(path), lines, parser)
    return undefined
  } catch (error) {
    if (error instanceof CsvError) return brokenBy(error)
    throw error
  }
}

const anyBetween = (numbers: ReadonlySet<number>, from: number, to: number) =>
  [...numbers].some(each => from <= each && each <= to)

/** Why a text of two-byte characters can't be read, by its first bytes; undefined for anything else. */
async function wideText(path: string): Promise<string | undefined> {
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0)
    const mark = buffer.readUInt16BE(0)
    return mark === 0xfffe || mark === 0xfeff ? 'The file is UTF-16. Save it as CSV UTF-8' : undefined
  } finally {
    await file.close()
  }
}

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
