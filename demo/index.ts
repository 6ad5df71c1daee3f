import type { Kysely } from 'kysely'
import { markWhole } from '../src/demo-mark.ts'
import { transaction, type Database } from '../src/platform/db/index.ts'
import { asPrincipal } from '../src/trust/access/index.ts'
import { calendarOf } from './calendar.ts'
import { demoPeople } from './content.ts'
import { crowd } from './crowd/index.ts'
import { addHarcourt } from './harcourt.ts'
import { lifeOf } from './life.ts'
import { addStaff } from './staff.ts'
import { sittings } from './step.ts'

/** How long the three agencies have been here: a little longer than anybody on their lists. */
const openedDaysAgo = 760

/** People whose years are written at the same time: nobody's life waits for another's. */
const lanes = 3

export interface DemoSize {
  /** How many people there are in all. Those who have a file of their own are there in any case. */
  readonly people?: number
  /** The word from which everybody else is made: the same word makes the same people. */
  readonly seed?: string
}

/**
 * Fills an empty database with two police forces, a probation region and fictional people with years of what was known, thought and done
 * about each. Everything is done by the commands of the rooms as those who would have done it, on its own day, so the ledger is whole. The
 * same seed and the same moment of loading give the same content, whatever the ids. What marks it as whole is written last.
 */
export async function loadDemo(
  db: Kysely<Database>,
  now: Date,
  log: (sentence: string) => void,
  { people = 240, seed = 'northshire' }: DemoSize = {},
): Promise<void> {
  const began = performance.now()
  const calendar = calendarOf(now)
  const staff = await addStaff(db, calendar.at(openedDaysAgo, 8), now)
  const known = demoPeople()
  // Dennis Harcourt has a file of another form.
  const everybody = [...known, ...crowd(seed, people - known.length - 1, calendar.today)]
  const waiting = everybody.values()
  const lane = async () => {
    for (const content of waiting)
      for (const [first, ...rest] of sittings(lifeOf(content, staff, calendar, known.includes(content))))
        await asPrincipal(db, staff.who(first.by), calendar.at(first.ago, first.hour), async work => {
          for (const step of [first, ...rest]) await step.run(work)
        })
  }
  await Promise.all([addHarcourt(db, staff), ...Array.from({ length: lanes }, lane)])
  await transaction(db, {}, async tx => ({ result: await markWhole(tx, now) }))
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  log(`The demonstration is loaded: ${everybody.length + 1} fictional people, in ${seconds} s.`)
}
