import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '../../src/platform/ids/index.ts'
import { evidenceOf } from '../../src/record/evidence/index.ts'
import { visitsOf } from '../../src/practice/visits/index.ts'
import { testApp, type TestApp } from '../support/app.ts'
import { openTestCase, recordEntry, recordTestVisit, signTestPlan } from '../support/case.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

describe('an id of another agency, sent as if it were one’s own', () => {
  test('for an entry of the evidence or a visit tells nothing: what is sent is recorded under another id', async () => {
    const theirs = await openTestCase(app, 'officer')
    await signTestPlan(app, 'officer', theirs, [])
    const entryId = await recordEntry(app, 'officer', theirs)
    const visitId = await recordTestVisit(app, 'officer', theirs)
    const ours = await openTestCase(app, 'probation')
    const member = await app.signIn('probation')
    const graded = { sourceGrade: '1', assessmentGrade: 'A', handlingCode: 'P' }
    const day = { 'happenedOn-day': '4', 'happenedOn-month': '11', 'happenedOn-year': '2026' }
    const entry = { entryId, source: 'intelligence', text: 'Our own words.', ...graded, ...day }
    await member.get(`/people/${ours}/evidence/new`)
    const unknown = await member.post(`/people/${ours}/evidence/new`, { ...entry, entryId: newId() })
    const known = await member.post(`/people/${ours}/evidence/new`, entry)
    assert.deepEqual([unknown.statusCode, known.statusCode], [303, 303])

    const visit = {
      ...{ visitId, kind: 'attempt', announced: 'no', place: 'Home', crew: '2', minutes: '5', text: 'Nobody in.' },
      ...{ ...graded, ...day, nextVisitReason: 'Nobody was in.' },
      ...{ 'nextVisitBy-day': '20', 'nextVisitBy-month': '11', 'nextVisitBy-year': '2026' },
    }
    const sent = await member.post(`/people/${ours}/visits/new`, visit)
    assert.equal(sent.statusCode, 303, sent.body)
    const [log, visits] = await app.as('probation', async ({ tx }) => [
      await evidenceOf(tx, ours),
      await visitsOf(tx, ours),
    ])
    assert.equal(log.length, 3)
    assert(log.every(({ id }) => id !== entryId))
    assert.equal(visits.length, 1)
    assert.notEqual(visits[0]?.id, visitId)
  })

  test('for a team is answered as one that is not there, and nobody joins it', async () => {
    const admin = await app.signIn('admin')
    await admin.get('/agency/practitioners/new')
    const teams = await app.db.selectFrom('team').select(['id', 'agency_id']).execute()
    const foreign = teams.find(({ agency_id }) => agency_id !== app.agencyIds.police)?.id
    assert(foreign)
    const members = () => app.db.selectFrom('team_member').where('team_id', '=', foreign).select('id').execute()
    const before = await members()
    const who = { name: 'New Name', jobTitle: 'Officer', roles: ['practitioner'] }
    for (const [n, teamId] of [foreign, newId()].entries()) {
      const added = await admin.post('/agency/practitioners/new', { ...who, userName: `new-${n}`, teamId })
      const changed = await admin.post(`/agency/practitioners/${app.ids.colleague}`, { ...who, teamId })
      for (const answer of [added, changed]) {
        assert.equal(answer.statusCode, 422)
        assert.match(answer.body, /Choose a team of your agency/)
      }
    }
    const own = await app.db.selectFrom('practitioner').where('name', '=', 'New Name').select('id').execute()
    assert.deepEqual([await members(), own], [before, []])
  })
})
