export { characterFault } from './characters.ts'
export { wordChanges, type Piece } from './word-changes.ts'
export { zWords } from './words.ts'
