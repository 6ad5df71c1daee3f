import { addMonths, aheadFault, formatDay, type Day } from '../../platform/dates/index.ts'
import type { ActionHistory, ActionStatus, Look, NewOutcome, PlanAction } from './types.ts'

/**
 * How an action stands after somebody looked at it. A visit closes only what is done or dropped: what was done in part goes on, so that
 * its rest stays on a list that somebody holds. An assessment makes a new plan, so it closes everything but what was not done.
 */
export function statusAfter({ outcome, assessmentId }: Pick<NewOutcome, 'outcome' | 'assessmentId'>): ActionStatus {
  switch (outcome) {
    case 'not done':
      return 'open'
    case 'done':
    case 'dropped':
      return outcome
    case 'done in part':
    case 'carried over':
      return assessmentId ? outcome : 'open'
  }
}

/** Furthest back that a look may have been, in months: what is older is a slip of the year. */
const furthestBack = 120

/**
 * What is to be put right in a look at an action: a sentence beside each field that needs one. As at a visit, what is not simply done
 * says more, and the day of what is done does not move.
 */
export function lookFaults(
  { outcome, note, on, dueOn }: Look,
  before: Pick<PlanAction, 'dueOn'>,
  today: Day,
): Readonly<Record<string, string>> {
  const moved = dueOn !== undefined && dueOn !== before.dueOn
  const late = moved ? aheadFault(dueOn, today) : undefined
  return {
    ...(outcome !== 'done' && note === undefined && { note: `Say more about the action, which is ${outcome}` }),
    ...(on > today && { on: `Date must be today, ${formatDay(today)}, or before` }),
    ...(on < addMonths(today, -furthestBack) && { on: 'Date is more than ten years ago: check the year' }),
    ...(late && { due: late }),
    ...(moved && outcome === 'done' && { due: 'This action is done, so its date can’t move. Clear the new date' }),
  }
}

/** Whether an action was closed by a look at it, which may have been a slip. What an assessment closed, its plan has dealt with. */
export function isReopenable({ status, outcomes }: Pick<ActionHistory, 'status' | 'outcomes'>): boolean {
  const last = outcomes.at(-1)
  return status !== 'open' && last !== undefined && last.assessmentId === null
}
