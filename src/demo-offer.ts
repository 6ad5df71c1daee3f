import type { Kysely } from 'kysely'
import type { Database } from './platform/db/index.ts'

/** Marks a database whose people are all fictional: the first agency of the demonstration. */
const demoAgency = 'northshire-police'

/**
 * Whether everything in this database is fictional. On an empty database the demonstration is loaded when it was asked for; without it
 * the server says how to begin.
 *
 * @param wanted ARMS_DEMO=1
 */
export async function offerDemo(
  db: Kysely<Database>,
  wanted: boolean,
  log: (sentence: string) => void,
): Promise<boolean> {
  const agencies = await db.selectFrom('agency').select('code').execute()
  if (agencies.length > 0) return agencies.some(agency => agency.code === demoAgency)
  if (!wanted) {
    log(
      'The database is empty. Start with ARMS_DEMO=1 to try it with fictional people, or add your agency with: npm run arms -- agency',
    )
    return false
  }
  log('Loading the demonstration: fictional people only.')
  const { loadDemo } = await import('../demo/index.ts')
  await loadDemo(db, new Date(), log)
  return true
}
