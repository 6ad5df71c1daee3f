import type { CsvCell } from './csv.ts'

/** OWASP, CSV injection: a cell that begins so is taken for a formula, or makes one of what follows. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/

/**
 * One row as `csvFile` writes it, with its end: for files of a million rows, where the streams of a library cost as much as all the rest. A
 * test holds both to the same bytes.
 */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

/** One cell, in quotes unless it is empty, for rows most of whose cells are known beforehand. */
export function csvCell(cell: CsvCell): string {
  if (typeof cell === 'number') return `"${cell}"`
  if (cell === '') return ''
  const safe = formula.test(cell) ? `'${cell}` : cell
  return `"${safe.includes('"') ? safe.replaceAll('"', '""') : safe}"`
}

/** The mark with which a file says to spreadsheets that it is UTF-8. */
export const utf8Mark = '\uFEFF'
