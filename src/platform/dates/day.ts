import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

declare const brand: unique symbol

/** A day of the calendar, 'YYYY-MM-DD', years 0001 to 9999. It has no time and no zone: a day is a day everywhere. */
export type Day = string & { readonly [brand]: 'Day' }

/** The zone whose midnight begins the day for everybody who works here. */
const zone = 'Europe/London'

/** Whether the text is a real day written 'YYYY-MM-DD' and nothing else. Year 0 is none: PostgreSQL has no such year. */
export function isDay(text: string): text is Day {
  // Counted from the digits: a million records have several million days, and a `Date` for each was most of their cost.
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false
  const [year, month, day] = [numberAt(text, 0, 4), numberAt(text, 5, 7), numberAt(text, 8, 10)]
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month, year)
}

function daysIn(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The number that the digits from one place up to another write; NaN, which is neither more nor less than any, where one is no digit. */
function numberAt(text: string, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return Number.NaN
    number = number * 10 + digit
  }
  return number
}

/** The day that an ISO text names, or undefined when it is written otherwise or does not exist, such as 30 February. */
export function parseDay(text: string): Day | undefined {
  return isDay(text) ? text : undefined
}

/** A day on the wire: a string, checked to be a real date. Its JSON Schema is `{ type: 'string', format: 'date' }`. */
export const zDay: z.ZodType<Day, string> = z.iso
  .date({ error: 'Must be a real date, like 2026-11-05', abort: true })
  .refine(isDay, { error: 'Must be a real date, like 2026-11-05' })

/** The year that a day is of. */
export const yearOf = (day: Day): number => numberAt(day, 0, 4)

/** The numbers that a day is written with; the month from 1. */
export function digitsOf(day: Day): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: yearOf(day), month: numberAt(day, 5, 7), day: numberAt(day, 8, 10) }
}

/** The calendar day as `Temporal` has it. For this room's own arithmetic. */
export function plain(day: Day): Temporal.PlainDate {
  return Temporal.PlainDate.from(day)
}

/**
 * The day that a calendar date of this room's arithmetic is.
 *
 * @throws RangeError when it falls outside the years 0001 to 9999.
 */
export function dayOf(date: Temporal.PlainDate): Day {
  const text = date.toString()
  if (!isDay(text)) throw new RangeError(`Outside the years 0001 to 9999: ${text}`)
  return text
}

/**
 * The London wall clock at an instant.
 *
 * @throws RangeError for an invalid Date.
 */
export function inLondon(instant: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone)
}

/**
 * The day in London at an instant: in summer it begins at 23:00 UTC of the day before.
 *
 * @throws RangeError for an invalid Date.
 */
export function today(now: Date): Day {
  return dayOf(inLondon(now).toPlainDate())
}
