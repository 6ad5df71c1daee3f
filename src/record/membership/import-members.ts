import type { Selectable } from 'kysely'
import type { Day } from '../../platform/dates/index.ts'
import { newId } from '../../platform/ids/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import type { Subject } from '../../trust/audit/index.ts'
import { refreshTokens } from '../search/index.ts'
import { memberSubject } from './canonical.ts'
import { insertMembers, membersOf } from './import-store.ts'
import type { CaseMemberTable } from './tables.ts'

/** An agency that works with a case, as another system has it. */
export interface ImportedMember {
  readonly personId: string
  readonly agencyId: number
  /** Why it needs the record, in words. */
  readonly basis: string
  readonly from: Day
}

/**
 * Lets agencies into many cases at once. The caller refreshes the summaries, and its deeds vouch for what is given back: put it into
 * `alsoWrote`.
 *
 * @returns the memberships for the ledger, each with its person, in the order given
 * @throws conflict when an agency works with a case already
 */
export async function importMembers(
  work: PractitionerWork,
  members: readonly ImportedMember[],
): Promise<readonly (Subject & { readonly personId: string })[]> {
  if (members.length === 0) return []
  const already = await membersOf(
    work.tx,
    members.map(({ personId }) => personId),
  )
  if (members.some(({ personId, agencyId }) => already.has(`${personId} ${agencyId}`)))
    throw new Problem(problems.conflict, {
      detail: 'An agency that was to be let in works with the case already. Nothing was saved.',
    })
  const rows = members.map((member): Selectable<CaseMemberTable> => ({
    id: newId(),
    person_id: member.personId,
    agency_id: member.agencyId,
    basis: member.basis,
    valid_from: member.from,
    valid_to: null,
    restricted: false,
    recorded_at: work.now,
    recorded_by: work.principal.practitionerId,
  }))
  await insertMembers(work.tx, work.principal.agencyId, rows)
  await refreshTokens(work.tx, [...new Set(rows.map(row => row.person_id))])
  return rows.map(row => ({ ...memberSubject(row), personId: row.person_id }))
}
