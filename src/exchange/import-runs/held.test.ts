import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { testApp, type TestApp, type UserName, type Visitor } from '../../../test/support/app.ts'
import { peopleCsv, runIn, sendByPage } from '../../../test/support/imports.ts'
import { withPool } from '../../../test/support/review.ts'
import { readAllHeld } from './held-store.ts'
import { mostHeldFiles } from './rules.ts'

/** Bytes that may be held: more than one piece of a file, and less than two. */
const heldLimit = 600_000
const large = `${peopleCsv(1)}${'x,y\n'.repeat(200_000)}`
const half = `${peopleCsv(1)}${'x,y\n'.repeat(80_000)}`

let app: TestApp
let admin: Visitor
before(async () => {
  app = await testApp({ heldLimit })
  admin = await app.signIn('admin')
})
after(() => app.close())

const held = (user: UserName) => app.as(user, ({ tx }) => readAllHeld(tx))
const byProgram = (visitor: Visitor, text: string) =>
  visitor.send('POST', '/api/v1/imports', { check: true, files: { 'people.csv': text } })

describe('what an agency has here', () => {
  test('is bounded: the sentence stands beside the field, whoever it is that sends, and nothing of it stays', async () => {
    const first = runIn(await sendByPage(admin, 'check', [['people.csv', half]]))
    const before = await held('admin')
    assert.deepEqual(before, { files: 1, bytes: Buffer.byteLength(half) })
    const inspector = await app.signIn('inspector')
    for (const visitor of [admin, inspector]) {
      const refused = await sendByPage(visitor, 'whole', [
        ['people.csv', large],
        ['evidence.csv', half],
      ])
      assert.equal(refused.statusCode, 422, refused.body)
      assert.match(refused.body, /id="files-error"/)
      assert.match(refused.body, /keeps 1 file of imports here already \(320 kB\), and this would be too much/)
      assert.match(refused.body, /value="whole"[^>]* checked/, 'what was chosen stays chosen')
      const asked = await byProgram(visitor, half)
      assert.equal(asked.statusCode, 409, asked.body)
      assert.match(asked.body, /"code":"too-much-held"/)
    }
    assert.deepEqual(await held('inspector'), before)
    assert.equal((await byProgram(await app.signIn('spo'), half)).statusCode, 202, 'each agency has room of its own')

    assert.equal((await admin.post(`/agency/import/${first}/discard`)).statusCode, 409, 'it is under way')
    await withPool(app.database.urls.superuser, db =>
      sql`update import_run set state = 'failed', failure = 'stopped' where id = ${first}`.execute(db),
    )
    assert.equal((await admin.post(`/agency/import/${first}/discard`)).statusCode, 303)
    assert.equal((await byProgram(inspector, half)).statusCode, 202)
  })

  test('is bounded in the number of files as well', async () => {
    const officer = await app.signIn('stranger')
    const runId = (await byProgram(officer, 'x')).json<{ id: string }>().id
    await app.as('stranger', async ({ tx, principal }) => {
      const { addFile } = await import('./held-store.ts')
      const keeper = { agencyId: principal.agencyId, practitionerId: principal.practitionerId }
      for (let at = 1; at < mostHeldFiles; at += 1) await addFile(tx, keeper, runId, 'refused', `${at}.csv`)
    })
    const refused = await byProgram(officer, 'x')
    assert.equal(refused.statusCode, 409, refused.body)
    assert.match(refused.body, /keeps 1,000 files of imports/)
  })
})
