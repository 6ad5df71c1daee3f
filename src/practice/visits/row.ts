import type { Selectable } from 'kysely'
import type { PractitionerWork } from '../../trust/access/index.ts'
import type { VisitTable } from './tables.ts'
import type { NewVisit } from './types.ts'

/** What a row says besides the visit: the form that it came with, and who recorded it where that was not the principal. */
export interface RowOrigin {
  readonly personId: string
  readonly formSha256: string
  readonly recordedBy?: string | undefined
}

/** A visit as it is written. One that another system kept has no decision on a plan. */
export function visitRow(
  { principal, now }: PractitionerWork,
  visit: Omit<NewVisit, 'actions' | 'added'>,
  { personId, formSha256, recordedBy }: RowOrigin,
): Selectable<VisitTable> {
  return {
    id: visit.id,
    person_id: personId,
    agency_id: principal.agencyId,
    tier: 'shared',
    happened_on: visit.happenedOn,
    kind: visit.kind,
    announced: visit.announced,
    place: visit.place,
    crew: visit.crew,
    minutes: visit.minutes,
    life_events: [...visit.lifeEvents],
    changed: visit.changed ?? null,
    plan_decision: visit.decision ?? null,
    decision_reason: visit.decisionReason ?? null,
    next_visit_by: visit.nextVisitBy ?? null,
    next_visit_reason: visit.nextVisitReason ?? null,
    form_sha256: formSha256,
    recorded_at: now,
    recorded_by: recordedBy ?? principal.practitionerId,
  }
}
