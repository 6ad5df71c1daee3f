import { daysBetween, monthsBetween } from './arithmetic.ts'
import { digitsOf, inLondon, type Day } from './day.ts'

/** The months in English, January first. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

function written(day: Day, letters?: number): string {
  const digits = digitsOf(day)
  const month = monthNames[digits.month - 1] ?? ''
  return `${digits.day} ${month.slice(0, letters)} ${digits.year}`
}

/** A day in full: '5 November 2026'. */
export function formatDay(day: Day): string {
  return written(day)
}

/** A day for tables, its month in three letters: '5 Nov 2026'. */
export function formatShortDay(day: Day): string {
  return written(day, 3)
}

/** The time in London on the 24-hour clock: '14:02'. @throws RangeError for an invalid Date. */
export function londonTime(instant: Date): string {
  return inLondon(instant).toPlainTime().toString({ smallestUnit: 'minute' })
}

/** The hour that London passes through twice when summer time ends names its clock, so that two entries keep their order. */
function clock(instant: Date): string {
  const time = londonTime(instant)
  const hour = 3_600_000
  if (londonTime(new Date(instant.getTime() + hour)) === time) return ' BST'
  if (londonTime(new Date(instant.getTime() - hour)) === time) return ' GMT'
  return ''
}

/**
 * A moment for reading, by the London clock and in the style of GOV.UK: '5 November 2026 at 2:02pm', 'at midday'.
 *
 * @throws RangeError for an invalid Date.
 */
export function formatInstant(instant: Date): string {
  const at = inLondon(instant)
  const day = `${at.day} ${monthNames[at.month - 1] ?? ''} ${at.year}`
  if (at.minute === 0 && at.hour === 0) return `${day} at midnight`
  if (at.minute === 0 && at.hour === 12) return `${day} at midday`
  const minute = String(at.minute).padStart(2, '0')
  const time = `${at.hour % 12 || 12}:${minute}${at.hour < 12 ? 'am' : 'pm'}`
  return `${day} at ${time}${at.hour === 1 ? clock(instant) : ''}`
}

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'}`
}

function span(earlier: Day, later: Day): string {
  const days = daysBetween(earlier, later)
  const months = monthsBetween(earlier, later)
  if (days < 14) return count(days, 'day')
  if (months < 2) return count(Math.floor(days / 7), 'week')
  if (months < 24) return count(months, 'month')
  return count(Math.floor(months / 12), 'year')
}

/**
 * How long ago a day was, or how far ahead it lies: 'today', 'yesterday', '3 days ago', '5 months ago', 'in 2 weeks'.
 * Days up to 13, weeks below 2 months, months below 2 years, then years. Only whole units count, so it never says more
 * than has passed.
 */
export function describeAge(day: Day, today: Day): string {
  const days = daysBetween(day, today)
  if (days === 0) return 'today'
  if (days === 1) return 'yesterday'
  if (days === -1) return 'tomorrow'
  return days > 0 ? `${span(day, today)} ago` : `in ${span(today, day)}`
}
