import { Kysely, PostgresDialect, type CompiledQuery, type DialectAdapter } from 'kysely'
import pg from 'pg'
import type { Database } from './database.ts'
import { kyselyOn } from './held.ts'
import { nameStatements } from './named-statements.ts'
import { OneWriteSocket } from './one-write.ts'
import { hangUpOnSilence } from './silence.ts'

/** PostgreSQL's int8 as a number: our counts and sequences stay far below 2^53, and a silent loss would be an error. */
function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 out of range: ${text}`)
  return value
}

const types = new pg.TypeOverrides()
// A `date` stays a plain day ('2026-11-05'); the driver's own parser makes it a local midnight, which is another day elsewhere.
types.setTypeParser(pg.types.builtins.DATE, text => text)
types.setTypeParser(pg.types.builtins.INT8, safeInteger)

export interface PoolOptions {
  readonly url: string
  readonly max: number
  /** Milliseconds that a statement may run before PostgreSQL ends it. */
  readonly statementTimeout: number
  /** Milliseconds that a connection in use may be silent: more than a statement may run. Without it, as long as it likes: an import takes its time. */
  readonly silence?: number | undefined
  /** Told when an idle connection breaks, as at a restart of the database. Without a listener the process would die. */
  readonly onError: (error: Error) => void
  readonly applicationName?: string
}

export interface Pool {
  readonly db: Kysely<Database>
  readonly pg: pg.Pool
  close(): Promise<void>
}

/** The pool behind each database, by what it keeps when it is given plugins. */
const pools = new WeakMap<DialectAdapter, pg.Pool>()

/** A connection that is held until it is released; `broken` when nothing more can be asked of it. */
export interface Held {
  readonly db: Kysely<Database>
  /** Sends one or several statements as they stand. @returns what the last one answered */
  say(statements: string): Promise<pg.QueryResult>
  /** Sends one statement with its values. It is on its way, behind what was sent before it, when this returns. */
  ask(statement: CompiledQuery): Promise<pg.QueryResult>
  release(broken: boolean): void
}

/** Takes a connection out of a database's pool. @throws Error when there is none to be had */
export async function hold(db: Kysely<Database>): Promise<Held> {
  const { adapter, plugins } = db.getExecutor()
  const pool = pools.get(adapter)
  if (!pool) throw new Error('A transaction is begun on the database of a pool.')
  const client = await pool.connect()
  return {
    db: kyselyOn(client, plugins),
    say: statements => client.query(statements),
    ask: ({ sql, parameters }) => client.query(sql, [...parameters]),
    release: broken => client.release(broken),
  }
}

/** The address that a database's pool connects to, for a process with connections of its own. @throws Error when it is none of a pool */
export function addressOf(db: Kysely<Database>): string {
  const address = pools.get(db.getExecutor().adapter)?.options.connectionString
  if (address === undefined) throw new Error('This database is none of a pool.')
  return address
}

/**
 * A pool of connections for one role. Connections are opened when first needed.
 *
 * @throws nothing: a database that can't be reached is an error of the first query.
 */
export function openPool(options: PoolOptions): Pool {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.max,
    types,
    statement_timeout: options.statementTimeout,
    // A transaction that its code forgot must not hold its locks for ever.
    idle_in_transaction_session_timeout: 60_000,
    connectionTimeoutMillis: 10_000,
    // Where the other machine is gone the system finds out by itself, also while a long statement is waited for.
    keepAlive: true,
    keepAliveInitialDelayMillis: 60_000,
    // A new connection has to plan everything again: what is idle for a few minutes is kept.
    idleTimeoutMillis: 300_000,
    // What is asked together goes out together (`together`), in one call of the system.
    pipeline: true,
    stream: () => new OneWriteSocket(),
    application_name: options.applicationName ?? 'arms',
  })
  pool.on('error', options.onError)
  // A connection that breaks while somebody holds it fails whatever is asked of it next. Without a listener the process would die.
  pool.on('connect', client => client.on('error', () => undefined))
  if (options.silence !== undefined) hangUpOnSilence(pool, options.silence)
  nameStatements(pool)
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  pools.set(db.getExecutor().adapter, pool)
  return { db, pg: pool, close: () => pool.end() }
}
