import { sql } from 'kysely'
import type { JsonValue } from '../canonical/index.ts'
import type { Tx } from './database.ts'

/** A row to be written, by the names of its columns. Bytes are written as PostgreSQL reads them: '\x' and hex. What is no text, number or truth is JSON. */
export type NewRow = Readonly<Record<string, JsonValue | Date>>

/** Rows in one statement: so many that the way there and back is little, so few that neither side holds much. */
const atOnce = 5_000

/**
 * Writes many rows of one table as they are, thousands in a statement. They go as one JSON text: as parameters, every cell would be taken in
 * hand by itself, and PostgreSQL takes 65,535 of them.
 *
 * @param rows each with the columns of the first
 */
export async function insertMany(tx: Tx, table: string, rows: readonly NewRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += atOnce) await insert(tx, table, rows.slice(at, at + atOnce))
}

/**
 * As `insertMany`, except for rows that a unique index refuses.
 *
 * @returns the ids of those that were written
 */
export async function insertUnless(tx: Tx, table: string, rows: readonly NewRow[]): Promise<ReadonlySet<string>> {
  const written = new Set<string>()
  for (let at = 0; at < rows.length; at += atOnce)
    for (const { id } of await insert(tx, table, rows.slice(at, at + atOnce), true)) written.add(id)
  return written
}

async function insert(
  tx: Tx,
  table: string,
  rows: readonly NewRow[],
  unless = false,
): Promise<readonly { id: string }[]> {
  const [first] = rows
  if (!first) return []
  const columns = sql.join(Object.keys(first).map(name => sql.ref(name)))
  const rest = unless ? sql`on conflict do nothing returning id` : sql``
  const { rows: written } = await sql<{ id: string }>`
    insert into ${sql.table(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json) ${rest}`.execute(
    tx,
  )
  return written
}
