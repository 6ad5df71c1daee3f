import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { testApp, type TestApp } from '../../../test/support/app.ts'
import { openReferenceCase } from '../../../test/support/reference-case.ts'
import { deskOf, problem } from '../../../test/support/review.ts'
import { recordTestTool } from '../../../test/support/tool-records.ts'
import { createAssessment, countersign, findSnapshot, saveDraft, startCorrection, submit } from './index.ts'

let app: TestApp
const desk = deskOf(() => app)
before(async () => {
  app = await testApp()
})
after(() => app.close())

const grave = {
  ...{ 'victim-access': '2', hostility: '2', 'sexual-preoccupation': '2', 'rejection-supervision': '2' },
  ...{ 'emotional-collapse': '2', 'social-collapse': '2', 'substance-abuse': '2' },
}
const general = 'acute-2007--general--low'
const sexual = 'acute-2007--sex-violence--low'
const reasons = { [general]: 'Settled since he moved.', [sexual]: 'Nothing of it since the summer.' }

/** Somebody whose ACUTE was high before the last assessment, and is low now. */
async function calmed() {
  const one = await openReferenceCase(app, 'officer')
  const today = app.clock.now
  app.clock.now = new Date('2025-11-03T15:00:00Z')
  await recordTestTool(app, 'officer', one.personId, 'acute-2007', grave)
  app.clock.now = today
  await recordTestTool(app, 'officer', one.personId, 'acute-2007')
  return one
}

/** The same, reviewed and signed, with a reason for each of the two results. */
async function signed() {
  const one = await calmed()
  const draft = await desk.written('officer', one)
  const { revision } = await app.as('officer', work =>
    saveDraft(work, draft.id, {
      ...{ revision: draft.revision, commitLevel: true },
      changes: { 'prioritise.toolReasons': reasons },
    }),
  )
  await app.as('officer', work => submit(work, draft.id, { revision }))
  await app.as('sergeant', work => countersign(work, draft.id, { revision }))
  return { id: draft.id, personId: one.personId }
}

const correction = async (id: string) => {
  const { assessmentId } = await app.as('officer', work => startCorrection(work, id, { why: 'A wrong date.' }))
  const { revision } = await app.as('officer', work =>
    saveDraft(work, assessmentId, { revision: 0, changes: {}, commitLevel: true }),
  )
  return { assessmentId, revision }
}

describe('a correction', () => {
  test('brings along what was said of each result, where that is still what it was, and asks for nothing again', async () => {
    const { id } = await signed()
    const { assessmentId, revision } = await correction(id)
    const { facts } = await desk.read('officer', assessmentId)
    assert.deepEqual(facts.content.prioritise?.toolReasons, reasons)
    await app.as('officer', work => submit(work, assessmentId, { revision }))
    await app.as('sergeant', work => countersign(work, assessmentId, { revision }))
    const found = await app.as('officer', ({ tx }) => findSnapshot(tx, assessmentId))
    const changes = found?.snapshot.priorities.toolChanges ?? []
    assert.deepEqual(Object.fromEntries(changes.map(({ key, reason }) => [key, reason])), reasons)
  })

  test('asks again, once, for the result that is another by now', async () => {
    const { id, personId } = await signed()
    app.clock.now = new Date(app.clock.now.getTime() + 60_000)
    await recordTestTool(app, 'officer', personId, 'acute-2007', { 'substance-abuse': '2' })
    const { assessmentId, revision } = await correction(id)
    await assert.rejects(
      app.as('officer', work => submit(work, assessmentId, { revision })),
      problem('invalid', ({ fields }) =>
        assert.deepEqual(Object.keys(fields ?? {}), ['prioritise.toolReasons.acute-2007--general--moderate']),
      ),
    )
  })

  test('keeps what it brought along when the sheet is saved on which the level is committed', async () => {
    const { id } = await signed()
    const { assessmentId } = await app.as('officer', work => startCorrection(work, id, { why: 'A wrong date.' }))
    const officer = await app.signIn('officer')
    const url = `/assessments/${assessmentId}`
    const before = await officer.get(`${url}/prioritise`)
    assert.doesNotMatch(before.body, /toolReason|ACUTE/)
    const { facts } = await desk.read('officer', assessmentId)
    const { priorityAreas = [], level = '', justification = '', fall } = facts.content.prioritise ?? {}
    const saved = await officer.post(`${url}/save`, {
      ...{ part: 'prioritise', revision: '0', areas: priorityAreas, level, justification, next: 'stay' },
      ...(fall && { fallReason: fall.reason ?? '', fallEvidence: fall.evidenceIds ?? [] }),
    })
    assert.equal(saved.statusCode, 303, saved.body)
    const { body } = await officer.get(`${url}/prioritise`)
    assert.match(body, /name="toolReason\[acute-2007--general--low\]"[^>]*>\s*Settled since he moved\.</)
    const sent = { part: 'prioritise', revision: '1', areas: priorityAreas, level, justification, next: 'stay' }
    await officer.post(`${url}/save`, {
      ...sent,
      [`toolReason[${general}]`]: ' ',
      [`toolReason[${sexual}]`]: 'Said anew.',
    })
    const now = (await desk.read('officer', assessmentId)).facts.content.prioritise?.toolReasons
    assert.deepEqual(now, { [sexual]: 'Said anew.' }, 'what is emptied on the page is gone')
  })
})

describe('an assessment that comes in one piece', () => {
  test('says what a changed result means, as one does that is written page by page, and is not asked once it has', async () => {
    const one = await calmed()
    const content = { ...one.review }
    const whole = (toolReasons?: Readonly<Record<string, string>>) => ({
      ...({ method: 'instrument', commitLevel: true, submit: true } as const),
      content: { ...content, prioritise: { ...one.review.prioritise, toolReasons } },
    })
    await assert.rejects(
      app.as('officer', work => createAssessment(work, one.personId, whole())),
      problem('invalid', ({ fields }) =>
        assert.deepEqual(Object.keys(fields ?? {}).toSorted(), [
          `prioritise.toolReasons.${general}`,
          `prioritise.toolReasons.${sexual}`,
        ]),
      ),
    )
    const made = await app.as('officer', work => createAssessment(work, one.personId, whole(reasons)))
    assert.equal(made.status, 'submitted')
    const page = await (await app.signIn('sergeant')).get(`/assessments/${made.id}`)
    assert.match(page.body, /Settled since he moved\./)
  })
})
