import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { countersign, saveDraft, startAssessment } from '../../src/practice/assessments/index.ts'
import { testApp, type TestApp, type UserName } from '../support/app.ts'
import { openTestCase, recordEntry } from '../support/case.ts'
import { openReferenceCase } from '../support/reference-case.ts'
import { deskOf } from '../support/review.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

const { submitted } = deskOf(() => app)

/** How often somebody has looked at a person, as the ledger has it. */
const looks = (user: UserName, personId: string) =>
  app.as(user, async ({ tx }) => {
    const rows = await tx
      .selectFrom('ledger_entry')
      .where('person_id', '=', personId)
      .where('action', '=', 'person.consulted')
      .select('seq')
      .execute()
    return rows.length
  })

describe('every look is accounted for', () => {
  test('also one at a form that was sent wrongly and came back with the record', async () => {
    const personId = await openTestCase(app, 'officer')
    const evidenceId = await recordEntry(app, 'officer', personId)
    const officer = await app.signIn('officer')
    await officer.get('/caseload')
    for (const [url, fields] of [
      ['visits/new', {}],
      ['evidence/new', {}],
      ['edit', {}],
      [`evidence/${evidenceId}/withdraw`, {}],
      [`evidence/${evidenceId}/amend`, {}],
    ] as const) {
      const before = await looks('officer', personId)
      const answer = await officer.post(`/people/${personId}/${url}`, fields)
      assert.equal(answer.statusCode, 422, url)
      assert.equal(await looks('officer', personId), before + 1, url)
    }
  })

  test('also one at a signed assessment, by a correction without its reason', async () => {
    const one = await openReferenceCase(app, 'officer')
    const { id, revision } = await submitted('officer', one)
    await app.as('sergeant', work => countersign(work, id, { revision }))
    const colleague = await app.signIn('colleague')
    const before = await looks('officer', one.personId)
    const answer = await colleague.post(`/assessments/${id}/correct`, {})
    assert.equal(answer.statusCode, 422)
    assert.match(answer.body, /Day shifts since September/)
    assert.equal(await looks('officer', one.personId), before + 1)
  })

  test('also one at what somebody else saved, given back to a save that came too late', async () => {
    const personId = await openTestCase(app, 'officer')
    const { assessmentId } = await app.as('officer', work => startAssessment(work, personId, { method: 'instrument' }))
    await app.as('officer', work =>
      saveDraft(work, assessmentId, { revision: 0, changes: { 'gather.notes': 'Saved first.' } }),
    )
    const officer = await app.signIn('officer')
    const before = await looks('officer', personId)
    const changes = { 'gather.notes': 'Saved second.' }
    const late = await officer.send('PATCH', `/api/v1/assessments/${assessmentId}/draft`, { revision: 0, changes })
    assert.equal(late.statusCode, 409)
    assert.match(late.body, /Saved first/)
    assert.equal(await looks('officer', personId), before + 1)
  })

  test('and what was saved is one deed and no look', async () => {
    const personId = await openTestCase(app, 'officer')
    const { assessmentId } = await app.as('officer', work => startAssessment(work, personId, { method: 'instrument' }))
    const officer = await app.signIn('officer')
    const before = await looks('officer', personId)
    for (const revision of [0, 1, 2])
      await officer.send('PATCH', `/api/v1/assessments/${assessmentId}/draft`, {
        ...{ revision, changes: { 'gather.notes': `Saved ${revision}.` } },
      })
    assert.equal(await looks('officer', personId), before)
  })
})
