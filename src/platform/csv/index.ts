export { csvFile, csvType, type CsvCell } from './csv.ts'
export { rowsOf, type Broken, type RawRow } from './rows.ts'
export { csvCell, csvLine, utf8Mark } from './line.ts'
