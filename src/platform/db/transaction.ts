import { sql, type Kysely } from 'kysely'
import type { Database, Tx } from './database.ts'

/** A serialisation failure, the loser of a deadlock, and a statement prepared before its table got another shape. A lost connection is not here: nobody knows whether its COMMIT was done. */
const retryable = new Set(['40001', '40P01', '0A000'])

/** Whether PostgreSQL undid the whole transaction for a reason that a second try may not meet. */
export function isRetryable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && retryable.has(error.code)
}

/** Whether a unique index refused a row, and which. */
export function uniqueViolation(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || error.code !== '23505') return undefined
  return 'constraint' in error && typeof error.constraint === 'string' ? error.constraint : ''
}

export interface TransactionOptions {
  /** Settings for this transaction only, read by row security. One round trip, safe behind PgBouncer. */
  readonly settings: Readonly<Record<string, string>>
  /** How often to try again when PostgreSQL undid everything. The work must have no effect outside the transaction. */
  readonly retries?: number
}

/**
 * Runs `work` in one transaction with its settings, and gives back what it gives back, after COMMIT.
 * Everything is undone when `work` throws. This is the only place that makes a `Tx`.
 *
 * @throws whatever `work` throws, or what COMMIT throws.
 */
export async function transaction<T>(
  db: Kysely<Database>,
  options: TransactionOptions,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const keys = Object.entries(options.settings)
  for (let left = options.retries ?? 0; ; left -= 1) {
    try {
      return await db.transaction().execute(async trx => {
        if (keys.length > 0) {
          const calls = keys.map(([key, value]) => sql`set_config(${key}, ${value}, true)`)
          await sql`select ${sql.join(calls)}`.execute(trx)
        }
        // The brand is a promise of this one place; it adds nothing at run time.
        return await work(trx as Tx)
      })
    } catch (error) {
      if (left <= 0 || !isRetryable(error)) throw error
    }
  }
}
