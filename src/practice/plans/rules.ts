import type { ActionStatus, NewOutcome } from './types.ts'

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
