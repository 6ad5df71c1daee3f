import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { testApp, type TestApp, type Visitor } from '../../../test/support/app.ts'
import { openTestCase } from '../../../test/support/case.ts'
import { startAssessment } from '../../practice/assessments/index.ts'
import { etagOf, isNamed } from './conditional.ts'

let app: TestApp
let officer: Visitor
before(async () => {
  app = await testApp()
  officer = await app.signIn('officer')
})
after(() => app.close())

async function draft(): Promise<{ personId: string; url: string }> {
  const personId = await openTestCase(app, 'officer')
  const { assessmentId } = await app.as('officer', work => startAssessment(work, personId, { method: 'instrument' }))
  return { personId, url: `/api/v1/assessments/${assessmentId}` }
}

const read = (url: string, headers: Record<string, string> = {}) =>
  officer.get(url, { accept: 'application/json', ...headers })

const save = (url: string, notes: string, revision: number, ifMatch: string) =>
  officer.request({
    ...{ method: 'PATCH', url: `${url}/draft` },
    headers: { 'content-type': 'application/json', 'x-csrf-token': officer.token, 'if-match': ifMatch },
    payload: JSON.stringify({ revision, changes: { 'gather.notes': notes } }),
  })

const looks = async (personId: string) =>
  (
    await app.as('officer', ({ tx }) =>
      tx
        .selectFrom('ledger_entry')
        .where('person_id', '=', personId)
        .where('action', '=', 'person.consulted')
        .select('seq')
        .execute(),
    )
  ).length

describe('a version', () => {
  test('that a caller holds is not sent again, and that they asked is recorded', async () => {
    const { personId, url } = await draft()
    const first = await read(url)
    const etag = String(first.headers.etag)
    assert.match(etag, /^"[\w-]{22}"$/)
    const before = await looks(personId)
    for (const header of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const answer = await read(url, { 'if-none-match': header })
      assert.deepEqual([answer.statusCode, answer.body], [304, ''], header)
    }
    assert.equal(await looks(personId), before + 4)
    assert.equal((await read(url, { 'if-none-match': '"other"' })).statusCode, 200)
  })

  test('that a change is based on has to stand', async () => {
    const { url } = await draft()
    const etag = String((await read(url)).headers.etag)
    const saved = await save(url, 'First.', 0, etag)
    assert.equal(saved.statusCode, 200, saved.body)
    const late = await save(url, 'Second.', 1, etag)
    assert.equal(late.statusCode, 412)
    assert.match(late.body, /"code":"changed"/)
    const now = String((await read(url)).headers.etag)
    assert.equal((await save(url, 'Second.', 1, now)).statusCode, 200)
  })

  test('of several changes at one moment only one is based on what stands', async () => {
    const { url } = await draft()
    const etag = String((await read(url)).headers.etag)
    const answers = await Promise.all(['One.', 'Two.', 'Three.'].map(notes => save(url, notes, 0, etag)))
    assert.deepEqual(answers.map(({ statusCode }) => statusCode).toSorted(), [200, 412, 412])
  })
})

test('tags are compared as RFC 9110 has it', () => {
  const etag = etagOf('{}')
  assert.notEqual(etag, etagOf('{ }'))
  assert(isNamed(etag, etag) && isNamed(etag, '*') && isNamed(etag, `"a", ${etag}`))
  assert(!isNamed(etag, `W/${etag}`) && isNamed(etag, `W/${etag}`, { weakly: true }))
  assert(!isNamed(etag, undefined) && !isNamed(etag, ''))
})
