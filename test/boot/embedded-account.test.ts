import assert from 'node:assert/strict'
import { chmod, chown, mkdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { Holder, place, postmasterPid, query, start } from '../support/embedded.ts'

const nobody = 65534
const asRoot = process.getuid?.() === 0

describe('who runs PostgreSQL', () => {
  test('never root: a plain user runs it for himself', async () => {
    if (!asRoot) {
      await start()
      const { uid } = await stat(join(place.dataDir, 'cluster/pgdata'))
      assert.equal(uid, process.getuid?.())
      return
    }
    await mkdir(place.dataDir, { recursive: true })
    await chmod(place.base, 0o755)
    await chmod(join(place.base, 'a folder'), 0o755)
    await chown(place.dataDir, nobody, nobody)
    const setpriv = ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', '--']
    const holder = new Holder([place.dataDir], setpriv)
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
    const refused = join(place.base, 'refused')
    await mkdir(refused)
    await writeFile(join(refused, 'unshare'), '#!/bin/sh\nexit 1', { mode: 0o755 })
    await chmod(place.base, 0o755)
    const path = process.env['PATH']
    process.env['PATH'] = `${refused}:${path}`
    const system = { folder: join(place.base, 'system'), user: 'nobody' }
    try {
      const second = await start({ system })
      assert.equal(await query(second.url('superuser'), 'select n from kept'), 42)
      assert.equal((await stat(`/proc/${await postmasterPid()}`)).uid, nobody)
      assert.ok(place.notes.some(note => note.includes(`as the system user "nobody"`) && note.includes(system.folder)))
      await second.stop()
      const third = await start({ system })
      assert.equal(await query(third.url('superuser'), 'select n from kept'), 42)
    } finally {
      process.env['PATH'] = path
    }
  })
})
