import { randomFillSync } from 'node:crypto'
import type { JsonValue } from '../../platform/canonical/index.ts'
import { rowHash, type Subject } from './entry.ts'

const saltBytes = 16

/** What an entry vouches for besides its own subject: by kind and id the salt and the hash of a row, in base64 together. */
export type Brought = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Random bytes are asked for by the thousand: once for each row would cost more than the row's hash. */
const pool = Buffer.alloc(saltBytes * 1024)
let used = pool.length

function newSalt(): Buffer {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += saltBytes
  return pool.subarray(used - saltBytes, used)
}

/** Rows that came together, as the detail of the one entry that vouches for them. @throws RangeError for a row without content */
export function broughtOf(subjects: readonly Subject[]): Brought {
  const brought: Record<string, Record<string, string>> = {}
  for (const { kind, id, content } of subjects) {
    if (content === undefined) throw new RangeError(`Nothing of ${kind} ${id} could be vouched for`)
    const salt = newSalt()
    const rows = (brought[kind] ??= {})
    rows[id] = Buffer.concat([salt, rowHash(salt, content)]).toString('base64')
  }
  return brought
}

/** One row that an entry vouches for in its detail. */
export interface BroughtRow {
  readonly kind: string
  readonly id: string
  readonly salt: Buffer
  readonly hash: Buffer
}

/** The rows that the detail of an entry vouches for; none for what is not written as `broughtOf` writes it. */
export function* broughtIn(detail: Readonly<Record<string, unknown>> | JsonValue): Generator<BroughtRow> {
  for (const [kind, rows] of entriesOf(membersOf(detail)['brought']))
    for (const [id, text] of entriesOf(rows)) {
      const bytes = Buffer.from(typeof text === 'string' ? text : '', 'base64')
      // A salt that is too short hashes nothing: what was put in by hand fits no row.
      if (bytes.length > saltBytes)
        yield { kind, id, salt: bytes.subarray(0, saltBytes), hash: bytes.subarray(saltBytes) }
    }
}

const membersOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}

const entriesOf = (value: unknown) => Object.entries(membersOf(value))
