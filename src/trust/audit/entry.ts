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

/** The hash of one entry over everything in it and the entry before it. Changing any of them changes every hash that follows. */
export function entryHash(previous: Buffer, entry: ChainedEntry): Buffer {
  const text = canonical({
    v: 1,
    stream: entry.streamId,
    seq: entry.seq,
    previous: previous.toString('hex'),
    at: entry.at.toISOString(),
    actor: entry.actorId,
    agency: entry.agencyId,
    person: entry.personId,
    action: entry.action,
    subject: entry.subjectKind === null ? null : [entry.subjectKind, entry.subjectId],
    salt: entry.salt?.toString('hex') ?? null,
    row: entry.rowHash?.toString('hex') ?? null,
    detail: entry.detail,
  })
  return sha256(text)
}

/** What the ledger keeps of a row: not the row, but a hash that only the same row and the same salt make again. */
export function rowHash(salt: Buffer, content: JsonValue): Buffer {
  return saltedHash(salt, content)
}
