import { Socket } from 'node:net'
import type pg from 'pg'

/** The connection was given up: what stands behind it answers no more. Its code is that of the system for one that says nothing. */
export class SilentDatabase extends Error {
  override readonly name = 'SilentDatabase'
  readonly code = 'ETIMEDOUT'
  constructor() {
    super('The database has not answered for too long')
  }
}

/**
 * Hangs up on a connection that somebody holds and on which nothing has come or gone for so long that PostgreSQL would have ended any statement:
 * its machine is frozen, or the way to it swallows what is sent. What was asked fails, and the pool does without the connection.
 *
 * Silence is measured where the bytes are, and not for each statement: many statements may stand in one line (`together`), and a transaction of
 * many short ones may take long.
 */
export function hangUpOnSilence(pool: pg.Pool, milliseconds: number): void {
  const held = new WeakSet<pg.PoolClient>()
  pool.on('acquire', client => held.add(client))
  pool.on('release', (_error, client) => held.delete(client))
  pool.on('connect', client => {
    const { stream } = client.connection
    if (!(stream instanceof Socket)) throw new TypeError('A connection to the database is no socket')
    stream.setTimeout(milliseconds, () => {
      // One at rest has nothing to say.
      if (held.has(client)) stream.destroy(new SilentDatabase())
    })
  })
}
