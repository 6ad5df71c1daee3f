import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { openPool } from '../../src/platform/db/index.ts'
import { startWorkers } from '../../src/platform/jobs/index.ts'
import { escalationJob } from '../../src/practice/watches/index.ts'
import { testApp, type TestApp } from '../support/app.ts'
import { openTestCase, recordTestActNow } from '../support/case.ts'
import { formOn } from '../support/sent-form.ts'
import { DatabaseProxy } from './database-proxy.ts'

/** Milliseconds: far less than a server waits, far more than any answer here takes. */
const silence = 1_000

let app: TestApp
let proxy: DatabaseProxy

before(async () => {
  const way = async (url: string) => {
    proxy = await DatabaseProxy.listen(url)
    return proxy.through(url)
  }
  app = await testApp({ way, silence })
})
after(async () => {
  await app.close()
  await proxy.close()
})

const teamsNamed = async (name: string) => {
  const { rows } = await sql<{ n: number }>`select count(*) as n from team where name = ${name}`.execute(app.db)
  return rows[0]?.n
}

test('given a database that answers nothing any more, then a form is answered with a way to send it again, and is saved once', async () => {
  const admin = await app.signIn('admin')
  const fields = { ...formOn((await admin.get('/agency')).body, '/agency/teams'), name: 'Team of the frozen day' }
  const swallowed = proxy.freeze()
  const failed = await admin.post('/agency/teams', fields)
  assert.equal(failed.statusCode, 503, failed.body)
  assert.match(failed.body, /What you typed is still here/)
  await swallowed

  proxy.thaw()
  const sent = await admin.post('/agency/teams', formOn(failed.body, '/agency/teams'))
  assert.equal(sent.statusCode, 303, sent.body)
  assert.equal(await teamsNamed('Team of the frozen day'), 1)
})

test('given a database that answers nothing any more, then a page and the health of the server are answered', async () => {
  const admin = await app.signIn('admin')
  const swallowed = proxy.freeze()
  const page = await admin.get('/agency')
  assert.equal(page.statusCode, 503, page.body)
  assert.equal((await app.app.inject('/health')).statusCode, 503)
  await swallowed
  proxy.thaw()
  assert.equal((await admin.get('/agency')).statusCode, 200)
})

test('given a database that answers nothing any more, then what looks for due jobs asks again on another connection', async () => {
  app.clock.now = new Date(Date.now() - 5 * 3_600_000)
  const personId = await openTestCase(app, 'officer')
  const between = await DatabaseProxy.listen(app.database.urls.app)
  const done = Promise.withResolvers<undefined>()
  const run = () => Promise.resolve(done.resolve(undefined))
  const workers = await startWorkers({
    ...{ url: between.through(app.database.urls.app), silence, db: app.db, clock: () => new Date() },
    ...{ jobs: [{ queue: escalationJob.queue, everySeconds: 1, run }], onError: () => undefined },
  })
  try {
    await between.freeze()
    between.thaw()
    await recordTestActNow(app, 'officer', personId)
    await done.promise
  } finally {
    await workers.stop()
    await between.close()
  }
})

test('given statements that together take longer than silence may last, then none is cut off', async () => {
  const { result } = await longTransaction(app.pool, 4)
  assert.equal(result, 4)
})

test('given a connection that rests for longer than silence may last, then it is kept', async () => {
  const pidOf = async () => (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(pool.db)).rows[0]?.pid
  const pool = openPool({ url: app.database.urls.app, max: 1, statementTimeout: 0, silence, onError: () => undefined })
  try {
    const before = await pidOf()
    await longTransaction(app.pool, 4)
    assert.equal(await pidOf(), before)
  } finally {
    await pool.close()
  }
})

test('given a pool for imports, then a statement may take as long as it takes', async () => {
  const pool = openPool({ url: app.database.urls.app, max: 1, statementTimeout: 0, onError: () => undefined })
  try {
    await sql`select pg_sleep(${(silence * 1.5) / 1_000})`.execute(pool.db)
  } finally {
    await pool.close()
  }
})

/** A transaction of statements that take a good part of the silence that is allowed. @returns how many there were */
async function longTransaction({ db }: TestApp['pool'], count: number): Promise<{ readonly result: number }> {
  const result = await db.transaction().execute(async tx => {
    for (let n = 0; n < count; n += 1) await sql`select pg_sleep(${(silence * 0.4) / 1_000})`.execute(tx)
    return count
  })
  return { result }
}
