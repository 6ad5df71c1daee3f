import { addDays, addMonths, daysBetween, type Day } from '../../platform/dates/index.ts'
import type { AssessmentSettings } from './types.ts'

/**
 * What an agency starts with before it sets its own. Six weeks is what the published evaluation knew of probation in
 * 2017 and 2018; no police deadline and no review interval could be established from a public source.
 *
 * @param since the day from which the settings hold
 */
export function defaultSettings(since: Day): AssessmentSettings {
  return {
    firstAssessmentDays: {
      value: 42,
      since,
      standing: 'Six weeks: probation practice of 2017 to 2018. No police deadline could be established; set your own.',
    },
    reviewMonths: {
      value: 12,
      since,
      standing: 'Every twelve months and on significant change: recalled, not confirmed. Set your own.',
    },
    exploreMinutes: { value: 30, since, standing: 'Our estimate. Set your own.' },
    dueSoonDays: { value: 28, since, standing: 'Our choice. Set your own.' },
  }
}

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
