import { daysBetween, describeAge, isBefore, monthsBetween, type Day } from '../../platform/dates/index.ts'
import type { AssessmentDates, Due, DueState, Horizon } from './types.ts'

const count = (number: number, unit: string): string => `${number} ${unit}${number === 1 ? '' : 's'}`

/** A deadline is counted in days while days still say something: up to 60. After that in whole months, and from 24 of them in whole years. */
function distance(from: Day, to: Day): string {
  const days = daysBetween(from, to)
  if (days <= 60) return count(days, 'day')
  const months = monthsBetween(from, to)
  return months < 24 ? count(months, 'month') : count(Math.floor(months / 12), 'year')
}

/** How a day by which something is due stands: '3 days overdue', 'due today', 'due in 12 days'. It is overdue from the day after. */
export function dueWords(day: Day, today: Day): string {
  if (isBefore(day, today)) return `${distance(day, today)} overdue`
  if (day === today) return 'due today'
  return `due in ${distance(today, day)}`
}

function stateOf(day: Day, { today, soonBy }: Horizon): DueState {
  if (isBefore(day, today)) return 'overdue'
  return isBefore(soonBy, day) ? 'current' : 'due soon'
}

/** How a deadline stands; `unset` says what is wrong when there is none. */
export function dueOf(day: Day | null, horizon: Horizon, unset: string): Due {
  return day === null
    ? { day, state: 'none', words: unset }
    : { day, state: stateOf(day, horizon), words: dueWords(day, horizon.today) }
}

/** How the next assessment of a person stands. */
export function assessmentDue(dates: AssessmentDates, horizon: Horizon): Due {
  const { lastSignedOn, assessmentDueOn: day, reassessSince } = dates
  const due = dueOf(day, horizon, lastSignedOn === null ? 'First assessment, no day set' : 'No day set')
  if (day === null) return due
  if (day === reassessSince) return { ...due, words: `Reassessment asked for ${describeAge(day, horizon.today)}` }
  return { ...due, words: `${lastSignedOn === null ? 'First assessment' : 'Review'} ${due.words}` }
}

/** How the next visit to a person stands. */
export const visitDue = ({ nextVisitBy }: { readonly nextVisitBy: Day | null }, horizon: Horizon): Due =>
  dueOf(nextVisitBy, horizon, 'No visit planned')

/** Whether an assessment has to be made now or soon, or nobody has ever made one. */
export function needsAssessment(dates: AssessmentDates, horizon: Horizon): boolean {
  const { state } = assessmentDue(dates, horizon)
  return state === 'overdue' || state === 'due soon' || dates.lastSignedOn === null
}

/** How old the picture of a person is. */
export function stalenessWords(lastSignedOn: Day | null, today: Day): string {
  return lastSignedOn === null ? 'Never assessed' : describeAge(lastSignedOn, today)
}
