import type { Kysely } from 'kysely'
import type { JsonValue } from '../../platform/canonical/index.ts'
import type { Database } from '../../platform/db/index.ts'
import { broughtIn } from './brought.ts'
import { entryHash, rowHash } from './entry.ts'
import type { VouchedKind } from './subjects.ts'

/** A place where the books don't agree, in a sentence that names it. */
export interface Fault {
  readonly place: string
  readonly what: string
}

export interface Verdict {
  readonly streams: number
  readonly entries: number
  readonly rows: number
  readonly faults: readonly Fault[]
}

const pageSize = 1000

/** What the ledger last vouched for, by kind and id. */
type Vouched = Map<string, { salt: Buffer; hash: Buffer; place: string }>

const key = (kind: string, id: string) => `${kind} ${id}`

/**
 * Reads every chain and every vouched row again and says where they disagree: an entry changed, removed, swapped or put in, a chain cut
 * short of its head, a row changed, removed or added behind the ledger's back.
 *
 * What this can't see: a whole chain made again with its head, or removed with all its rows. That needs signed checkpoints kept
 * outside. See docs/security.md.
 *
 * @param db a connection of the auditor's role: row security would hide rows from any other.
 */
export async function verifyLedger(db: Kysely<Database>, kinds: readonly VouchedKind[]): Promise<Verdict> {
  const faults: Fault[] = []
  const vouched: Vouched = new Map()
  // One picture of everything: the server may go on writing meanwhile.
  return await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async snapshot => {
      const chains = await verifyChains(snapshot, faults, vouched)
      const rows = await verifyRows(snapshot, kinds, faults, vouched)
      return { ...chains, rows, faults }
    })
}

async function verifyChains(db: Kysely<Database>, faults: Fault[], vouched: Vouched) {
  const heads = new Map(
    (await db.selectFrom('ledger_stream').select(['id', 'seq', 'head_hash']).execute()).map(head => [head.id, head]),
  )
  const streams = heads.size
  let entries = 0
  let stream = ''
  let seq = 0
  let hash: Buffer = Buffer.alloc(0)
  const close = () => {
    const head = heads.get(stream)
    if (!head) return
    heads.delete(stream)
    if (head.seq !== seq) faults.push({ place: stream, what: `ends at ${seq}, its head says ${head.seq}` })
    else if (!head.head_hash.equals(hash))
      faults.push({ place: stream, what: 'its last entry is not the one its head names' })
  }
  for (;;) {
    const page = await db
      .selectFrom('ledger_entry')
      .selectAll()
      .where(eb => eb.or([eb('stream_id', '>', stream), eb.and([eb('stream_id', '=', stream), eb('seq', '>', seq)])]))
      .orderBy('stream_id')
      .orderBy('seq')
      .limit(pageSize)
      .execute()
    for (const row of page) {
      if (row.stream_id !== stream) {
        close()
        stream = row.stream_id
        seq = 0
        hash = Buffer.alloc(0)
        if (!heads.has(stream)) faults.push({ place: stream, what: 'has entries and no head' })
      }
      const place = `${stream} entry ${row.seq}`
      if (row.seq !== seq + 1) faults.push({ place, what: `follows entry ${seq}: what stood between is gone` })
      if (!row.previous_hash.equals(hash)) faults.push({ place, what: 'does not follow from the entry before it' })
      const own = entryHash(row.previous_hash, {
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
      if (!own.equals(row.hash)) faults.push({ place, what: 'was changed after it was written' })
      if (row.subject_kind !== null && row.subject_id !== null && row.salt && row.row_hash)
        vouched.set(key(row.subject_kind, row.subject_id), { salt: row.salt, hash: row.row_hash, place })
      for (const { kind, id, salt, hash } of broughtIn(row.detail)) vouched.set(key(kind, id), { salt, hash, place })
      seq = row.seq
      hash = row.hash
      entries += 1
    }
    if (page.length < pageSize) break
  }
  close()
  for (const head of heads.values())
    if (head.seq !== 0) faults.push({ place: head.id, what: `has a head at ${head.seq} and no entries` })
  return { streams, entries }
}

async function verifyRows(db: Kysely<Database>, kinds: readonly VouchedKind[], faults: Fault[], vouched: Vouched) {
  let rows = 0
  for (const kind of kinds) {
    let after: string | undefined
    for (;;) {
      const page = await kind.read(db, after, pageSize)
      for (const standing of page) {
        rows += 1
        const place = `${kind.kind} ${standing.id}`
        const known = vouched.get(key(kind.kind, standing.id))
        vouched.delete(key(kind.kind, standing.id))
        if (!known) faults.push({ place, what: 'stands in its table and not in the ledger' })
        else if (!rowHash(known.salt, standing.content).equals(known.hash))
          faults.push({ place, what: `is not what was written (${known.place})` })
      }
      if (page.length < pageSize) break
      after = page.at(-1)?.id
    }
  }
  const known = new Set(kinds.map(kind => kind.kind))
  for (const [subject, { place }] of vouched)
    if (known.has(subject.split(' ')[0] ?? ''))
      faults.push({ place: subject, what: `is in the ledger (${place}) and gone from its table` })
  return rows
}
