import { dayOf, digitsOf, plain, yearOf, type Day } from './day.ts'

/** The day a number of days later, or earlier when negative. @throws RangeError outside the years 0001 to 9999. */
export function addDays(day: Day, days: number): Day {
  return dayOf(plain(day).add({ days }))
}

/**
 * The same day number in another month, or that month's last day where the number does not exist:
 * one month after 31 January is 28 February, or 29 in a leap year.
 *
 * @throws RangeError outside the years 0001 to 9999.
 */
export function addMonths(day: Day, months: number): Day {
  return dayOf(plain(day).add({ months }))
}

const millisecondsADay = 86_400_000

// A list of fifty people counts hundreds of days and months. Reading each as a `Temporal.PlainDate` was a quarter of what such a page
// cost, so what is asked most is counted from the digits; the tests hold it equal to Temporal.

/** Days from one day to another: 0 for the same day, negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / millisecondsADay
}

/**
 * Whole months from one day to another, negative when `to` comes first. A month is whole when its day number is
 * reached: 31 January to 28 February is 0, to 1 March is 1.
 */
export function monthsBetween(from: Day, to: Day): number {
  if (isBefore(to, from)) return -monthsBetween(to, from) || 0
  const [start, end] = [digitsOf(from), digitsOf(to)]
  return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day ? 1 : 0)
}

/**
 * Age in whole years. It is reached at the start of the birthday (Family Law Reform Act 1969 s.9); somebody born on
 * 29 February reaches it on 1 March of other years. Negative for a day before birth.
 */
export function ageOn(born: Day, on: Day): number {
  if (isBefore(on, born)) return -1 - ageOn(on, born)
  const years = yearOf(on) - yearOf(born)
  return on.slice(5) < born.slice(5) ? years - 1 : years
}

/** Whether the first day comes before the second. */
export function isBefore(day: Day, other: Day): boolean {
  return day < other
}

/** For sorting, earliest first: negative, 0 or positive. */
export function compareDays(day: Day, other: Day): number {
  return day < other ? -1 : day > other ? 1 : 0
}
