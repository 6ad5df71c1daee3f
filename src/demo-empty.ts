import { sql, type Kysely } from 'kysely'
import { demoState, loadingCode, otherCodes } from './demo-mark.ts'
import { openPool, transaction, type Database, type Tx } from './platform/db/index.ts'

/** Tables of jobs that hold what was enqueued; the others of pg-boss hold what its migration put there. */
const ofJobs = 'pgboss.job'

/** Documents of instruments are never removed by anybody, but for a demonstration that was never whole. */
const neverEmptied = 'instrument_document_never_emptied'

/**
 * Empties a database in which the demonstration was cut off while it was loaded, and in which nothing has been done since: everything that is
 * written is in the ledger, and what the demonstration does is dated before its loading began.
 *
 * @param migratorUrl the application owns no table and can't empty any
 * @returns whether it was emptied; false when it holds anything else, and then nothing was touched
 */
export async function emptyUnfinishedDemo(migratorUrl: string): Promise<boolean> {
  const pool = openPool({ url: migratorUrl, max: 1, statementTimeout: 60_000, onError: () => undefined })
  try {
    return await transaction(pool.db, {}, async tx => {
      // Nobody writes between the look and the emptying.
      await sql`lock table agency, ledger_stream, ledger_entry, session in access exclusive mode`.execute(tx)
      const state = await demoState(tx)
      if (state.kind !== 'unfinished' || (await isUsed(tx, state.began))) return { result: false }
      await sql`alter table instrument_document disable trigger ${sql.ref(neverEmptied)}`.execute(tx)
      await sql`truncate table ${sql.raw((await tablesOf(tx)).join(', '))} restart identity`.execute(tx)
      await sql`alter table instrument_document enable always trigger ${sql.ref(neverEmptied)}`.execute(tx)
      return { result: true }
    })
  } finally {
    await pool.close()
  }
}

/**
 * Whether anything was done here that the demonstration did not do. Clocks of machines differ, so an agency of somebody else's is asked for as
 * well: without one, or without a session, nobody works here.
 */
async function isUsed(tx: Tx, began: Date): Promise<boolean> {
  const ofDemo = [loadingCode(began), ...Object.values(otherCodes)]
  const { rows } = await sql<{ used: boolean }>`
    select exists (select from ledger_entry where at > ${began}) or exists (select from session)
      or exists (select from agency where code <> all(${ofDemo}::text[])) as used`.execute(tx)
  return rows[0]?.used !== false
}

/** Every table with content. No migration puts a row into any of them. */
async function tablesOf(tx: Kysely<Database>): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname = 'public' and tablename <> 'schema_migration'`.execute(tx)
  return [...rows.map(({ name }) => name), ofJobs]
}
