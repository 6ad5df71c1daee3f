import type { Config } from './config.ts'
import {
  AlreadyRunning,
  embeddedDatabase,
  migrate,
  schemaState,
  startEmbedded,
  visitEmbedded,
  type Embedded,
} from './platform/db/index.ts'

/** The addresses of the database for each of the roles that a process may need, and how to let go of it. */
export interface DatabaseAccess {
  readonly appUrl: string
  /** Undefined when migrations are run by somebody else. */
  readonly migratorUrl: string | undefined
  readonly auditorUrl: string | undefined
  readonly embedded: Embedded | undefined
  close(): Promise<void>
}

/** A schema that this version can't serve, in a sentence for whoever starts it. */
export class SchemaError extends Error {
  override readonly name = 'SchemaError'
}

/**
 * Gets a database ready to serve: starts the embedded one when none is named, migrates where it may, and refuses a schema that is not
 * this version's.
 *
 * @throws AlreadyRunning when another process serves from the same data folder
 * @throws SchemaError when migrations are pending and no migrator's address was given
 */
export async function prepareDatabase(config: Config, log: (sentence: string) => void): Promise<DatabaseAccess> {
  if (config.database.kind === 'embedded') {
    const embedded = await startEmbedded({ dataDir: config.database.dataDir, log })
    try {
      await migrate(embedded.url('migrator'), { log })
    } catch (error) {
      await embedded.stop()
      throw error
    }
    return {
      appUrl: embedded.url('app'),
      migratorUrl: embedded.url('migrator'),
      auditorUrl: embedded.url('auditor'),
      embedded,
      close: () => embedded.stop(),
    }
  }
  const { url, migratorUrl, auditorUrl } = config.database
  if (migratorUrl !== undefined) await migrate(migratorUrl, { log })
  const state = await schemaState(url)
  if (state.problem !== undefined) throw new SchemaError(state.problem)
  return { appUrl: url, migratorUrl, auditorUrl, embedded: undefined, close: () => Promise.resolve() }
}

/**
 * As `prepareDatabase`, for a command that works beside a server: when one serves from the same data folder, its database is used.
 *
 * @throws SchemaError, or AlreadyRunning when the other process is only just starting
 */
export async function visitDatabase(config: Config, log: (sentence: string) => void): Promise<DatabaseAccess> {
  try {
    return await prepareDatabase(config, log)
  } catch (error) {
    if (!(error instanceof AlreadyRunning) || config.database.kind !== 'embedded') throw error
    const visited = await visitEmbedded(config.database.dataDir, embeddedDatabase)
    if (!visited) throw error
    return {
      appUrl: visited.url('app'),
      migratorUrl: visited.url('migrator'),
      auditorUrl: visited.url('auditor'),
      embedded: undefined,
      close: () => Promise.resolve(),
    }
  }
}
