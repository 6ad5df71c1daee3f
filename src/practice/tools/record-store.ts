import { sql, type Selectable } from 'kysely'
import type { Tier } from '../../instruments/tools/index.ts'
import type { Day } from '../../platform/dates/index.ts'
import type { Rx, Tx } from '../../platform/db/index.ts'
import { inOrder, uncorrected, type Placed } from './order-rules.ts'
import { merged } from './snapshot-rules.ts'
import { keptPartSchema, snapshotSchema, type ToolSnapshot } from './snapshot-types.ts'
import type { ToolRecordPartTable, ToolRecordTable } from './tables.ts'
import type { CompletedRow } from './types.ts'

/** A completed record as somebody reads it. */
export interface CompletedRecord extends CompletedRow, Placed {
  readonly tier: Tier
  readonly snapshot: ToolSnapshot
}

/** A record as it is written: what lists need of it, and its parts. */
export interface CompletedRows {
  readonly record: Selectable<ToolRecordTable>
  readonly parts: readonly Selectable<ToolRecordPartTable>[]
}

/** Writes what was completed. It is never written again: the application has no right to. */
export async function insertRecord(tx: Tx, { record, parts }: CompletedRows): Promise<void> {
  await tx.insertInto('tool_record').values(record).execute()
  await tx
    .insertInto('tool_record_part')
    .values([...parts])
    .execute()
}

function records(rx: Rx, personId: string) {
  return rx
    .selectFrom('tool_record as r')
    .innerJoin('agency as g', 'g.id', 'r.agency_id')
    .innerJoin('practitioner as p', 'p.id', 'r.recorded_by')
    .leftJoin('tool_record as later', join =>
      join.onRef('later.supersedes', '=', 'r.id').onRef('later.person_id', '=', 'r.person_id'),
    )
    .where('r.person_id', '=', personId)
    .selectAll('r')
    .select(eb => [
      'g.name as agency_name',
      'p.name as assessor_name',
      'later.id as later_id',
      eb
        .selectFrom('tool_record_part as b')
        .whereRef('b.record_id', '=', 'r.id')
        .whereRef('b.person_id', '=', 'r.person_id')
        .select(
          sql<
            readonly { tier: Tier; body: string }[]
          >`jsonb_agg(jsonb_build_object('tier', b.tier, 'body', b.body))`.as('a'),
        )
        .as('parts'),
    ])
}

type RecordRow = Awaited<ReturnType<ReturnType<typeof records>['executeTakeFirstOrThrow']>>

function recordOf(row: RecordRow, sharedOnly = false): CompletedRecord {
  const parts = row.parts ?? []
  const main = parts.find(({ tier }) => tier === row.tier)
  // The part of the record's own tier is seen by whoever sees the record.
  if (!main) throw new Error(`The record ${row.id} of a tool is not whole`)
  const kept = sharedOnly ? [] : parts.filter(({ tier }) => tier !== row.tier)
  const snapshot = merged(
    snapshotSchema.parse(JSON.parse(main.body)),
    kept.map(({ body }) => keptPartSchema.parse(JSON.parse(body))),
  )
  return {
    ...{ id: row.id, personId: row.person_id, agencyId: row.agency_id, agencyName: row.agency_name, tier: row.tier },
    ...{ completedOn: row.completed_on, goodUntil: row.good_until ?? undefined, completedAt: row.recorded_at },
    ...{ tool: row.tool_code, reference: snapshot.reference, seenOn: snapshot.good.from },
    assessor: { id: row.recorded_by, name: row.assessor_name },
    ...{ correctedBy: row.later_id ?? undefined, corrects: row.supersedes ?? undefined },
    snapshot,
  }
}

/** One completed record of a person that the principal may see. @param sharedOnly without what its agency keeps for itself */
export async function readRecord(
  rx: Rx,
  personId: string,
  id: string,
  { sharedOnly = false }: Pick<Wanted, 'sharedOnly'> = {},
): Promise<CompletedRecord | undefined> {
  const row = await records(rx, personId).where('r.id', '=', id).executeTakeFirst()
  return row && recordOf(row, sharedOnly)
}

/** Which records are meant: of victims they are seen only where the transaction was opened for them. */
export interface Wanted {
  readonly victims?: boolean | undefined
  /** Only what every agency of the case may read: what one keeps for itself is left out, also where it is the principal's own. */
  readonly sharedOnly?: boolean | undefined
  readonly tool?: string | undefined
}

function newestFirst(rx: Rx, personId: string, { victims = false, sharedOnly = false, tool }: Wanted) {
  return records(rx, personId)
    .where('r.tier', victims ? '=' : '<>', 'victim')
    .$if(sharedOnly, query => query.where('r.tier', '=', 'shared'))
    .$if(tool !== undefined, query => query.where('r.tool_code', '=', tool ?? ''))
    .orderBy('r.completed_on', 'desc')
    .orderBy('r.id', 'desc')
}

/** Every completed record about a person that the principal may see, the newest first; where a part is named, only those of it. */
export async function recordsOf(
  rx: Rx,
  personId: string,
  { part, ...wanted }: Wanted & { readonly part?: { readonly page: number; readonly size: number } | undefined } = {},
): Promise<readonly CompletedRecord[]> {
  const query = newestFirst(rx, personId, wanted)
  const rows = await (part === undefined ? query : query.limit(part.size).offset((part.page - 1) * part.size)).execute()
  return rows.map(row => recordOf(row, wanted.sharedOnly))
}

/** Every completed record about a person that the principal may see, as far as the order among them goes. */
export async function placedRecords(rx: Rx, personId: string): Promise<readonly Placed[]> {
  const rows = await rx
    .selectFrom('tool_record as r')
    .innerJoin('tool_record_part as b', join =>
      join.onRef('b.record_id', '=', 'r.id').onRef('b.person_id', '=', 'r.person_id').onRef('b.tier', '=', 'r.tier'),
    )
    .where('r.person_id', '=', personId)
    .select(['r.id', 'r.tool_code', 'r.tier', 'r.completed_on', 'r.recorded_at', 'r.supersedes'])
    .select([
      sql<Day | null>`b.body::jsonb #>> '{good,from}'`.as('seen_on'),
      sql<string | null>`b.body::jsonb ->> 'reference'`.as('reference'),
    ])
    .execute()
  return rows.map(row => ({
    ...{ id: row.id, tool: row.tool_code, tier: row.tier, reference: row.reference ?? undefined },
    ...{ completedOn: row.completed_on, completedAt: row.recorded_at, seenOn: row.seen_on ?? undefined },
    corrects: row.supersedes ?? undefined,
  }))
}

/**
 * The newest completed record of a tool about a person that nothing corrects, of those that the principal may see.
 *
 * @param sharedOnly of what every agency of the case reads, and with that of it alone
 */
export async function latestOf(
  rx: Rx,
  personId: string,
  tool: string,
  { sharedOnly = false }: Pick<Wanted, 'sharedOnly'> = {},
): Promise<CompletedRecord | undefined> {
  const latest = uncorrected(inOrder(await placedRecords(rx, personId))).findLast(
    each => each.tool === tool && (!sharedOnly || each.tier === 'shared'),
  )
  return latest && (await readRecord(rx, personId, latest.id, { sharedOnly }))
}

/** How many completed records about a person the principal may see. */
export async function countRecords(rx: Rx, personId: string, { victims = false }: Wanted): Promise<number> {
  const { total } = await rx
    .selectFrom('tool_record')
    .where('person_id', '=', personId)
    .where('tier', victims ? '=' : '<>', 'victim')
    .select(eb => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return total
}

/** Completed records from a place on, the newest first: a page of a list. */
export async function recordsAfter(
  rx: Rx,
  personId: string,
  page: Wanted & {
    readonly after?: { readonly completedOn: Day; readonly id: string } | undefined
    readonly size: number
  },
): Promise<readonly CompletedRecord[]> {
  const { after } = page
  const rows = await newestFirst(rx, personId, page)
    .$if(after !== undefined, query =>
      query.where(sql<boolean>`(r.completed_on, r.id) < (${after?.completedOn}::date, ${after?.id}::uuid)`),
    )
    .limit(page.size)
    .execute()
  return rows.map(row => recordOf(row, page.sharedOnly))
}

/** Completed records after an id with their parts, in the order of their ids: for the ledger. */
export async function readRows(rx: Rx, afterId: string | undefined, limit: number): Promise<readonly CompletedRows[]> {
  const rows = await rx
    .selectFrom('tool_record')
    .selectAll()
    .$if(afterId !== undefined, query => query.where('id', '>', afterId ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute()
  const parts = await rx
    .selectFrom('tool_record_part')
    .selectAll()
    .where('record_id', '=', sql<string>`any(${rows.map(({ id }) => id)}::uuid[])`)
    .orderBy('tier')
    .execute()
  const byRecord = Map.groupBy(parts, ({ record_id }) => record_id)
  return rows.map(record => ({ record, parts: byRecord.get(record.id) ?? [] }))
}
