import assert from 'node:assert/strict'
import { once } from 'node:events'
import { get } from 'node:http'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { openPool, type Pool } from '../../src/platform/db/index.ts'
import { listening, type Listening } from '../support/listening.ts'

const rounds = 50
const readers = 16

let server: Listening
let superuser: Pool
let cookie: string

before(async () => {
  server = await listening()
  superuser = openPool({
    url: server.database.urls.superuser,
    max: 1,
    statementTimeout: 20_000,
    onError: () => undefined,
  })
  const visitor = await server.signIn('officer')
  cookie = Object.entries(visitor.cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')
})
after(async () => {
  await superuser.close()
  await server.close()
})

/** Asks for a page and hangs up after so many milliseconds, wherever the server is by then. */
async function abort(path: string, afterMilliseconds: number): Promise<'aborted' | 'answered'> {
  const { promise, resolve } = Promise.withResolvers<'aborted' | 'answered'>()
  const request = get(`${server.address}${path}`, { headers: { cookie }, agent: false })
  request.on('response', response => response.resume().on('end', () => resolve('answered')))
  request.on('error', () => resolve('aborted'))
  request.on('close', () => resolve('aborted'))
  await once(request, 'socket')
  setTimeout(() => request.destroy(), afterMilliseconds)
  return await promise
}

/** Connections of the application by what they do; those that run a statement are in the midst of something. */
async function connections(): Promise<Record<string, number>> {
  const { rows } = await sql<{ state: string; n: number }>`
    select state, count(*) as n from pg_stat_activity
    where datname = current_database() and usename = 'arms_app' group by state`.execute(superuser.db)
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]))
}

/** Until every connection is back in the pool: the work of a reader who has gone is finished or undone, and takes its time. */
async function settled(): Promise<Record<string, number>> {
  const { pg } = server.pool
  while (pg.idleCount < pg.totalCount) await once(pg, 'release')
  return await connections()
}

test(`given ${readers} reads aborted in mid-flight, ${rounds} times, then no connection stays in a transaction and the next request is answered`, async t => {
  const paths = ['/', '/caseload', `/people/${server.reference.personId}`, '/people?q=har']
  const counts = { aborted: 0, answered: 0 }
  for (let round = 0; round < rounds; round += 1) {
    const ends = await Promise.all(
      // Moments spread over the time that an answer takes, another spread each round.
      Array.from({ length: readers }, (_, n) => abort(paths[n % paths.length] ?? '/', (n * 5 + round) % 60)),
    )
    for (const end of ends) counts[end] += 1
    const next = await fetch(`${server.address}/caseload`, { headers: { cookie }, signal: AbortSignal.timeout(5_000) })
    assert.equal(next.status, 200)
    await next.text()
    assert.deepEqual(Object.keys(await settled()), ['idle'], `round ${round}`)
  }
  t.diagnostic(`${counts.aborted} were aborted, ${counts.answered} had been answered before`)
  assert(counts.aborted > (rounds * readers) / 2, 'most of them were to be aborted')
  assert.equal(server.pool.pg.waitingCount, 0)
  assert.equal(server.pool.pg.idleCount, server.pool.pg.totalCount)
})
