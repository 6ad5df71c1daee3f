import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type Embedded, type EmbeddedRole, startEmbedded } from '../../src/platform/db/embedded.ts'
import { migrate } from '../../src/platform/db/migrate.ts'
import { createDatabase } from '../../src/platform/db/roles.ts'
import { openPool } from '../../src/platform/db/index.ts'
import { enterInstruments } from '../../src/record/catalogue/index.ts'
import { asPrincipal } from '../../src/trust/access/index.ts'
import { testPrograms } from './programs.ts'
import { seedStaff, testNow, type StaffIds } from './staff.ts'

/** What a test needs to know of the server that it shares with the others of its run. */
export interface TestServer {
  /** To the database `postgres`. */
  readonly urls: Readonly<Record<EmbeddedRole, string>>
  /** A migrated database to copy. */
  readonly template: string
  /** One on which a server has started, with the people of tests: to hash their passwords for each test anew takes longer than many a test. */
  readonly staffed: { readonly template: string; readonly people: StaffIds }
}

/**
 * A PostgreSQL for tests, as a program: it says in one line of JSON (a TestServer) where it is, and lives until its
 * standard input ends. So it goes when the process that started it goes, however that ended.
 */
async function main(): Promise<void> {
  // Ctrl-C reaches everything in the terminal; this one waits until the tests have let go.
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => undefined)
  const dataDir = await mkdtemp(join(tmpdir(), 'arms-test-'))
  const server = await startEmbedded({ dataDir, log: () => undefined, ...testPrograms })
  try {
    const template = 'arms_template'
    await createDatabase(server.url('superuser', 'postgres'), template)
    await migrate(server.url('migrator', template))
    await ownClock(server.url('migrator', template))
    await closeTemplate(server.url('superuser', 'postgres'), template)
    const staffed = await staffedTemplate(server, template)
    const url = (role: EmbeddedRole) => server.url(role, 'postgres')
    const urls = { app: url('app'), migrator: url('migrator'), auditor: url('auditor'), superuser: url('superuser') }
    process.stdout.write(`${JSON.stringify({ urls, template, staffed } satisfies TestServer)}\n`)
    process.stdin.resume()
    await new Promise(resolve => process.stdin.once('close', resolve))
  } finally {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function staffedTemplate(server: Embedded, migrated: string): Promise<TestServer['staffed']> {
  const template = 'arms_staffed'
  await createDatabase(server.url('superuser', 'postgres'), template, migrated)
  const pool = openPool({
    url: server.url('app', template),
    max: 2,
    statementTimeout: 20_000,
    onError: () => undefined,
  })
  await enterInstruments(pool.db, testNow)
  const people = await asPrincipal(pool.db, { kind: 'system', purpose: 'test' }, testNow, seedStaff)
  await pool.close()
  await closeTemplate(server.url('superuser', 'postgres'), template)
  return { template, people }
}

/** Tests have a clock of their own. What asks the clock of the database is asked where a test is about it, and nowhere else. */
async function ownClock(url: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query('alter table instrument_use disable trigger instrument_use_begins_tomorrow')
  await client.end()
}

/** A database that somebody is connected to can't be copied. */
async function closeTemplate(url: string, template: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query(`alter database ${template} allow_connections false`)
  await client.end()
}

await main()
