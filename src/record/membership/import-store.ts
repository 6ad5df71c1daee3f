import { sql, type Selectable } from 'kysely'
import { insertMany, type Tx } from '../../platform/db/index.ts'
import type { CaseMemberTable } from './tables.ts'
import type { NewCase } from './types.ts'

/** Opens cases for an agency: who may become the first member, then the member, then the row in its lists. */
export async function insertCases(
  tx: Tx,
  agencyId: number,
  at: Date,
  cases: readonly NewCase[],
  members: readonly Selectable<CaseMemberTable>[],
): Promise<void> {
  // The member before everything else: every policy asks for it. They go to the database in this order.
  await Promise.all([
    insertMany(
      tx,
      'case_opening',
      cases.map(({ personId }) => ({ person_id: personId, agency_id: agencyId, opened_at: at })),
    ),
    insertMany(tx, 'case_member', members.map(spread)),
    insertMany(
      tx,
      'case_summary',
      cases.map(({ personId, familyName, givenNames, bornOn, sex }) => ({
        agency_id: agencyId,
        person_id: personId,
        family_name: familyName,
        given_names: givenNames,
        born_on: bornOn,
        sex,
      })),
    ),
  ])
}

/** Writes many memberships and their rows in lists: the names for now, everything else with the next refresh. */
export async function insertMembers(
  tx: Tx,
  letInBy: number,
  rows: readonly Selectable<CaseMemberTable>[],
): Promise<void> {
  await insertMany(tx, 'case_member', rows.map(spread))
  await sql`
    insert into case_summary (agency_id, person_id, family_name, given_names, born_on, sex)
    select n.agency_id, s.person_id, s.family_name, s.given_names, s.born_on, s.sex
    from unnest(${rows.map(row => row.person_id)}::uuid[], ${rows.map(row => row.agency_id)}::integer[]) as n (person_id, agency_id)
    join case_summary s on s.person_id = n.person_id and s.agency_id = ${letInBy}`.execute(tx)
}

/** A row of a table as a plain object: an interface has no index signature. */
const spread = <T extends object>(row: T) => ({ ...row })
