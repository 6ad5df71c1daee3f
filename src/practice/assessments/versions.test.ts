import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { nameReader, restrict } from '../../record/membership/index.ts'
import { testApp, type TestApp, type UserName } from '../../../test/support/app.ts'
import { openReferenceCase } from '../../../test/support/reference-case.ts'
import { deskOf, problem } from '../../../test/support/review.ts'
import { openActions } from '../plans/index.ts'
import { abandon, countersign, findSnapshot, handOver, listAssessments, startCorrection, submit } from './index.ts'
import { checkAnswers } from './rules.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

const { start, save, read, written, submitted } = deskOf(() => app)

describe('one draft at a time', () => {
  test('a second start leads to the open one', async () => {
    const one = await openReferenceCase(app, 'officer')
    const first = await start('officer', one.personId)
    assert.deepEqual(await start('colleague', one.personId), { assessmentId: first.assessmentId, started: false })
    await app.as('officer', work => abandon(work, first.assessmentId, { why: 'Begun for the wrong man.' }))
    const second = await start('colleague', one.personId)
    assert(second.started)
    assert.equal((await read('colleague', second.assessmentId)).assessment.number, 3)
  })

  test('of a restricted case, it is handed only to somebody who may open the case', async () => {
    const one = await openReferenceCase(app, 'officer')
    const { id } = await written('officer', one)
    const why = 'Known to staff.'
    await app.as('sergeant', work => restrict(work, one.personId, { why, readers: [app.ids.officer] }))
    const to = () => app.as('officer', work => handOver(work, id, { to: app.ids.colleague }))
    await assert.rejects(
      to(),
      problem('invalid', ({ fields }) => assert.match(fields?.['to'] ?? '', /restricted/)),
    )
    await app.as('sergeant', work => nameReader(work, one.personId, app.ids.colleague, why))
    await to()
    await save('colleague', id, 1, { 'gather.notes': 'Ours' })
  })

  test('handed over with both names; only the new holder writes from then on', async () => {
    const one = await openReferenceCase(app, 'officer')
    const { id, revision } = await written('officer', one)
    const to = (user: UserName) => ({ to: app.ids[user], note: 'On leave from tomorrow.' })
    for (const nobody of ['admin', 'probation'] as const)
      await assert.rejects(
        app.as('officer', work => handOver(work, id, to(nobody))),
        problem('invalid', ({ fields }) => assert(fields?.['to'])),
      )
    await assert.rejects(
      app.as('colleague', work => handOver(work, id, to('colleague'))),
      problem('forbidden'),
    )
    await app.as('officer', work => handOver(work, id, to('colleague')))
    await assert.rejects(
      save('officer', id, revision, { 'gather.notes': 'Mine' }),
      problem('forbidden', ({ extra, message }) => {
        assert.match(message, /in the hands of Colleague Name/)
        assert.deepEqual(extra?.['yours'], { 'gather.notes': 'Mine' })
      }),
    )
    const saved = await save('colleague', id, revision, { 'gather.notes': 'Ours' })
    const { events, assessment } = await read('colleague', id)
    const handed = events.find(event => event.action === 'handed over')
    assert.deepEqual([handed?.by.name, handed?.to?.name], ['Officer Name', 'Colleague Name'])
    assert.equal(assessment.holder.name, 'Colleague Name')
    await app.as('colleague', work => submit(work, id, saved))
    await app.as('inspector', work => countersign(work, id, saved))
    const signed = await app.as('officer', work => findSnapshot(work.tx, id))
    assert.equal(signed?.snapshot.author.name, 'Colleague Name')
    assert.deepEqual(
      signed.snapshot.contributors.map(({ name }) => name),
      ['Officer Name'],
    )
  })
})

describe('a correction', () => {
  test('is a new version that names the one it supersedes; its plan goes on from the one in force', async () => {
    const one = await openReferenceCase(app, 'officer')
    const first = await submitted('officer', one)
    await app.as('sergeant', work => countersign(work, first.id, first))
    const before = await app.as('officer', ({ tx }) => openActions(tx, one.personId))
    await assert.rejects(
      app.as('officer', work => startCorrection(work, first.id, { why: ' ' })),
      problem('invalid', ({ fields }) => assert(fields?.['why'])),
    )
    const { assessmentId: id } = await app.as('officer', work =>
      startCorrection(work, first.id, { why: 'The wrong canal was named.' }),
    )
    const draft = await read('officer', id)
    assert.equal(draft.assessment.kind, 'correction')
    assert.equal(draft.facts.previous?.number, 1)
    assert.deepEqual(checkAnswers(draft.facts), [])
    const { revision } = await save('officer', id, 0, { 'gather.notes': 'The other canal.' })
    await app.as('officer', work => submit(work, id, { revision }))
    await app.as('sergeant', work => countersign(work, id, { revision }))

    const old = await read('officer', first.id)
    assert.equal(old.assessment.status, 'superseded')
    assert.deepEqual(old.assessment.supersededBy, { id, number: 3 })
    assert.deepEqual(old.may, [])
    const signed = await app.as('officer', work => findSnapshot(work.tx, id))
    assert.deepEqual(signed?.snapshot.assessment.supersedes, {
      ...{ id: first.id, number: 2, why: 'The wrong canal was named.' },
    })
    const after = await app.as('officer', ({ tx }) => openActions(tx, one.personId))
    assert.deepEqual(
      after.map(action => [action.what, action.dueOn, action.carriedFrom]).sort(),
      before.map(action => [action.what, action.dueOn, action.id]).sort(),
    )
    await assert.rejects(
      app.as('officer', work => startCorrection(work, first.id, { why: 'Again' })),
      problem('conflict', ({ message }) => assert.match(message, /replaced by a correction, number 3/)),
    )
  })

  test('only of the last one, and not by whoever wrote the words that it repeats', async () => {
    const one = await openReferenceCase(app, 'sergeant')
    const { id, revision } = await submitted('sergeant', one)
    await app.as('inspector', work => countersign(work, id, { revision }))
    const imported = (
      await app.as('officer', work => listAssessments(work.tx, one.personId, work.principal.agencyId))
    ).at(-1)
    assert(imported)
    await assert.rejects(
      app.as('officer', work => startCorrection(work, imported.assessment.id, { why: 'Old' })),
      problem('conflict', ({ message }) => assert.match(message, /Only the last assessment/)),
    )
    const correction = await app.as('officer', work => startCorrection(work, id, { why: 'A slip.' }))
    await app.as('officer', work => submit(work, correction.assessmentId, { revision: 0 }))
    await assert.rejects(
      app.as('sergeant', work => countersign(work, correction.assessmentId, { revision: 0 })),
      problem('forbidden'),
    )
    await app.as('inspector', work => countersign(work, correction.assessmentId, { revision: 0 }))
  })
})
