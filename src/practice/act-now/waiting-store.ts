import { sql } from 'kysely'
import type { Rx } from '../../platform/db/index.ts'
import { waitingForTeam, type Supervises, type WaitingPage } from '../watches/index.ts'
import './tables.ts'
import type { Danger, WaitingLine } from './types.ts'

/**
 * What waits for a supervisor to be acknowledged, the oldest first. A case that the reader may not open has no name here: that something waits
 * is said all the same.
 */
export async function waitingForSupervisor(
  rx: Rx,
  supervises: Supervises,
  page?: WaitingPage,
): Promise<readonly WaitingLine[]> {
  const rows = await waitingForTeam(rx, 'act now', supervises, page)
    .leftJoin('act_now as a', 'a.id', 'w.id')
    .leftJoin('case_summary as s', join =>
      join.onRef('s.person_id', '=', 'a.person_id').on('s.agency_id', '=', supervises.agencyId),
    )
    .select([
      's.person_id as personId',
      's.family_name as familyName',
      's.given_names as givenNames',
      sql<Danger[]>`coalesce(a.dangers, '{}')`.as('dangers'),
    ])
    .execute()
  return rows.map(({ personId, familyName, givenNames, ...line }) => ({
    ...line,
    person:
      personId !== null && familyName !== null && givenNames !== null
        ? { personId, familyName, givenNames }
        : undefined,
  }))
}
