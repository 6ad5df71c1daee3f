export { csvFile, csvType, type CsvCell } from './csv.ts'
export { csvCell, csvLine, utf8Mark } from './line.ts'
