export { csvFile, csvType, type CsvCell } from './csv.ts'
export { rowBatchesOf, rowsOf, type Broken, type RawRow, type RowBatches } from './rows.ts'
export { csvCell, csvLine, utf8Mark } from './line.ts'
