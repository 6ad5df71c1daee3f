import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { testApp, type TestApp, type UserName } from '../../../test/support/app.ts'
import { recordKeptResult } from '../../../test/support/kept-results.ts'
import { openReferenceCase } from '../../../test/support/reference-case.ts'
import { deskOf } from '../../../test/support/review.ts'
import { countersign, findSnapshot, saveDraft, submit } from '../assessments/index.ts'

// What one agency keeps for itself of a tool is its own to read with the tool, and no part of what every agency of the case reads.

let app: TestApp
const desk = deskOf(() => app)
before(async () => {
  app = await testApp()
})
after(() => app.close())

const marker = 'Zzownword'

async function look(user: UserName, url: string, status = 200): Promise<string> {
  const response = await (await app.signIn(user)).get(url)
  assert.equal(response.statusCode, status, response.body)
  return response.body
}

/** A review, written and its level committed, of somebody of whom a kept result was another before the last assessment. */
async function committed() {
  const one = await openReferenceCase(app, 'officer', 'probation')
  const today = app.clock.now
  app.clock.now = new Date('2025-11-03T15:00:00Z')
  await recordKeptResult(app, 'officer', one.personId, `${marker} then`)
  app.clock.now = today
  await recordKeptResult(app, 'officer', one.personId, `${marker} now`)
  const draft = await desk.written('officer', one)
  const { revision } = await app.as('officer', work =>
    saveDraft(work, draft.id, { revision: draft.revision, changes: {}, commitLevel: true }),
  )
  return { id: draft.id, personId: one.personId, revision }
}

describe('a result that an agency keeps for itself', () => {
  test('is on its own sheet of all tools and its picture, and of the other agency’s it is said that there is one', async () => {
    const { personId } = await committed()
    for (const at of [`/people/${personId}/combined`, `/api/v1/people/${personId}/combined`]) {
      assert((await look('officer', at)).includes(`${marker} now`), at)
      assert(!(await look('probation', at)).includes(marker), at)
    }
    assert((await look('officer', `/people/${personId}/combined/history`)).includes(`Own ${marker} now`))
    assert(!(await look('probation', `/people/${personId}/combined/history`)).includes(marker))
    assert.match(await look('probation', `/people/${personId}/combined`), /One result is kept by the agency/)
    assert.doesNotMatch(await look('officer', `/people/${personId}/combined`), /One result is kept by the agency/)
  })

  test('is no part of the assessment: of none of its pages, no question, no operation, nor of what is signed', async () => {
    const { id, revision } = await committed()
    const prioritise = await look('officer', `/assessments/${id}/prioritise`)
    assert.match(prioritise, /What other tools say[^]*RM2000\/V/)
    assert.match(prioritise, /One more result is kept by the agency that recorded\s+it, and no part of this/)
    assert.doesNotMatch(prioritise, /Changed since the last assessment/)
    const draftPages = ['gather', 'rate/opportunity', 'prioritise', 'act', 'check']
    const operations = ['', '/progress', '/preview', '/factors/opportunity', '/history']
    const everywhere = [
      ...draftPages.map(page => `/assessments/${id}/${page}`),
      ...operations.map(each => `/api/v1/assessments/${id}${each}`),
    ]
    for (const at of everywhere) assert(!(await look('officer', at)).includes(marker), at)

    await app.as('officer', work => submit(work, id, { revision }))
    for (const user of ['officer', 'sergeant'] as const)
      assert(!(await look(user, `/assessments/${id}`)).includes(marker), user)
    await app.as('sergeant', work => countersign(work, id, { revision }))
    const signed = await app.as('officer', ({ tx }) => findSnapshot(tx, id))
    assert(signed)
    assert(!signed.body.includes(marker))
    assert.equal(signed.snapshot.priorities.toolChanges, undefined)
    for (const user of ['officer', 'probation'] as const)
      for (const at of [`/assessments/${id}`, `/api/v1/assessments/${id}/snapshot`, `/api/v1/assessments/${id}`])
        assert(!(await look(user, at)).includes(marker), `${user} ${at}`)
  })
})
