import assert from 'node:assert/strict'
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, realpath, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, afterEach, before, beforeEach } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Readable, Writable } from 'node:stream'
import pg from 'pg'
import { type Embedded, type EmbeddedOptions, startEmbedded } from '../../src/platform/db/embedded.ts'
import { findPostmaster } from '../../src/platform/db/embedded-postmaster.ts'
import { testPrograms } from './programs.ts'
import type { Said } from './holder.ts'

const holderProgram = fileURLToPath(new URL('holder.ts', import.meta.url))

/** Where the present test has its files, and what its starts have said. */
export const place = { base: '', dataDir: '', notes: new Array<string>() }

const servers = new Set<Embedded>()
const holders = new Set<Holder>()

beforeEach(async () => {
  place.base = await realpath(await mkdtemp(join(tmpdir(), 'arms embedded ')))
  place.dataDir = join(place.base, 'a folder', 'of data')
  place.notes = []
})

async function endAll(): Promise<void> {
  await Promise.all([...holders].map(holder => holder.end()))
  await Promise.all([...servers].map(server => server.stop()))
  holders.clear()
  servers.clear()
}

afterEach(async () => {
  await endAll()
  await rm(place.base, { recursive: true })
})

/** Tests of one group hand one database on from each to the next: making, copying and removing one takes a second. */
export function withOneDatabase(): void {
  let made = ''
  before(async () => {
    made = await mkdtemp(join(tmpdir(), 'arms made '))
    const server = await startEmbedded({ dataDir: join(made, 'data'), log: () => undefined, ...testPrograms })
    await query(server.url('superuser'), 'create table kept as select 42 as n')
    await server.stop()
  })
  beforeEach(async () => {
    await mkdir(join(place.base, 'a folder'))
    await rename(join(made, 'data'), place.dataDir)
  })
  afterEach(async () => {
    await endAll()
    await rename(place.dataDir, join(made, 'data'))
  })
  after(() => rm(made, { recursive: true }))
}

/** Starts a PostgreSQL in the place; it is stopped after the test. */
export async function start(options: Partial<EmbeddedOptions> = {}): Promise<Embedded> {
  const server = await startEmbedded({
    dataDir: place.dataDir,
    log: note => place.notes.push(note),
    ...testPrograms,
    ...options,
  })
  servers.add(server)
  return server
}

/** The first value of the first row. */
export async function query(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql)
    return rows[0] && Object.values(rows[0])[0]
  } finally {
    await client.end()
  }
}

/** The process that runs on the place. */
export async function postmasterPid(): Promise<number> {
  const found = await findPostmaster(await realpath(join(place.dataDir, 'cluster/pgdata')))
  assert.ok(found)
  return found.pid
}

/** Another process that holds, or tries to hold, the folder. */
export class Holder {
  readonly child: ChildProcessByStdio<Writable, Readable, null>
  readonly said: Promise<Said>
  readonly #exit: Promise<unknown>

  /** @param args for holder.ts @param prefix words before the program, as `setpriv` and its options @param env more of it */
  constructor(args: string[], prefix: string[] = [], env: NodeJS.ProcessEnv = {}) {
    const [file = '', ...words] = [...prefix, process.execPath, holderProgram, ...args]
    this.child = spawn(file, words, { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, ...env } })
    this.#exit = once(this.child, 'exit')
    const line = once(createInterface({ input: this.child.stdout }), 'line')
    const early = this.#exit.then(() => assert.fail('The holder said nothing.'))
    this.said = Promise.race([line, early]).then(([text]) => JSON.parse(String(text)) as Said)
    this.said.catch(() => undefined)
    early.catch(() => undefined)
    holders.add(this)
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL')
    await this.#exit
  }

  async end(): Promise<void> {
    this.child.stdin.end()
    await this.#exit
  }
}
