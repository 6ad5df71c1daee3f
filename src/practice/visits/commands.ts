import { canonical, sha256, type JsonValue } from '../../platform/canonical/index.ts'
import type { Day } from '../../platform/dates/index.ts'
import { newId } from '../../platform/ids/index.ts'
import { invalid, Problem, problems } from '../../platform/problem/index.ts'
import { documentInUse } from '../../record/catalogue/index.ts'
import { addEvidence, entryFaults, type NewEntry } from '../../record/evidence/index.ts'
import { refreshSummary } from '../../record/membership/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import type { Subject } from '../../trust/audit/index.ts'
import { caseHolders, type Colleague } from '../../trust/staff/index.ts'
import { planReviewProblems } from '../assessments/index.ts'
import { insertActions, lockOpenActions, openActions, recordOutcomes, type PlanAction } from '../plans/index.ts'
import { visitSubject } from './canonical.ts'
import { isWritten, movedActions, reviewErrors, visitErrors, type VisitErrors } from './rules.ts'
import { visitRow } from './row.ts'
import { readPlan, readReceipt, writeVisit, type CurrentPlan } from './store.ts'
import type { NewVisit, Review } from './types.ts'

/** What a visit meets: the plan with its open actions, and who may answer for a new one. */
export interface VisitSetting {
  readonly plan: CurrentPlan | undefined
  readonly open: readonly PlanAction[]
  readonly owners: readonly Colleague[]
}

/** What the visit form opens with, and what its answers are checked against. */
export async function visitSetting(work: PractitionerWork, personId: string): Promise<VisitSetting> {
  return await settingWith(work, personId, await openActions(work.tx, personId))
}

async function settingWith(
  work: PractitionerWork,
  personId: string,
  open: readonly PlanAction[],
): Promise<VisitSetting> {
  return {
    plan: await readPlan(work.tx, personId),
    open,
    owners: await caseHolders(work.tx, work.principal.agencyId),
  }
}

/**
 * Records a visit or an attempt with everything that it brought: an entry of evidence, what became of the open actions, changes of the
 * plan, the next visit, and a reassessment where one is needed. One transaction, one deed.
 *
 * @throws invalid with a sentence for each field
 * Whatever is thrown is thrown before anything is written, so a page may answer it in the same transaction.
 *
 * @throws conflict when the id was used before for another visit (`extra.usedFor`), or when an action that it speaks of was closed
 *   meanwhile (`extra.planChanged`)
 * @throws not found for a person whom the principal may not see
 */
export async function recordVisit(
  work: PractitionerWork,
  personId: string,
  visit: NewVisit,
): Promise<{ readonly id: string; readonly replayed: boolean }> {
  const formSha256 = sha256(canonical(wordsOf(visit))).toString('hex')
  // The lock comes first: once it is held, nothing that is checked below can change before it is written.
  const open = await lockOpenActions(work.tx, personId)
  if (await isReplay(work, personId, visit.id, formSha256)) return replayed(work, personId, visit.id)

  const setting = await settingWith(work, personId, open)
  const entry = entryOf(visit)
  const errors = await faults(work, personId, visit, entry, setting)
  if (Object.keys(errors).length > 0) throw invalid(errors)

  const row = visitRow(work, visit, { personId, formSha256: formSha256 })
  if (!(await writeVisit(work.tx, row))) {
    // The same form was on its way twice, and the other was first by a moment.
    if (await isReplay(work, personId, visit.id, formSha256)) return replayed(work, personId, visit.id)
    // The id stands for a visit that the principal may not see. A refusal would say that it is there, and another id harms nobody.
    return await recordVisit(work, personId, { ...visit, id: newId() })
  }
  const { subject } = await addEvidence(work, personId, entry)
  const rows = [subject, ...(await writeReview(work, personId, visit, setting))]
  refreshSummary(work.tx, personId)
  work.record({
    stream: { kind: 'person', id: personId },
    action: visit.kind === 'visit' ? 'visit.recorded' : 'visit.attempted',
    subject: visitSubject(row),
    alsoWrote: rows,
    detail: { decision: visit.decision ?? null, actions: visit.actions.filter(action => action.outcome).length },
  })
  return { id: visit.id, replayed: false }
}

/** Everything that the form said, for telling one form from another. */
function wordsOf(visit: NewVisit): JsonValue {
  return JSON.parse(JSON.stringify(visit)) as JsonValue
}

/** @throws conflict when the id stands for something else */
async function isReplay(work: PractitionerWork, personId: string, id: string, formSha256: string): Promise<boolean> {
  const before = await readReceipt(work.tx, id)
  if (!before) return false
  const same = before.personId === personId && before.recordedBy === work.principal.practitionerId
  if (!same || before.formSha256 !== formSha256) throw usedAlready(id)
  return true
}

function replayed(work: PractitionerWork, personId: string, id: string) {
  work.record({ stream: { kind: 'person', id: personId }, action: 'visit.sent-again', subject: { kind: 'visit', id } })
  return { id, replayed: true }
}

function usedAlready(id: string): Problem {
  return new Problem(problems.conflict, {
    detail: 'This form was saved already with other words. What was saved then has not changed.',
    extra: { usedFor: id },
  })
}

function entryOf(visit: NewVisit): NewEntry {
  return { ...visit.account, id: newId(), happenedOn: visit.happenedOn, source: 'visit', visitId: visit.id }
}

/** What is to be put right in the review of the plan, beside the fields of the form. */
export function reviewFaults(
  review: Review,
  { plan, open }: Pick<VisitSetting, 'plan' | 'open'>,
  today: Day,
): VisitErrors {
  const found = planReviewProblems(
    {
      on: review.happenedOn,
      outcomes: review.actions,
      events: review.lifeEvents,
      decision: review.decision,
      reason: review.decisionReason,
      nextVisitBy: review.nextVisitBy,
      nextVisitReason: review.nextVisitReason,
    },
    open,
    today,
  )
  return reviewErrors(found, review, plan !== undefined)
}

async function faults(
  work: PractitionerWork,
  personId: string,
  visit: NewVisit,
  entry: NewEntry,
  { plan, open, owners }: VisitSetting,
): Promise<VisitErrors> {
  const { document } = documentInUse('arms', work)
  const hasPlan = plan !== undefined
  const unknown = visit.actions.some(({ actionId }) => !open.some(({ id }) => id === actionId))
  if (unknown)
    throw new Problem(problems.conflict, {
      detail: 'The plan has changed since you opened the form: an action has been closed. Nothing was saved yet.',
      extra: { planChanged: true },
    })
  return {
    ...(await entryFaults(work, personId, entry)),
    ...reviewFaults(visit, { plan, open }, work.today),
    ...visitErrors(visit, {
      today: work.today,
      open,
      hasPlan,
      factors: [...document.factors.map(({ code }) => code), ...open.map(({ factor }) => factor)],
      owners: owners.map(({ id }) => id),
    }),
  }
}

async function writeReview(
  work: PractitionerWork,
  personId: string,
  visit: NewVisit,
  { plan, open, owners }: VisitSetting,
): Promise<readonly Subject[]> {
  const moved = new Map(movedActions(visit.actions, open).map(({ actionId, due }) => [actionId, due]))
  const looks = visit.actions.flatMap(({ actionId, outcome, note }) => {
    const dueOn = moved.get(actionId)
    // A day moved at an attempt, of an action that nobody could look at, is a look at which it was not done.
    return outcome || dueOn
      ? [{ actionId, outcome: outcome ?? ('not done' as const), note, dueOn, on: visit.happenedOn, visitId: visit.id }]
      : []
  })
  const outcomes = await recordOutcomes(work, personId, looks)
  const { added } = visit
  if (!plan || !isWritten(added)) return outcomes
  const { what, factor, dueOn, knownBy, minutes } = added
  const owner = owners.find(({ id }) => id === added.ownerId)
  if (!what || !factor || !dueOn || !knownBy || minutes === undefined || !owner)
    throw new RangeError('An action that was checked is not whole')
  const actions = await insertActions(work, [
    {
      personId,
      assessmentId: plan.assessmentId,
      factor,
      what,
      why: added.why,
      ownerId: owner.id,
      ownerAgencyId: work.principal.agencyId,
      ownerName: owner.name,
      dueOn,
      knownBy,
      minutes,
      visitId: visit.id,
    },
  ])
  return [...outcomes, ...actions]
}
