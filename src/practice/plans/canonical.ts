import type { Selectable } from 'kysely'
import type { Subject } from '../../trust/audit/index.ts'
import type { ActionOutcomeTable, PlanActionTable } from './tables.ts'

/** What the ledger vouches for of an action: the whole row as it stands, so every change of it is chained anew. */
export function actionSubject(row: Selectable<PlanActionTable>): Subject & { content: object } {
  return {
    kind: 'plan_action',
    id: row.id,
    content: {
      person: row.person_id,
      agency: row.agency_id,
      tier: row.tier,
      assessment: row.assessment_id,
      factor: row.factor,
      what: row.what,
      why: row.why,
      owner: row.owner_id,
      ownerAgency: row.owner_agency_id,
      ownerName: row.owner_name,
      dueOn: row.due_on,
      knownBy: row.known_by,
      minutes: row.minutes,
      carriedFrom: row.carried_from,
      visit: row.visit_id,
      status: row.status,
      closedOn: row.closed_on,
      outcomeNote: row.outcome_note,
      recordedAt: row.recorded_at.toISOString(),
      recordedBy: row.recorded_by,
    },
  }
}

/** What the ledger vouches for of one look at an action. */
export function outcomeSubject(row: Selectable<ActionOutcomeTable>): Subject & { content: object } {
  return {
    kind: 'action_outcome',
    id: row.id,
    content: {
      action: row.action_id,
      person: row.person_id,
      agency: row.agency_id,
      tier: row.tier,
      visit: row.visit_id,
      assessment: row.assessment_id,
      outcome: row.outcome,
      note: row.note,
      dueWas: row.due_was,
      dueOn: row.due_on,
      happenedOn: row.happened_on,
      recordedAt: row.recorded_at.toISOString(),
      recordedBy: row.recorded_by,
    },
  }
}
