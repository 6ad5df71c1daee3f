import assert from 'node:assert/strict'
import { chmod, chown, cp, mkdir, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { packagedBinaries } from '../../src/platform/db/embedded-account.ts'
import { Holder, place, postmasterPid, query, start } from '../support/embedded.ts'
import { testPrograms } from '../support/programs.ts'

const nobody = 65534
const asRoot = process.getuid?.() === 0

/**
 * How a plain user starts a holder. Where this checkout is root's alone, as `mktemp -d` makes folders, he may read it all the same, and
 * has PostgreSQL's programs in a place that he reaches: those ask by themselves whether they may be read.
 */
async function asNobody(): Promise<{ prefix: string[]; env: NodeJS.ProcessEnv }> {
  const setpriv = ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups']
  if (await openToAll(fileURLToPath(new URL('../..', import.meta.url)))) return { prefix: [...setpriv, '--'], env: {} }
  const bin = testPrograms.binDir ?? packagedBinaries()
  const copy = join(place.base, 'programs')
  await cp(join(bin, '..'), copy, { recursive: true, verbatimSymlinks: true })
  return {
    prefix: [...setpriv, '--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--'],
    env: { ARMS_TEST_PG_BIN: join(copy, basename(bin)) },
  }
}

/** Whether everybody may go into a folder and all those above it. */
async function openToAll(folder: string): Promise<boolean> {
  const { mode } = await stat(folder)
  if ((mode & 0o001) === 0) return false
  return folder === dirname(folder) || (await openToAll(dirname(folder)))
}

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
    const { prefix, env } = await asNobody()
    const holder = new Holder([place.dataDir], prefix, env)
    assert.equal((await holder.said).outcome, 'holds')
    await holder.end()
    // And root afterwards runs it as the user whose it is.
    const server = await start({ system: { folder: join(place.base, 'system'), user: 'nobody' } })
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
