import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { migrate, openPool, startEmbedded, type Embedded } from '../src/platform/db/index.ts'
import { Asking, whats, type What } from './asked.ts'
import { memoryOf, parentOf } from './cpu.ts'
import { printFigures, rounded, type Figure } from './figures.ts'
import { makeLoad } from './load.ts'
import { cpuMs, measure, type Bench, type Measured } from './measure.ts'
import { hasPgbench, Pgbench } from './pgbench.ts'
import { seed } from './seed.ts'
import { startFloor, startOurs, type Server } from './servers.ts'
import { StatementLog, statementLines } from './statements.ts'
import { signIn } from './visitor.ts'

const usage = `npm run bench -- [--people N] [--seconds S] [--only WHAT] [--json] [--statements]

  --people N     people to make, each with a signed assessment; 10000 where nothing is said, 200 at least
  --seconds S    about how long each measurement is; 2 where nothing is said
  --only WHAT    only create, read, list or page
  --json         figures as one object a line
  --statements   also what PostgreSQL is asked for a request of each kind, in its order, with milliseconds`

/** What is aimed at with 16 connections: CPU as a ratio to the floor’s. */
const targets: Readonly<Record<What, string>> = { create: '≤ 1.5', read: '≤ 2.5', list: '≤ 1.8', page: '≤ 2.8' }

const connectionCounts = [1, 16]

interface Options {
  readonly people: number
  readonly seconds: number
  readonly measured: readonly What[]
  readonly statements: boolean
}

/** Where a person who waits is told how far it is; figures go to standard output. */
const log = (sentence: string) => console.error(sentence)

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      people: { type: 'string', default: '10000' },
      seconds: { type: 'string', default: '2' },
      only: { type: 'string' },
      json: { type: 'boolean', default: false },
      statements: { type: 'boolean', default: false },
    },
  })
  const people = Number(values.people)
  const seconds = Number(values.seconds)
  const measured = whats.filter(what => values.only === undefined || what === values.only)
  if (
    measured.length === 0 ||
    !Number.isSafeInteger(people) ||
    people < 200 ||
    people > 1_000_000 ||
    !(seconds > 0 && seconds <= 60)
  ) {
    console.error(usage)
    return 2
  }
  const folder = await mkdtemp(join(tmpdir(), 'arms-bench-'))
  let embedded: Embedded | undefined
  const servers: Server[] = []
  const stopped = interrupted()
  stopped.catch(() => undefined)
  try {
    embedded = await startEmbedded({ dataDir: join(folder, 'data'), log })
    const running = embedded
    const figures = await Promise.race([
      stopped,
      bench(running, folder, servers, { people, seconds, measured, statements: values.statements }),
    ])
    printFigures(figures, values.json)
    return 0
  } finally {
    for (const server of servers) await server.stop()
    await embedded?.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

class Interrupted extends Error {}

/** Rejects when somebody wants an end of it, so that everything that was started is stopped. */
function interrupted(): Promise<never> {
  return new Promise((_resolve, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => reject(new Interrupted('Interrupted.')))
  })
}

async function bench(embedded: Embedded, folder: string, servers: Server[], options: Options): Promise<Figure[]> {
  const { people, seconds, measured } = options
  await migrate(embedded.url('migrator'))
  const began = performance.now()
  const seeded = await seed(embedded, people, log)
  log(`Seeded in ${rounded((performance.now() - began) / 1000, 0)} s.`)
  const admin = openPool({ url: embedded.url('superuser'), max: 2, statementTimeout: 0, onError: e => log(e.message) })
  try {
    const floorUrl = embedded.url('migrator')
    const ours = await startOurs(embedded.url('app'), folder, nodeOptions())
    servers.push(ours)
    // As it stands a while after it has started, before anybody has asked for anything.
    await pause(3000)
    const idle = await memoryOf(ours.pid)
    const floor = await startFloor(floorUrl, folder)
    servers.push(floor)
    const visitors = []
    for (const { staff } of seeded.cohorts) visitors.push(await signIn(ours.address, staff.userName))
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(admin.db)
    const setting: Bench = {
      ...{ servers: { ours, floor }, admin: admin.db, people, seconds },
      asking: new Asking(seeded, visitors),
      postmaster: await parentOf(rows[0]?.pid ?? 0),
      pgbench: hasPgbench() ? new Pgbench(floorUrl, seeded) : undefined,
    }
    const figures: Figure[] = []
    for (const what of measured)
      for (const connections of connectionCounts) {
        const found = await measure(setting, what, connections)
        tell(what, connections, found)
        figures.push(...figuresOf(what, connections, found))
      }
    const statements = new StatementLog(admin.pg, join(folder, 'data'))
    for (const what of measured) figures.push(await countStatements(setting, statements, what, options.statements))
    log(`Memory of the server after all this: ${rounded(await memoryOf(ours.pid), 0)} MB.`)
    figures.push({ name: 'bench.memory.idle_mb', value: rounded(idle, 0), unit: 'MB', target: '≤ 170' })
    return figures
  } finally {
    await admin.close()
  }
}

/** More words for the Node of our server, as ARMS_BENCH_NODE_OPTIONS has them, such as `--cpu-prof`: to see what dominates. */
const nodeOptions = (): string[] => process.env['ARMS_BENCH_NODE_OPTIONS']?.split(' ') ?? []

function tell(what: What, connections: number, { ours, floor }: Measured): void {
  const words = ({ serverMs, postgresMs }: { serverMs: number; postgresMs: number }) =>
    `${rounded(serverMs, 2)} ms in the server and ${rounded(postgresMs, 2)} ms in PostgreSQL`
  log(`${what} at ${connections}: ours ${words(ours)}; floor ${words(floor)}.`)
}

function figuresOf(what: What, connections: number, { ours, member, floor, pgbench }: Measured): Figure[] {
  const name = (last: string) => `bench.${what}.c${connections}.${last}`
  return [
    { name: name('rps'), value: rounded(ours.rps, 1), unit: 'requests a second' },
    { name: name('cpu_ms'), value: rounded(cpuMs(ours)), unit: 'ms CPU a request' },
    {
      name: name('cpu_ratio'),
      value: rounded(cpuMs(ours) / cpuMs(floor), 2),
      unit: what === 'page' ? 'of the list floor' : 'of the floor',
      ...(connections === 16 && { target: targets[what] }),
    },
    ...(member === undefined
      ? []
      : [
          {
            name: name('member_ratio'),
            value: rounded(cpuMs(member) / cpuMs(ours), 2),
            unit: 'of the owner’s',
            target: '≤ 1.5',
          },
        ]),
    ...(pgbench === undefined
      ? []
      : [{ name: name('pgbench_ratio'), value: rounded(ours.rps / pgbench), unit: 'of pgbench’s rate' }]),
  ]
}

async function countStatements(
  { servers, asking }: Bench,
  statements: StatementLog,
  what: What,
  show: boolean,
): Promise<Figure> {
  const amount = 10
  const next = () => asking.next('ours', what)
  const load = { address: servers.ours.address, connections: 1, amount, next }
  const found = await statements.during(() => makeLoad(load))
  if (show) for (const line of statementLines(found, amount)) log(`${what}: ${line}`)
  return { name: `bench.${what}.statements`, value: rounded(found.length / amount, 1), unit: 'statements a request' }
}

process.exitCode = await main().catch((error: unknown) => {
  if (!(error instanceof Interrupted)) throw error
  console.error(error.message)
  // What was under way against servers that are gone by now need not come to its end.
  process.exit(130)
})
