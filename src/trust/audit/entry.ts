import { canonical, saltedHash, sha256, type JsonValue } from '../../platform/canonical/index.ts'

/** Where an entry stands: a person's stream, a practitioner's, an agency's or the system's. */
export type Stream =
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'actor'; readonly id: string }
  | { readonly kind: 'agency'; readonly id: number }
  | { readonly kind: 'system' }

/** What was acted on: a kind of record, its id and, where the record must stay true, the words that the ledger vouches for. */
export interface Subject {
  readonly kind: string
  readonly id: string
  /** The canonical content of the row as written. Left out for a look, and for a draft that may still change. */
  readonly content?: JsonValue
}

/** One thing done, as the work that did it describes it. Actor, agency and time are added by the transaction. */
export interface Deed {
  readonly stream: Stream
  /** A verb of the record, past tense: 'person.consulted', 'evidence.recorded', 'assessment.countersigned'. */
  readonly action: string
  readonly subject?: Subject
  /** More rows written by the same deed; each is vouched for by an entry of its own. */
  readonly alsoWrote?: readonly Subject[]
  /**
   * Rows that came together, as by an import: the one entry of the deed vouches for all of them, each by a salt and a hash of its own in
   * `detail.brought`.
   */
  readonly brought?: readonly Subject[]
  /** Counts, codes and names of fields. Never narrative, never what was typed. */
  readonly detail?: Readonly<Record<string, JsonValue>>
}

/** An entry as it is chained. Times are whole milliseconds, as JavaScript and the column both keep them. */
export interface ChainedEntry {
  readonly streamId: string
  readonly seq: number
  readonly at: Date
  readonly actorId: string | null
  readonly agencyId: number | null
  readonly personId: string | null
  readonly action: string
  readonly subjectKind: string | null
  readonly subjectId: string | null
  readonly salt: Buffer | null
  readonly rowHash: Buffer | null
  readonly detail: JsonValue
}

/** The name of a stream, which is also the order in which streams are locked. */
export function streamId(stream: Stream): string {
  switch (stream.kind) {
    case 'person':
      return `person:${stream.id}`
    case 'actor':
      return `actor:${stream.id}`
    case 'agency':
      return `agency:${stream.id}`
    case 'system':
      return 'system'
  }
}

/**
 * The canonical text of an entry (RFC 8785) in three parts: between the first two stands the hash before it in hex, between the last two its
 * number. Both are known only while the stream is locked, so the database puts them in.
 */
export function entryParts(entry: Omit<ChainedEntry, 'seq'>): readonly [start: string, middle: string, end: string] {
  const { action, actorId: actor, agencyId: agency, personId: person, detail, subjectKind, subjectId } = entry
  const start = canonical({ action, actor, agency, at: entry.at.toISOString(), detail, person })
  const middle = canonical({ row: entry.rowHash?.toString('hex') ?? null, salt: entry.salt?.toString('hex') ?? null })
  const subject = subjectKind === null ? null : [subjectKind, subjectId]
  const end = canonical({ stream: entry.streamId, subject, v: 1 })
  return [`${start.slice(0, -1)},"previous":"`, `",${middle.slice(1, -1)},"seq":`, `,${end.slice(1)}`]
}

/** The hash of one entry over everything in it and the entry before it. Changing any of them changes every hash that follows. */
export function entryHash(previous: Buffer, entry: ChainedEntry): Buffer {
  const [start, middle, end] = entryParts(entry)
  return sha256(`${start}${previous.toString('hex')}${middle}${entry.seq}${end}`)
}

/** What the ledger keeps of a row: not the row, but a hash that only the same row and the same salt make again. */
export function rowHash(salt: Buffer, content: JsonValue): Buffer {
  return saltedHash(salt, content)
}
