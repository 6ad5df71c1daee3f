import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { newId } from '../../platform/ids/index.ts'
import { verifyLedger } from '../../trust/audit/index.ts'
import { testApp, type TestApp } from '../../../test/support/app.ts'
import { openTestCase } from '../../../test/support/case.ts'
import { openReferenceCase } from '../../../test/support/reference-case.ts'
import { deskOf, problem, withPool } from '../../../test/support/review.ts'
import { actionsOf, vouchedKinds as planKinds } from '../plans/index.ts'
import {
  assessmentsHeldBy,
  comment,
  countersign,
  findSnapshot,
  returnForRework,
  startAssessment,
  submit,
  vouchedKinds,
  waitingForCountersign,
  withdraw,
} from './index.ts'
import { checkAnswers } from './rules.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

const { start, save, read, submitted } = deskOf(() => app)

const minutesLater = (minutes: number) => {
  app.clock.now = new Date(app.clock.now.getTime() + minutes * 60_000)
}

describe('the main job', () => {
  test('a review from its start to the signed snapshot, with a plan', async () => {
    const one = await openReferenceCase(app, 'officer')
    const { assessmentId: id, started } = await start('officer', one.personId)
    assert(started)
    const fresh = await read('officer', id)
    assert.equal(fresh.assessment.kind, 'review')
    assert.equal(fresh.assessment.number, 2)
    assert.deepEqual(fresh.assessment.content, { gather: { window: { from: '2025-11-03', to: '2026-11-05' } } })
    assert.equal(fresh.facts.openActions.length, 3)
    assert.equal(fresh.facts.evidence.length, 14)
    assert.equal(fresh.facts.previous?.level, 'medium')
    assert.deepEqual(fresh.may, ['save', 'hand over', 'submit', 'abandon'])

    minutesLater(10)
    const { revision } = await save('officer', id, 0, one.review)
    assert.equal(revision, 1)
    assert.deepEqual(checkAnswers((await read('officer', id)).facts), [])
    await app.as('officer', work => submit(work, id, { revision }))
    assert.deepEqual((await read('officer', id)).may, ['withdraw'])
    const waiting = await app.as('sergeant', work => waitingForCountersign(work.tx, work.principal))
    assert.deepEqual(
      waiting.filter(line => line.assessmentId === id).map(line => [line.familyName, line.wroteInIt]),
      [['Harcourt', false]],
    )

    assert.deepEqual((await read('sergeant', id)).may, ['return', 'countersign'])
    await app.as('sergeant', work => countersign(work, id, { revision, note: 'Well evidenced.' }))
    const signed = await app.as('officer', work => findSnapshot(work.tx, id))
    assert(signed)
    assert.equal(signed.snapshot.priorities.level.label, 'Medium')
    assert.equal(signed.snapshot.author.name, 'Officer Name')
    assert.equal(signed.snapshot.countersigned?.by.name, 'Sergeant Name')
    assert.equal(signed.snapshot.factors.length, 11)
    assert.equal(signed.reviewBy, '2027-11-05')
    const after = await read('officer', id)
    assert.equal(after.assessment.status, 'signed')
    assert.deepEqual(after.assessment.content, {})
    assert.deepEqual(after.may, ['correct'])

    const plan = await app.as('officer', work => actionsOf(work.tx, one.personId))
    assert.deepEqual(
      plan.map(action => action.status).sort(),
      ['done', 'done', 'done in part', ...plan.slice(3).map(() => 'open')].sort(),
    )
    const { rows } = await app.as('officer', ({ tx }) =>
      sql<
        Record<string, unknown>
      >`select level, last_signed_on, assessment_due_on, draft_status, next_visit_by, open_actions
        from case_summary where person_id = ${one.personId}`.execute(tx),
    )
    assert.deepEqual(rows, [
      {
        ...{ level: 'medium', last_signed_on: '2026-11-05', assessment_due_on: '2027-11-05', draft_status: null },
        ...{ next_visit_by: one.review.act?.nextVisitBy, open_actions: plan.length - 3 },
      },
    ])
  })

  test('what was signed can be changed by nobody, and a change behind the ledger is found', async () => {
    const one = await openReferenceCase(app, 'officer')
    const { id, revision } = await submitted('officer', one)
    await app.as('sergeant', work => countersign(work, id, { revision }))
    for (const table of ['assessment_snapshot', 'assessment_document'])
      for (const change of [sql`update ${sql.table(table)} set tier = 'own'`, sql`delete from ${sql.table(table)}`])
        await assert.rejects(
          app.as('officer', ({ tx }) => change.execute(tx)),
          /permission denied/,
        )
    await assert.rejects(save('officer', id, revision, { 'gather.notes': 'Later' }), problem('conflict'))

    const kinds = [...vouchedKinds, ...planKinds]
    const auditor = app.database.urls.auditor
    const clean = await withPool(auditor, db => verifyLedger(db, kinds))
    assert.deepEqual(clean.faults, [])
    await withPool(app.database.urls.superuser, db =>
      sql`update assessment_document set body = replace(body, '"medium"', '"low"') where assessment_id = ${id}`.execute(
        db,
      ),
    )
    const found = await withPool(auditor, db => verifyLedger(db, kinds))
    assert.deepEqual(
      found.faults.map(fault => fault.place),
      [`assessment_snapshot ${id}`],
    )
    await withPool(app.database.urls.superuser, db =>
      sql`update assessment_document set body = replace(body, '"low"', '"medium"') where assessment_id = ${id}`.execute(
        db,
      ),
    )
  })

  test('returned with comments, reworked, submitted again, signed', async () => {
    const one = await openReferenceCase(app, 'officer')
    const { id, revision } = await submitted('officer', one)
    const back = (note?: string) => app.as('sergeant', work => returnForRework(work, id, { note }))
    await assert.rejects(
      back(),
      problem('invalid', ({ fields }) => assert(fields?.['comments'])),
    )
    await app.as('sergeant', work => comment(work, id, { place: 'ratings.opportunity', text: 'Which evenings?' }))
    assert.deepEqual((await read('officer', id)).comments, [])
    assert.equal((await read('sergeant', id)).comments.length, 1)
    await back('Nearly there')

    const returned = await read('officer', id)
    assert.equal(returned.assessment.status, 'returned')
    assert.deepEqual(
      returned.comments.map(({ place, text, by }) => [place, text, by.name]),
      [['ratings.opportunity', 'Which evenings?', 'Sergeant Name']],
    )
    const held = await app.as('officer', work => assessmentsHeldBy(work.tx, work.principal))
    assert.deepEqual(
      held.filter(line => line.assessmentId === id).map(line => [line.status, line.openComments]),
      [['returned', 1]],
    )
    const again = await save('officer', id, revision, { 'ratings.opportunity.rationale': 'Tuesday evenings only.' })
    await app.as('officer', work => submit(work, id, again))
    assert((await read('officer', id)).comments[0]?.answeredAt)
    await assert.rejects(
      app.as('sergeant', work => countersign(work, id, { revision })),
      problem('conflict', ({ message }) => assert.match(message, /Officer Name saved this/)),
    )
    await app.as('sergeant', work => countersign(work, id, again))
    const events = (await read('officer', id)).events.map(event => event.action)
    assert.deepEqual(events, ['started', 'edited', 'submitted', 'returned', 'edited', 'submitted', 'signed'])
  })

  test('taken back before anybody countersigned', async () => {
    const one = await openReferenceCase(app, 'officer')
    const { id, revision } = await submitted('officer', one)
    await assert.rejects(
      app.as('colleague', work => withdraw(work, id)),
      problem('forbidden'),
    )
    await app.as('officer', work => withdraw(work, id))
    await assert.rejects(
      app.as('sergeant', work => countersign(work, id, { revision })),
      problem('conflict', ({ message }) => assert.match(message, /is a draft in the hands of Officer Name/)),
    )
    await app.as('officer', work => submit(work, id, { revision }))
    await app.as('sergeant', work => countersign(work, id, { revision }))
  })

  test('a draft that is not complete is not submitted: each answer has its sentence', async () => {
    const one = await openReferenceCase(app, 'officer')
    const { assessmentId: id } = await start('officer', one.personId)
    await assert.rejects(
      app.as('officer', work => submit(work, id, { revision: 0 })),
      problem('invalid', ({ fields }) => {
        assert.equal(fields?.['gather.interview.held'], 'Record the interview, or say that there was none')
        assert(fields['ratings.opportunity.state'])
      }),
    )
    assert.equal((await read('officer', id)).assessment.status, 'draft')
  })
})

describe('beginning', () => {
  test('the first has a window of twelve months and is not for whom the instrument does not cover', async () => {
    const personId = await openTestCase(app, 'officer')
    const { assessmentId } = await start('officer', personId)
    const { assessment } = await read('officer', assessmentId)
    assert.equal(assessment.kind, 'first')
    assert.deepEqual(assessment.content, { gather: { window: { from: '2025-11-05', to: '2026-11-05' } } })

    const woman = await openTestCase(app, 'officer')
    await app.as('officer', ({ tx }) => sql`update person set sex = 'female' where id = ${woman}`.execute(tx))
    await assert.rejects(
      start('officer', woman),
      problem('invalid', ({ fields }) => assert.match(fields?.['method'] ?? '', /adult men/)),
    )
    const judgement = (reason?: string) =>
      app.as('officer', work => startAssessment(work, woman, { method: 'structured judgement', reason }))
    await assert.rejects(
      judgement(),
      problem('invalid', ({ fields }) => assert(fields?.['reason'])),
    )
    const begun = await judgement('ARMS is for adult men.')
    assert.equal((await read('officer', begun.assessmentId)).assessment.methodReason, 'ARMS is for adult men.')
  })

  test('nobody who is not known', async () => {
    const personId = await openTestCase(app, 'officer')
    await assert.rejects(start('stranger', personId), problem('not-found'))
    await assert.rejects(start('officer', newId()), problem('not-found'))
  })
})
