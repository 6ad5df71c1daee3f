import {
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type KyselyPlugin,
  type QueryResult,
} from 'kysely'
import type pg from 'pg'
import type { Database } from './database.ts'

const counted = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE'])

/** A connection that somebody holds. Statements go out as they are asked: none waits for the answer of another. */
class HeldConnection implements DatabaseConnection {
  readonly #client: pg.PoolClient

  constructor(client: pg.PoolClient) {
    this.#client = client
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const { command, rowCount, rows } = await this.#client.query<R & pg.QueryResultRow>(sql, [...parameters])
    return counted.has(command) ? { rows, numAffectedRows: BigInt(rowCount ?? 0) } : { rows }
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Rows are read in pages: a held connection has no cursors.')
  }
}

const alone = () => Promise.reject(new Error('A transaction is begun and ended by `transaction` alone.'))
const nothing = () => Promise.resolve()

function driverOf(client: pg.PoolClient): Driver {
  const connection = new HeldConnection(client)
  return {
    ...{ init: nothing, destroy: nothing, releaseConnection: nothing },
    ...{ beginTransaction: alone, commitTransaction: alone, rollbackTransaction: alone },
    acquireConnection: () => Promise.resolve(connection),
  }
}

/**
 * Kysely on one connection that its caller holds. Kysely's own `connection()` sends a statement only when the one before it has been
 * answered; here what is asked together goes out together, and the answers come in their order (pipelining).
 */
export const kyselyOn = (client: pg.PoolClient, plugins: readonly KyselyPlugin[]): Kysely<Database> =>
  new Kysely<Database>({
    plugins: [...plugins],
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driverOf(client),
      createIntrospector: db => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
