import assert from 'node:assert/strict'
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmod,
  chown,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, afterEach, before, beforeEach, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Readable, Writable } from 'node:stream'
import pg from 'pg'
import { AlreadyRunning, type Embedded, type EmbeddedOptions, startEmbedded } from '../../src/platform/db/embedded.ts'
import { findPostmaster } from '../../src/platform/db/embedded-postmaster.ts'
import { testPrograms } from '../support/database.ts'
import type { Said } from './holder.ts'

const holderProgram = fileURLToPath(new URL('holder.ts', import.meta.url))
const nobody = 65534
const asRoot = process.getuid?.() === 0

let base = ''
let dataDir = ''
let notes: string[] = []
const servers = new Set<Embedded>()
const holders = new Set<Holder>()

beforeEach(async () => {
  base = await realpath(await mkdtemp(join(tmpdir(), 'arms embedded ')))
  dataDir = join(base, 'a folder', 'of data')
  notes = []
})

async function endAll(): Promise<void> {
  await Promise.all([...holders].map(holder => holder.end()))
  await Promise.all([...servers].map(server => server.stop()))
  holders.clear()
  servers.clear()
}

afterEach(async () => {
  await endAll()
  await rm(base, { recursive: true })
})

/** Tests of one group hand one database on from each to the next: making, copying and removing one takes a second. */
function withOneDatabase(): void {
  let made = ''
  before(async () => {
    made = await mkdtemp(join(tmpdir(), 'arms made '))
    const server = await startEmbedded({ dataDir: join(made, 'data'), log: () => undefined, ...testPrograms })
    await query(server.url('superuser'), 'create table kept as select 42 as n')
    await server.stop()
  })
  beforeEach(async () => {
    await mkdir(join(base, 'a folder'))
    await rename(join(made, 'data'), dataDir)
  })
  afterEach(async () => {
    await endAll()
    await rename(dataDir, join(made, 'data'))
  })
  after(() => rm(made, { recursive: true }))
}

async function start(options: Partial<EmbeddedOptions> = {}): Promise<Embedded> {
  const server = await startEmbedded({ dataDir, log: note => notes.push(note), ...testPrograms, ...options })
  servers.add(server)
  return server
}

async function query(url: string, sql: string): Promise<unknown> {
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

async function postmasterPid(): Promise<number> {
  const found = await findPostmaster(await realpath(join(dataDir, 'cluster/pgdata')))
  assert.ok(found)
  return found.pid
}

/** Another process that holds, or tries to hold, the folder. */
class Holder {
  readonly child: ChildProcessByStdio<Writable, Readable, null>
  readonly said: Promise<Said>
  readonly #exit: Promise<unknown>

  constructor(args: string[], prefix: string[] = []) {
    const [file = '', ...words] = [...prefix, process.execPath, holderProgram, ...args]
    this.child = spawn(file, words, { stdio: ['pipe', 'pipe', 'inherit'] })
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

describe('a first start', () => {
  test('makes a durable database that only this machine reaches and only its passwords open', async () => {
    const server = await start()
    assert.equal(server.reused, false)
    const url = server.url('superuser')
    const settings = ['fsync', 'listen_addresses', 'unix_socket_directories', 'timezone', 'server_encoding']
    const values = await Promise.all(settings.map(name => query(url, `select current_setting('${name}')`)))
    assert.deepEqual(values, ['on', '127.0.0.1', '', 'UTC', 'UTF8'])
    assert.equal(
      await query(url, `select upper('é') || (array(select unnest(array['b','a','B']) order by 1))[1]`),
      'ÉB',
    )
    assert.equal(await query(server.url('app'), 'select current_user'), 'arms_app')
    const wrong = new URL(server.url('app'))
    wrong.password = 'wrong'
    await assert.rejects(query(wrong.href, 'select 1'), { code: '28P01' })
  })

  test('leaves nothing that another user could read', async () => {
    await start()
    const mode = async (path: string) => ((await stat(join(dataDir, path))).mode & 0o777).toString(8)
    assert.equal(await mode('.'), '700')
    assert.equal(await mode('cluster/passwords.json'), '600')
    assert.equal(await mode('postgresql.log'), '600')
    const passwords = Object.values(
      JSON.parse(await readFile(join(dataDir, 'cluster/passwords.json'), 'utf8')) as object,
    )
    const log = await readFile(join(dataDir, 'postgresql.log'), 'utf8')
    assert.ok(passwords.length === 4 && passwords.every(password => !log.includes(String(password))))
  })

  test('is not hindered by one that was cut short, and clears away what it left', async () => {
    const draft = join(dataDir, 'cluster.4194304.tmp')
    await mkdir(join(draft, 'pgdata'), { recursive: true })
    await writeFile(join(draft, 'superuser-password'), 'half')
    await start()
    assert.deepEqual((await readdir(dataDir)).sort(), ['cluster', 'postgresql.log', 'running.json'])
  })

  test('with programs that fail leaves no half-made database behind', async () => {
    const binDir = join(base, 'bin')
    await mkdir(binDir)
    await writeFile(join(binDir, 'postgres'), '#!/bin/sh\necho "postgres (PostgreSQL) 18.0"', { mode: 0o755 })
    await writeFile(join(binDir, 'initdb'), '#!/bin/sh\necho "no space left" >&2; exit 1', { mode: 0o755 })
    await assert.rejects(start({ binDir }), /initdb failed: no space left/)
    assert.deepEqual(await readdir(dataDir), [])
    await start()
  })
})

describe('stopping and starting again', () => {
  withOneDatabase()

  test('keeps what was written, and ends PostgreSQL before it returns', async () => {
    const first = await start()
    await query(first.url('superuser'), 'update kept set n = n + 1')
    const pid = await postmasterPid()
    await first.stop()
    assert.throws(() => process.kill(pid, 0), { code: 'ESRCH' })
    const second = await start()
    assert.equal(await query(second.url('superuser'), 'select n from kept'), 43)
    assert.equal(second.reused, false)
  })

  test('PostgreSQL killed under it is started again, on the same port and with what was committed', async () => {
    const { promise: again, resolve } = Promise.withResolvers<unknown>()
    const server = await start({ log: note => note.includes('running again') && resolve(note) })
    const url = server.url('superuser')
    await query(url, 'update kept set n = 44')
    process.kill(await postmasterPid(), 'SIGKILL')
    await again
    assert.equal(await query(url, 'select n from kept'), 44)
  })

  test('PostgreSQL runs in a session of its own, out of reach of Ctrl-C in our terminal', async () => {
    await start()
    const pid = await postmasterPid()
    const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ')
    assert.equal(Number(fields?.[3]), pid)
  })

  test('takes a pid file whose number another program has by now for what it is', async () => {
    const first = await start()
    await first.stop()
    const pgdata = join(dataDir, 'cluster/pgdata')
    const other = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'inherit'] })
    try {
      await writeFile(join(pgdata, 'postmaster.pid'), `${other.pid}\n${pgdata}\n1\n5432\n\n127.0.0.1\n`)
      await start()
    } finally {
      other.stdin.end()
      await once(other, 'exit')
    }
  })

  test('a copy of the folder, made while its database runs, is a database of its own', async () => {
    const first = await start()
    await query(first.url('superuser', 'postgres'), 'checkpoint')
    const copy = join(base, 'copy')
    await cp(dataDir, copy, { recursive: true, preserveTimestamps: true })
    const second = await start({ dataDir: copy })
    assert.notEqual(second.port, first.port)
    assert.equal(second.reused, false)
  })
})

describe('one folder, one process', () => {
  withOneDatabase()

  test('a second start is told where the first one serves', async () => {
    const holder = new Holder([dataDir, 'http://localhost:8080'])
    await holder.said
    await assert.rejects(start(), error => {
      assert.ok(error instanceof AlreadyRunning)
      assert.equal(error.address, 'http://localhost:8080')
      return true
    })
  })

  test('of two first starts at the same time exactly one holds the folder', async () => {
    const folder = join(base, 'new')
    const two = [new Holder([folder, 'http://localhost:1']), new Holder([folder, 'http://localhost:1'])]
    const outcomes = (await Promise.all(two.map(holder => holder.said))).map(({ outcome }) => outcome)
    assert.deepEqual(outcomes.sort(), ['already running', 'holds'])
    assert.deepEqual(
      (await readdir(folder)).filter(name => name.endsWith('.tmp')),
      [],
    )
  })

  test('after kill -9 of the holder, the next start takes over its PostgreSQL', async () => {
    const holder = new Holder([dataDir, 'http://localhost:1'])
    const said = await holder.said
    const pid = await postmasterPid()
    await holder.kill()
    const server = await start()
    assert.equal(server.reused, true)
    assert.equal(await postmasterPid(), pid)
    assert.equal(said.outcome === 'holds' && said.url, server.url('superuser', 'postgres'))
  })

  test('a PostgreSQL that does not answer, and that nobody holds, is ended and started again', async () => {
    const holder = new Holder([dataDir])
    await holder.said
    const pid = await postmasterPid()
    await holder.kill()
    process.kill(pid, 'SIGSTOP')
    const server = await start({ patience: 300 })
    assert.equal(server.reused, false)
    assert.notEqual(await postmasterPid(), pid)
    assert.ok(notes.some(note => note.includes('does not answer')))
  })

  test('a PostgreSQL that does not answer is left alone while its holder lives', async () => {
    const holder = new Holder([dataDir, 'http://localhost:7'])
    await holder.said
    const pid = await postmasterPid()
    process.kill(pid, 'SIGSTOP')
    try {
      await assert.rejects(start({ patience: 300 }), { name: 'AlreadyRunning', address: 'http://localhost:7' })
    } finally {
      process.kill(pid, 'SIGCONT')
    }
    assert.equal(await postmasterPid(), pid)
  })
})

describe('who runs PostgreSQL', () => {
  test('never root: a plain user runs it for himself', async () => {
    if (!asRoot) {
      await start()
      const { uid } = await stat(join(dataDir, 'cluster/pgdata'))
      assert.equal(uid, process.getuid?.())
      return
    }
    await mkdir(dataDir, { recursive: true })
    await chmod(base, 0o755)
    await chmod(join(base, 'a folder'), 0o755)
    await chown(dataDir, nobody, nobody)
    const setpriv = ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', '--']
    const holder = new Holder([dataDir], setpriv)
    assert.equal((await holder.said).outcome, 'holds')
    await holder.end()
    // And root afterwards runs it as the user whose it is.
    const server = await start()
    assert.equal(await query(server.url('app'), 'select 1'), 1)
    assert.equal((await stat(`/proc/${await postmasterPid()}`)).uid, nobody)
  })

  test('root without user namespaces hands it to a system user, with the data made before, and says so', async () => {
    const first = await start()
    if (!asRoot) return
    await query(first.url('superuser'), 'create table kept as select 42 as n')
    await first.stop()
    const refused = join(base, 'refused')
    await mkdir(refused)
    await writeFile(join(refused, 'unshare'), '#!/bin/sh\nexit 1', { mode: 0o755 })
    await chmod(base, 0o755)
    const path = process.env['PATH']
    process.env['PATH'] = `${refused}:${path}`
    const system = { folder: join(base, 'system'), user: 'nobody' }
    try {
      const second = await start({ system })
      assert.equal(await query(second.url('superuser'), 'select n from kept'), 42)
      assert.equal((await stat(`/proc/${await postmasterPid()}`)).uid, nobody)
      assert.ok(notes.some(note => note.includes(`as the system user "nobody"`) && note.includes(system.folder)))
      await second.stop()
      const third = await start({ system })
      assert.equal(await query(third.url('superuser'), 'select n from kept'), 42)
    } finally {
      process.env['PATH'] = path
    }
  })

  test('a database whose folder has gone is not replaced by an empty one in silence', async () => {
    await mkdir(dataDir, { recursive: true })
    await symlink(join(base, 'elsewhere'), join(dataDir, 'cluster'))
    await assert.rejects(start(), /no longer there/)
  })
})
