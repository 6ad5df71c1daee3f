import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { openPool, type Pool } from '../../src/platform/db/index.ts'
import { testApp, type TestApp } from '../support/app.ts'
import { formOn } from '../support/sent-form.ts'

let app: TestApp
/** On another database of the same server: nobody is let into the one of the application meanwhile. */
let beside: Pool

before(async () => {
  app = await testApp()
  const url = new URL(app.database.urls.superuser)
  url.pathname = '/postgres'
  beside = openPool({ url: url.href, max: 1, statementTimeout: 20_000, onError: () => undefined })
})
after(async () => {
  await beside.close()
  await app.close()
})

/** Does something while the application’s database lets nobody in. */
async function withoutDatabase<T>(run: () => Promise<T>): Promise<T> {
  const name = new URL(app.database.urls.app).pathname.slice(1)
  await sql`alter database ${sql.id(name)} connection limit 0`.execute(beside.db)
  try {
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`.execute(beside.db)
    return await run()
  } finally {
    await sql`alter database ${sql.id(name)} connection limit -1`.execute(beside.db)
  }
}

const marking = 'OFFICIAL-SENSITIVE'

test('given a form that the server can’t take, then what was typed comes back under its marking, and a press sends it', async () => {
  const admin = await app.signIn('admin')
  const fields = { ...formOn((await admin.get('/agency')).body, '/agency/teams'), name: 'Team of <two> words' }
  const failed = await withoutDatabase(() => admin.post('/agency/teams', fields))
  assert.equal(failed.statusCode, 503, failed.body)
  assert.match(failed.body, /What you typed is still here/)
  assert.match(failed.body, /Team of &lt;two&gt; words/)
  assert(failed.body.includes(marking))

  const sent = await admin.post('/agency/teams', formOn(failed.body, '/agency/teams'))
  assert.equal(sent.statusCode, 303, sent.body)
  assert.match((await admin.get('/agency')).body, /Team of &lt;two&gt; words/)
})

test('given a form with a password, then nothing of it comes back', async () => {
  const admin = await app.signIn('admin')
  const typed = {
    current: 'four quite old words',
    fresh: 'four quite new words',
    repeat: 'four quite new words',
  }
  const failed = await withoutDatabase(() => admin.post('/account/password', typed))
  assert.equal(failed.statusCode, 503)
  assert.doesNotMatch(failed.body, /four quite|What you typed/)
  assert(!failed.body.includes(marking))
})
