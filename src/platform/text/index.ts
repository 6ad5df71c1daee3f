export { characterFault } from './characters.ts'
export { zWords } from './words.ts'
