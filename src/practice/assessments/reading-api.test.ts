import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { withdrawEvidence } from '../../record/evidence/index.ts'
import { newId } from '../../platform/ids/index.ts'
import { deedsOfPerson, Programs, walkList } from '../../../test/support/api.ts'
import { testApp, type TestApp } from '../../../test/support/app.ts'
import { openTestCase, recordEntry, signTestAssessments } from '../../../test/support/case.ts'
import { openReferenceCase } from '../../../test/support/reference-case.ts'
import { deskOf } from '../../../test/support/review.ts'
import { comment, countersign, returnForRework } from './index.ts'

let app: TestApp
let programs: Programs
before(async () => {
  app = await testApp()
  programs = new Programs(app)
})
after(() => app.close())

const desk = deskOf(() => app)
type Json = Readonly<Record<string, unknown>>
const list = (body: Json, name: string) => body[name] as readonly Json[]
const path = (id: string, at: string) => `/assessments/${id}/${at}`

describe('the assessments of a person, by a program', () => {
  test('are listed page by page, the latest first; of another agency what it signed', async () => {
    const personId = await openTestCase(app, 'officer', 'probation')
    const ids = await signTestAssessments(app, 'officer', personId, ['low', 'high'])
    const { assessmentId } = await desk.start('officer', personId)
    const own = await walkList(programs, 'colleague', `/people/${personId}/assessments`, 2)
    assert.deepEqual(own.sizes, [2, 1])
    assert.deepEqual(
      own.items.map(({ id, status, signed }) => [id, status, (signed as Json | undefined)?.['level']]),
      [
        [assessmentId, 'draft', undefined],
        [ids[1], 'signed', 'high'],
        [ids[0], 'signed', 'low'],
      ],
    )
    const theirs = await walkList(programs, 'probation', `/people/${personId}/assessments`, 50)
    assert.deepEqual(
      theirs.items.map(({ id }) => id),
      [ids[1], ids[0]],
    )
  })

  test('are said how the next would begin, and which is open', async () => {
    const personId = await openTestCase(app, 'officer')
    const first = await programs.get('officer', `/people/${personId}/assessments/next`)
    assert.deepEqual([first.body['kind'], first.body['covered'], first.body['open']], ['first', true, undefined])
    await signTestAssessments(app, 'officer', personId, ['low'])
    const { assessmentId } = await desk.start('officer', personId)
    const { body } = await programs.get('colleague', `/people/${personId}/assessments/next`)
    assert.deepEqual([body['kind'], body['lastSignedOn']], ['review', '2020-03-01'])
    assert.deepEqual(body['open'], { id: assessmentId, holder: { id: app.ids.officer, name: 'Officer Name' } })
  })
})

describe('what is known and what is missing, by a program', () => {
  test('is counted by factor and source, with what is left to ask where nothing is known', async () => {
    const personId = await openTestCase(app, 'officer')
    await recordEntry(app, 'officer', personId)
    await recordEntry(app, 'officer', personId, { source: 'visit' })
    const { assessmentId: id } = await desk.start('officer', personId)
    const sources = [{ code: 'intelligence', checkedOn: '2026-11-05', by: 'Officer Name' }]
    await desk.save('officer', id, 0, { 'gather.sources': sources })
    const { status, body } = await programs.get('colleague', path(id, 'coverage'))
    assert.equal(status, 200, JSON.stringify(body))
    assert.deepEqual([body['entries'], body['latestOn']], [2, '2026-11-04'])
    const opportunity = list(body, 'factors').find(({ code }) => code === 'opportunity')
    // Sources in the order of the instrument.
    assert.deepEqual(opportunity, {
      ...{ code: 'opportunity', name: 'Opportunity', entries: 2, latestOn: '2026-11-04' },
      bySource: ['visit', 'intelligence'].map(source => ({ source, entries: 1, latestOn: '2026-11-04' })),
    })
    const gap = list(body, 'factors').find(({ code }) => code === 'social-investment')
    assert.equal(gap?.['entries'], 0)
    assert((gap['questions'] as unknown[]).length > 1)
    assert.deepEqual(list(body, 'sources').find(({ code }) => code === 'intelligence')?.['checked'], {
      ...{ on: '2026-11-05', by: 'Officer Name' },
    })
  })

  test('is told by stage, factor and place, and nothing is missing before it can be submitted', async () => {
    const one = await openReferenceCase(app, 'officer')
    const { assessmentId: id } = await desk.start('officer', one.personId)
    const before = await programs.get('officer', path(id, 'progress'))
    assert.deepEqual([before.body['mayBeSubmitted'], (before.body['stages'] as Json)['rate']], [false, 'not started'])
    assert(list(before.body, 'problems').some(({ factor, stage }) => factor === 'opportunity' && stage === 'rate'))
    assert.deepEqual(before.body['may'], ['save', 'hand over', 'submit', 'abandon'])
    assert.equal((await programs.get('officer', path(id, 'preview'))).status, 409)

    await desk.save('officer', id, 0, one.review)
    const after_ = await programs.get('officer', path(id, 'progress'))
    assert.deepEqual([after_.body['mayBeSubmitted'], after_.body['problems']], [true, []])
    const preview = await programs.get('officer', path(id, 'preview'))
    assert.equal(preview.status, 200)
    const { priorities } = preview.body['snapshot'] as { priorities: { level: Json } }
    assert.equal(priorities.level['code'], one.review.prioritise?.level)
  })

  test('stands beside the rating of a factor: last time, its entries, and what goes against it', async () => {
    const one = await openReferenceCase(app, 'officer')
    const { id } = await desk.written('officer', one)
    const { status, body } = await programs.get('officer', path(id, 'factors/opportunity'))
    assert.equal(status, 200, JSON.stringify(body))
    assert.equal((body['previous'] as Json)['signedOn'], '2025-11-03')
    assert((body['evidence'] as unknown[]).length > 0)
    assert.deepEqual(body['problems'], [])
    assert(list(body, 'contrary').every(({ answer }) => answer !== 'open'))
    assert.equal((await programs.get('officer', path(id, 'factors/nonsense'))).status, 404)
  })
})

describe('what became of an assessment, by a program', () => {
  test('has its events and comments; a comment that was not sent is its writer’s alone', async () => {
    const one = await openReferenceCase(app, 'officer')
    const { id } = await desk.submitted('officer', one)
    await app.as('inspector', work => comment(work, id, { place: 'whole', text: 'Shorter, please.' }))
    const mine = await programs.get('inspector', path(id, 'history'))
    assert.deepEqual(
      list(mine.body, 'comments').map(({ place, text, sentAt }) => [place, text, sentAt]),
      [['whole', 'Shorter, please.', undefined]],
    )
    assert.deepEqual((await programs.get('officer', path(id, 'history'))).body['comments'], [])
    await app.as('inspector', work => returnForRework(work, id, { note: 'Nearly.' }))
    const { body } = await programs.get('officer', path(id, 'history'))
    assert.equal(list(body, 'comments').length, 1)
    assert.deepEqual(
      list(body, 'events').map(({ action, to, note }) => [action, (to as Json | undefined)?.['name'], note]),
      [
        ['started', undefined, undefined],
        ['edited', undefined, undefined],
        ['submitted', undefined, undefined],
        ['returned', 'Officer Name', 'Nearly.'],
      ],
    )
  })

  test('once signed is its document, its PDF, and what became since of what it rests on', async () => {
    const one = await openReferenceCase(app, 'officer', 'probation')
    const { id, revision } = await desk.written('officer', one)
    const [cited = ''] = one.review.ratings?.['opportunity']?.citations ?? []
    for (const at of ['snapshot', 'assessment.pdf'])
      assert.equal((await programs.get('officer', path(id, at))).status, at === 'snapshot' ? 409 : 404)
    await programs.post('officer', path(id, 'submission'), { revision })
    await app.as('inspector', work => countersign(work, id, { revision }))
    app.clock.now = new Date(app.clock.now.getTime() + 60_000)
    await app.as('officer', work => withdrawEvidence(work, cited, { id: newId(), why: 'About somebody else.' }))

    const { status, body } = await programs.get('probation', path(id, 'snapshot'))
    assert.equal(status, 200, JSON.stringify(body))
    assert.deepEqual([body['assessmentId'], body['ownOnly'], body['reviewBy']], [id, false, '2027-11-05'])
    assert.deepEqual(
      list(body, 'changedSince').map(({ evidenceId, kind, byName }) => [evidenceId, kind, byName]),
      [[cited, 'withdrawal', 'Officer Name']],
    )
    assert.equal((await programs.get('officer', path(id, 'progress'))).status, 409)
    const probation = await programs.visitor('probation')
    const pdf = await probation.get(`/api/v1${path(id, 'assessment.pdf')}`)
    assert.equal(pdf.statusCode, 200)
    assert.equal(pdf.headers['content-type'], 'application/pdf')
    assert.equal(pdf.rawPayload.subarray(0, 5).toString(), '%PDF-')
    assert.equal(
      (await deedsOfPerson(app, 'probation', one.personId)).at(-1),
      'person.consulted /api/v1/assessments/:assessmentId/assessment.pdf',
    )
  })
})
