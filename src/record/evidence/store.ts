import { sql, type Selectable } from 'kysely'
import type { Day } from '../../platform/dates/index.ts'
import type { Rx, Tx } from '../../platform/db/index.ts'
import type { EvidenceTable } from './tables.ts'
import type { EvidenceEntry, FactorLink } from './types.ts'

type EvidenceRow = Selectable<EvidenceTable>

/**
 * Writes an entry, unless there is one of this id or another one amends the same entry. Neither is an error to PostgreSQL, so the
 * transaction can still be asked which it was.
 *
 * @returns whether it was written
 */
export async function writeEntry(tx: Tx, row: EvidenceRow, factors: readonly FactorLink[]): Promise<boolean> {
  const written = await tx
    .insertInto('evidence')
    .values(row)
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!written) return false
  if (factors.length > 0)
    await tx
      .insertInto('evidence_factor')
      .values(
        factors.map(({ factor, direction }) => ({
          evidence_id: row.id,
          person_id: row.person_id,
          agency_id: row.agency_id,
          tier: row.tier,
          factor,
          direction,
        })),
      )
      .execute()
  return true
}

/** The row of an entry with its factor links, when the principal may see it. */
export async function readRow(
  rx: Rx,
  id: string,
): Promise<{ readonly row: EvidenceRow; readonly factors: readonly FactorLink[] } | undefined> {
  const row = await rx.selectFrom('evidence').selectAll().where('id', '=', id).executeTakeFirst()
  return row && { row, factors: await linksOf(rx, id) }
}

async function linksOf(rx: Rx, id: string): Promise<readonly FactorLink[]> {
  return await rx
    .selectFrom('evidence_factor')
    .select(['factor', 'direction'])
    .where('evidence_id', '=', id)
    .orderBy('factor')
    .execute()
}

/** The last of the entries that took each other's place, from any of them on: the one that may be amended. */
export async function latestInChain(
  rx: Rx,
  id: string,
): Promise<{ id: string; kind: EvidenceTable['kind'] } | undefined> {
  const { rows } = await sql<{ id: string; kind: EvidenceTable['kind'] }>`
    with recursive chain (id, kind, step) as (
      select e.id, e.kind, 0 from evidence e where e.id = ${id}
      union all
      select n.id, n.kind, c.step + 1 from evidence n join chain c on n.amends = c.id
    )
    select id, kind from chain order by step desc limit 1`.execute(rx)
  return rows[0]
}

/** A link repeats what row security asks of its entry: one that says otherwise is not its entry's, and the ledger misses it. */
const factorsOf = sql<readonly FactorLink[]>`coalesce(
  (select jsonb_agg(jsonb_build_object('factor', f.factor, 'direction', f.direction) order by f.factor)
   from evidence_factor f where f.evidence_id = e.id and (f.person_id, f.agency_id, f.tier) = (e.person_id, e.agency_id, e.tier)),
  '[]')`

function entries(rx: Rx) {
  return rx
    .selectFrom('evidence as e')
    .innerJoin('practitioner as p', 'p.id', 'e.recorded_by')
    .innerJoin('agency as g', 'g.id', 'e.agency_id')
    .leftJoin('evidence as later', 'later.amends', 'e.id')
    .leftJoin('practitioner as ender', 'ender.id', 'later.recorded_by')
    .where('e.kind', '<>', 'withdrawal')
    .select([
      'e.id',
      'e.person_id as personId',
      'e.happened_on as happenedOn',
      'e.source',
      'e.text',
      'e.source_grade as sourceGrade',
      'e.assessment_grade as assessmentGrade',
      'e.handling_code as handlingCode',
      'e.handling_conditions as handlingConditions',
      'e.tier',
      'e.kind',
      'e.amends',
      'e.amends_why as amendsWhy',
      'e.visit_id as visitId',
      'e.recorded_at as recordedAt',
      'e.recorded_by as recordedBy',
      'p.name as recordedByName',
      'e.agency_id as agencyId',
      'g.name as agencyName',
      'later.id as laterId',
      'later.kind as laterKind',
      'later.amends_why as laterWhy',
      'later.recorded_at as laterAt',
      'ender.name as laterByName',
      factorsOf.as('factors'),
    ])
}

type EntryRow = Awaited<ReturnType<ReturnType<typeof entries>['execute']>>[number]

function entryOf({ laterId, laterKind, laterWhy, laterAt, laterByName, kind, ...row }: EntryRow): EvidenceEntry {
  const withdrawn = laterId !== null && laterKind === 'withdrawal'
  return {
    ...row,
    kind: kind === 'amendment' ? 'amendment' : 'entry',
    amendedBy: withdrawn ? null : laterId,
    withdrawn:
      withdrawn && laterAt ? { id: laterId, why: laterWhy ?? '', at: laterAt, byName: laterByName ?? '' } : null,
  }
}

/** One entry, when the principal may see it. A withdrawal has no page of its own. */
export async function readEntry(rx: Rx, personId: string, id: string): Promise<EvidenceEntry | undefined> {
  const row = await entries(rx).where('e.person_id', '=', personId).where('e.id', '=', id).executeTakeFirst()
  return row && entryOf(row)
}

/** What was seen and heard at a visit, and whatever took its place since. */
export async function entriesOfVisit(rx: Rx, personId: string, visitId: string): Promise<readonly EvidenceEntry[]> {
  const rows = await entries(rx)
    .where('e.person_id', '=', personId)
    .where('e.visit_id', '=', visitId)
    .orderBy('e.id')
    .execute()
  return rows.map(entryOf)
}

/** A part of a person's log. Both days are included. */
export interface Window {
  readonly from?: Day | undefined
  readonly to?: Day | undefined
}

/**
 * Everything known of a person in a window that the principal may see, newest first; entries that were amended or withdrawn stand among
 * them and say so.
 */
export async function evidenceOf(rx: Rx, personId: string, window: Window = {}): Promise<readonly EvidenceEntry[]> {
  const rows = await filtered(entries(rx), personId, window)
    .orderBy('e.happened_on', 'desc')
    .orderBy('e.id', 'desc')
    .execute()
  return rows.map(entryOf)
}

/** What a log is narrowed to. */
export interface LogFilter extends Window {
  readonly factor?: string | undefined
  readonly source?: string | undefined
  readonly agencyId?: number | undefined
}

type Entries = ReturnType<typeof entries>

function filtered(query: Entries, personId: string, filter: LogFilter): Entries {
  let narrowed = query.where('e.person_id', '=', personId)
  if (filter.from !== undefined) narrowed = narrowed.where('e.happened_on', '>=', filter.from)
  if (filter.to !== undefined) narrowed = narrowed.where('e.happened_on', '<=', filter.to)
  if (filter.source !== undefined) narrowed = narrowed.where('e.source', '=', filter.source)
  if (filter.agencyId !== undefined) narrowed = narrowed.where('e.agency_id', '=', filter.agencyId)
  const { factor } = filter
  if (factor !== undefined)
    narrowed = narrowed.where(eb =>
      eb.exists(
        eb
          .selectFrom('evidence_factor as f')
          .whereRef('f.evidence_id', '=', 'e.id')
          .where('f.person_id', '=', personId)
          .where('f.factor', '=', factor),
      ),
    )
  return narrowed
}

export interface LogPage {
  readonly entries: readonly EvidenceEntry[]
  /** How many there are on all pages. */
  readonly total: number
}

/** One page of a person's log, newest first. @param page from 1 */
export async function readLog(
  rx: Rx,
  personId: string,
  filter: LogFilter,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<LogPage> {
  const rows = await filtered(entries(rx), personId, filter)
    .select(sql<number>`count(*) over ()`.as('total'))
    .orderBy('e.happened_on', 'desc')
    .orderBy('e.id', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  const total = rows[0]?.total ?? (page > 1 ? await countLog(rx, personId, filter) : 0)
  return { entries: rows.map(({ total: _, ...row }) => entryOf(row)), total }
}

/** Where an entry stands in a log. */
export interface LogPlace {
  readonly happenedOn: Day
  readonly id: string
}

/**
 * As `readLog`, from a place on: an entry that is recorded meanwhile moves no other.
 *
 * @param after the last entry of the part before; undefined for the beginning
 * @param size how many at most
 */
export async function readLogAfter(
  rx: Rx,
  personId: string,
  filter: LogFilter,
  { after, size }: { readonly after: LogPlace | undefined; readonly size: number },
): Promise<readonly EvidenceEntry[]> {
  let query = filtered(entries(rx), personId, filter)
  if (after) query = query.where(sql<boolean>`(e.happened_on, e.id) < (${after.happenedOn}::date, ${after.id}::uuid)`)
  const rows = await query.orderBy('e.happened_on', 'desc').orderBy('e.id', 'desc').limit(size).execute()
  return rows.map(entryOf)
}

/** For a page that lies behind the last one, which has no row to say how many there are. */
async function countLog(rx: Rx, personId: string, filter: LogFilter): Promise<number> {
  const counted = await filtered(entries(rx), personId, filter)
    .clearSelect()
    .select(sql<number>`count(*)`.as('total'))
    .executeTakeFirstOrThrow()
  return counted.total
}

/** How often an agency named each source for a person, most often first, and the agencies that have entries in the log. */
export async function logFacets(
  rx: Rx,
  personId: string,
): Promise<{
  readonly sources: readonly string[]
  readonly agencies: readonly { readonly id: number; readonly name: string }[]
}> {
  const rows = await rx
    .selectFrom('evidence as e')
    .innerJoin('agency as g', 'g.id', 'e.agency_id')
    .where('e.person_id', '=', personId)
    .where('e.kind', '<>', 'withdrawal')
    .select(['e.source', 'e.agency_id as id', 'g.name', sql<number>`count(*)`.as('count')])
    .groupBy(['e.source', 'e.agency_id', 'g.name'])
    .execute()
  const uses = new Map<string, number>()
  for (const { source, count } of rows) uses.set(source, (uses.get(source) ?? 0) + count)
  return {
    sources: [...uses].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([source]) => source),
    agencies: [...new Map(rows.map(({ id, name }) => [id, { id, name }])).values()].sort((a, b) =>
      a.name.localeCompare(b.name, 'en-GB'),
    ),
  }
}

/** The day on which a person was born, when the principal may see them. */
export async function readBornOn(rx: Rx, personId: string): Promise<Day | undefined> {
  const { rows } = await sql<{ bornOn: Day }>`select born_on as "bornOn" from person where id = ${personId}`.execute(rx)
  return rows[0]?.bornOn
}

/** Entries after an id, in the order of their ids, with their links: for the ledger. */
export async function readRows(rx: Rx, afterId: string | undefined, limit: number) {
  let query = rx.selectFrom('evidence as e').selectAll('e').select(factorsOf.as('factors')).orderBy('e.id').limit(limit)
  if (afterId !== undefined) query = query.where('e.id', '>', afterId)
  return await query.execute()
}
