// npm test: everything. npm test -- PATH…: those files, or folders' files, alone; words that begin with -- go to node --test.
import { spawn } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { findBrowser } from './browser.mjs'
import { check } from './check.mjs'
import { interruptedBy, run } from './run.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
/**
 * The oldest PostgreSQL that may be used, and what runs on it too: migrations, roles and transactions, every page and every operation that reads,
 * everything that the demonstration writes, what `arms verify` reads, and what the database itself refuses. Our own embedded PostgreSQL is always the newest.
 */
const oldest = {
  name: 'PostgreSQL 15',
  binDir: '/usr/lib/postgresql/15/bin',
  tests: [
    'src/platform/db',
    'test/access/urgent-answers.test.ts',
    'test/access/victims.test.ts',
    'test/access/whole-tables.test.ts',
    'test/demo/demo.test.ts',
    'test/ledger/streams.test.ts',
  ],
}

/** Tests of these folders start, stop and kill servers, and wait for them more than they work. */
const waits = ['test/boot/', 'test/faults/']

/** Milliseconds. The longest test, a walk through every page, takes a minute or two, and on a busy machine four; one that hangs is named, instead of holding up all the others in silence. */
const longest = 480_000

const args = process.argv.slice(2)
const flags = args.filter(arg => arg.startsWith('--'))
const asked = args.filter(arg => !arg.startsWith('--')).flatMap(testsOf)
const results = []

process.chdir(root)
process.exitCode = await main()

async function main() {
  if (asked.length === 0) await step('Types, lint, floors, format', async () => inOrder(await check()))
  const browser = await findBrowser({ install: asked.length === 0, run })
  if (browser.problem && asked.length === 0) results.push({ name: 'Browser', ok: false, says: browser.problem })
  const env = { ...process.env, ...(browser.path && { ARMS_CHROMIUM: browser.path }) }

  const files = asked.length > 0 ? asked : globSync(['src/**/*.test.ts', 'test/**/*.test.ts']).sort()
  // Node begins its files by name, and all that wait stand together: apart, they wait while others work.
  const isWaiting = file => asked.length === 0 && waits.some(folder => file.startsWith(folder))
  const working = files.filter(file => !isWaiting(file))
  await Promise.all([step('Tests', () => testOn(working, env)), beside(files.filter(isWaiting), files, env)])
  return conclude()
}

/** One file at a time beside the others: those that wait, and then what PostgreSQL 15 has to run. */
async function beside(waiting, files, env) {
  if (waiting.length > 0)
    await quietStep('Tests that wait for other processes', onOutput => testOn(waiting, env, { onOutput, atOnce: 1 }))
  const chosen = oldest.tests.flatMap(testsOf).filter(file => files.includes(file))
  if (chosen.length === 0) return
  const name = `Tests on ${oldest.name}`
  if (existsSync(oldest.binDir)) {
    const there = { ...env, ARMS_TEST_PG_BIN: oldest.binDir }
    await quietStep(name, onOutput => testOn(chosen, there, { onOutput, atOnce: 1 }))
  } else if (asked.length === 0) {
    console.log(`\n${oldest.name} is not installed (${oldest.binDir}): its tests were left out.`)
    results.push({ name, ok: true, says: 'left out, it is not installed' })
  }
}

/** A step beside another: what it says comes when it has ended. */
async function quietStep(name, work) {
  let output = ''
  await step(name, () => work(text => (output += text)))
  console.log(`\n== What was said by: ${name}\n${output}`)
}

/** A file is itself, a folder its test files; a path with nothing to run is a mistake, said at once. */
function testsOf(path) {
  if (path.endsWith('.ts') && existsSync(path)) return [path]
  const inFolder = globSync(`${path.replace(/\/+$/, '')}/**/*.test.ts`).sort()
  if (inFolder.length === 0) {
    console.error(`There are no tests at ${path}.`)
    process.exit(2)
  }
  return inFolder
}

async function step(name, work) {
  if (interruptedBy) return
  console.log(`\n== ${name}`)
  const began = performance.now()
  const { ok, says } = await work()
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  results.push({ name, ok, says: `${says}, ${seconds} s` })
}

function inOrder(failed) {
  return { ok: failed.length === 0, says: failed.length > 0 ? `not in order: ${failed.join(', ')}` : 'in order' }
}

/**
 * One PostgreSQL for all files of the run; a database of its own for each file that asks.
 *
 * @param {string[]} files
 * @param {NodeJS.ProcessEnv} env
 * @param {{ onOutput?: (text: string) => void, atOnce?: number }} [options] atOnce: files at a time; as many as there are cores where
 *   nothing is said
 */
async function testOn(files, env, { onOutput, atOnce = Math.min(4, availableParallelism()) } = {}) {
  if (files.length === 0) return { ok: false, says: 'no test file was found' }
  const folder = mkdtempSync(join(tmpdir(), 'arms-counts-'))
  const counts = join(folder, 'counts.json')
  const server = await startServer({
    ...{ ...env, ARMS_TEST_PG: 'embedded' },
    // Every file of tests is a process that reads the whole application: the first compiles it for the others.
    NODE_COMPILE_CACHE: join(folder, 'compiled'),
  })
  if (!server) return { ok: false, says: 'the test database did not start' }
  try {
    const code = await run(
      process.execPath,
      [
        '--test',
        `--test-timeout=${longest}`,
        `--test-concurrency=${atOnce}`,
        '--test-reporter=spec',
        '--test-reporter-destination=stdout',
        `--test-reporter=${new URL('counts-reporter.mjs', import.meta.url).href}`,
        `--test-reporter-destination=${counts}`,
        ...flags,
        ...files,
      ],
      { env: server.env, onOutput },
    )
    return verdict(code, readFileSync(counts, 'utf8'))
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true })
  }
}

function verdict(code, text) {
  if (text === '') return { ok: false, says: `ended early, with code ${code}` }
  const { passed, failed, skipped, cancelled, todo } = JSON.parse(text)
  const left = skipped + todo
  const says = `${passed} passed, ${failed + cancelled} failed${left > 0 ? `, ${left} left out` : ''}`
  return { ok: code === 0 && passed > 0, says }
}

/** It ends when the pipe to it does: with us, however we end. */
async function startServer(env) {
  const child = spawn(process.execPath, ['test/support/server.ts'], { env, stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = new Promise(resolve => child.once('exit', resolve))
  const said = new Promise(resolve => createInterface({ input: child.stdout }).once('line', resolve))
  const where = await Promise.race([said, ended.then(() => undefined)])
  if (where === undefined) return undefined
  const stop = () => {
    child.stdin.end()
    return ended
  }
  return { env: { ...env, ARMS_TEST_SERVER: where }, stop }
}

function conclude() {
  console.log('\n== Summary')
  for (const { name, ok, says } of results) console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name}: ${says}`)
  if (interruptedBy) console.log(`Interrupted (${interruptedBy}).`)
  const good = !interruptedBy && results.every(({ ok }) => ok)
  console.log(good ? 'All is well.' : 'Not all is well.')
  return good ? 0 : 1
}
