import { sql, type Kysely } from 'kysely'
import type { Database } from '../../src/platform/db/index.ts'

/**
 * Does something while whatever leaves an entry in the ledger is refused as late as can be: at its COMMIT, when everything else has been done and
 * its answer is ready. What has left before then, or was written beside the transaction, stands all the same.
 *
 * @param superuser of the database in which it is done
 */
export async function refusedAtCommit<T>(superuser: Kysely<Database>, run: () => Promise<T>): Promise<T> {
  await sql`
    create function refuse() returns trigger language plpgsql as $$ begin raise 'refused at COMMIT'; end $$`.execute(
    superuser,
  )
  await sql`
    create constraint trigger refuse after insert on ledger_entry deferrable initially deferred
      for each row execute function refuse()`.execute(superuser)
  try {
    return await run()
  } finally {
    await sql`drop function refuse cascade`.execute(superuser)
  }
}
