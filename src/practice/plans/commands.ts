import type { Selectable } from 'kysely'
import { formatDay } from '../../platform/dates/index.ts'
import { newId } from '../../platform/ids/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import type { Subject } from '../../trust/audit/index.ts'
import { actionSubject, outcomeSubject } from './canonical.ts'
import { statusAfter } from './rules.ts'
import { lockActions, updateStanding, writeActions, writeOutcomes } from './store.ts'
import type { ActionOutcomeTable, PlanActionTable } from './tables.ts'
import type { NewAction, NewOutcome } from './types.ts'

/**
 * Adds actions to a person's plan. The caller's deed vouches for what is given back: put it into `alsoWrote`.
 *
 * @returns the actions for the ledger, in the order given
 */
export async function insertActions(
  work: PractitionerWork,
  actions: readonly NewAction[],
): Promise<readonly Subject[]> {
  const rows = actions.map((action): Selectable<PlanActionTable> => ({
    id: action.id ?? newId(),
    person_id: action.personId,
    agency_id: work.principal.agencyId,
    tier: action.tier ?? 'shared',
    assessment_id: action.assessmentId,
    factor: action.factor,
    what: action.what,
    why: action.why ?? null,
    owner_id: action.ownerId ?? null,
    owner_agency_id: action.ownerAgencyId,
    owner_name: action.ownerName,
    due_on: action.dueOn,
    known_by: action.knownBy,
    minutes: action.minutes,
    carried_from: action.carriedFrom ?? null,
    visit_id: action.visitId ?? null,
    status: 'open',
    closed_on: null,
    outcome_note: null,
    recorded_at: work.now,
    recorded_by: work.principal.practitionerId,
  }))
  await writeActions(work.tx, rows)
  return rows.map(actionSubject)
}

/**
 * Records what became of open actions of one person, and how they stand from now on. The caller's deed vouches for what is given back:
 * put it into `alsoWrote`.
 *
 * @returns the outcomes and the actions for the ledger
 * @throws conflict when an action has been closed meanwhile, by a visit or an assessment of somebody else
 * @throws not found for an action of another person, or one that the principal may not see
 */
export async function recordOutcomes(
  work: PractitionerWork,
  personId: string,
  outcomes: readonly NewOutcome[],
): Promise<readonly Subject[]> {
  const locked = await lockActions(
    work.tx,
    personId,
    outcomes.map(outcome => outcome.actionId),
  )
  const actions = new Map(locked.map(row => [row.id, row]))
  const looks: Selectable<ActionOutcomeTable>[] = []
  for (const outcome of outcomes) {
    const before = actions.get(outcome.actionId)
    if (!before) throw new Problem(problems.notFound)
    if (before.status !== 'open') throw closedMeanwhile(before)
    const status = statusAfter(outcome)
    const moved = outcome.dueOn && outcome.dueOn !== before.due_on ? outcome.dueOn : null
    actions.set(before.id, {
      ...before,
      status,
      due_on: moved ?? before.due_on,
      closed_on: status === 'open' ? null : outcome.on,
      outcome_note: outcome.note ?? before.outcome_note,
    })
    looks.push({
      id: newId(),
      action_id: before.id,
      person_id: personId,
      agency_id: work.principal.agencyId,
      tier: before.tier,
      visit_id: outcome.visitId ?? null,
      assessment_id: outcome.assessmentId ?? null,
      outcome: outcome.outcome,
      note: outcome.note ?? null,
      due_was: moved ? before.due_on : null,
      due_on: moved,
      happened_on: outcome.on,
      recorded_at: work.now,
      recorded_by: work.principal.practitionerId,
    })
  }
  const standing = [...actions.values()]
  await updateStanding(work.tx, standing)
  await writeOutcomes(work.tx, looks)
  return [...looks.map(outcomeSubject), ...standing.map(actionSubject)]
}

function closedMeanwhile(action: Selectable<PlanActionTable>): Problem {
  const when = action.closed_on ? ` on ${formatDay(action.closed_on)}` : ''
  return new Problem(problems.conflict, {
    detail: `An action was closed${when} (${action.status}) after you opened the page, so nothing was saved. It was: ${action.what}.`,
    extra: { actionId: action.id },
  })
}
