import { sql, type RawBuilder } from 'kysely'
import type { Day } from '../../platform/dates/index.ts'
import type { Rx, Tx } from '../../platform/db/index.ts'
import type { Section } from './section-types.ts'
import { sections } from './sections.ts'
import type { Ending, Item } from './types.ts'

const columnsOf = (section: Section): readonly string[] => [
  ...Object.keys(section.fixed ?? {}),
  ...section.fields.map(field => field.name),
]

/** A section's rows as items. What a fact says comes as JSON, in which a day is its text. */
function itemsFrom(section: Section, where: RawBuilder<unknown>): RawBuilder<Item> {
  const values = sql.join(columnsOf(section).map(name => sql`${sql.lit(name)}, t.${sql.ref(name)}`))
  return sql<Item>`
    select ${sql.lit(section.key)} as section, t.id, t.person_id as "personId", t.agency_id as "agencyId", t.tier,
      jsonb_build_object(${values}) as values, t.valid_from as "from", t.valid_to as "to", t.ended_as as "endedAs",
      t.ended_why as "endedWhy", t.ended_at as "endedAt", t.ended_by as "endedBy",
      t.recorded_at as "recordedAt", t.recorded_by as "recordedBy"
    from ${sql.table(section.table)} t ${where}`
}

/** Every fact of these sections about a person that the principal may see, past ones too, the latest first. One round trip. */
export async function readItems(
  rx: Rx,
  personId: string,
  wanted: readonly Section[] = sections,
): Promise<readonly Item[]> {
  const parts = wanted.map(section => sql`(${itemsFrom(section, sql`where t.person_id = ${personId}`)})`)
  const { rows } = await sql<Item>`
    ${sql.join(parts, sql` union all `)} order by "from" desc, "recordedAt" desc, id desc`.execute(rx)
  return rows
}

/** One fact of a section. */
export async function readItem(rx: Rx, section: Section, personId: string, id: string): Promise<Item | undefined> {
  const { rows } = await itemsFrom(section, sql`where t.person_id = ${personId} and t.id = ${id}`).execute(rx)
  return rows[0]
}

/** The facts that stand and have these values, locked until the transaction ends. */
export async function lockStanding(
  tx: Tx,
  section: Section,
  personId: string,
  scope: Readonly<Record<string, string | number>>,
): Promise<readonly Item[]> {
  const same = Object.entries(scope).map(([column, value]) => sql`and t.${sql.ref(column)} = ${value}`)
  const where = sql`where t.person_id = ${personId} and t.valid_to is null ${sql.join(same, sql` `)} for update`
  const { rows } = await itemsFrom(section, where).execute(tx)
  return rows
}

/** One fact, locked until the transaction ends. */
export async function lockItem(tx: Tx, section: Section, personId: string, id: string): Promise<Item | undefined> {
  const { rows } = await itemsFrom(section, sql`where t.person_id = ${personId} and t.id = ${id} for update`).execute(
    tx,
  )
  return rows[0]
}

/** Writes a fact, unless there is one of this id. @returns whether it was written */
export async function insertItem(tx: Tx, section: Section, item: Item): Promise<boolean> {
  const row: Readonly<Record<string, unknown>> = {
    id: item.id,
    person_id: item.personId,
    agency_id: item.agencyId,
    tier: item.tier,
    valid_from: item.from,
    recorded_at: item.recordedAt,
    recorded_by: item.recordedBy,
    ...item.values,
  }
  const { rows } = await sql`
    insert into ${sql.table(section.table)} (${sql.join(Object.keys(row).map(name => sql.ref(name)))})
    values (${sql.join(Object.values(row))}) on conflict (id) do nothing returning id`.execute(tx)
  return rows.length > 0
}

/** How a fact came to its end. */
export interface EndedItem {
  readonly to: Day
  readonly as: Ending
  readonly why: string | null
  readonly at: Date
  readonly by: string
}

/** Ends a fact that stands. Nothing else about it changes. @returns it as it is now */
export async function endItemRow(tx: Tx, section: Section, item: Item, end: EndedItem): Promise<Item> {
  await sql`
    update ${sql.table(section.table)}
    set valid_to = ${end.to}, ended_as = ${end.as}, ended_why = ${end.why}, ended_at = ${end.at}, ended_by = ${end.by}
    where person_id = ${item.personId} and id = ${item.id}`.execute(tx)
  return { ...item, to: end.to, endedAs: end.as, endedWhy: end.why, endedAt: end.at, endedBy: end.by }
}

/** Facts of a section after an id, in the order of their ids, for the ledger. */
export async function readSectionRows(
  rx: Rx,
  section: Section,
  afterId: string | undefined,
  limit: number,
): Promise<readonly Item[]> {
  const after = afterId === undefined ? sql`` : sql`where t.id > ${afterId}`
  const { rows } = await itemsFrom(section, sql`${after} order by t.id limit ${limit}`).execute(rx)
  return rows
}
