import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

declare const brand: unique symbol

/** A day of the calendar, 'YYYY-MM-DD', years 0001 to 9999. It has no time and no zone: a day is a day everywhere. */
export type Day = string & { readonly [brand]: 'Day' }

/** The zone whose midnight begins the day for everybody who works here. */
const zone = 'Europe/London'

const isoDay = /^\d{4}-\d{2}-\d{2}$/

/** Whether the text is a real day written 'YYYY-MM-DD' and nothing else. Year 0 is none: PostgreSQL has no such year. */
export function isDay(text: string): text is Day {
  if (!isoDay.test(text) || text.startsWith('0000')) return false
  const date = new Date(text)
  // 30 February is read as a day of March.
  return date.getUTCDate() === Number(text.slice(8)) && date.getUTCMonth() + 1 === Number(text.slice(5, 7))
}

/** The day that an ISO text names, or undefined when it is written otherwise or does not exist, such as 30 February. */
export function parseDay(text: string): Day | undefined {
  return isDay(text) ? text : undefined
}

/** A day on the wire: a string, checked to be a real date. Its JSON Schema is `{ type: 'string', format: 'date' }`. */
export const zDay: z.ZodType<Day, string> = z.iso
  .date({ error: 'Must be a real date, like 2026-11-05', abort: true })
  .refine(isDay, { error: 'Must be a real date, like 2026-11-05' })

/** The numbers that a day is written with; the month from 1. */
export function digitsOf(day: Day): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8)) }
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
