import { futureDayFault, said } from './typed-rules.ts'
import type { Day } from '../../platform/dates/index.ts'
import type { PlanAction } from './types.ts'

/** What a visit decides on the plan. */
export const planDecisions = ['stands', 'changes', 'reassess'] as const
export type PlanDecision = (typeof planDecisions)[number]

/** What a visit finds of an action. 'Not done' leaves it open; the last two close it with a reason. */
export const visitOutcomes = ['done', 'done in part', 'not done', 'carried over', 'dropped'] as const
export type VisitOutcome = (typeof visitOutcomes)[number]

/** Changes in a life that raise a reassessment. */
export const lifeEvents = [
  'arrest or new allegation',
  'new partner',
  'loss of home',
  'loss of job',
  'contact with children',
  'missing',
] as const
export type LifeEvent = (typeof lifeEvents)[number]

/** What a visit record says of the plan. Days are kept as typed. */
export interface PlanReview {
  /** The day of the visit. */
  readonly on: Day
  readonly outcomes: readonly {
    readonly actionId: string
    readonly outcome?: VisitOutcome | undefined
    readonly note?: string | undefined
  }[]
  readonly events: readonly LifeEvent[]
  readonly decision?: PlanDecision | undefined
  readonly reason?: string | undefined
  readonly nextVisitBy?: string | undefined
  readonly nextVisitReason?: string | undefined
}

/** An action that is open when somebody goes. */
export interface OpenAction extends Pick<PlanAction, 'what'> {
  readonly id: string
  readonly dueOn: Day
}

export interface PlanProblem {
  readonly field: string
  readonly message: string
}

/** What the facts of a visit suggest. The reviewer decides; standing against a suggestion asks for a reason. */
export function suggestedDecision({ outcomes, events }: PlanReview): PlanDecision {
  if (events.length > 0) return 'reassess'
  return outcomes.some(({ outcome }) => outcome === 'not done' || outcome === 'dropped') ? 'changes' : 'stands'
}

/**
 * What is still to be put right in the review of a plan at a visit: every open action that was due by then, and every other of which
 * something is said, has an outcome; what was not simply done has a note; and the decision has a reason unless the plan stands and
 * nothing speaks against that.
 */
export function planReviewProblems(review: PlanReview, open: readonly OpenAction[], today: Day): PlanProblem[] {
  return [
    ...open.flatMap(action => outcomeProblems(review, action)),
    ...decisionProblems(review),
    ...nextVisitProblems(review, today),
  ]
}

function outcomeProblems({ outcomes, on }: PlanReview, { id, what, dueOn }: OpenAction): PlanProblem[] {
  const found = outcomes.find(({ actionId }) => actionId === id)
  if (!found?.outcome && dueOn > on && !said(found?.note)) return []
  if (!found?.outcome) return [{ field: `outcomes.${id}.outcome`, message: `Say what became of "${what}"` }]
  if (found.outcome === 'done' || said(found.note)) return []
  return [{ field: `outcomes.${id}.note`, message: `Say more about "${what}", which is ${found.outcome}` }]
}

function decisionProblems(review: PlanReview): PlanProblem[] {
  if (!review.decision) {
    return [{ field: 'decision', message: 'Say whether the plan stands, changes, or a reassessment is needed' }]
  }
  if (said(review.reason)) return []
  if (review.decision !== 'stands') return [{ field: 'reason', message: 'Give the reason for the decision' }]
  if (suggestedDecision(review) === 'stands') return []
  return [{ field: 'reason', message: 'Say why the plan stands although something has changed or was not done' }]
}

function nextVisitProblems({ nextVisitBy, nextVisitReason }: PlanReview, today: Day): PlanProblem[] {
  const fault = futureDayFault(nextVisitBy, 'the date by which to visit next', today)
  return [
    ...(fault ? [{ field: 'nextVisitBy', message: fault }] : []),
    ...(said(nextVisitReason) ? [] : [{ field: 'nextVisitReason', message: 'Say why the next visit is by then' }]),
  ]
}
