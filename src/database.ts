import type { Config } from './config.ts'
import { schemaState, startEmbedded, migrate, type Embedded } from './platform/db/index.ts'

/** The addresses of the database for each of the roles that a process may need, and how to let go of it. */
export interface DatabaseAccess {
  readonly appUrl: string
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
      auditorUrl: embedded.url('auditor'),
      embedded,
      close: () => embedded.stop(),
    }
  }
  const { url, migratorUrl, auditorUrl } = config.database
  if (migratorUrl !== undefined) await migrate(migratorUrl, { log })
  const state = await schemaState(url)
  if (state.problem !== undefined) throw new SchemaError(state.problem)
  return { appUrl: url, auditorUrl, embedded: undefined, close: () => Promise.resolve() }
}
