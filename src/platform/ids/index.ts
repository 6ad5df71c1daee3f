export { newId, parseId, zId, zIdOf, type Id } from './ids.ts'
