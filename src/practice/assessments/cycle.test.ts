import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql, type Kysely } from 'kysely'
import { parseDay } from '../../platform/dates/index.ts'
import { openPool, type Database } from '../../platform/db/index.ts'
import { newId } from '../../platform/ids/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { recordEvidence, withdrawEvidence } from '../../record/evidence/index.ts'
import { verifyLedger } from '../../trust/audit/index.ts'
import { testApp, type TestApp, type UserName } from '../../../test/support/app.ts'
import { openTestCase } from '../../../test/support/case.ts'
import { openReferenceCase, type ReferenceCase } from '../../../test/support/reference-case.ts'
import { actionsOf, openActions, vouchedKinds as planKinds } from '../plans/index.ts'
import {
  abandon,
  assessmentsHeldBy,
  comment,
  countersign,
  findSnapshot,
  handOver,
  listAssessments,
  readForWork,
  returnForRework,
  saveDraft,
  startAssessment,
  startCorrection,
  submit,
  vouchedKinds,
  waitingForCountersign,
  withdraw,
  type Changes,
} from './index.ts'
import { checkAnswers } from './rules.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

const problem = (code: string, check?: (problem: Problem) => void) => (error: unknown) => {
  assert(error instanceof Problem, String(error))
  assert.equal(error.code, code, error.message)
  check?.(error)
  return true
}

/** Work with the database as another role than the app's. */
async function withPool<T>(url: string, work: (db: Kysely<Database>) => Promise<T>): Promise<T> {
  const pool = openPool({ url, max: 1, statementTimeout: 20_000, onError: () => undefined })
  try {
    return await work(pool.db)
  } finally {
    await pool.close()
  }
}

const minutesLater = (minutes: number) => {
  app.clock.now = new Date(app.clock.now.getTime() + minutes * 60_000)
}

const start = (user: UserName, personId: string) =>
  app.as(user, work => startAssessment(work, personId, { method: 'instrument' }))
const save = (user: UserName, id: string, revision: number, changes: Changes) =>
  app.as(user, work => saveDraft(work, id, { revision, changes }))
const read = (user: UserName, id: string) => app.as(user, work => readForWork(work, id))

/** The reference review, begun and written. */
async function written(user: UserName, one: ReferenceCase): Promise<{ id: string; revision: number }> {
  const { assessmentId: id } = await start(user, one.personId)
  const { revision } = await save(user, id, 0, one.review)
  return { id, revision }
}

async function submitted(user: UserName, one: ReferenceCase): Promise<{ id: string; revision: number }> {
  const draft = await written(user, one)
  await app.as(user, work => submit(work, draft.id, draft))
  return draft
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
      waiting.filter(line => line.assessmentId === id).map(line => [line.personName, line.wroteInIt]),
      [['Dennis Harcourt', false]],
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

describe('who may countersign', () => {
  test('nobody who wrote in it, also before a hand-over; nobody who does not supervise; nobody of another agency', async () => {
    const one = await openReferenceCase(app, 'sergeant', 'spo')
    const { id, revision } = await written('sergeant', one)
    await app.as('sergeant', work => handOver(work, id, { to: app.ids.officer }))
    await app.as('officer', work => submit(work, id, { revision }))
    const sign = (user: UserName) => app.as(user, work => countersign(work, id, { revision }))
    await assert.rejects(sign('sergeant'), problem('forbidden'))
    await assert.rejects(sign('officer'), problem('forbidden'))
    await assert.rejects(sign('colleague'), problem('forbidden'))
    await assert.rejects(sign('spo'), problem('not-found'))
    await assert.rejects(sign('stranger'), problem('not-found'))
    await assert.rejects(
      app.as('sergeant', work => comment(work, id, { place: 'gather', text: 'Mine' })),
      problem('forbidden'),
    )
    const line = (await app.as('sergeant', work => waitingForCountersign(work.tx, work.principal))).find(
      each => each.assessmentId === id,
    )
    assert.equal(line?.wroteInIt, true)
    await sign('inspector')
    await assert.rejects(
      sign('inspector'),
      problem('conflict', ({ message }) => assert.match(message, /was countersigned by Inspector Name/)),
    )
  })

  test('not what rests on an entry that was withdrawn or amended since', async () => {
    const one = await openReferenceCase(app, 'officer')
    const { id, revision } = await submitted('officer', one)
    const [cited] = one.review.ratings?.['opportunity']?.citations ?? []
    assert(cited)
    await app.as('officer', work => withdrawEvidence(work, cited, { id: newId(), why: 'About another man.' }))
    await assert.rejects(
      app.as('sergeant', work => countersign(work, id, { revision })),
      problem('conflict', ({ message }) => assert.match(message, /has been withdrawn.*Return it/)),
    )
  })

  test('what became known after it was submitted is for the next one', async () => {
    const one = await openReferenceCase(app, 'officer')
    const { id, revision } = await submitted('officer', one)
    minutesLater(60)
    const happenedOn = parseDay('2026-11-04')
    assert(happenedOn)
    await app.as('officer', work =>
      recordEvidence(work, one.personId, {
        ...{ id: newId(), happenedOn, source: 'visit', text: 'Seen near a school.', handlingCode: 'P' },
        ...{ sourceGrade: '1', assessmentGrade: 'A', factors: [{ factor: 'opportunity', direction: 'raises risk' }] },
      }),
    )
    await app.as('sergeant', work => countersign(work, id, { revision }))
    const { facts } = await read('officer', (await start('officer', one.personId)).assessmentId)
    assert(facts.evidence.some(entry => entry.recordedAt > (facts.previous?.knownAt ?? '')))
  })

  test('not what was changed in its table after it was submitted', async () => {
    const one = await openReferenceCase(app, 'officer')
    const { id, revision } = await submitted('officer', one)
    await withPool(app.database.urls.superuser, db =>
      sql`update assessment set content = jsonb_set(content, '{prioritise,level}', '"low"') where id = ${id}`.execute(
        db,
      ),
    )
    await assert.rejects(
      app.as('sergeant', work => countersign(work, id, { revision })),
      problem('conflict', ({ message }) => assert.match(message, /not what was submitted/)),
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

describe('what another agency sees', () => {
  test('the signed assessment, and no draft; not one that quotes what is for its own agency', async () => {
    const one = await openReferenceCase(app, 'officer', 'probation')
    const quiet = newId()
    const happenedOn = parseDay('2026-11-01')
    assert(happenedOn)
    await app.as('officer', work =>
      recordEvidence(work, one.personId, {
        ...{ id: quiet, happenedOn, source: 'intelligence', text: 'From a source.', tier: 'own', handlingCode: 'P' },
        ...{ sourceGrade: '1', assessmentGrade: 'A', factors: [{ factor: 'opportunity', direction: 'lowers risk' }] },
      }),
    )
    const list = () => app.as('probation', work => listAssessments(work.tx, one.personId, work.principal.agencyId))
    const { assessmentId: id } = await start('officer', one.personId)
    assert.deepEqual(
      (await list()).map(({ assessment }) => assessment.number),
      [1],
    )
    const { citations = [], ...opportunity } = one.review.ratings?.['opportunity'] ?? {}
    const ratings = { ...one.review.ratings, opportunity: { ...opportunity, citations: [...citations, quiet] } }
    const saved = await save('officer', id, 0, { ...one.review, ratings })
    await app.as('officer', work => submit(work, id, saved))
    await app.as('sergeant', work => countersign(work, id, saved))
    assert.deepEqual(
      (await list()).map(({ signed }) => signed?.level),
      ['medium', 'medium'],
    )
    const find = (user: UserName) => app.as(user, work => findSnapshot(work.tx, id))
    assert((await find('officer'))?.snapshot.evidence.some(entry => entry.id === quiet))
    assert.equal(await find('probation'), undefined)

    const other = await openReferenceCase(app, 'officer', 'probation')
    const open = await submitted('officer', other)
    await app.as('sergeant', work => countersign(work, open.id, open))
    assert(await app.as('probation', work => findSnapshot(work.tx, open.id)))
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
