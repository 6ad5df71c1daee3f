import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { setImmediate } from 'node:timers/promises'
import { stringify } from 'csv-stringify'

export const csvType = 'text/csv; charset=utf-8; header=present'

export type CsvCell = string | number

/**
 * Rows as a CSV file for spreadsheets: UTF-8 with its mark, CRLF, every cell in quotes. A text that a spreadsheet would take for a formula
 * (it begins with = + - @, their full-width forms, tab, CR or LF) begins with an apostrophe instead: OWASP, CSV injection.
 *
 * @param head the names of the columns
 * @param rows cells in the order of the head; a number stays one, negative ones too
 */
export async function csvFile(head: readonly string[], rows: Iterable<readonly CsvCell[]>): Promise<Uint8Array> {
  const whole = async function* () {
    yield head
    let count = 0
    for (const row of rows) {
      yield row
      count += 1
      // A long file is made in pieces, between which other requests are answered.
      if (count % 500 === 0) await setImmediate()
    }
  }
  const written = stringify({
    bom: true,
    quoted: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    // The one beginning of OWASP's list that the library leaves alone.
    cast: { string: text => (text.startsWith('\n') ? `'${text}` : text) },
  })
  return await buffer(Readable.from(whole()).pipe(written))
}
