import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { Socket } from 'node:net'
import { createInterface } from 'node:readline/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import type { EmbeddedRole } from '../../src/platform/db/embedded.ts'
import { createDatabase, databaseUrl } from '../../src/platform/db/roles.ts'
import type { TestServer } from './server.ts'
import type { StaffIds } from './staff.ts'

/** A migrated, empty database of one test file's own. */
export interface TestDatabase {
  /** Connections as the real roles. What serves connects as `app`, never as the superuser. */
  readonly urls: Readonly<Record<EmbeddedRole, string>>
  /** Removes the database. Close your pools first: what is still connected is cut off. */
  drop(): Promise<void>
}

let own: Promise<TestServer> | undefined

/**
 * A database copied from the run's migrated template. `npm test` shares one server among all files; a file that is run
 * by itself with `node --test` gets one of its own, which goes when the file's process ends.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const server = await testServer()
  return await copyOf(server.template, server)
}

/** As `testDatabase`, with everybody of `staff.ts`, on which a server has started before. */
export async function staffedDatabase(): Promise<{ readonly database: TestDatabase; readonly people: StaffIds }> {
  const server = await testServer()
  return { database: await copyOf(server.staffed.template, server), people: server.staffed.people }
}

/** An empty database, without any migration, on the same server: for tests of the migrations themselves. */
export async function emptyDatabase(): Promise<TestDatabase> {
  return await copyOf('template1', await testServer())
}

async function copyOf(template: string, { urls }: TestServer): Promise<TestDatabase> {
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`
  await createDatabase(urls.superuser, name, template)
  return {
    urls: {
      app: databaseUrl(urls.app, name),
      migrator: databaseUrl(urls.migrator, name),
      auditor: databaseUrl(urls.auditor, name),
      superuser: databaseUrl(urls.superuser, name),
    },
    drop: () => withClient(urls.superuser, client => client.query(`drop database if exists ${name} with (force)`)),
  }
}

/** The server of this run. */
async function testServer(): Promise<TestServer> {
  const shared = process.env['ARMS_TEST_SERVER']
  if (shared) return JSON.parse(shared) as TestServer
  own ??= startOwn()
  return await own
}

async function startOwn(): Promise<TestServer> {
  const program = fileURLToPath(new URL('server.ts', import.meta.url))
  const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })
  const { value } = await lines[Symbol.asyncIterator]().next()
  if (typeof value !== 'string') throw new Error('The test server did not start; see above.')
  // It must not keep this process alive; it ends when this process, and with it the pipe, is gone.
  child.unref()
  for (const stream of [child.stdin, child.stdout]) if (stream instanceof Socket) stream.unref()
  return JSON.parse(value) as TestServer
}

async function withClient(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
