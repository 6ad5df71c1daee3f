import { sql, type Kysely } from 'kysely'
import type { JsonValue } from '../../platform/canonical/index.ts'
import type { Database } from '../../platform/db/index.ts'
import { entryHash } from './entry.ts'
import type { Faults } from './faults.ts'
import { placeInWords, vouchedIn, type EntryPlace, type Vouching } from './vouching.ts'
import './tables.ts'

/** Entries in memory at once: an import's have a hundred rows each in them. */
const pageSize = 500

/** The entry that was read last, and what it has to lead to. */
interface Reached extends EntryPlace {
  readonly hash: Buffer
  readonly headSeq: number | null
  readonly headHash: Buffer | null
}

/**
 * Reads every chain from its first entry to its head.
 *
 * @param each told what each entry vouches for, a stream at a time and in the order of its entries
 * @param progress told how many entries have been read
 */
export async function verifyChains(
  db: Kysely<Database>,
  faults: Faults,
  each: (name: string, vouching: Vouching) => void,
  progress: (entries: number) => void,
): Promise<{ readonly streams: number; readonly entries: number }> {
  let entries = 0
  let last: Reached | undefined
  for (;;) {
    const page = await pageAfter(db, last)
    for (const { head_seq: headSeq, head_hash: headHash, ...row } of page) {
      if (last?.stream !== row.stream_id) {
        close(last, faults)
        if (headSeq === null) faults.add(row.stream_id, 'has entries and no head')
      }
      const before = last?.stream === row.stream_id ? last : { seq: 0, hash: Buffer.alloc(0) }
      const place = placeInWords({ stream: row.stream_id, seq: row.seq })
      if (row.seq !== before.seq + 1) faults.add(place, `follows entry ${before.seq}: what stood between is gone`)
      if (!row.previous_hash.equals(before.hash)) faults.add(place, 'does not follow from the entry before it')
      if (!hashOf(row).equals(row.hash)) faults.add(place, 'was changed after it was written')
      for (const [name, vouching] of vouchedIn(row)) each(name, vouching)
      last = { stream: row.stream_id, seq: row.seq, hash: row.hash, headSeq, headHash }
    }
    entries += page.length
    progress(entries)
    if (page.length < pageSize) break
  }
  close(last, faults)
  return { streams: await countStreams(db, faults), entries }
}

/**
 * Goes through what every entry vouches for once more.
 *
 * @param each as for `verifyChains`
 */
export async function readVouchings(
  db: Kysely<Database>,
  each: (name: string, vouching: Vouching) => void,
): Promise<void> {
  let last: EntryPlace | undefined
  for (;;) {
    const page = await entriesAfter(db, last)
      .where(eb => eb.or([eb('e.row_hash', 'is not', null), sql<boolean>`e.detail ? 'brought'`]))
      .select(['e.stream_id', 'e.seq', 'e.subject_kind', 'e.subject_id', 'e.salt', 'e.row_hash', 'e.detail'])
      .execute()
    for (const row of page) for (const [name, vouching] of vouchedIn(row)) each(name, vouching)
    const end = page.at(-1)
    if (!end || page.length < pageSize) return
    last = { stream: end.stream_id, seq: end.seq }
  }
}

const entriesAfter = (db: Kysely<Database>, last: EntryPlace | undefined) =>
  db
    .selectFrom('ledger_entry as e')
    .$if(last !== undefined, query =>
      query.where(sql<boolean>`(e.stream_id, e.seq) > (${last?.stream}, ${last?.seq}::bigint)`),
    )
    .orderBy('e.stream_id')
    .orderBy('e.seq')
    .limit(pageSize)

const pageAfter = (db: Kysely<Database>, last: Reached | undefined) =>
  entriesAfter(db, last)
    .leftJoin('ledger_stream as s', 's.id', 'e.stream_id')
    .selectAll('e')
    .select(['s.seq as head_seq', 's.head_hash'])
    .execute()

/** Whether a chain ends where its head says. */
function close(last: Reached | undefined, faults: Faults): void {
  if (!last || last.headSeq === null) return
  if (last.headSeq !== last.seq) faults.add(last.stream, `ends at ${last.seq}, its head says ${last.headSeq}`)
  else if (!last.headHash?.equals(last.hash)) faults.add(last.stream, 'its last entry is not the one its head names')
}

async function countStreams(db: Kysely<Database>, faults: Faults): Promise<number> {
  const empty = await db
    .selectFrom('ledger_stream as s')
    .where('s.seq', '!=', 0)
    .where(eb =>
      eb.not(
        eb.exists(eb.selectFrom('ledger_entry as e').select('e.seq').whereRef('e.stream_id', '=', 's.id').limit(1)),
      ),
    )
    .select(['s.id', 's.seq'])
    .orderBy('s.id')
    .execute()
  for (const { id, seq } of empty) faults.add(id, `has a head at ${seq} and no entries`)
  const { count } = await db
    .selectFrom('ledger_stream')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

type Row = Awaited<ReturnType<typeof pageAfter>>[number]

const hashOf = (row: Omit<Row, 'head_seq' | 'head_hash'>): Buffer =>
  entryHash(row.previous_hash, {
    streamId: row.stream_id,
    seq: row.seq,
    at: row.at,
    actorId: row.actor_id,
    agencyId: row.agency_id,
    personId: row.person_id,
    action: row.action,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    salt: row.salt,
    rowHash: row.row_hash,
    detail: row.detail as JsonValue,
  })
