import assert from 'node:assert/strict'
import { lstat, readdir } from 'node:fs/promises'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { Checkout } from '../support/checkout.ts'

let checkout: Checkout

beforeEach(async () => {
  checkout = await Checkout.make()
})

afterEach(() => checkout.remove())

describe('the packages', () => {
  test('are installed before the first start, without install scripts, and not again before the second', async () => {
    const first = checkout.start('ends', '0')
    assert.equal(await first.exit, 0)
    assert.match(first.errors, /^Installing…/)
    assert.equal(await checkout.start('ends', '0').exit, 0)
    assert.deepEqual(await checkout.npmCalls(), ['ci --ignore-scripts --no-audit --no-fund --loglevel=error'])
  })

  test('are installed again when the lockfile names another version', async () => {
    await checkout.start('ends', '0').exit
    await checkout.lock({ 'node_modules/one': { version: '1.0.1' } })
    await checkout.start('ends', '0').exit
    assert.equal((await checkout.npmCalls()).length, 2)
  })

  test('of another system, and tools that this command does not need, are not missed', async () => {
    await checkout.start('ends', '0').exit
    await checkout.lock({
      'node_modules/one': { version: '1.0.0' },
      'node_modules/elsewhere': { version: '1.0.0', optional: true, os: 'plan9' },
      'node_modules/tool': { version: '1.0.0', dev: true },
    })
    await checkout.start('ends', '0').exit
    assert.equal((await checkout.npmCalls()).length, 1)
    await checkout.start('check').exit
    assert.equal(
      (await checkout.npmCalls())[1],
      'ci --ignore-scripts --no-audit --no-fund --loglevel=error --include=dev',
    )
  })

  test('are installed by one of several that start at once', async () => {
    const codes = await Promise.all(['1', '2', '3'].map(code => checkout.start('ends', code).exit))
    assert.deepEqual(codes, [1, 2, 3])
    assert.equal((await checkout.npmCalls()).length, 1)
    assert.ok(!(await readdir(checkout.root)).includes('.arms'))
  })

  test('are installed although a start that was killed left its lock', async () => {
    await checkout.write('.arms/install.lock/holders.json', JSON.stringify([{ pid: process.pid, began: 'before' }]))
    assert.equal(await checkout.start('ends', '0').exit, 0)
  })

  test('that can not be had are told of in a sentence, and nothing is started', async () => {
    await checkout.write('npm-fails', '')
    const started = checkout.start('ends', '0')
    assert.equal(await started.exit, 1)
    assert.match(started.errors, /Installing failed: "npm ci" ended with code 7; its reason stands above\./)
    assert.equal(await started.says(), undefined)
  })

  test('of PostgreSQL get their links, which no install script made', async () => {
    await checkout.start('ends', '0').exit
    const link = await checkout.addPostgres()
    assert.equal(await checkout.start('ends', '0').exit, 0)
    assert.ok((await lstat(link)).isSymbolicLink())
    assert.equal((await checkout.npmCalls()).length, 1)
  })
})

describe('the command', () => {
  beforeEach(async () => {
    await checkout.start('ends', '0').exit
  })

  test('runs on the pinned Node, with its arguments as they were given, and its exit code is passed on', async () => {
    const args = ['ends', '42', 'two words', '$HOME', '--flag=a b']
    const started = checkout.start(...args)
    const said = (await started.says()) as { args: string[]; node: string }
    assert.deepEqual(said.args, args)
    assert.match(said.node, /^\//)
    assert.equal(await started.exit, 42)
  })

  test('gets a signal once: whether it is sent to us, or to our whole group as by Ctrl-C', async () => {
    for (const group of [1, -1]) {
      const started = checkout.start('serve')
      const { pid } = (await started.says()) as { pid: number }
      // It leads a group of its own: what is sent to ours does not reach it but through us.
      assert.ok(process.kill(-pid, 0))
      process.kill(group * Number(started.boot.pid), 'SIGTERM')
      assert.deepEqual(await started.says(), { signals: ['SIGTERM'] })
      started.boot.stdin?.end()
      assert.equal(await started.exit, 5)
      assert.equal(await started.says(), undefined)
    }
  })

  test('does not get the echo of a signal that npm sends after it', async () => {
    const started = checkout.start('serve')
    await started.says()
    started.boot.kill('SIGINT')
    await started.says()
    started.boot.kill('SIGINT')
    started.boot.kill('SIGTERM')
    assert.deepEqual(await started.says(), { signals: ['SIGINT', 'SIGTERM'] })
  })

  test(
    'is asked to stop when a signal to npm has ended npm and its shell, and never reached us',
    { timeout: 20_000 },
    async () => {
      const started = checkout.startInShell('stays')
      const { boot } = (await started.says()) as { boot: number }
      started.boot.kill('SIGTERM')
      assert.deepEqual(await started.says(), { signals: ['SIGTERM'] })
      process.kill(boot, 'SIGKILL')
      assert.equal(await started.says(), undefined)
    },
  )

  test('does not serve on unseen when we are killed', { timeout: 20_000 }, async ({ signal }) => {
    const started = checkout.start('stays')
    const { pid } = (await started.says()) as { pid: number }
    signal.addEventListener('abort', () => process.kill(pid, 'SIGKILL'))
    started.boot.kill('SIGKILL')
    // Its end of the pipe to us closes when it ends.
    assert.equal(await started.says(), undefined)
  })
})
