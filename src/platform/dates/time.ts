import { Temporal } from 'temporal-polyfill'
import { plain, type Day } from './day.ts'

/** A time of day in London, in whole minutes. */
export interface TimeOfDay {
  readonly hour: number
  readonly minute: number
}

const written = /^(\d{1,2})(?:[:.](\d{2}))?\s*([ap]m)?$/
const digits = /^(\d{2})(\d{2})$/

/**
 * A time as people write it: '14:05', '14.05', '1405', '2:05pm', '2pm'. A number alone is none: '2' may be in the night or in the afternoon.
 */
export function timeOfText(text: string): TimeOfDay | undefined {
  const plainText = text.trim().toLowerCase()
  const [, hourText, minuteText, half] = digits.exec(plainText) ?? written.exec(plainText) ?? []
  if (hourText === undefined || (minuteText === undefined && half === undefined)) return undefined
  const [typed, minute] = [Number(hourText), Number(minuteText ?? 0)]
  if (half !== undefined && (typed < 1 || typed > 12)) return undefined
  const hour = half === undefined ? typed : (typed % 12) + (half === 'pm' ? 12 : 0)
  return hour > 23 || minute > 59 ? undefined : { hour, minute }
}

/** The instant of a time of a day in London. Of the hour that comes twice when summer time ends, the first. */
export function londonInstant(day: Day, { hour, minute }: TimeOfDay): Date {
  const at = plain(day).toZonedDateTime({ timeZone: 'Europe/London', plainTime: new Temporal.PlainTime(hour, minute) })
  return new Date(at.epochMilliseconds)
}

/** How long something has lasted, in words and whole units: 'less than a minute', '25 minutes', '3 hours', '2 days'. */
export function describeSpan(from: Date, to: Date): string {
  const minutes = Math.floor((to.getTime() - from.getTime()) / 60_000)
  const words = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`
  if (minutes < 1) return 'less than a minute'
  if (minutes < 60) return words(minutes, 'minute')
  return minutes < 48 * 60 ? words(Math.floor(minutes / 60), 'hour') : words(Math.floor(minutes / 1440), 'day')
}
