import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { JsonValue } from '../../platform/canonical/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { entryHash, rowHash, streamId, type ChainedEntry, type Deed, type Subject } from './entry.ts'
import './tables.ts'

/** Who did it, and when. */
export interface Doer {
  readonly actorId: string | null
  readonly agencyId: number | null
  readonly at: Date
}

interface Line {
  readonly stream: string
  readonly personId: string | null
  readonly action: string
  readonly subject: Subject | undefined
  readonly detail: JsonValue
}

function linesOf(deed: Deed): Line[] {
  const stream = streamId(deed.stream)
  const personId = deed.stream.kind === 'person' ? deed.stream.id : null
  const first: Line = { stream, personId, action: deed.action, subject: deed.subject, detail: deed.detail ?? {} }
  const more = (deed.alsoWrote ?? []).map(subject => ({ ...first, subject, detail: {} }))
  return [first, ...more]
}

type ListType = 'text' | 'int8' | 'bytea' | 'uuid' | 'jsonb'

/**
 * A list as one parameter. In a sub-select its length is unknown to the planner, which then has nothing to gain from planning the same
 * statement anew for every list: that was most of what an append cost.
 */
const list = (values: readonly unknown[], type: ListType) => sql`(select ${values}::${sql.raw(type)}[])`

/**
 * Appends what was done to its streams. Called last in the transaction: it locks each stream's head row, in id order, until COMMIT,
 * so that two writers can neither fork a stream nor wait for each other in a circle. Two round trips, however many deeds.
 */
export async function appendDeeds(tx: Tx, doer: Doer, deeds: readonly Deed[]): Promise<void> {
  const lines = deeds.flatMap(linesOf)
  if (lines.length === 0) return
  const people = new Map(lines.map(line => [line.stream, line.personId]))
  const ids = [...people.keys()].sort()
  // An insert that meets the row and updates nothing still locks it: making a stream and taking its head are one statement.
  const heads = await tx
    .insertInto('ledger_stream')
    .values(ids.map(id => ({ id, person_id: people.get(id) ?? null })))
    .onConflict(conflict => conflict.column('id').doUpdateSet(eb => ({ seq: eb.ref('ledger_stream.seq') })))
    .returning(['id', 'seq', 'head_hash'])
    .execute()
  const at = new Map(heads.map(head => [head.id, { seq: head.seq, hash: head.head_hash }]))

  const rows = lines.map(line => {
    const head = at.get(line.stream)
    if (!head) throw new Error(`The ledger has no stream ${line.stream}`)
    const content = line.subject?.content
    const salt = content === undefined ? null : randomBytes(16)
    const entry: ChainedEntry = {
      streamId: line.stream,
      seq: head.seq + 1,
      at: doer.at,
      actorId: doer.actorId,
      agencyId: doer.agencyId,
      personId: line.personId,
      action: line.action,
      subjectKind: line.subject?.kind ?? null,
      subjectId: line.subject?.id ?? null,
      salt,
      rowHash: salt === null || content === undefined ? null : rowHash(salt, content),
      detail: line.detail,
    }
    const hash = entryHash(head.hash, entry)
    at.set(line.stream, { seq: entry.seq, hash })
    return { entry, previous: head.hash, hash }
  })

  const eachRow = (of: (row: (typeof rows)[number]) => unknown, type: ListType) => list(rows.map(of), type)
  const ends = [...at].map(([id, end]) => ({ id, ...end }))
  const eachEnd = (of: (end: (typeof ends)[number]) => unknown, type: ListType) => list(ends.map(of), type)
  await sql`
    with advanced as (
      update ledger_stream s set seq = h.seq, head_hash = h.hash
      from unnest(${eachEnd(({ id }) => id, 'text')}, ${eachEnd(({ seq }) => seq, 'int8')}, ${eachEnd(({ hash }) => hash, 'bytea')})
        as h (id, seq, hash)
      where s.id = h.id
    )
    insert into ledger_entry (stream_id, seq, previous_hash, hash, at, actor_id, agency_id, person_id, action,
      subject_kind, subject_id, salt, row_hash, detail)
    select stream_id, seq, previous_hash, hash, ${doer.at}::timestamptz, ${doer.actorId}::uuid, ${doer.agencyId}::integer,
      person_id, action, subject_kind, subject_id, salt, row_hash, detail
    from unnest(
      ${eachRow(({ entry }) => entry.streamId, 'text')}, ${eachRow(({ entry }) => entry.seq, 'int8')},
      ${eachRow(({ previous }) => previous, 'bytea')}, ${eachRow(({ hash }) => hash, 'bytea')},
      ${eachRow(({ entry }) => entry.personId, 'uuid')}, ${eachRow(({ entry }) => entry.action, 'text')},
      ${eachRow(({ entry }) => entry.subjectKind, 'text')}, ${eachRow(({ entry }) => entry.subjectId, 'text')},
      ${eachRow(({ entry }) => entry.salt, 'bytea')}, ${eachRow(({ entry }) => entry.rowHash, 'bytea')},
      ${eachRow(({ entry }) => JSON.stringify(entry.detail), 'jsonb')}
    ) as e (stream_id, seq, previous_hash, hash, person_id, action, subject_kind, subject_id, salt, row_hash, detail)
  `.execute(tx)
}
