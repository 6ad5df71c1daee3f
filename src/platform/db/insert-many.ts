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
  await Promise.all(pieces(rows).map(piece => insert(tx, table, piece)))
}

/**
 * As `insertMany`, except for rows that a unique index refuses.
 *
 * @returns the ids of those that were written
 */
export async function insertUnless(
  tx: Tx,
  table: string,
  rows: readonly (NewRow & { readonly id: string })[],
): Promise<ReadonlySet<string>> {
  const ids = rows.map(({ id }) => id)
  const written = await Promise.all(pieces(rows).map(piece => insert(tx, table, piece, sql`on conflict do nothing`)))
  if (written.reduce((sum, n) => sum + n, 0) === rows.length) return new Set(ids)
  // Asked for only then: `returning` puts every row to what one may see as well as to what one may write.
  const { rows: there } = await sql<{ id: string }>`
    select id from ${sql.table(table)} where id = any(${ids}::uuid[])`.execute(tx)
  return new Set(there.map(({ id }) => id))
}

/** They go out one behind the other, and none waits for the answer to the one before. */
const pieces = (rows: readonly NewRow[]): readonly (readonly NewRow[])[] =>
  Array.from({ length: Math.ceil(rows.length / atOnce) }, (_, at) => rows.slice(at * atOnce, (at + 1) * atOnce))

/** @returns how many were written */
async function insert(tx: Tx, table: string, rows: readonly NewRow[], unless = sql``): Promise<number> {
  const [first] = rows
  if (!first) return 0
  const columns = sql.join(Object.keys(first).map(name => sql.ref(name)))
  const { numAffectedRows } = await sql`
    insert into ${sql.table(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json) ${unless}`.execute(
    tx,
  )
  return Number(numAffectedRows ?? 0)
}
