import { z } from 'zod'
import { invalid } from '../../platform/problem/index.ts'

/** The most that one page of a list may hold: more would be a register read in one request. */
const mostItems = 200
/** As many as a page of a list holds where nobody says how many. */
export const usualItems = 50

/** What every list takes: how many, and where to go on. Spread it into the query of a list. */
export const paging = {
  limit: z.coerce
    .number('Say how many, from 1 to 200')
    .int('Say how many, from 1 to 200')
    .min(1, 'Say how many, from 1 to 200')
    .max(mostItems, 'Say how many, from 1 to 200')
    .default(usualItems)
    .describe('How many items a page holds at most.'),
  after: z.string().max(500).optional().describe('`next` of the page before. Left out, the list begins.'),
}

/** Which part of a list a page shows, in its address. What can't be read is left out rather than refused: an address may be typed by hand. */
export const pageQuery = z.object({
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
  /** Everything on one page, to be printed. */
  all: z.literal('yes').optional().catch(undefined),
})

/** A page of a list on the wire. */
export interface Listed<Item> {
  readonly items: readonly Item[]
  readonly next: string | null
}

/** The schema of a page of a list. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    next: z.string().nullable().describe('What to ask the next page with, as `after`. Null on the last page.'),
  })

/** Where a page ended, as callers carry it: they are not to read it or make one. It names things by their ids and never by a name. */
const cursorOf = (place: unknown) => Buffer.from(JSON.stringify(place)).toString('base64url')

/**
 * A page of what was found.
 *
 * @param found what comes from the place on: read one more than `limit`, which tells whether there is another page
 * @param placeOf where an item stands: ids and days, nothing about a person
 */
export function pageOf<Item, Shown>(
  found: readonly Item[],
  limit: number,
  placeOf: (item: Item) => unknown,
  show: (item: Item) => Shown,
): Listed<Shown> {
  return readOn(found.slice(0, limit), found.length > limit, placeOf, show)
}

/** As `pageOf`, where what was found has been cut already. @param more whether there is another page */
export function readOn<Item, Shown>(
  items: readonly Item[],
  more: boolean,
  placeOf: (item: Item) => unknown,
  show: (item: Item) => Shown,
): Listed<Shown> {
  const last = items.at(-1)
  return { items: items.map(show), next: more && last !== undefined ? cursorOf(placeOf(last)) : null }
}

/** What is told of an `after` that no page of the list ended with. */
export const notOfThisList = () =>
  invalid({ after: 'This is not where a page of this list ended. Begin again without it.' })

/**
 * The place after which to go on; undefined at the beginning.
 *
 * @throws invalid beside `after` when it is none that such a list gives
 */
export function placeIn<Place extends z.ZodType>(
  after: string | undefined,
  schema: Place,
): z.output<Place> | undefined {
  if (after === undefined) return undefined
  const parsed = schema.safeParse(fromCursor(after))
  if (!parsed.success) throw notOfThisList()
  return parsed.data
}

function fromCursor(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}
