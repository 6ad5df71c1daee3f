import type { FastifyInstance } from 'fastify'
import { sql, type Kysely } from 'kysely'
import type { Database } from '../db/index.ts'
import { within } from './within.ts'

/** What this build is, for `/info`. */
export interface Info {
  readonly version: string
  readonly startedAt: Date
}

export interface HealthDeps {
  readonly db: Kysely<Database>
  readonly info: Info
  readonly clock: () => Date
}

/** Milliseconds after which a database that says nothing counts as down: whoever asks for health waits no longer themselves. */
const patience = 3_000

/** `/ping` (the process answers), `/health` (what it stands on answers too), `/info` (what it is). They say nothing of any case. */
export function healthRoutes(app: FastifyInstance, deps: HealthDeps): void {
  app.get('/ping', () => ({ status: 'UP' }))
  app.get('/health', async (_request, reply) => {
    const asked = sql`select 1`.execute(deps.db).then(
      () => 'UP',
      () => 'DOWN',
    )
    const database = await within(patience, asked, 'DOWN')
    reply.code(database === 'UP' ? 200 : 503)
    return {
      status: database,
      components: { database: { status: database } },
      uptime: Math.round((deps.clock().getTime() - deps.info.startedAt.getTime()) / 1000),
      version: deps.info.version,
    }
  })
  app.get('/info', () => ({ build: { name: 'arms', version: deps.info.version } }))
}
