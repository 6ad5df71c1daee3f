import { sql, type Kysely } from 'kysely'
import type { Database } from '../../src/platform/db/index.ts'

/**
 * Tables that the files fill, in the order of their references. What follows from other rows is left out: lists, words of search and the
 * ledger are ours to keep, and no part of the rows that came.
 */
const tables = [
  'case_opening',
  'case_member',
  'person',
  'person_identifier',
  'person_address',
  'person_offence',
  'person_registration',
  'person_custody',
  'person_lead_agency',
  'allocation',
  'external_id',
  'evidence',
  'evidence_factor',
]

/**
 * The floor: the same rows by COPY from files of the server into copies of the same tables, with their checks and indexes, without row security
 * and without references, in one transaction. PostgreSQL has no faster way in.
 *
 * @param superuser its connection: COPY from files is for nobody else
 * @returns seconds, and how many rows the tables have together
 */
export async function copySame(
  superuser: Kysely<Database>,
): Promise<{ readonly seconds: number; readonly rows: number }> {
  const { rows: places } = await sql<{ folder: string }>`select current_setting('data_directory') as folder`.execute(
    superuser,
  )
  const folder = places[0]?.folder ?? ''
  const fileOf = (table: string) => sql.lit(`${folder}/bench-${table}.copy`)
  for (const table of tables) {
    await sql`copy ${sql.table(table)} to ${fileOf(table)}`.execute(superuser)
    await sql`create table ${sql.table(`copy_${table}`)} (like ${sql.table(table)} including all)`.execute(superuser)
  }
  await sql`checkpoint`.execute(superuser)
  const began = performance.now()
  await superuser.transaction().execute(async tx => {
    for (const table of tables) await sql`copy ${sql.table(`copy_${table}`)} from ${fileOf(table)}`.execute(tx)
  })
  const seconds = (performance.now() - began) / 1000
  const counts = await Promise.all(
    tables.map(
      async table =>
        (await sql<{ n: number }>`select count(*)::integer as n from ${sql.table(`copy_${table}`)}`.execute(superuser))
          .rows,
    ),
  )
  return { seconds, rows: counts.flat().reduce((sum, { n }) => sum + n, 0) }
}
