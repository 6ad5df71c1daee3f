import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { LightMyRequestResponse } from 'fastify'
import { testApp, type TestApp, type UserName, type Visitor } from '../../../test/support/app.ts'
import { openTestCase } from '../../../test/support/case.ts'
import { restrict } from '../../record/membership/index.ts'
import { evidenceOf } from '../../record/evidence/index.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

const visitors = new Map<UserName, Promise<Visitor>>()
function visitor(user: UserName): Promise<Visitor> {
  const found = visitors.get(user) ?? app.signIn(user)
  visitors.set(user, found)
  return found
}

const entry = (text: string) => ({
  ...{ happenedOn: '2026-11-04', source: 'intelligence', text, sourceGrade: '1' },
  ...{ assessmentGrade: 'A', handlingCode: 'P', factors: [] },
})

async function send(user: UserName, personId: string, key: string, text: string): Promise<LightMyRequestResponse> {
  const who = await visitor(user)
  return await who.request({
    method: 'POST',
    url: `/api/v1/people/${personId}/evidence`,
    headers: { 'content-type': 'application/json', 'x-csrf-token': who.token, 'idempotency-key': key },
    payload: JSON.stringify(entry(text)),
  })
}

const texts = async (personId: string) =>
  (await app.as('officer', ({ tx }) => evidenceOf(tx, personId))).map(({ text }) => text)
const deeds = async (stream: string, user: UserName = 'officer') =>
  (
    await app.as(user, ({ tx }) =>
      tx.selectFrom('ledger_entry').where('stream_id', '=', stream).select('action').orderBy('seq').execute(),
    )
  ).map(({ action }) => action)

describe('a request with an Idempotency-Key', () => {
  test('that is sent again is done once and answered the same; another without the key is another', async () => {
    const personId = await openTestCase(app, 'officer')
    const first = await send('officer', personId, 'key-1', 'Seen once.')
    const again = await send('officer', personId, 'key-1', 'Seen once.')
    assert.deepEqual([first.statusCode, again.statusCode], [201, 201])
    assert.equal(again.body, first.body)
    assert.deepEqual(await texts(personId), ['Seen once.'])
    assert.equal((await deeds(`person:${personId}`)).at(-1), 'request.replayed')
    await send('officer', personId, 'key-2', 'Seen once.')
    assert.equal((await texts(personId)).length, 2)
  })

  test('is refused when the key was used for other words, or of somebody else’s record, and the ledger has it', async () => {
    const [personId, other] = [await openTestCase(app, 'officer'), await openTestCase(app, 'officer')]
    await send('officer', personId, 'key-3', 'One.')
    for (const answer of [
      await send('officer', personId, 'key-3', 'Two.'),
      await send('officer', other, 'key-3', 'One.'),
    ]) {
      assert.equal(answer.statusCode, 422)
      assert.match(answer.body, /idempotency-key-reused/)
    }
    assert.equal((await deeds(`actor:${app.ids.officer}`)).at(-1), 'request.key-reused')
    assert.deepEqual([await texts(personId), await texts(other)], [['One.'], []])
    assert.equal((await send('sergeant', personId, 'key-3', 'Two.')).statusCode, 201, 'a key is its caller’s own')
  })

  test('twice at one moment is done by one of them; the other waits and has its answer', async () => {
    const personId = await openTestCase(app, 'officer')
    const answers = await Promise.all(Array.from({ length: 5 }, () => send('officer', personId, 'key-4', 'At once.')))
    assert.deepEqual(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`)).size, 1, answers[1]?.body)
    assert.deepEqual(await texts(personId), ['At once.'])
  })

  test('that failed left nothing, so that the same key can be sent with what was put right', async () => {
    const personId = await openTestCase(app, 'officer')
    assert.equal((await send('officer', personId, 'key-5', '')).statusCode, 422)
    assert.equal((await send('officer', personId, 'key-5', 'Put right.')).statusCode, 201)
  })

  test('is authorised before it is answered again: whoever lost the record gets nothing of it', async () => {
    const personId = await openTestCase(app, 'officer')
    assert.equal((await send('colleague', personId, 'key-6', 'Mine.')).statusCode, 201)
    await app.as('officer', work => restrict(work, personId, { why: 'A relative works here.', readers: [] }))
    assert.equal((await send('colleague', personId, 'key-6', 'Mine.')).statusCode, 404)
  })

  test('holds for a day, and what is kept can be read by nobody', async () => {
    const personId = await openTestCase(app, 'officer')
    const { body } = await send('officer', personId, 'key-7', 'Kept.')
    const kept = JSON.stringify(await app.db.selectFrom('api_receipt').selectAll().execute())
    const { id } = JSON.parse(body) as { id: string }
    assert(!kept.includes(id) && !kept.includes(personId) && !kept.includes('key-7'))
    const now = app.clock.now
    try {
      app.clock.now = new Date(now.getTime() + 25 * 3_600_000)
      visitors.clear()
      assert.equal((await send('officer', personId, 'key-7', 'Another day.')).statusCode, 201)
      const old = await app.db.selectFrom('api_receipt').where('made_at', '<=', now).select('id').execute()
      assert.deepEqual(old, [], 'what counts no more is put away')
    } finally {
      app.clock.now = now
      visitors.clear()
    }
  })

  test('has a key of 1 to 100 visible characters', async () => {
    const personId = await openTestCase(app, 'officer')
    for (const key of ['', 'with blank', 'x'.repeat(101), 'é']) {
      const answer = await send('officer', personId, key, 'Text.')
      assert.equal(answer.statusCode, 422, key)
      assert.match(answer.body, /Idempotency-Key/)
    }
  })
})
