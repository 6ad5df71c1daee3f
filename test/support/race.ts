import { sql, type Kysely } from 'kysely'
import type { Database } from '../../src/platform/db/index.ts'
import { Problem } from '../../src/platform/problem/index.ts'
import { asPrincipal, type PractitionerWork } from '../../src/trust/access/index.ts'
import type { TestApp, UserName } from './app.ts'
import { withoutRowLocks } from './without-locks.ts'

export interface Racer {
  readonly user: UserName
  readonly run: (work: PractitionerWork) => Promise<unknown>
}

/** What became of each racer: 'done', or the code of the problem that stopped it, or whatever else did. */
export type RaceOutcome = string

/** Everybody begins at the same moment, each in a transaction of their own that is open already. */
export async function race(app: TestApp, db: Kysely<Database>, racers: readonly Racer[]): Promise<RaceOutcome[]> {
  let ready = 0
  let go: () => void = () => undefined
  const started = new Promise<void>(resolve => (go = resolve))
  const results = await Promise.allSettled(
    racers.map(({ user, run }) =>
      asPrincipal(db, app.principal(user), app.clock.now, async work => {
        await sql`select 1`.execute(work.tx)
        if (++ready === racers.length) go()
        await started
        await run(work)
      }),
    ),
  )
  return results.map(result =>
    result.status === 'fulfilled'
      ? 'done'
      : result.reason instanceof Problem
        ? result.reason.code
        : String(result.reason),
  )
}

/** Runs a race some times with the locks and as often without, because a race that ends well without them proves nothing. */
export async function rounds(
  { db }: TestApp,
  times: number,
  one: (db: Kysely<Database>) => Promise<string>,
): Promise<readonly [withLocks: readonly string[], without: readonly string[]]> {
  const withLocks: string[] = []
  const without: string[] = []
  for (let round = 0; round < times; round += 1) {
    withLocks.push(await one(db))
    without.push(await one(db.withPlugin(withoutRowLocks)))
  }
  return [withLocks, without]
}
