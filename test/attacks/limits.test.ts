import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { performance } from 'node:perf_hooks'
import { asProblem } from '../../src/platform/http/errors.ts'
import { startAssessment } from '../../src/practice/assessments/index.ts'
import { testApp, Visitor, type TestApp } from '../support/app.ts'
import { openTestCase } from '../support/case.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

const fields = (count: number, name: (n: number) => string) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [name(n), 'x']))

describe('a form of very many fields', () => {
  test('is refused before it is read', async () => {
    const stranger = new Visitor(app.app)
    await stranger.get('/sign-in')
    const answer = await stranger.post('/sign-in', fields(40_000, String))
    assert.equal(answer.statusCode, 413)
  })

  test('costs no more for each field than one of a few', async () => {
    const officer = await app.signIn('officer')
    const url = `/people/${await openTestCase(app, 'officer')}/evidence/new`
    const timed = async (count: number) => {
      const begun = performance.now()
      assert.equal(
        (
          await officer.post(
            url,
            fields(count, n => `factors[${n}]`),
          )
        ).statusCode,
        422,
      )
      return performance.now() - begun
    }
    await timed(10)
    const few = Math.max(await timed(490), 5)
    // Read anew for each field, ten times the fields took a hundred times as long.
    assert((await timed(4_900)) < few * 40)
  })
})

test('JSON that is nested without end is refused, and nothing is written', async () => {
  const officer = await app.signIn('officer')
  const personId = await openTestCase(app, 'officer')
  const { assessmentId } = await app.as('officer', work => startAssessment(work, personId, { method: 'instrument' }))
  await officer.get(`/assessments/${assessmentId}/gather`)
  let nested: unknown = 'deep'
  for (let depth = 0; depth < 1_000; depth += 1) nested = [nested]
  const url = `/api/v1/assessments/${assessmentId}/draft`
  const answer = await officer.send('PATCH', url, { revision: 0, changes: { 'gather.notes': nested } })
  assert.equal(answer.statusCode, 400)
  const flat = await officer.send('PATCH', url, { revision: 0, changes: { 'gather.notes': 'Read.' } })
  assert.equal(flat.statusCode, 200, flat.body)
})

test('a database with no connection to spare, or a lock that is not let go, is said to be unavailable', () => {
  const coded = (code: string) => Object.assign(new Error('canceling statement'), { code })
  for (const error of [
    new Error('timeout exceeded when trying to connect'),
    new Error('Connection terminated unexpectedly'),
    ...['57014', '55P03', '57P02', '08006', 'EPIPE'].map(coded),
  ])
    assert.equal(asProblem(error).code, 'unavailable')
  assert.equal(asProblem(coded('53100')).code, 'no-room')
  assert.equal(asProblem(new Error('anything else')).code, 'internal')
})
