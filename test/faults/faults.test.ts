import assert from 'node:assert/strict'
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Figure } from '../../bench/figures.ts'
import { commandLines } from './processes.ts'

const program = fileURLToPath(new URL('main.ts', import.meta.url))

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'arms-faults-test-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** Runs the program with a folder of its own for what it makes; it is asked to end when the test is over its time. */
function faults(signal: AbortSignal, ...args: string[]): ChildProcessByStdio<null, Readable, Readable> {
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...process.env, TMPDIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  signal.addEventListener('abort', () => child.kill('SIGTERM'))
  return child
}

/** What a run left behind: files, and processes that were started on them. */
async function leftBehind(): Promise<readonly string[]> {
  return [...(await readdir(folder)), ...(await commandLines()).filter(line => line.includes(folder))]
}

describe('kill -9 in the midst of saves', () => {
  test('given saves of every kind, when the server is killed, then it starts again with all that was acknowledged, once', async ({
    signal,
  }) => {
    const child = faults(signal, '--kills', '2', '--json')
    const ended = once(child, 'close')
    const [figures, said] = await Promise.all([text(child.stdout), text(child.stderr)])
    await ended
    assert.equal(child.exitCode, 0, said)
    const lines = figures.trim().split('\n')
    const found = new Map(lines.map(line => JSON.parse(line) as Figure).map(({ name, value }) => [name, value]))
    const value = (name: string) => found.get(`faults.kill.${name}`)
    assert.equal(value('kills'), 2)
    assert.ok((value('acknowledged') ?? 0) > 0)
    assert.ok((value('cut_off') ?? 0) > 0)
    for (const name of ['lost', 'doubled', 'refused', 'verify_failed', 'start_failed'])
      assert.equal(value(name), 0, name)
    assert.deepEqual(await leftBehind(), [])
  })

  test('given a run under way, when it is interrupted, then nothing of it is left', async ({ signal }) => {
    const child = faults(signal, '--kills', '1000')
    const ended = once(child, 'close')
    await once(createInterface({ input: child.stderr }), 'line')
    child.kill('SIGINT')
    await ended
    assert.equal(child.exitCode, 130)
    assert.deepEqual(await leftBehind(), [])
  })
})
