import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Roll } from './roll.ts'

const words = z.string().min(1)
const list = z.array(words).min(1)
const tone = z.enum(['good', 'bad'])
const rated = z.tuple([words, words, words])

/** What goes on in one corner of a life: what was seen of it, oldest first, and how its factor was rated before and after. */
const thread = z.strictObject({
  code: words,
  factor: words,
  /** How it goes: it stays good or bad, or turns. */
  turn: z.enum(['good', 'better', 'worse', 'bad']),
  /** Source, how it speaks for the factor, text, and how it speaks for others. */
  entries: z.array(z.tuple([words, tone, words]).or(z.tuple([words, tone, words, z.record(words, tone)]))).length(3),
  then: rated,
  now: rated,
  /** What could be done about it, how we would know, and the minutes that it takes. */
  action: z.tuple([words, words, z.int()]),
  said: words,
  /** Half a sentence for the justification of a level. */
  why: words,
})

const read = <T extends z.ZodType>(name: string, schema: T): z.output<T> =>
  schema.parse(JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), 'utf8')))

export type Thread = z.infer<typeof thread>
export type Tone = z.infer<typeof tone>

export const threads = read('threads', z.array(thread))

/** What is said of a factor where nothing goes on: when all is well, and when it is not quite. */
export const plainWords = read('factors', z.record(words, z.strictObject({ calm: list, some: list })))

export const names = read(
  'names',
  z.strictObject({
    given: list,
    family: list,
    /** Given and family name as written, and as somebody else would write them. */
    far: z.array(z.tuple([words, words, words, words])),
    plain: list,
    nicknames: list,
  }),
)

const area = z.strictObject({ towns: list, postcode: words, court: list })
export const places = read(
  'places',
  z.strictObject({
    ...{ police: area, westmarch: area, streets: list, prisons: list, hospitals: list, countries: list },
  }),
)

export const phrases = read(
  'words',
  z.strictObject({
    slots: z.record(words, list),
    ...{ opened: list, asides: list, attempts: list, interview: list, fall: list, nextVisit: list, noAreas: list },
    /** How it was told, by the source. */
    tails: z.record(words, list),
    levels: z.record(words, list),
    ...{ why: list, places: list, tongues: list, riskToStaff: list },
    needs: z.array(z.tuple([words, words])),
  }),
)

/** Fills what stands in braces in a text of one person: a name stays the same through the years, a weekday does not. */
export type Fill = (text: string) => string

const changing = ['weekday', 'sum', 'hour', 'lateHour', 'rooms', 'team', 'shop', 'official', 'clock', 'calls']

export function fillFor(roll: Roll, fixed: Readonly<Record<string, string>>): Fill {
  const kept = new Map(Object.entries(fixed))
  return text =>
    text.replace(/\{(\w+)\}/g, (_slot, name: string) => {
      const known = kept.get(name)
      if (known !== undefined) return known
      if (name === 'number') return String(roll.int(1200, 98_000))
      const value = roll.pick(phrases.slots[name] ?? [])
      if (!changing.includes(name)) kept.set(name, value)
      return value
    })
}
