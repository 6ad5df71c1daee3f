import { crc32 } from 'node:zlib'
import { broughtIn } from './brought.ts'

/** Where an entry stands. */
export interface EntryPlace {
  readonly stream: string
  readonly seq: number
}

/** What the ledger last vouched for of one thing, and in which entry. */
export interface Vouching extends EntryPlace {
  readonly salt: Buffer
  readonly hash: Buffer
}

/** What an entry says of rows. */
export interface VouchingEntry {
  readonly stream_id: string
  readonly seq: number
  readonly subject_kind: string | null
  readonly subject_id: string | null
  readonly salt: Buffer | null
  readonly row_hash: Buffer | null
  readonly detail: Readonly<Record<string, unknown>>
}

/** The name of one thing: its kind, which has no blank, and its id. */
export const nameOf = (kind: string, id: string): string => `${kind} ${id}`

/** An entry as a person looks it up. */
export const placeInWords = ({ stream, seq }: EntryPlace): string => `${stream} entry ${seq}`

/** In which of so many parts a thing falls. */
export const partOf = (name: string, parts: number): number => (parts === 1 ? 0 : crc32(name) % parts)

/** Everything that an entry vouches for: its own subject, and the rows that came with it. */
export function* vouchedIn(entry: VouchingEntry): Generator<readonly [name: string, Vouching]> {
  const { subject_kind: kind, subject_id: id, salt, row_hash: hash } = entry
  const place: EntryPlace = { stream: entry.stream_id, seq: entry.seq }
  if (kind !== null && id !== null && salt && hash) yield [nameOf(kind, id), { salt, hash, ...place }]
  for (const brought of broughtIn(entry.detail))
    yield [nameOf(brought.kind, brought.id), { salt: brought.salt, hash: brought.hash, ...place }]
}
