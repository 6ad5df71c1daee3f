export { heading, keyValues, list, notice, pageBreak, paragraph, section, table, type Block } from './blocks.ts'
export { printPdf } from './press.ts'
