import { createHash, createHmac } from 'node:crypto'
import { canonical } from './canonical.ts'
import type { JsonValue } from './json.ts'

/** SHA-256, 32 bytes. A string counts as its UTF-8 bytes. */
export function sha256(content: Uint8Array | string): Buffer {
  return createHash('sha256').update(content).digest()
}

/**
 * A value's hash under a salt, 32 bytes: HMAC-SHA-256 of its canonical text, keyed by the salt. Whoever has the hash
 * alone can't find a short value by trying; once the salt is deleted, nobody can. HMAC keeps salt and text apart, so no
 * other pair of them runs into the same bytes.
 *
 * @param salt at least 16 random bytes, kept beside the value
 * @throws RangeError for a shorter salt, Error for a value with no canonical form.
 */
export function saltedHash(salt: Uint8Array, value: JsonValue): Buffer {
  if (salt.byteLength < 16) throw new RangeError('A salt has at least 16 bytes')
  // As text, for Node takes four times as long over a key that is bytes: each becomes an object that holds a key.
  const key = Buffer.from(salt).toString('latin1')
  return createHmac('sha256', key, { encoding: 'latin1' }).update(canonical(value)).digest()
}
