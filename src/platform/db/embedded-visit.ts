import { findCluster, superuser } from './embedded-cluster.ts'
import { findPostmaster } from './embedded-postmaster.ts'
import type { EmbeddedRole } from './embedded.ts'

/** Addresses on an embedded database that another process serves from. */
export interface Visited {
  url(role: EmbeddedRole): string
}

/**
 * The database of a folder that another process serves from: for commands that read or write beside the server, such as a verification.
 * It starts nothing and holds nothing.
 *
 * @returns undefined when no PostgreSQL runs on the folder
 */
export async function visitEmbedded(dataDir: string, database: string): Promise<Visited | undefined> {
  const cluster = await findCluster(dataDir)
  const running = cluster && (await findPostmaster(cluster.pgdata))
  if (!cluster || running?.port === undefined) return undefined
  const { port } = running
  return {
    url: role => {
      const name = role === 'superuser' ? superuser : `arms_${role}`
      return `postgres://${name}:${cluster.passwords[role]}@127.0.0.1:${port}/${database}`
    },
  }
}
