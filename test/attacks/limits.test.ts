import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { connect, type AddressInfo } from 'node:net'
import { performance } from 'node:perf_hooks'
import { sql } from 'kysely'
import { asProblem } from '../../src/platform/http/errors.ts'
import { startAssessment } from '../../src/practice/assessments/index.ts'
import { testApp, Visitor, type TestApp } from '../support/app.ts'
import { openTestCase } from '../support/case.ts'
import { withPool } from '../support/review.ts'

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

describe('files that are announced and do not come', () => {
  before(() => app.app.listen({ port: 0, host: '127.0.0.1' }))

  /** What is answered to the headers of a form with files, of which no more than the first line comes. */
  async function answerTo(url: string, headers: Readonly<Record<string, string>>): Promise<string> {
    const socket = connect((app.app.server.address() as AddressInfo).port, '127.0.0.1')
    const sent = {
      host: 'x',
      'content-type': 'multipart/form-data; boundary=x',
      'content-length': '1000000',
      ...headers,
    }
    const lines = Object.entries(sent).map(([name, value]) => `${name}: ${value}`)
    socket.write([`POST ${url} HTTP/1.1`, ...lines, '', '--x', ''].join('\r\n'))
    let heard = ''
    for await (const piece of socket) {
      heard += String(piece)
      if (heard.includes('\r\n\r\n')) break
    }
    return heard
  }
  const cookieOf = (visitor: Visitor) =>
    Object.entries(visitor.cookies)
      .map(([name, value]) => `${name}=${value}`)
      .join('; ')

  test('are not waited for from a stranger, or from somebody who may not import', async () => {
    const officer = await app.signIn('officer')
    for (const url of ['/agency/import', '/api/v1/imports']) {
      assert.match(await answerTo(url, {}), /^HTTP\/1.1 401 /, url)
      assert.match(await answerTo(url, { authorization: 'Bearer arms_none' }), /^HTTP\/1.1 401 /, url)
      assert.match(await answerTo(url, { cookie: cookieOf(officer) }), /^HTTP\/1.1 403 /, url)
    }
    const denials = sql<{ n: number }>`
      select count(*) as n from ledger_entry where action = 'access.refused' and actor_id = ${app.ids.officer}`
    const { rows } = await withPool(app.database.urls.superuser, db => denials.execute(db))
    assert.equal(rows[0]?.n, 2, 'each refusal of somebody is an entry')
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
