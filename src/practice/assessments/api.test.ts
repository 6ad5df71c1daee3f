import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { newId } from '../../platform/ids/index.ts'
import { testApp, type TestApp, type UserName, type Visitor } from '../../../test/support/app.ts'
import { openTestCase, recordEntry, signTestPlan } from '../../../test/support/case.ts'
import { openReferenceCase } from '../../../test/support/reference-case.ts'
import { withPool } from '../../../test/support/review.ts'
import { shareWith } from '../../record/membership/index.ts'
import { countersign, readForWork } from './index.ts'
import { readSnapshot, seal } from './snapshot.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

/** Somebody signed in: once, because a password takes its time. */
const visitors = new Map<UserName, Promise<Visitor>>()
function visitor(user: UserName): Promise<Visitor> {
  const found = visitors.get(user) ?? app.signIn(user)
  visitors.set(user, found)
  return found
}

type Json = Readonly<Record<string, unknown>>

async function post(user: UserName, personId: string, body: unknown): Promise<{ status: number; body: Json }> {
  const response = await (await visitor(user)).send('POST', `/api/v1/people/${personId}/assessments`, body)
  return { status: response.statusCode, body: JSON.parse(response.body) as Json }
}

async function read(user: UserName, id: string): Promise<{ status: number; body: Json }> {
  const response = await (await visitor(user)).get(`/api/v1/assessments/${id}`, { accept: 'application/json' })
  return { status: response.statusCode, body: JSON.parse(response.body) as Json }
}

const instrument = { method: 'instrument' }

/** How many assessments a case has, whatever their status. */
const countOf = async (personId: string) =>
  (
    await app.as('officer', ({ tx }) =>
      tx.selectFrom('assessment').where('person_id', '=', personId).selectAll().execute(),
    )
  ).length

/** What the ledger has of a case, oldest first. */
const deeds = async (personId: string) =>
  (
    await app.as('officer', ({ tx }) =>
      tx.selectFrom('ledger_entry').where('person_id', '=', personId).select('action').orderBy('seq').execute(),
    )
  ).map(row => row.action)

describe('a complete assessment in one request', () => {
  test('is started, written and submitted, by the same commands and with the same deeds as on the pages', async () => {
    const { personId, review } = await openReferenceCase(app, 'officer')
    const before = (await deeds(personId)).length
    const { status, body } = await post('officer', personId, {
      ...{ ...instrument, content: review, commitLevel: true, submit: true },
    })
    assert.equal(status, 201, JSON.stringify(body))
    assert.deepEqual({ ...body, id: '' }, { id: '', revision: 1, status: 'submitted' })
    const id = String(body['id'])
    const { assessment, events } = await app.as('sergeant', work => readForWork(work, id))
    assert.equal(assessment.status, 'submitted')
    assert.equal(assessment.kind, 'review')
    assert.deepEqual(assessment.content.ratings, review.ratings)
    assert.equal(assessment.content.prioritise?.committedAt, app.clock.now.toISOString())
    assert.deepEqual(
      events.map(({ action }) => action),
      ['started', 'edited', 'submitted'],
    )
    const ledger = (await deeds(personId)).slice(before)
    assert.deepEqual(ledger, ['assessment.started', 'assessment.level-committed', 'assessment.submitted'])

    const again = await post('officer', personId, { ...instrument, content: review, submit: true })
    assert.equal(again.status, 409)
    assert.equal(again.body['assessmentId'], id)
    assert.equal(await countOf(personId), 2, 'last year’s and this one')
  })

  test('with nothing but a method it is begun, and once more it leads to the one that is open', async () => {
    const personId = await openTestCase(app, 'officer')
    const first = await post('officer', personId, instrument)
    assert.equal(first.status, 201)
    assert.deepEqual({ ...first.body, id: '' }, { id: '', revision: 0, status: 'draft' })
    const second = await post('colleague', personId, instrument)
    assert.equal(second.status, 200)
    assert.deepEqual(second.body, first.body)
    assert.equal((await deeds(personId)).at(-1), 'person.consulted')
    for (const more of [{ content: {} }, { commitLevel: true }, { submit: true }])
      assert.equal((await post('officer', personId, { ...instrument, ...more })).status, 409, JSON.stringify(more))
  })

  test('with content and without submit it stays a draft of that revision', async () => {
    const personId = await openTestCase(app, 'officer')
    const { status, body } = await post('officer', personId, { ...instrument, content: { 'gather.notes': 'Read it.' } })
    assert.equal(status, 201)
    assert.deepEqual({ ...body, id: '' }, { id: '', revision: 1, status: 'draft' })
  })

  test('when it can’t be submitted or kept, each reason is told by its place and nothing is left behind', async () => {
    const personId = await openTestCase(app, 'officer')
    const before = await deeds(personId)
    const incomplete = await post('officer', personId, {
      ...{ ...instrument, content: { 'gather.notes': 'Half of it.' }, submit: true },
    })
    assert.equal(incomplete.status, 422)
    assert.equal(incomplete.body['code'], 'invalid')
    const fields = incomplete.body['fields'] as Record<string, string>
    assert.match(fields['prioritise.level'] ?? '', /State the overall level/)
    assert.match(fields['ratings.opportunity.state'] ?? '', /Rate/)
    for (const [content, place] of [
      [{ 'ratings.opportunity.rationale': 'x\0' }, 'ratings.opportunity.rationale'],
      [{ 'gather.notes': 'x'.repeat(20_001) }, 'gather.notes'],
      [{ 'gather.__proto__': {} }, 'gather.__proto__'],
      [{ nonsense: 1 }, 'nonsense'],
    ] as const) {
      const { status, body } = await post('officer', personId, { ...instrument, content })
      assert.equal(status, 422, place)
      assert.deepEqual(Object.keys(body['fields'] as object), [place])
    }
    assert.equal(await countOf(personId), 0)
    assert.deepEqual(await deeds(personId), before)
  })

  test('what is no such request is refused by the member that is wrong', async () => {
    const personId = await openTestCase(app, 'officer')
    for (const [body, field] of [
      [{}, 'method'],
      [{ method: 'guess' }, 'method'],
      [{ ...instrument, id: newId() }, 'id'],
      [{ ...instrument, content: [] }, 'content'],
      [{ ...instrument, submit: 'yes' }, 'submit'],
      [{ method: 'structured judgement' }, 'reason'],
      [{ method: 'structured judgement', reason: 'x\0' }, 'reason'],
      [{ method: 'structured judgement', reason: 'a\u202Eb' }, 'reason'],
      [{ method: 'structured judgement', reason: 'x'.repeat(2001) }, 'reason'],
      [[], 'body'],
      [null, 'body'],
    ] as const) {
      const answer = await post('officer', personId, body)
      assert.equal(answer.status, 422, JSON.stringify(body))
      assert.deepEqual(Object.keys(answer.body['fields'] as object), [field], JSON.stringify(body))
    }
    const officer = await visitor('officer')
    const url = `/api/v1/people/${personId}/assessments`
    assert.equal((await officer.post(url, { method: 'instrument' })).statusCode, 415)
    const headers = { 'content-type': 'application/json', 'x-csrf-token': officer.token }
    assert.equal((await officer.request({ method: 'POST', url, headers, payload: '{"method":' })).statusCode, 400)
    const huge = JSON.stringify({ ...instrument, content: { 'gather.notes': 'x'.repeat(1_100_000) } })
    assert.equal((await officer.request({ method: 'POST', url, headers, payload: huge })).statusCode, 413)
    const tokenless = { 'content-type': 'application/json' }
    const forged = await officer.request({
      method: 'POST',
      url,
      headers: tokenless,
      payload: JSON.stringify(instrument),
    })
    assert.equal(forged.statusCode, 403)
    assert.equal(await countOf(personId), 0)
  })

  test('is for those who assess people, of an agency that holds the case; for others there is no such person', async () => {
    const personId = await openTestCase(app, 'officer')
    for (const user of ['admin', 'auditor'] as const)
      assert.equal((await post(user, personId, instrument)).status, 403, user)
    const hidden = await post('probation', personId, instrument)
    const unknown = await post('probation', newId(), instrument)
    assert.equal(hidden.status, 404)
    assert.deepEqual({ ...hidden.body, requestId: '' }, { ...unknown.body, requestId: '' })
    assert.equal((await post('officer', 'no-id', instrument)).status, 404)
    assert.equal(await countOf(personId), 0)
  })
})

describe('one assessment', () => {
  test('as a draft has its content and revision, for its agency, and leaves a look in the ledger', async () => {
    const personId = await openTestCase(app, 'officer', 'probation')
    const { body: created } = await post('officer', personId, {
      ...instrument,
      content: { 'gather.notes': 'Read it.' },
    })
    const id = String(created['id'])
    const { status, body } = await read('colleague', id)
    assert.equal(status, 200)
    const { content, revision, agency, holder, startedAt, signed } = body
    assert.equal((content as { gather: { notes: string } }).gather.notes, 'Read it.')
    assert.equal(revision, 1)
    assert.deepEqual(agency, { id: app.agencyIds.police, name: 'Northshire Police' })
    assert.deepEqual(holder, { id: app.ids.officer, name: 'Officer Name' })
    assert.equal(startedAt, app.clock.now.toISOString())
    assert.equal(signed, undefined)
    assert.equal((await deeds(personId)).at(-1), 'person.consulted')

    assert.equal((await read('probation', id)).status, 403)
    assert.equal((await read('admin', id)).status, 403)
    const [hidden, unknown] = [await read('stranger', id), await read('stranger', newId())]
    assert.equal(hidden.status, 404)
    assert.deepEqual({ ...hidden.body, requestId: '' }, { ...unknown.body, requestId: '' })
    assert.equal((await read('officer', 'no-id')).status, 404)
  })

  test('once signed it is what was signed, for every member agency, in bytes that can be made again', async () => {
    const { personId, review } = await openReferenceCase(app, 'officer', 'probation')
    const { body: created } = await post('officer', personId, { ...instrument, content: review, submit: true })
    const id = String(created['id'])
    await app.as('inspector', work => countersign(work, id, { revision: 1 }))
    for (const user of ['officer', 'probation'] as const) {
      const { status, body } = await read(user, id)
      assert.equal(status, 200)
      assert.equal(body['status'], 'signed')
      assert.equal(body['content'], undefined)
      const { snapshot, sha256, reviewBy } = body['signed'] as Record<string, unknown>
      assert.equal(reviewBy, '2027-11-05')
      const sealed = seal(readSnapshot(JSON.stringify(snapshot)))
      assert.equal(sealed.sha256, sha256)
      assert.match(sealed.body, /Dennis Harcourt/)
    }
    assert.equal((await read('stranger', id)).status, 404)
  })

  test('what is no longer what was signed is not handed on as if it were', async () => {
    const { personId, review } = await openReferenceCase(app, 'officer')
    const { body: created } = await post('officer', personId, { ...instrument, content: review, submit: true })
    const id = String(created['id'])
    await app.as('inspector', work => countersign(work, id, { revision: 1 }))
    assert.equal((await read('officer', id)).status, 200)
    await withPool(app.database.urls.superuser, db =>
      sql`update assessment_document set body = replace(body, '"medium"', '"low"') where assessment_id = ${id}`.execute(
        db,
      ),
    )
    const { status, body } = await read('officer', id)
    assert.equal(status, 500)
    assert.doesNotMatch(JSON.stringify(body), /Harcourt|"low"/)
  })

  test('a signed document that quotes what its agency keeps for itself is not there for others', async () => {
    const { personId, review } = await openReferenceCase(app, 'officer')
    const evidenceId = await recordEntry(app, 'officer', personId, { tier: 'own', source: 'visit' })
    const { opportunity } = review.ratings ?? {}
    const content = {
      ...review,
      'ratings.opportunity.citations': [...(opportunity?.citations ?? []), evidenceId],
    }
    const { status, body: created } = await post('officer', personId, { ...instrument, content, submit: true })
    assert.equal(status, 201, JSON.stringify(created))
    const id = String(created['id'])
    await app.as('inspector', work => countersign(work, id, { revision: 1 }))
    await app.as('officer', work => shareWith(work, personId, app.agencyIds.probation, 'supervises him'))
    assert.equal((await read('colleague', id)).status, 200)
    assert.equal((await read('probation', id)).status, 404)
  })

  test('one that was imported has no draft and reads as it was signed', async () => {
    const personId = await openTestCase(app, 'officer')
    const { assessmentId } = await signTestPlan(app, 'officer', personId, [{ what: 'Call', dueOn: '2026-12-01' }])
    const { body } = await read('officer', assessmentId)
    const { snapshot } = body['signed'] as { snapshot: { signedOn: string } }
    assert.equal(snapshot.signedOn, '2025-11-03')
  })
})
