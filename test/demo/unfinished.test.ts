import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, before, beforeEach, describe, test } from 'node:test'
import { sql } from 'kysely'
import { loadingLock, UnfinishedDemo } from '../../src/demo-offer.ts'
import { openPool, type Pool } from '../../src/platform/db/index.ts'
import { rooms } from '../../src/rooms.ts'
import { asPrincipal } from '../../src/trust/access/index.ts'
import { verifyLedger } from '../../src/trust/audit/index.ts'
import { addAgency } from '../../src/trust/staff/index.ts'
import { testDatabase, type TestDatabase } from '../support/database.ts'
import { offerSmallDemo } from './offer.ts'

const quiet = { statementTimeout: 20_000, onError: () => undefined }
const program = fileURLToPath(new URL('load.ts', import.meta.url))
const leash = new URL('../../scripts/leash.mjs', import.meta.url).href

let database: TestDatabase
/** Sees everything. */
let superuser: Pool

beforeEach(async () => {
  database = await testDatabase()
  superuser = openPool({ url: database.urls.superuser, max: 2, ...quiet })
})
afterEach(async () => {
  await superuser.close()
  await database.drop()
})

/** How many rows every table has. */
async function rowsOf({ db }: Pool): Promise<Readonly<Record<string, number>>> {
  const { rows } = await sql<{ name: string; n: number }>`
    select format('%I.%I', schemaname, tablename) as name,
      (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %I.%I', schemaname, tablename), false, true, '')))[1]::text::integer
        as n
    from pg_tables where schemaname in ('public', 'pgboss') order by 1`.execute(db)
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]))
}

const peopleIn = async ({ db }: Pool) =>
  (await sql<{ n: number }>`select count(*) as n from person`.execute(db)).rows[0]?.n ?? 0

function startLoading() {
  const { app, migrator } = database.urls
  return spawn(process.execPath, ['--import', leash, program], {
    env: { ...process.env, DATABASE_URL: app, DATABASE_MIGRATOR_URL: migrator },
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  })
}

/** Until a loading has written of a few people. */
async function fewPeople(child: ChildProcess): Promise<void> {
  while ((await peopleIn(superuser)) < 5) {
    assert.equal(child.exitCode, null, 'it ended by itself')
    await setImmediate()
  }
}

/** A loading that is killed in its midst. PostgreSQL may take a moment to find out; until then it counts as one under way. */
async function cutOff(): Promise<void> {
  const child = startLoading()
  await fewPeople(child)
  child.kill('SIGKILL')
  await once(child, 'exit')
  await sql`select pg_advisory_xact_lock(${loadingLock})`.execute(superuser.db)
}

const unfinished = (words: RegExp) => (error: unknown) => error instanceof UnfinishedDemo && words.test(error.message)

/** Somebody begins to use the database. @param now by the clock of their machine */
async function addRealAgency(now = new Date()): Promise<void> {
  const pool = openPool({ url: database.urls.app, max: 1, ...quiet })
  try {
    await asPrincipal(pool.db, { kind: 'system', purpose: 'test' }, now, work =>
      addAgency(work, { code: 'eastmoor-police', name: 'Eastmoor Police', kind: 'police' }),
    )
  } finally {
    await pool.close()
  }
}

describe('a demonstration that was cut off while it was loaded', () => {
  /** What one that was never cut off leaves. */
  let whole: Readonly<Record<string, number>>
  before(async () => {
    database = await testDatabase()
    superuser = openPool({ url: database.urls.superuser, max: 2, ...quiet })
    try {
      const child = startLoading()
      await fewPeople(child)
      // While it loads, another server is refused and empties nothing.
      await assert.rejects(offerSmallDemo(database.urls), unfinished(/Another server is loading/))
      const [code] = (await once(child, 'exit')) as [number | null]
      assert.equal(code, 0)
      whole = await rowsOf(superuser)
      assert((whole['public.person'] ?? 0) >= 20)
    } finally {
      await superuser.close()
      await database.drop()
    }
  })

  test('is emptied and loaded again, and then is the same as one that was never cut off', async () => {
    await cutOff()
    const { demo, said } = await offerSmallDemo(database.urls)
    assert.equal(demo, true)
    assert.match(said, /cut off while it was loaded: emptying/)
    assert.deepEqual(await rowsOf(superuser), whole)
    const auditor = openPool({ url: database.urls.auditor, max: 1, ...quiet })
    try {
      assert.deepEqual((await verifyLedger(auditor.db, rooms().vouched)).faults, [])
    } finally {
      await auditor.close()
    }
    const again = await offerSmallDemo(database.urls)
    assert.deepEqual(again, { demo: true, said: '' })
  })

  test('is never served, and is left to who may empty it', async () => {
    await cutOff()
    const before = await rowsOf(superuser)
    await assert.rejects(offerSmallDemo(database.urls, false), unfinished(/Start with ARMS_DEMO=1/))
    const { app } = database.urls
    await assert.rejects(offerSmallDemo({ app, migrator: undefined }), unfinished(/DATABASE_MIGRATOR_URL/))
    assert.deepEqual(await rowsOf(superuser), before)
  })

  test('is left as it is when anything else has been done since', async () => {
    await cutOff()
    await addRealAgency()
    const before = await rowsOf(superuser)
    await assert.rejects(offerSmallDemo(database.urls), unfinished(/left as it is/))
    assert.deepEqual(await rowsOf(superuser), before)
  })

  test('is left as it is when an agency was added since by a clock that is behind the one of the loading', async () => {
    await cutOff()
    await addRealAgency(new Date('2020-01-01T00:00:00Z'))
    const before = await rowsOf(superuser)
    await assert.rejects(offerSmallDemo(database.urls), unfinished(/left as it is/))
    assert.deepEqual(await rowsOf(superuser), before)
  })
})

test('a database of real agencies is never emptied, whatever it is asked for', async () => {
  await addRealAgency()
  const before = await rowsOf(superuser)
  assert.deepEqual(await offerSmallDemo(database.urls), { demo: false, said: '' })
  assert.deepEqual(await rowsOf(superuser), before)
})
