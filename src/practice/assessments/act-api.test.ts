import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '../../platform/ids/index.ts'
import { restrict } from '../../record/membership/index.ts'
import { deedsOfPerson, fieldsOf, Programs } from '../../../test/support/api.ts'
import { testApp, type TestApp } from '../../../test/support/app.ts'
import { openTestCase } from '../../../test/support/case.ts'
import { openReferenceCase } from '../../../test/support/reference-case.ts'
import { deskOf } from '../../../test/support/review.ts'

let app: TestApp
let programs: Programs
before(async () => {
  app = await testApp()
  programs = new Programs(app)
})
after(() => app.close())

const desk = deskOf(() => app)
const path = (id: string, at: string) => `/assessments/${id}/${at}`

/** What the ledger has of a case of its assessment, without repeats. */
const deeds = async (personId: string) => [
  ...new Set((await deedsOfPerson(app, 'officer', personId)).filter(deed => deed.startsWith('assessment.'))),
]

describe('the main job, by programs', () => {
  test('is submitted, taken back, returned with comments, countersigned and corrected, with the deeds of the pages', async () => {
    const one = await openReferenceCase(app, 'officer')
    const { id, revision } = await desk.written('officer', one)
    const submit = () => programs.post('officer', path(id, 'submission'), { revision })
    assert.deepEqual(await submit(), { status: 200, body: { id, revision, status: 'submitted' } })
    assert.equal((await submit()).status, 409)
    assert.deepEqual(await programs.post('officer', path(id, 'withdrawal')), {
      ...{ status: 200, body: { id, revision, status: 'draft' } },
    })
    await submit()

    const empty = await programs.post('inspector', path(id, 'return'), {})
    assert.deepEqual([empty.status, fieldsOf(empty)], [422, ['comments']])
    const comment = { place: 'ratings.opportunity', text: 'Which nights?' }
    assert.equal((await programs.post('inspector', path(id, 'comments'), comment)).status, 201)
    const returned = await programs.post('inspector', path(id, 'return'), { note: 'Nearly there.' })
    assert.deepEqual(returned.body, { id, revision, status: 'returned' })
    await submit()

    assert.equal((await programs.post('officer', path(id, 'countersignature'), { revision })).status, 403)
    const older = await programs.post('inspector', path(id, 'countersignature'), { revision: revision - 1 })
    assert.deepEqual([older.status, older.body['revision']], [409, revision])
    const late = await programs.post('inspector', path(id, 'countersignature'), { revision, reviewBy: '2026-01-01' })
    assert.deepEqual(fieldsOf(late), ['reviewBy'])
    const signed = await programs.post('inspector', path(id, 'countersignature'), { revision, reviewBy: '2027-05-05' })
    assert.deepEqual(signed.body, { id, revision, status: 'signed' })

    const correction = await programs.post('officer', path(id, 'corrections'), { why: 'The date was wrong.' })
    assert.deepEqual([correction.status, correction.body['status']], [201, 'draft'])
    const again = await programs.post('colleague', path(id, 'corrections'), { why: 'The date was wrong.' })
    assert.deepEqual([again.status, again.body['id']], [200, correction.body['id']])
    const done = await deeds(one.personId)
    for (const deed of ['submitted', 'withdrawn', 'commented', 'returned', 'countersigned', 'started'])
      assert(done.includes(`assessment.${deed}`), `${deed}: ${done.join()}`)
  })

  test('can’t be submitted unfinished: each thing that is missing is named by its place', async () => {
    const personId = await openTestCase(app, 'officer')
    const { assessmentId: id } = await desk.start('officer', personId)
    const answer = await programs.post('officer', path(id, 'submission'), { revision: 0 })
    assert.equal(answer.status, 422)
    const fields = fieldsOf(answer)
    for (const place of ['prioritise.level', 'ratings.opportunity.state']) assert(fields.includes(place), place)
    assert.deepEqual(fieldsOf(await programs.post('officer', path(id, 'submission'), { revision: '0' })), ['revision'])
  })

  test('is refused where another version stands than the one that was read', async () => {
    const personId = await openTestCase(app, 'officer')
    const { assessmentId: id } = await desk.start('officer', personId)
    const officer = await programs.visitor('officer')
    const read = await officer.get(`/api/v1/assessments/${id}`, { accept: 'application/json' })
    const headers = {
      ...{ 'content-type': 'application/json', 'x-csrf-token': officer.token },
      'if-match': String(read.headers.etag),
    }
    await desk.save('officer', id, 0, { 'gather.notes': 'Saved since.' })
    const abandon = { method: 'POST', url: `/api/v1/assessments/${id}/abandonment`, headers } as const
    const payload = JSON.stringify({ why: 'He has moved.' })
    assert.equal((await officer.request({ ...abandon, payload })).statusCode, 412)
    assert.equal((await desk.read('officer', id)).assessment.status, 'draft')
  })
})

describe('a draft, by programs', () => {
  test('is handed over to whoever can hold it, and to nobody else', async () => {
    const personId = await openTestCase(app, 'officer')
    await app.as('officer', work => restrict(work, personId, { why: 'Kin', readers: [app.ids.sergeant] }))
    const { assessmentId: id } = await desk.start('officer', personId)
    const handOver = (to: string, more: object = {}) =>
      programs.post('officer', path(id, 'hand-overs'), { to, ...more })
    for (const to of [app.ids.officer, app.ids.probation, app.ids.colleague, newId(), 'nobody'])
      assert.deepEqual(fieldsOf(await handOver(to)), ['to'], to)
    assert.deepEqual(fieldsOf(await handOver(app.ids.sergeant, { note: '' })), ['note'])
    assert.equal((await handOver(app.ids.sergeant, { note: 'On leave.' })).status, 200)
    assert.equal((await desk.read('sergeant', id)).assessment.holder.id, app.ids.sergeant)
    assert.equal((await handOver(app.ids.officer)).status, 403)
    assert.deepEqual(await deeds(personId), ['assessment.started', 'assessment.handed-over'])
  })

  test('is abandoned with its reason, once', async () => {
    const personId = await openTestCase(app, 'officer')
    const { assessmentId: id } = await desk.start('officer', personId)
    const abandon = (why: string) => programs.post('officer', path(id, 'abandonment'), { why })
    assert.deepEqual(fieldsOf(await abandon(' ')), ['why'])
    assert.deepEqual((await abandon('He has moved.')).body, { id, revision: 0, status: 'abandoned' })
    assert.equal((await abandon('He has moved.')).status, 409)
    const { body } = await programs.get('colleague', `/assessments/${id}`)
    assert.equal(body['abandonedWhy'], 'He has moved.')
    assert.equal((await deeds(personId)).at(-1), 'assessment.abandoned')
  })
})
