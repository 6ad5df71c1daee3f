import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { AlreadyRunning } from '../../src/platform/db/embedded.ts'
import { Holder, place, postmasterPid, query, start, withOneDatabase } from '../support/embedded.ts'

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
    const mode = async (path: string) => ((await stat(join(place.dataDir, path))).mode & 0o777).toString(8)
    assert.equal(await mode('.'), '700')
    assert.equal(await mode('cluster/passwords.json'), '600')
    assert.equal(await mode('postgresql.log'), '600')
    const passwords = Object.values(
      JSON.parse(await readFile(join(place.dataDir, 'cluster/passwords.json'), 'utf8')) as object,
    )
    const log = await readFile(join(place.dataDir, 'postgresql.log'), 'utf8')
    assert.ok(passwords.length === 4 && passwords.every(password => !log.includes(String(password))))
  })

  test('is not hindered by one that was cut short, and clears away what it left', async () => {
    const draft = join(place.dataDir, 'cluster.4194304.tmp')
    await mkdir(join(draft, 'pgdata'), { recursive: true })
    await writeFile(join(draft, 'superuser-password'), 'half')
    await start()
    assert.deepEqual((await readdir(place.dataDir)).sort(), ['cluster', 'postgresql.log', 'running.json'])
  })

  test('with programs that fail leaves no half-made database behind', async () => {
    const binDir = join(place.base, 'bin')
    await mkdir(binDir)
    await writeFile(join(binDir, 'postgres'), '#!/bin/sh\necho "postgres (PostgreSQL) 18.0"', { mode: 0o755 })
    await writeFile(join(binDir, 'initdb'), '#!/bin/sh\necho "no space left" >&2; exit 1', { mode: 0o755 })
    await assert.rejects(start({ binDir }), /initdb failed: no space left/)
    assert.deepEqual(await readdir(place.dataDir), [])
    await start()
  })

  test('a database whose folder has gone is not replaced by an empty one in silence', async () => {
    await mkdir(place.dataDir, { recursive: true })
    await symlink(join(place.base, 'elsewhere'), join(place.dataDir, 'cluster'))
    await assert.rejects(start(), /no longer there/)
  })
})

describe('stopping and starting again', () => {
  withOneDatabase()

  test('keeps what was written, and ends PostgreSQL before it returns', async () => {
    const first = await start()
    await query(first.url('superuser'), 'update kept set n = n + 1')
    await first.stop()
    await assert.rejects(query(first.url('superuser'), 'select 1'), { code: 'ECONNREFUSED' })
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
    const pgdata = join(place.dataDir, 'cluster/pgdata')
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
    const copy = join(place.base, 'copy')
    await cp(place.dataDir, copy, { recursive: true, preserveTimestamps: true })
    const second = await start({ dataDir: copy })
    assert.notEqual(second.port, first.port)
    assert.equal(second.reused, false)
  })
})

describe('one folder, one process', () => {
  withOneDatabase()

  test('a second start is told where the first one serves', async () => {
    const holder = new Holder([place.dataDir, 'http://localhost:8080'])
    await holder.said
    await assert.rejects(start(), error => {
      assert.ok(error instanceof AlreadyRunning)
      assert.equal(error.address, 'http://localhost:8080')
      return true
    })
  })

  test('of two first starts at the same time exactly one holds the folder', async () => {
    const folder = join(place.base, 'new')
    const two = [new Holder([folder, 'http://localhost:1']), new Holder([folder, 'http://localhost:1'])]
    const outcomes = (await Promise.all(two.map(holder => holder.said))).map(({ outcome }) => outcome)
    assert.deepEqual(outcomes.sort(), ['already running', 'holds'])
    assert.deepEqual(
      (await readdir(folder)).filter(name => name.endsWith('.tmp')),
      [],
    )
  })

  test('after kill -9 of the holder, the next start takes over its PostgreSQL', async () => {
    const holder = new Holder([place.dataDir, 'http://localhost:1'])
    const said = await holder.said
    const pid = await postmasterPid()
    await holder.kill()
    const server = await start()
    assert.equal(server.reused, true)
    assert.equal(await postmasterPid(), pid)
    assert.equal(said.outcome === 'holds' && said.url, server.url('superuser', 'postgres'))
  })

  test('a PostgreSQL that does not answer, and that nobody holds, is ended and started again', async () => {
    const holder = new Holder([place.dataDir])
    await holder.said
    const pid = await postmasterPid()
    await holder.kill()
    process.kill(pid, 'SIGSTOP')
    const server = await start({ patience: 300 })
    assert.equal(server.reused, false)
    assert.notEqual(await postmasterPid(), pid)
    assert.ok(place.notes.some(note => note.includes('does not answer')))
  })

  test('a PostgreSQL that does not answer is left alone while its holder lives', async () => {
    const holder = new Holder([place.dataDir, 'http://localhost:7'])
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
