import type { Day } from '../../platform/dates/index.ts'
import { assessmentsHeldBy, waitingForCountersign } from '../../practice/assessments/index.ts'
import { actionsOwnedBy } from '../../practice/plans/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { casesById } from '../caseload/index.ts'
import { dueOf, needsAssessment, type Horizon } from '../standing/index.ts'
import { byDay, cut, mostShown } from './rules.ts'
import { agencyGaps, ownCases } from './store.ts'
import type { OwnAction, OwnWork, SupervisorWork, Whole } from './types.ts'

/** What is in the principal's own hands. `whole` names the list that is shown to its end. */
export async function readOwnWork(
  { tx, principal }: PractitionerWork,
  horizon: Horizon,
  whole: Whole | undefined,
): Promise<OwnWork> {
  const { agencyId, practitionerId } = principal
  const held = await assessmentsHeldBy(tx, principal)
  const own = await ownCases(tx, agencyId, practitionerId)
  const owned = await actionsOwnedBy(tx, practitionerId)
  const people = await casesById(
    tx,
    agencyId,
    owned.map(action => action.personId),
  )
  const actions = owned.flatMap((action): OwnAction[] => {
    const person = people.get(action.personId)
    return person ? [{ ...action, person }] : []
  })
  const toAssess = own.filter(person => needsAssessment(person, horizon))
  const toVisit = own.filter(person => ['overdue', 'due soon'].includes(dueOf(person.nextVisitBy, horizon, '').state))
  const isLate = (day: Day | null) => day !== null && day < horizon.today
  return {
    held: cut(held, { isUrgent: line => line.status === 'returned', whole: whole === 'held' }),
    actions: cut(actions, { isUrgent: action => isLate(action.dueOn), whole: whole === 'actions' }),
    assessments: cut(
      byDay(toAssess, person => person.assessmentDueOn),
      { isUrgent: person => isLate(person.assessmentDueOn) },
    ),
    visits: cut(
      byDay(toVisit, person => person.nextVisitBy),
      { isUrgent: person => isLate(person.nextVisitBy) },
    ),
    people: own.length,
  }
}

/** What a supervisor answers for beyond the own cases. */
export async function readSupervisorWork(
  { tx, principal }: PractitionerWork,
  { today }: Horizon,
  whole: Whole | undefined,
): Promise<SupervisorWork> {
  const submitted = await waitingForCountersign(tx, principal)
  const mine = submitted.filter(line => !line.wroteInIt)
  return {
    waiting: cut(mine, { whole: whole === 'waiting' }),
    waitingForAnother: submitted.length - mine.length,
    gaps: await agencyGaps(tx, principal.agencyId, today, mostShown),
  }
}
