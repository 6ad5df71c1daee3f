import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { testApp, type TestApp, type Visitor } from '../../../test/support/app.ts'
import { openReferenceCase } from '../../../test/support/reference-case.ts'
import { deskOf, problem } from '../../../test/support/review.ts'
import { latestDocument, pilotsOf, publishedInstruments } from '../../record/catalogue/index.ts'
import { countersign, findSnapshot, startAssessment, submit, type DraftRating } from '../assessments/index.ts'
import { documentBlocks, documentTitle } from './document.ts'

let app: TestApp
let officer: Visitor
const desk = deskOf(() => app)

before(async () => {
  app = await testApp()
  officer = await app.signIn('officer')
})
after(() => app.close())

const url = (personId: string) => `/people/${personId}/assessments/new`

describe('a pilot', () => {
  test('is never what a new assessment is made with unless it is chosen', () => {
    assert.equal(latestDocument('arms').document.status, 'published')
    assert.equal(publishedInstruments().latest('arms-streamlined'), undefined)
    assert.throws(() => latestDocument('arms-streamlined'), /No instrument/)
    assert.deepEqual(
      pilotsOf('arms').map(({ document }) => [document.code, document.status]),
      [['arms-streamlined', 'pilot']],
    )
  })

  test('has the factors, scales and sources of the instrument, so that evidence and comparisons carry on', () => {
    const [pilot] = pilotsOf('arms')
    const { document } = latestDocument('arms')
    assert.ok(pilot)
    const named = ({ factors }: typeof document) => factors.map(({ code, kind, name }) => ({ code, kind, name }))
    assert.deepEqual(named(pilot.document), named(document))
    assert.deepEqual(pilot.document.scales, document.scales)
    assert.deepEqual(pilot.document.sources, document.sources)
  })

  test('given the page that begins an assessment, when it is chosen there, then it is pinned and marked on every page', async () => {
    const { personId } = await openReferenceCase(app, 'officer')
    const page = await officer.get(url(personId))
    assert.match(page.body, /value="arms-streamlined"/)
    assert.match(page.body, /ARMS, streamlined \(pilot\)/)
    const begun = await officer.post(url(personId), { method: 'arms-streamlined' })
    assert.equal(begun.statusCode, 303, begun.body)
    const id = String(begun.headers.location).split('/')[2] ?? ''
    const { assessment, facts } = await desk.read('officer', id)
    assert.equal(assessment.instrument.code, 'arms-streamlined')
    assert.equal(assessment.instrument.hash, pilotsOf('arms')[0]?.hash)
    for (const place of [
      'gather',
      ...facts.document.factors.map(({ code }) => `rate/${code}`),
      'prioritise',
      'act',
      'check',
    ]) {
      const { body } = await officer.get(`/assessments/${id}/${place}`)
      assert.match(body, /You are using a pilot: ARMS, streamlined \(pilot\)/, place)
    }
    const rate = await officer.get(`/assessments/${id}/rate/opportunity`)
    assert.ok(rate.body.includes(facts.document.factors[0]?.description ?? 'no description'))
    assert.match(rate.body, /Below the priority “Medium” it may be left empty/)
  })

  test('is not marked, nor are reasons spared, where the instrument in use was chosen', async () => {
    const { personId } = await openReferenceCase(app, 'officer')
    const begun = await officer.post(url(personId), { method: 'instrument' })
    const at = String(begun.headers.location).replace(/\/gather$/, '/rate/opportunity')
    const { body } = await officer.get(at)
    assert.doesNotMatch(body, /You are using a pilot|may be left empty/)
  })

  test('that is not offered is refused beside the choice, and nothing is begun', async () => {
    const { personId } = await openReferenceCase(app, 'officer')
    const refused = await officer.post(url(personId), { method: 'arms-imagined' })
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, /this pilot is not offered/)
    await assert.rejects(
      app.as('officer', work => startAssessment(work, personId, { method: 'instrument', pilot: 'arms' })),
      problem('invalid'),
    )
    assert.equal((await officer.post(url(personId), {})).statusCode, 422)
  })

  test('has words of its own, so that nothing is carried into it unseen; it gives its own name to what is signed', async () => {
    const { personId, review } = await openReferenceCase(app, 'officer')
    const { assessmentId: id } = await app.as('officer', work =>
      startAssessment(work, personId, { method: 'instrument', pilot: 'arms-streamlined' }),
    )
    const first = await desk.save('officer', id, 0, review)
    await assert.rejects(
      app.as('officer', work => submit(work, id, { revision: first.revision })),
      problem('invalid'),
    )
    const { facts } = await desk.read('officer', id)
    const anew = Object.entries(review.ratings ?? {}).map(([code, { unchanged, ...rating }]): [string, DraftRating] => {
      const { presence, priority } = facts.previous?.ratings[code] ?? {}
      const rationale = `Read again in the words of the pilot and found as before: ${code}.`
      return [code, unchanged ? { ...rating, presence, priority, rationale } : rating]
    })
    const { revision } = await desk.save('officer', id, first.revision, {
      ...review,
      ratings: Object.fromEntries(anew),
    })
    await app.as('officer', work => submit(work, id, { revision }))
    assert.match(
      (await (await app.signIn('sergeant')).get(`/assessments/${id}`)).body,
      /Made with a pilot: ARMS, streamlined/,
    )
    await app.as('sergeant', work => countersign(work, id, { revision }))
    const found = await app.as('officer', work => findSnapshot(work.tx, id))
    assert.ok(found)
    const { snapshot } = found
    const mark = /Made with a pilot: ARMS, streamlined \(pilot\)\. It is not the instrument in use\./
    for (const user of ['officer', 'sergeant'] as const)
      assert.match((await (await app.signIn(user)).get(`/assessments/${id}`)).body, mark)
    // What is printed and filed as a PDF is made of the same blocks.
    assert(documentBlocks(snapshot).some(block => mark.test(JSON.stringify(block))))
    assert.match(
      (await officer.get(`/people/${personId}/combined`)).body,
      /ARMS, streamlined \(pilot\)\. ARMS: the judgement/,
    )
    assert.match(documentTitle(snapshot), /^ARMS, streamlined \(pilot\) \d+: /)
    assert.equal(snapshot.instrument.code, 'arms-streamlined')
    assert.equal(snapshot.factors.length, 11)
  })
})
