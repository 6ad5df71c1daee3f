import type { Kysely } from 'kysely'
import type { Database } from '../src/platform/db/index.ts'
import { asPrincipal } from '../src/trust/access/index.ts'
import { calendarOf } from './calendar.ts'
import { demoPeople } from './content.ts'
import { addHarcourt } from './harcourt.ts'
import { lifeOf } from './life.ts'
import { addStaff } from './staff.ts'

/** How long the two agencies have been here: a little longer than anybody on their lists. */
const openedDaysAgo = 760

/** People whose two years are written at the same time: nobody's life waits for another's. */
const lanes = 3

/**
 * Fills an empty database with a police force, a probation region and fictional people with two years of what was known, thought and done
 * about each. Everything is done by the commands of the rooms as those who would have done it, on its own day, so the ledger is whole. The
 * same moment of loading gives the same content, whatever the ids.
 */
export async function loadDemo(db: Kysely<Database>, now: Date, log: (sentence: string) => void): Promise<void> {
  const began = performance.now()
  const calendar = calendarOf(now)
  const staff = await addStaff(db, calendar.at(openedDaysAgo, 8))
  const people = demoPeople()
  const waiting = people.values()
  const lane = async () => {
    for (const content of waiting)
      for (const step of lifeOf(content, staff, calendar))
        await asPrincipal(db, staff.who(step.by), calendar.at(step.ago, step.hour), work => step.run(work))
  }
  await Promise.all([addHarcourt(db, staff), ...Array.from({ length: lanes }, lane)])
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  log(`The demonstration is loaded: ${people.length + 1} fictional people, in ${seconds} s.`)
}
