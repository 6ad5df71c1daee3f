import { randomBytes } from 'node:crypto'
import { sql, type CompiledQuery } from 'kysely'
import type { JsonValue } from '../../platform/canonical/index.ts'
import { literal, type Tx } from '../../platform/db/index.ts'
import { broughtOf } from './brought.ts'
import { entryParts, rowHash, streamId, type Deed, type Subject } from './entry.ts'
import './tables.ts'

/** Who did it, and when. */
export interface Doer {
  readonly actorId: string | null
  readonly agencyId: number | null
  readonly at: Date
}

/** One entry to be, as the function `ledger_append` of the database takes it. */
export interface Line {
  readonly stream: string
  readonly person: string | null
  readonly action: string
  readonly kind: string | null
  readonly id: string | null
  readonly salt: string | null
  readonly row: string | null
  readonly detail: JsonValue
  readonly start: string
  readonly middle: string
  readonly end: string
}

function lineOf({ actorId, agencyId, at }: Doer, deed: Deed, subject: Subject | undefined, detail: JsonValue): Line {
  const stream = streamId(deed.stream)
  const personId = deed.stream.kind === 'person' ? deed.stream.id : null
  const content = subject?.content
  const salt = content === undefined ? null : randomBytes(16)
  const hash = salt === null || content === undefined ? null : rowHash(salt, content)
  const [kind, id] = [subject?.kind ?? null, subject?.id ?? null]
  const [start, middle, end] = entryParts({
    ...{ streamId: stream, at, actorId, agencyId, personId, action: deed.action, subjectKind: kind, subjectId: id },
    ...{ salt, rowHash: hash, detail },
  })
  return {
    ...{ stream, person: personId, action: deed.action, kind, id, detail, start, middle, end },
    ...{ salt: salt?.toString('hex') ?? null, row: hash?.toString('hex') ?? null },
  }
}

/** The system by which it was done: named in every entry of the deed. */
const throughOf = ({ detail }: Deed) => (detail?.['through'] === undefined ? {} : { through: detail['through'] })

/** A deed as the entries that it leaves. */
export const linesOf = (doer: Doer, deed: Deed): Line[] => [
  lineOf(doer, deed, deed.subject, {
    ...deed.detail,
    ...(deed.brought && deed.brought.length > 0 && { brought: broughtOf(deed.brought) }),
  }),
  ...(deed.alsoWrote ?? []).map(subject => lineOf(doer, deed, subject, throughOf(deed))),
]

/** Lines in the one order in which all writers lock their streams; those of one stream stay as they were done. */
const inOrder = (lines: readonly Line[]): readonly Line[] =>
  lines.toSorted((a, b) => (a.stream < b.stream ? -1 : a.stream > b.stream ? 1 : 0))

/** More than this many characters are sent as a parameter: a text that is read as SQL first would be read twice. */
const mostInLine = 20_000

/**
 * What a transaction says last: its deeds, as a statement to be sent together with COMMIT, so that the chain costs no round trip of its own. The
 * database locks each stream's head row, in one order for all, until COMMIT: two writers can neither fork a stream nor wait for each other
 * in a circle (migrations/0017-lean-ledger.sql).
 *
 * @returns undefined when nothing was done
 */
export function lastWords(tx: Tx, doer: Doer, deeds: readonly Deed[]): string | CompiledQuery | undefined {
  const lines = deeds.flatMap(deed => linesOf(doer, deed))
  if (lines.length === 0) return undefined
  const text = JSON.stringify(inOrder(lines))
  const { at, actorId, agencyId } = doer
  if (text.length > mostInLine)
    return sql`select ledger_append(${text}::jsonb, ${at}::timestamptz, ${actorId}::uuid, ${agencyId}::integer)`.compile(
      tx,
    )
  const values = [text, at.toISOString(), actorId, agencyId?.toString() ?? null].map(literal)
  return `select ledger_append(${values.join(', ')})`
}
