import { sql, type Selectable } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import type { CaseMemberTable } from './tables.ts'

/** Rows in one statement: PostgreSQL takes 65,535 values at once. */
const atOnce = 2_000

/** Writes many memberships and their rows in lists: the names for now, everything else with the next refresh. */
export async function insertMembers(
  tx: Tx,
  letInBy: number,
  rows: readonly Selectable<CaseMemberTable>[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += atOnce)
    await tx
      .insertInto('case_member')
      .values(rows.slice(at, at + atOnce))
      .execute()
  await sql`
    insert into case_summary (agency_id, person_id, family_name, given_names, born_on, sex)
    select n.agency_id, s.person_id, s.family_name, s.given_names, s.born_on, s.sex
    from unnest(${rows.map(row => row.person_id)}::uuid[], ${rows.map(row => row.agency_id)}::integer[]) as n (person_id, agency_id)
    join case_summary s on s.person_id = n.person_id and s.agency_id = ${letInBy}`.execute(tx)
}

/** The agencies that work with these people, as `person agency`. */
export async function membersOf(tx: Tx, personIds: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ person_id: string; agency_id: number }>`
    select person_id, agency_id from case_summary where person_id = any(${personIds}::uuid[])`.execute(tx)
  return new Set(rows.map(row => `${row.person_id} ${row.agency_id}`))
}
