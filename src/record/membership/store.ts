import { sql, type Selectable } from 'kysely'
import type { Day } from '../../platform/dates/index.ts'
import type { Rx, Tx } from '../../platform/db/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { restrictTokens } from '../search/index.ts'
import type { CaseMemberTable, CaseReaderTable } from './tables.ts'
import type { Member, NewCase, PersonFacts, Reader } from './types.ts'

/** A case as the gate and the pages know it: one indexed read of the agency's own row. */
export async function readFacts(rx: Rx, agencyId: number, personId: string): Promise<PersonFacts | undefined> {
  return await rx
    .selectFrom('case_summary')
    .where('agency_id', '=', agencyId)
    .where('person_id', '=', personId)
    .select([
      'person_id as personId',
      'agency_id as agencyId',
      'practitioner_id as allocatedTo',
      'restricted',
      'lead_agency_id as leadAgencyId',
      'family_name as familyName',
      'given_names as givenNames',
      'born_on as bornOn',
      'sex',
    ])
    .executeTakeFirst()
}

/** Opens a case for an agency. @returns false when the id is taken, by whomever */
export async function insertOpening(tx: Tx, personId: string, agencyId: number, at: Date): Promise<boolean> {
  const row = await tx
    .insertInto('case_opening')
    .values({ person_id: personId, agency_id: agencyId, opened_at: at })
    .onConflict(conflict => conflict.doNothing())
    .returning('person_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Nothing is read back: another agency's membership may be written and not seen. */
export async function insertMember(tx: Tx, row: Selectable<CaseMemberTable>): Promise<void> {
  await tx.insertInto('case_member').values(row).execute()
}

/** The first row of a case in lists. Its member must be there already. */
export async function insertSummary(tx: Tx, agencyId: number, opened: NewCase): Promise<void> {
  await tx
    .insertInto('case_summary')
    .values({
      agency_id: agencyId,
      person_id: opened.personId,
      family_name: opened.familyName,
      given_names: opened.givenNames,
      born_on: opened.bornOn,
      sex: opened.sex,
    })
    .execute()
}

/** The row of a further member: the names for now, everything else with the next refresh. */
export async function insertSummaryLike(tx: Tx, personId: string, from: number, to: number): Promise<void> {
  await sql`
    insert into case_summary (agency_id, person_id, family_name, given_names, born_on, sex)
    select ${to}, person_id, family_name, given_names, born_on, sex
    from case_summary where person_id = ${personId} and agency_id = ${from}`.execute(tx)
}

/** The agencies that work with a case, by name. */
export async function memberAgencies(rx: Rx, personId: string): Promise<readonly Member[]> {
  return await rx
    .selectFrom('case_summary as s')
    .innerJoin('agency as a', 'a.id', 's.agency_id')
    .leftJoin('practitioner as p', 'p.id', 's.practitioner_id')
    .where('s.person_id', '=', personId)
    .select([
      's.agency_id as agencyId',
      'a.name',
      sql<boolean>`s.lead_agency_id is not distinct from s.agency_id`.as('leads'),
      'p.name as practitionerName',
    ])
    .orderBy('a.name')
    .execute()
}

/** The agency's own membership, locked until the transaction ends: two changes of a restriction come one after the other. */
export async function lockMember(
  tx: Tx,
  personId: string,
  agencyId: number,
): Promise<Selectable<CaseMemberTable> | undefined> {
  return await tx
    .selectFrom('case_member')
    .selectAll()
    .where('person_id', '=', personId)
    .where('agency_id', '=', agencyId)
    .where('valid_to', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

/** Sets the restriction for the agency's own people: in its list, in its search and for every policy. */
export async function setRestricted(tx: Tx, member: Selectable<CaseMemberTable>, restricted: boolean): Promise<void> {
  await tx
    .updateTable('case_summary')
    .set({ restricted })
    .where('agency_id', '=', member.agency_id)
    .where('person_id', '=', member.person_id)
    .execute()
  await restrictTokens(tx, member.person_id, member.agency_id, restricted)
  await tx.updateTable('case_member').set({ restricted }).where('id', '=', member.id).execute()
}

export async function insertReaders(tx: Tx, rows: readonly Selectable<CaseReaderTable>[]): Promise<void> {
  if (rows.length > 0) await tx.insertInto('case_reader').values(rows).execute()
}

/** The rows of those who may open a restricted case now. */
export async function openReaders(
  rx: Rx,
  personId: string,
  agencyId: number,
): Promise<readonly Selectable<CaseReaderTable>[]> {
  return await rx
    .selectFrom('case_reader')
    .selectAll()
    .where('person_id', '=', personId)
    .where('agency_id', '=', agencyId)
    .where('valid_to', 'is', null)
    .orderBy('id')
    .execute()
}

export async function endReaders(tx: Tx, ids: readonly string[], on: Day): Promise<void> {
  if (ids.length > 0)
    await tx
      .updateTable('case_reader')
      .set({ valid_to: on })
      .where('id', 'in', [...ids])
      .execute()
}

/** Those of the agency who may open a restricted case, by name. */
export async function readersOf(rx: Rx, personId: string, agencyId: number): Promise<readonly Reader[]> {
  return await rx
    .selectFrom('case_reader as r')
    .innerJoin('practitioner as p', 'p.id', 'r.practitioner_id')
    .where('r.person_id', '=', personId)
    .where('r.agency_id', '=', agencyId)
    .where('r.valid_to', 'is', null)
    .select(['r.practitioner_id as practitionerId', 'p.name', 'r.why', 'r.valid_from as from'])
    .orderBy('p.name')
    .execute()
}

/** Memberships after an id, in the order of their ids, for the ledger. */
export async function readMemberRows(rx: Rx, afterId: string | undefined, limit: number) {
  let query = rx.selectFrom('case_member').selectAll().orderBy('id').limit(limit)
  if (afterId !== undefined) query = query.where('id', '>', afterId)
  return await query.execute()
}

/** Readers after an id, in the order of their ids, for the ledger. */
export async function readReaderRows(rx: Rx, afterId: string | undefined, limit: number) {
  let query = rx.selectFrom('case_reader').selectAll().orderBy('id').limit(limit)
  if (afterId !== undefined) query = query.where('id', '>', afterId)
  return await query.execute()
}

/** Names of people of the principal's agency as lists have them, by id. Those whose record is not open to the principal are not in it. */
export async function namesOfPeople(
  { tx, principal }: PractitionerWork,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('case_summary')
    .where('agency_id', '=', principal.agencyId)
    .where('person_id', 'in', [...new Set(ids)])
    .select(['person_id', 'family_name', 'given_names'])
    .execute()
  return new Map(rows.map(row => [row.person_id, `${row.family_name}, ${row.given_names}`]))
}
