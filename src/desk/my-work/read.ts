import type { Day } from '../../platform/dates/index.ts'
import type { Rx } from '../../platform/db/index.ts'
import { waitingForSupervisor } from '../../practice/act-now/index.ts'
import { assessmentsHeldBy, waitingForCountersign } from '../../practice/assessments/index.ts'
import { actionsOwnedBy } from '../../practice/plans/index.ts'
import { openUrgentFor, urgentOutOfSight, waitingReasons } from '../../practice/urgent-results/index.ts'
import { isPast, type Waiting } from '../../practice/watches/index.ts'
import { documentInUse } from '../../record/catalogue/index.ts'
import type { PractitionerPrincipal, PractitionerWork } from '../../trust/access/index.ts'
import { newSupervisors } from '../../trust/staff/index.ts'
import { askerOf, casesById, caseQuery, filterOf, readCases, whoseText } from '../caseload/index.ts'
import { dueOf, needsAssessment, readHorizon, type Horizon } from '../standing/index.ts'
import { byDay, byVisit, cut, mostShown } from './rules.ts'
import { agencyGaps, overdueActionsOf, ownCases } from './store.ts'
import type { Cut, Late, OwnAction, OwnWork, SupervisorWork, UrgentResults, Whole } from './types.ts'

/** What both halves of the page are read by. */
export interface Asked {
  readonly horizon: Horizon
  /** Codes of the instrument's levels, lowest first. */
  readonly levels: readonly string[]
  /** The list that is shown to its end. */
  readonly whole: Whole | undefined
}

/**
 * Everything of the first page, for whoever works with cases. That it listed people is recorded in the reader's own stream.
 *
 * @param whole the list that is shown to its end
 */
export async function readMyWork(work: PractitionerWork, whole: Whole | undefined) {
  const { tx, principal, today } = work
  const scale = documentInUse('arms', work).document.scales.level
  const horizon = await readHorizon(tx, principal.agencyId, today)
  const asked = { horizon, levels: scale.options.map(option => option.code), whole }
  const urgent = await readUrgent(work, whole)
  const own = await readOwnWork(work, asked)
  const supervision = askerOf(principal).supervises ? await readSupervisorWork(work, asked) : undefined
  const { held, actions, assessments, visits } = own
  const lists: Cut<unknown>[] = [urgent, held, actions, assessments, visits]
  if (supervision) {
    const { actNow, reasons, waiting, late, gaps } = supervision
    lists.push(actNow, reasons, waiting, late.visits, late.actions, ...Object.values(gaps))
  }
  const shown = lists.reduce((sum, list) => sum + list.rows.length, 0)
  if (shown > 0)
    work.record({
      stream: { kind: 'actor', id: principal.practitionerId },
      action: 'people.listed',
      detail: { list: 'my work', shown },
    })
  return { urgent, own, supervision, horizon, scale }
}

/** What of tools does not wait: of the own people, and of the team's for a supervisor. */
async function readUrgent({ tx, principal, now }: PractitionerWork, whole: Whole | undefined): Promise<UrgentResults> {
  const { practitionerId, supervises } = askerOf(principal)
  const { agencyId, teamId } = principal
  const most = whole === 'urgent-results' ? undefined : mostShown
  const { rows, total, past } = await openUrgentFor(tx, { practitionerId, agencyId, teamId, supervises }, { now, most })
  return { rows, total, urgent: past }
}

/** What is in the principal's own hands. */
export async function readOwnWork(
  { tx, principal }: PractitionerWork,
  { horizon, levels, whole }: Asked,
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
  const toVisit = own.filter(person => dueOf(person.nextVisitBy, horizon, '').state !== 'current')
  const isLate = (day: Day | null) => day !== null && day < horizon.today
  return {
    held: cut(held, { isUrgent: line => line.status === 'returned', whole: whole === 'held' }),
    actions: cut(actions, { isUrgent: action => isLate(action.dueOn), whole: whole === 'actions' }),
    assessments: cut(
      byDay(toAssess, person => person.assessmentDueOn),
      { isUrgent: person => isLate(person.assessmentDueOn) },
    ),
    visits: cut(byVisit(toVisit, levels), { isUrgent: person => isLate(person.nextVisitBy) }),
    unplanned: toVisit.filter(person => person.nextVisitBy === null).length,
    people: own.length,
  }
}

/** What a supervisor answers for beyond the own cases. */
export async function readSupervisorWork(
  { tx, principal, now }: PractitionerWork,
  asked: Asked,
): Promise<SupervisorWork> {
  const { today } = asked.horizon
  const submitted = await waitingForCountersign(tx, principal)
  const mine = submitted.filter(line => !line.wroteInIt)
  const isUrgent = ({ dueBy }: Waiting) => isPast(dueBy, now)
  return {
    actNow: cut(await waitingForSupervisor(tx, principal), { isUrgent, whole: asked.whole === 'act-now' }),
    outOfSight: cut(await urgentOutOfSight(tx, principal), { isUrgent, whole: asked.whole === 'restricted-results' }),
    reasons: cut(await waitingReasons(tx, principal), { isUrgent, whole: asked.whole === 'reasons' }),
    waiting: cut(mine, { whole: asked.whole === 'waiting' }),
    waitingForAnother: submitted.length - mine.length,
    late: await readLate(tx, principal, asked),
    gaps: await agencyGaps(tx, principal.agencyId, today, mostShown),
    newSupervisors: await newSupervisors(tx, principal.agencyId, today),
  }
}

/** Visits and actions past their day, what has waited longest first. */
async function readLate(rx: Rx, principal: PractitionerPrincipal, { horizon, levels, whole }: Asked): Promise<Late> {
  const { agencyId } = principal
  const asker = askerOf(principal)
  const filter = filterOf(caseQuery.parse({ due: 'visit-overdue', sort: 'visit' }), asker)
  const visits = await readCases(rx, agencyId, filter, { horizon, levels, size: mostShown })
  const most = whole === 'late-actions' ? undefined : mostShown
  return {
    whose: whoseText(filter.whose, asker),
    visits: { rows: visits.lines, total: visits.total, urgent: 0 },
    actions: await overdueActionsOf(rx, agencyId, filter.whose, { today: horizon.today, most }),
  }
}
