import type { Selectable } from 'kysely'
import type { JsonValue } from '../../platform/canonical/index.ts'
import type { Subject } from '../../trust/audit/index.ts'
import type { VisitTable } from './tables.ts'

/** What the ledger vouches for of a visit: the whole row. */
export function visitSubject(row: Selectable<VisitTable>): Subject & { readonly content: JsonValue } {
  return {
    kind: 'visit',
    id: row.id,
    content: {
      person: row.person_id,
      agency: row.agency_id,
      tier: row.tier,
      happenedOn: row.happened_on,
      kind: row.kind,
      announced: row.announced,
      place: row.place,
      crew: row.crew,
      minutes: row.minutes,
      lifeEvents: row.life_events,
      changed: row.changed,
      planDecision: row.plan_decision,
      decisionReason: row.decision_reason,
      nextVisitBy: row.next_visit_by,
      nextVisitReason: row.next_visit_reason,
      formSha256: row.form_sha256,
      recordedAt: row.recorded_at.toISOString(),
      recordedBy: row.recorded_by,
    },
  }
}
