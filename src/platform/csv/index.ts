export { csvFile, csvType, type CsvCell } from './csv.ts'
