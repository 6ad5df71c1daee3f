import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'

const iterations = 4096

/**
 * The verifier that PostgreSQL keeps of a password (SCRAM-SHA-256, RFC 5802 and RFC 7677, in the form of pg_authid).
 * Sent in place of the password, it keeps the password itself out of the server's log and statistics.
 *
 * @param password printable ASCII: other characters would need the SASLprep profile first.
 * @throws RangeError for any other character.
 */
export function scramVerifier(password: string, salt: Buffer = randomBytes(16)): string {
  if (!/^[\x20-\x7e]+$/.test(password)) throw new RangeError('A database password is made of printable ASCII.')
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256')
  const clientKey = createHmac('sha256', salted).update('Client Key').digest()
  const storedKey = createHash('sha256').update(clientKey).digest('base64')
  const serverKey = createHmac('sha256', salted).update('Server Key').digest('base64')
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${serverKey}`
}
