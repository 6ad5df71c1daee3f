import { addDays, addMonths, daysBetween, type Day } from '../../platform/dates/index.ts'
import type { AssessmentSettings } from './types.ts'

/** The day by which the first assessment is to be signed. */
export function dueFirst(registeredOn: Day, settings: AssessmentSettings): Day {
  return addDays(registeredOn, settings.firstAssessmentDays.value)
}

/** The day by which the next assessment is to be signed. */
export function dueReview(lastSignedOn: Day, settings: AssessmentSettings): Day {
  return addMonths(lastSignedOn, settings.reviewMonths.value)
}

/** How a deadline stands. `days` is counted from today: negative once it has passed, 0 on the day itself. */
export interface Deadline {
  readonly dueOn: Day
  readonly state: 'current' | 'due soon' | 'overdue'
  readonly days: number
}

/** A deadline is overdue from the day after it. */
export function deadline(dueOn: Day, today: Day, settings: AssessmentSettings): Deadline {
  const days = daysBetween(today, dueOn)
  const state = days < 0 ? 'overdue' : days <= settings.dueSoonDays.value ? 'due soon' : 'current'
  return { dueOn, state, days }
}

/** How old the picture of a person is: the deadline of the next review, and days since the last was signed. */
export function staleness(lastSignedOn: Day, today: Day, settings: AssessmentSettings): Deadline & { age: number } {
  return { ...deadline(dueReview(lastSignedOn, settings), today, settings), age: daysBetween(lastSignedOn, today) }
}
