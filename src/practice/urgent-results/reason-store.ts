import type { Rx } from '../../platform/db/index.ts'
import { waitingForTeam, type Supervises, type Waiting } from '../watches/index.ts'
import './tables.ts'
import type { GivenReason, ReasonLine } from './types.ts'

/**
 * Reasons why no act now was needed that wait for a supervisor who did not write them, the oldest first. Of a case that the reader may not open it
 * is said that one waits, and no more.
 */
export async function waitingReasons(
  rx: Rx,
  { practitionerId, ...supervises }: Supervises & { readonly practitionerId: string },
): Promise<readonly ReasonLine[]> {
  const rows = await waitingForTeam(rx, 'reason', supervises)
    .where('w.recorded_by', '<>', practitionerId)
    .leftJoin('urgent_answer as a', 'a.record_id', 'w.id')
    .leftJoin('urgent_result as u', 'u.record_id', 'a.record_id')
    .leftJoin('case_summary as s', join =>
      join.onRef('s.person_id', '=', 'a.person_id').on('s.agency_id', '=', supervises.agencyId),
    )
    .select([
      ...(['s.person_id as personId', 's.family_name as familyName', 's.given_names as givenNames'] as const),
      ...(['u.tool', 'u.says', 'a.words'] as const),
    ])
    .execute()
  return rows.map(({ personId, familyName, givenNames, tool, says, words, ...waiting }) => ({
    ...waiting,
    of:
      personId !== null &&
      familyName !== null &&
      givenNames !== null &&
      tool !== null &&
      says !== null &&
      words !== null
        ? { personId, familyName, givenNames, tool, says, words }
        : undefined,
  }))
}

/** Results that do not wait, not answered, of cases that the reader may not open, the oldest first: who completed the record, and no more. */
export async function urgentOutOfSight(rx: Rx, supervises: Supervises): Promise<readonly Waiting[]> {
  return await waitingForTeam(rx, 'urgent result', supervises)
    .leftJoin('urgent_result as u', 'u.record_id', 'w.id')
    .where('u.record_id', 'is', null)
    .execute()
}

/** Reasons about a person that nobody has acknowledged, the oldest first. */
export async function notAcknowledgedReasons(rx: Rx, personId: string): Promise<readonly GivenReason[]> {
  const rows = await rx
    .selectFrom('urgent_answer as w')
    .innerJoin('urgent_result as u', 'u.record_id', 'w.record_id')
    .innerJoin('agency as g', 'g.id', 'w.agency_id')
    .innerJoin('practitioner as p', 'p.id', 'w.recorded_by')
    .leftJoin('urgent_acknowledgement as k', 'k.record_id', 'w.record_id')
    .where('w.person_id', '=', personId)
    .where('w.kind', '=', 'no act now')
    .where('k.record_id', 'is', null)
    .select([
      ...(['w.record_id as recordId', 'w.person_id as personId', 'u.tool', 'u.says'] as const),
      ...(['w.words', 'w.recorded_at as at', 'p.name as byName', 'g.name as agencyName'] as const),
    ])
    .orderBy('w.recorded_at')
    .orderBy('w.record_id')
    .execute()
  return rows.map(({ words, ...reason }) => ({ ...reason, words: words ?? '' }))
}
