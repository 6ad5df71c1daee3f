import { setTimeout as pause } from 'node:timers/promises'
import { sql, type Kysely } from 'kysely'
import type { Database } from '../src/platform/db/index.ts'
import { measuredFrom, sides, type Asking, type Side, type What } from './asked.ts'
import { cpuOf, cpuOfPostgres } from './cpu.ts'
import { makeLoad } from './load.ts'
import type { Pgbench } from './pgbench.ts'
import type { Server } from './servers.ts'

/** How often each side is measured, in turn with the other. */
const rounds = 5

export interface Bench {
  readonly servers: Readonly<Record<'ours' | 'floor', Server>>
  readonly postmaster: number
  readonly admin: Kysely<Database>
  readonly asking: Asking
  readonly pgbench: Pgbench | undefined
  readonly people: number
  /** About how long each measurement is. */
  readonly seconds: number
}

/** One measurement. CPU in milliseconds a request: the server's and PostgreSQL's. */
export interface Sample {
  readonly rps: number
  readonly serverMs: number
  readonly postgresMs: number
}

export interface Measured {
  readonly ours: Sample
  /** Undefined where there is no path of its own for a member. */
  readonly member: Sample | undefined
  readonly floor: Sample
  /** Transactions a second of pgbench with the floor's statements. */
  readonly pgbench: number | undefined
}

export const cpuMs = ({ serverMs, postgresMs }: Sample): number => serverMs + postgresMs

/** Requests that each connection makes before anything is measured: PostgreSQL plans a statement for its values five times before it keeps a plan. */
const warming = 12

/**
 * Measures one thing on every side at so many connections: five times in turn, after each connection has made its first requests and about
 * a second of them.
 *
 * @returns medians
 */
export async function measure(bench: Bench, what: What, connections: number): Promise<Measured> {
  const measured = sides.filter(side => measuredFrom(side, what))
  const amounts = { ours: 0, member: 0, floor: 0 }
  for (const side of measured) {
    // A few first, to be able to say how many are about a second.
    const few = await run(bench, side, what, connections, within(bench, connections, connections * warming))
    const { rps } = await run(bench, side, what, connections, within(bench, connections, few.rps))
    amounts[side] = within(bench, connections, rps * bench.seconds)
  }
  const samples: Record<Side, Sample[]> = { ours: [], member: [], floor: [] }
  const alone: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    for (const side of measured) samples[side].push(await run(bench, side, what, connections, amounts[side]))
    if (what !== 'page' && bench.pgbench) {
      const amount = within(bench, connections, amounts.floor * 2)
      alone.push(await afterwards(bench, what, bench.pgbench.run(what, connections, amount)))
    }
  }
  return {
    ours: medians(samples.ours),
    member: samples.member.length > 0 ? medians(samples.member) : undefined,
    floor: medians(samples.floor),
    pgbench: alone.length > 0 ? median(alone) : undefined,
  }
}

/** Never more than there are people: a second assessment of the same one would be another thing. */
const within = ({ people }: Bench, connections: number, wanted: number) =>
  Math.max(connections, Math.min(Math.round(wanted), people - 3 * connections))

async function run(bench: Bench, side: Side, what: What, connections: number, amount: number): Promise<Sample> {
  const { servers, postmaster, asking } = bench
  const { pid, address } = servers[side === 'floor' ? 'floor' : 'ours']
  const before = { server: await cpuOf(pid), postgres: await cpuOfPostgres(postmaster) }
  const seconds = await makeLoad({ address, connections, amount, next: () => asking.next(side, what) })
  const after = { server: await cpuOf(pid), postgres: await cpuOfPostgres(postmaster) }
  return await afterwards(bench, what, {
    rps: amount / seconds,
    serverMs: (after.server - before.server) / amount,
    postgresMs: (after.postgres - before.postgres) / amount,
  })
}

/** Removes what was created, so that everybody is again without a draft; what the ledger has of it stays. */
async function afterwards<T>({ admin, asking }: Bench, what: What, found: T | Promise<T>): Promise<T> {
  const result = await found
  if (what === 'create') {
    await admin.transaction().execute(async trx => {
      // Nothing refers to what is removed, and to look for it in every table would take long.
      await sql`select set_config('session_replication_role', 'replica', true)`.execute(trx)
      await sql`delete from assessment_event e using assessment a where a.id = e.assessment_id and a.status = 'submitted'`.execute(
        trx,
      )
      await sql`delete from assessment where status = 'submitted'`.execute(trx)
      await sql`update case_summary set draft_status = null where draft_status is not null`.execute(trx)
    })
    await sql`vacuum assessment, assessment_event, case_summary`.execute(admin)
    asking.rewind()
  }
  await pause(100)
  return result
}

function medians(samples: readonly Sample[]): Sample {
  const of = (key: keyof Sample) => median(samples.map(sample => sample[key]))
  return { rps: of('rps'), serverMs: of('serverMs'), postgresMs: of('postgresMs') }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]]
  return ((low ?? 0) + (high ?? 0)) / 2
}
