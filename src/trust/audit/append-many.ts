import { sql } from 'kysely'
import { sha256 } from '../../platform/canonical/index.ts'
import { insertMany, type Tx } from '../../platform/db/index.ts'
import { linesOf, type Doer, type Line } from './append.ts'
import type { Deed } from './entry.ts'

/** A deed ready to be appended, as JSON text, and its stream: what work too long to hold all its deeds puts aside meanwhile. */
export interface KeptLine {
  readonly stream: string
  readonly line: string
}

/** Deeds as lines that can be put aside. */
export function keptLines(doer: Doer, deeds: readonly Deed[]): readonly KeptLine[] {
  return deeds.flatMap(deed => linesOf(doer, deed)).map(line => ({ stream: line.stream, line: JSON.stringify(line) }))
}

/**
 * Appends the deeds of many streams. The function `ledger_append` takes its lines one by one, which is best for the few of a request; here
 * thousands are chained in a few statements, by the same text and under the same lock of each stream's head row, in the same order for all.
 */
export async function appendMany(tx: Tx, doer: Doer, deeds: readonly Deed[]): Promise<void> {
  await append(
    tx,
    doer,
    deeds.flatMap(deed => linesOf(doer, deed)),
  )
}

/** As `appendMany`, of lines that were put aside by the same doer. */
export async function appendKept(tx: Tx, doer: Doer, kept: readonly string[]): Promise<void> {
  // `keptLines` wrote them.
  await append(
    tx,
    doer,
    kept.map(line => JSON.parse(line) as Line),
  )
}

interface Head {
  readonly id: string
  seq: number
  head_hash: Buffer
}

async function append(tx: Tx, { at, actorId, agencyId }: Doer, lines: readonly Line[]): Promise<void> {
  if (lines.length === 0) return
  const heads = await lockHeads(tx, lines)
  const entries = lines.map(line => {
    const head = heads.get(line.stream)
    if (!head) throw new Error(`The stream ${line.stream} can't be appended to`)
    const previous = head.head_hash.toString('hex')
    head.seq += 1
    head.head_hash = sha256(`${line.start}${previous}${line.middle}${head.seq}${line.end}`)
    return {
      ...{ stream_id: line.stream, seq: head.seq, at, actor_id: actorId, agency_id: agencyId, person_id: line.person },
      ...{ previous_hash: `\\x${previous}`, hash: `\\x${head.head_hash.toString('hex')}` },
      ...{ action: line.action, subject_kind: line.kind, subject_id: line.id, detail: line.detail },
      ...{ salt: line.salt && `\\x${line.salt}`, row_hash: line.row && `\\x${line.row}` },
    }
  })
  await insertMany(tx, 'ledger_entry', entries)
  const all = [...heads.values()]
  await sql`
    update ledger_stream s set seq = n.seq, head_hash = decode(n.hash, 'hex')
    from unnest(${all.map(({ id }) => id)}::text[], ${all.map(({ seq }) => seq)}::bigint[],
      ${all.map(({ head_hash: hash }) => hash.toString('hex'))}::text[]) as n (id, seq, hash)
    where s.id = n.id`.execute(tx)
}

/** The heads of the lines' streams, locked until COMMIT; a stream that was not there begins. */
async function lockHeads(tx: Tx, lines: readonly Line[]): Promise<ReadonlyMap<string, Head>> {
  const people = new Map(lines.map(({ stream, person }) => [stream, person]))
  // An insert that meets the row and updates nothing still locks it: making a stream and locking its head are one statement.
  const { rows } = await sql<Head>`
    insert into ledger_stream as s (id, person_id)
    select id, person from unnest(${[...people.keys()]}::text[], ${[...people.values()]}::uuid[]) as n (id, person)
    order by id collate "C"
    on conflict (id) do update set seq = s.seq
    returning id, seq, head_hash`.execute(tx)
  return new Map(rows.map(head => [head.id, head]))
}
