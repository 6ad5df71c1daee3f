export { findPeople, type Found } from './find.ts'
export { refreshTokens, restrictTokens } from './token-store.ts'
export { wordsOf } from './word-rules.ts'
export type { Match, Sought, SoughtIdentifier, SoughtNumber } from './types.ts'
