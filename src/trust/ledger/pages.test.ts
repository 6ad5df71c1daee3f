import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { newId } from '../../platform/ids/index.ts'
import { restrict } from '../../record/membership/index.ts'
import { openTestCase, recordTestVisit, signTestPlan } from '../../../test/support/case.ts'
import { testApp, type TestApp, type Visitor } from '../../../test/support/app.ts'
import { withPool } from '../../../test/support/review.ts'

let app: TestApp
let personId: string
let auditor: Visitor
before(async () => {
  app = await testApp()
  personId = await openTestCase(app, 'officer')
  await signTestPlan(app, 'officer', personId, [
    { what: 'Look through the phone', dueOn: '2026-10-31' },
    { what: 'Speak to the employer', dueOn: '2026-12-24' },
  ])
  app.clock.now = new Date('2026-11-05T11:00:00Z')
  await recordTestVisit(app, 'officer', personId)
  auditor = await app.signIn('auditor')
})
after(() => app.close())

const words = (body: string) => body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

/** Makes somebody who audits a practitioner as well, from their next request on. */
async function alsoPractitioner(): Promise<void> {
  const admin = await app.signIn('admin')
  await admin.get('/agency')
  const url = `/agency/practitioners/${app.ids.auditor}`
  const form = { name: 'Auditor Name', jobTitle: 'Job title', roles: ['auditor', 'practitioner'] }
  assert.equal((await admin.post(url, form)).statusCode, 303)
}

describe('the ledger', () => {
  test('has one row for a visit, which says what it wrote and of whom by a reference that can be copied', async () => {
    const page = await auditor.get(`/ledger?person=${personId}`)
    const said = words(page.body)
    assert.equal(said.split('recorded a visit').length, 2, said)
    assert.match(said, /recorded a visit visit, entry of the evidence, 2 outcomes of actions, 2 plan actions Person/)
    assert.match(page.body, new RegExp(`arms-reference">${personId}<`))
    assert.match(said, /Visit: [0-9a-f-]{36}/i)
    assert.match(said, /added the person/)
  })

  test('is read also where an entry was tampered with', async () => {
    await withPool(app.database.urls.superuser, async db => {
      const { numAffectedRows } = await sql`
        update ledger_entry set detail = '{"through": "nobody"}' where action = 'visit.recorded'`.execute(db)
      assert.notEqual(numAffectedRows, 0n)
    })
    const page = await auditor.get(`/ledger?person=${personId}`)
    assert.equal(page.statusCode, 200)
    assert.match(words(page.body), /recorded a visit/)
  })

  test('names its columns in every cell, for a telephone', async () => {
    const { body } = await auditor.get('/ledger')
    assert.match(body, /class="govuk-table arms-stack/)
    assert.match(body, /data-label="Did what"/)
  })

  test('says how many a list showed', async () => {
    const officer = await app.signIn('officer')
    await officer.get('/people')
    await auditor.get('/ledger')
    const said = words((await auditor.get('/ledger?action=people.')).body)
    assert.match(said, /Officer Name looked at a list of people 1 shown –/)
    assert.match(words((await auditor.get('/ledger')).body), /read the ledger \d+ shown/)
  })

  test('is found by a reference, and what is none is left out', async () => {
    assert.match(words((await auditor.get(`/ledger?person=${newId()}`)).body), /There are no entries for this/)
    assert.equal((await auditor.get('/ledger?person=Harcourt')).statusCode, 200)
  })

  test('tells no name of a case to whoever opens none, and to others only of cases that are open to them', async () => {
    assert.doesNotMatch((await auditor.get('/ledger')).body, /Harcourt/)
    await alsoPractitioner()
    assert.match((await auditor.get('/ledger')).body, /Harcourt, Dennis/)
    await app.as('sergeant', work => restrict(work, personId, { why: 'A relative works here.', readers: [] }))
    const restricted = await auditor.get('/ledger')
    assert.doesNotMatch(restricted.body, /Harcourt/)
    assert.match(restricted.body, new RegExp(`arms-reference">${personId}<`))
  })
})
