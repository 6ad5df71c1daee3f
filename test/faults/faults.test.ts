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

/** Runs the program for one kind of fault. @returns its figures by name, all of which have to be as they are aimed at */
async function figuresOf(signal: AbortSignal, kind: string, rounds: number): Promise<(name: string) => number> {
  const child = faults(signal, '--only', kind, '--rounds', String(rounds), '--json')
  const ended = once(child, 'close')
  const [figures, said] = await Promise.all([text(child.stdout), text(child.stderr)])
  await ended
  assert.equal(child.exitCode, 0, said)
  const lines = figures.trim().split('\n')
  const found = new Map(lines.map(line => JSON.parse(line) as Figure).map(({ name, value }) => [name, value]))
  const value = (name: string) => found.get(`faults.${kind}.${name}`) ?? NaN
  assert.ok(value('acknowledged') > 0)
  for (const name of ['lost', 'doubled', 'refused', 'not_recovered', 'verify_failed', 'start_failed'])
    assert.equal(value(name), 0, name)
  assert.deepEqual(await leftBehind(), [])
  return value
}

describe('in the midst of saves', () => {
  test('given kill -9 of the server, when it is started again, then all is there that was acknowledged, once', async ({
    signal,
  }) => {
    const value = await figuresOf(signal, 'kill', 2)
    assert.equal(value('faults'), 2)
    assert.ok(value('cut_off') > 0)
  })

  test('given kill -9 of PostgreSQL and of one of its connections, when the server has started it again, then saves go on', async ({
    signal,
  }) => {
    const value = await figuresOf(signal, 'database', 2)
    assert.equal(value('faults'), 2)
    assert.ok(value('unavailable') > 0)
  })

  test('given a connection cut at each step of a save, when the same is sent again, then it is there once', async ({
    signal,
  }) => {
    const value = await figuresOf(signal, 'cut', 1)
    assert.equal(value('faults'), 8)
    assert.ok(value('unavailable') > 0)
    assert.ok(value('cut_off') > 0)
  })

  test('given a full disk, when there is room again, then saves go on and no word is lost', async ({ signal }) => {
    const value = await figuresOf(signal, 'disk', 1)
    assert.equal(value('faults'), 1)
    assert.ok(value('unavailable') > 0)
  })

  test('given a run under way, when it is interrupted, then nothing of it is left', async ({ signal }) => {
    const child = faults(signal, '--only', 'kill', '--rounds', '1000')
    const ended = once(child, 'close')
    // The first line names the kind, the second says that the saves begin.
    const lines = createInterface({ input: child.stderr })
    for await (const line of lines) if (line.includes('begin to save')) break
    child.stderr.resume()
    child.kill('SIGINT')
    await ended
    assert.equal(child.exitCode, 130)
    assert.deepEqual(await leftBehind(), [])
  })
})
