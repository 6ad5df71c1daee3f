import type { Selectable } from 'kysely'
import type { Day } from '../../platform/dates/index.ts'
import { newId } from '../../platform/ids/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import type { Subject } from '../../trust/audit/index.ts'
import { memberSubject } from './canonical.ts'
import { insertCases, insertMembers } from './import-store.ts'
import type { CaseMemberTable } from './tables.ts'
import type { NewCase } from './types.ts'

/** A row for the ledger with whom it is about: put it into the `brought` of that person's deed. */
export type OfPerson = Subject & { readonly personId: string }

/** An agency that works with a case, as another system has it. */
export interface ImportedMember {
  readonly personId: string
  readonly agencyId: number
  /** Why it needs the record, in words. */
  readonly basis: string
  readonly from: Day
}

/** Opens many cases for the principal's agency at once. The caller adds the people and refreshes summaries and search. */
export async function importCases(work: PractitionerWork, cases: readonly NewCase[]): Promise<readonly OfPerson[]> {
  const { agencyId } = work.principal
  const rows = cases.map(({ personId, basis, from }) => rowOf(work, { personId, agencyId, basis, from }))
  await insertCases(work.tx, agencyId, work.now, cases, rows)
  return rows.map(row => ({ ...memberSubject(row), personId: row.person_id }))
}

/**
 * Lets agencies into many cases at once, in which they have no part yet: whoever calls has asked `membersOf`. The caller refreshes summaries
 * and search.
 */
export async function importMembers(
  work: PractitionerWork,
  members: readonly ImportedMember[],
): Promise<readonly OfPerson[]> {
  if (members.length === 0) return []
  const rows = members.map(member => rowOf(work, member))
  await insertMembers(work.tx, work.principal.agencyId, rows)
  return rows.map(row => ({ ...memberSubject(row), personId: row.person_id }))
}

function rowOf(work: PractitionerWork, member: ImportedMember): Selectable<CaseMemberTable> {
  return {
    id: newId(),
    person_id: member.personId,
    agency_id: member.agencyId,
    basis: member.basis,
    valid_from: member.from,
    valid_to: null,
    restricted: false,
    recorded_at: work.now,
    recorded_by: work.principal.practitionerId,
  }
}
