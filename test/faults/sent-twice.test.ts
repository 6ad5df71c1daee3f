import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { openPool, type Pool } from '../../src/platform/db/index.ts'
import { rooms } from '../../src/rooms.ts'
import { routeName } from '../../src/trust/routes/index.ts'
import { testApp, type TestApp } from '../support/app.ts'
import { formOn } from '../support/sent-form.ts'
import { forms, others } from './forms.ts'
import { refusedAtCommit } from './refused-at-commit.ts'
import { rowsOf } from './rows.ts'

let app: TestApp
let superuser: Pool

before(async () => {
  app = await testApp()
  superuser = openPool({ url: app.database.urls.superuser, max: 1, statementTimeout: 20_000, onError: () => undefined })
})
after(async () => {
  await superuser.close()
  await app.close()
})

test('given every form, then it is sent twice here, or it is written down why not', () => {
  const all = rooms()
    .routes.filter(({ url, method }) => method !== 'GET' && !url.startsWith('/api/'))
    .map(routeName)
  assert.deepEqual([...Object.keys(forms), ...Object.keys(others)].toSorted(), all.toSorted())
})

describe('a form whose COMMIT failed, and then one whose answer was lost', () => {
  for (const [route, prepare] of Object.entries(forms))
    test(`${route}, which does nothing when its COMMIT fails, sent again with the same words leads to what was made and makes nothing more`, async () => {
      const { as, page, address, fill } = await prepare(app)
      const visitor = await app.signIn(as)
      const shown = await visitor.get(page)
      assert.equal(shown.statusCode, 200, `${page}: ${shown.statusCode}`)
      const fields = { ...formOn(shown.body, address), ...fill }
      const before = await rowsOf(superuser.db)
      const refused = await refusedAtCommit(superuser.db, () => visitor.post(address, fields))
      assert.equal(refused.statusCode, 500)
      assert.deepEqual(await rowsOf(superuser.db), before)
      const first = await visitor.post(address, fields)
      assert.equal(first.statusCode, 303, first.body.slice(first.body.indexOf('<main')))
      const made = await rowsOf(superuser.db)
      assert.notDeepEqual(made, before, 'it did nothing')

      const second = await visitor.post(address, fields)
      assert.equal(second.statusCode, 303, second.body.slice(second.body.indexOf('<main')))
      assert.equal(second.headers.location, first.headers.location)
      assert.deepEqual(await rowsOf(superuser.db), made)
      const { rows } = await sql<{ action: string }>`
        select action from ledger_entry where stream_id = ${`actor:${app.ids[as]}`} order by seq desc limit 1`.execute(
        superuser.db,
      )
      assert.deepEqual(rows, [{ action: 'form.sent-again' }])
    })

  test('sent twice at one moment, it is done once and both are led to it', async () => {
    const { as, page, address, fill } = await (forms['POST /agency/teams'] ?? assert.fail())(app)
    const visitor = await app.signIn(as)
    const fields = { ...formOn((await visitor.get(page)).body, address), ...fill, name: 'Team of one moment' }
    const before = await rowsOf(superuser.db)
    const answers = await Promise.all([visitor.post(address, fields), visitor.post(address, fields)])
    assert.deepEqual(
      answers.map(({ statusCode, headers }) => [statusCode, headers.location]),
      [
        [303, '/agency'],
        [303, '/agency'],
      ],
    )
    const now = await rowsOf(superuser.db)
    assert.equal(Number(now['team']?.count) - Number(before['team']?.count), 1)
  })

  test('sent again with other words, it is another form', async () => {
    const { as, page, address } = await (forms['POST /agency/teams'] ?? assert.fail())(app)
    const visitor = await app.signIn(as)
    const fields = formOn((await visitor.get(page)).body, address)
    const before = await rowsOf(superuser.db)
    for (const name of ['Early team', 'Late team'])
      assert.equal((await visitor.post(address, { ...fields, name })).statusCode, 303)
    const now = await rowsOf(superuser.db)
    assert.equal(Number(now['team']?.count) - Number(before['team']?.count), 2)
  })
})
