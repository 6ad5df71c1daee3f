import { sql } from 'kysely'
import type { DemoSize } from '../demo/index.ts'
import { emptyUnfinishedDemo } from './demo-empty.ts'
import { demoState } from './demo-mark.ts'
import { openPool, transaction, type Pool } from './platform/db/index.ts'

/** Held by whoever loads the demonstration, to the end or until its process is gone. */
export const loadingLock = 7_275_402

/** The demonstration in a database is not whole, and nothing is served from it; the sentence says what can be done. */
export class UnfinishedDemo extends Error {
  override readonly name = 'UnfinishedDemo'
}

export interface DemoOffer {
  /** As the application. */
  readonly pool: Pool
  readonly appUrl: string
  /** For emptying a database in which a loading was cut off. */
  readonly migratorUrl: string | undefined
  /** ARMS_DEMO=1 */
  readonly wanted: boolean
  /** How much of it; all of it unless otherwise said. */
  readonly size?: DemoSize
  readonly log: (sentence: string) => void
}

/**
 * Whether everything in this database is fictional. On an empty database the demonstration is loaded when it was asked for; without it
 * the server says how to begin. A demonstration that was cut off while it was loaded is emptied and loaded again.
 *
 * @throws UnfinishedDemo when it is not whole and can't be made so
 */
export async function offerDemo(offer: DemoOffer): Promise<boolean> {
  const { kind } = await demoState(offer.pool.db)
  if (kind === 'whole' || kind === 'real') return kind === 'whole'
  if (offer.wanted) return await alone(offer.appUrl, () => load(offer))
  if (kind === 'unfinished')
    throw new UnfinishedDemo(
      'The demonstration in this database was cut off while it was loaded. Start with ARMS_DEMO=1 to empty it and load it again.',
    )
  offer.log(
    'The database is empty. Start with ARMS_DEMO=1 to try it with fictional people, or add your agency with: npm run arms -- agency',
  )
  return false
}

/** Nobody else loads meanwhile; whoever did may have finished by now. */
async function load({ pool, migratorUrl, size, log }: DemoOffer): Promise<boolean> {
  const { kind } = await demoState(pool.db)
  if (kind === 'whole' || kind === 'real') return kind === 'whole'
  if (kind === 'unfinished') {
    log('The demonstration was cut off while it was loaded: emptying the database of it.')
    await empty(migratorUrl)
  }
  log('Loading the demonstration: fictional people only.')
  const { loadDemo } = await import('../demo/index.ts')
  await loadDemo(pool.db, new Date(), log, size)
  return true
}

async function empty(migratorUrl: string | undefined): Promise<void> {
  if (migratorUrl === undefined)
    throw new UnfinishedDemo(
      'Only the role arms_migrator can empty it: start with DATABASE_MIGRATOR_URL, or with another database.',
    )
  if (!(await emptyUnfinishedDemo(migratorUrl)))
    throw new UnfinishedDemo(
      'Something else has been done in this database since. It is left as it is: start with another one.',
    )
}

/**
 * Runs while nobody else loads. The lock is of the transaction kind, so a pooler may stand between, and goes with the connection.
 *
 * @throws UnfinishedDemo when somebody does
 */
async function alone<T>(url: string, run: () => Promise<T>): Promise<T> {
  const pool = openPool({ url, max: 1, statementTimeout: 10_000, onError: () => undefined })
  try {
    // The transaction waits for all of the loading.
    return await transaction(pool.db, { opening: 'set local idle_in_transaction_session_timeout = 0' }, async tx => {
      const { rows } = await sql<{ taken: boolean }>`select pg_try_advisory_xact_lock(${loadingLock}) as taken`.execute(
        tx,
      )
      if (rows[0]?.taken !== true)
        throw new UnfinishedDemo('Another server is loading the demonstration into this database. Start when it has.')
      return { result: await run() }
    })
  } finally {
    await pool.close()
  }
}
