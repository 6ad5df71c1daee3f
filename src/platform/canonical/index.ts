export { canonical } from './canonical.ts'
export { saltedHash, sha256 } from './hash.ts'
export type { JsonValue } from './json.ts'
