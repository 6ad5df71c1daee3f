import { sql, type Kysely } from 'kysely'
import type { Database } from '../../src/platform/db/index.ts'

/** What stands in each table: how many rows, and one text for all that they say. */
export type Rows = Readonly<Record<string, { readonly count: number; readonly content: string }>>

/** The ledger says that something was sent again, a session that it was used; neither is what a form makes. */
const aside = /^(ledger_|session|api_receipt|known_device|sign_in)/

/** Reads every table of the product by the database's own list, so that a new one is not forgotten. */
export async function rowsOf(db: Kysely<Database>): Promise<Rows> {
  const { rows: tables } = await sql<{ name: string }>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`.execute(
    db,
  )
  const found: Record<string, { count: number; content: string }> = {}
  for (const { name } of tables.filter(table => !aside.test(table.name))) {
    const { rows } = await sql<{ count: number; content: string }>`
      select count(*)::int as count, coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as content
      from ${sql.table(name)} t`.execute(db)
    if (rows[0]) found[name] = rows[0]
  }
  return found
}
