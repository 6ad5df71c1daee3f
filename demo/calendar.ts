import { addDays, daysBetween, parseDay, today, type Day } from '../src/platform/dates/index.ts'

/** Days and times of the demonstration, counted back from the moment when it is loaded. */
export interface Calendar {
  readonly today: Day
  /** The day so many days ago, or to come when negative. */
  readonly day: (ago: number) => Day
  /** An instant of that day in office hours, by the hour; never later than the loading itself. */
  readonly at: (ago: number, hour: number) => Date
  /** The day and hour of an instant so many hours ago. */
  readonly hoursAgo: (hours: number) => { readonly ago: number; readonly hour: number }
}

export function calendarOf(now: Date): Calendar {
  const loadedOn = today(now)
  const day = (ago: number) => addDays(loadedOn, -ago)
  return {
    today: loadedOn,
    day,
    at: (ago, hour) => {
      const minutes = Math.round(hour * 60)
      const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
      return new Date(Math.min(Date.parse(`${day(ago)}T${time}:00Z`), now.getTime()))
    },
    hoursAgo: hours => {
      const instant = new Date(now.getTime() - hours * 3_600_000)
      const on = parseDay(instant.toISOString().slice(0, 10)) ?? loadedOn
      return { ago: daysBetween(on, loadedOn), hour: instant.getUTCHours() + instant.getUTCMinutes() / 60 }
    },
  }
}

/** Numbers that look thrown and are the same each time for the same word: from 0 up to, and without, 1. */
export function dice(word: string): () => number {
  let state = 0
  for (const letter of word) state = (Math.imul(state, 31) + (letter.codePointAt(0) ?? 0)) | 0
  return () => {
    // Mulberry32, by Tommy Ettinger, in the public domain.
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
