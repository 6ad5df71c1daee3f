import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { testApp, type TestApp, type Visitor } from '../../../test/support/app.ts'
import { openTestCase, recordTestVisit, signTestPlan } from '../../../test/support/case.ts'

let app: TestApp
let officer: Visitor
before(async () => {
  app = await testApp()
  officer = await app.signIn('officer')
})
after(() => app.close())

const words = (body: string) => body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const listed = (body: string) =>
  [...body.matchAll(/href="(\/people\/[0-9a-f-]{36}\/visits\/[0-9a-f-]{36})"/g)].map(([, href]) => href)

test('the visits of many years come in pages, whose address says which, and on one page to print', async () => {
  const personId = await openTestCase(app, 'officer')
  const url = `/people/${personId}/visits`
  const open = async (query = '') => {
    const { statusCode, body } = await officer.get(`${url}${query}`)
    assert.equal(statusCode, 200, body)
    return body
  }
  assert.match(words(await open()), /No visit and no attempt has been recorded yet/)
  await signTestPlan(app, 'officer', personId, [{ what: 'Device check', dueOn: '2026-12-01' }])
  const ids: string[] = []
  for (let at = 0; at < 52; at += 1) ids.push(await recordTestVisit(app, 'officer', personId))
  const newest = ids
    .toSorted()
    .toReversed()
    .map(id => `${url}/${id}`)

  const first = await open()
  assert.deepEqual(listed(first), newest.slice(0, 50))
  assert.match(words(first), /Visits and attempts 1 to 50 of 52, newest first\. All on one page, to print/)
  assert(first.includes(`href="${url}?page=2"`), 'leads on')
  const second = await open('?page=2')
  assert.deepEqual(listed(second), newest.slice(50))
  assert.match(words(second), /Visits and attempts 51 to 52 of 52/)
  assert.deepEqual(listed(await open('?all=yes')), newest)
  const past = words(await open('?page=9'))
  assert.match(past, /Visits and attempts: 52, and none on this page/)
  assert.doesNotMatch(past, /recorded yet/)
  for (const query of ['?page=0', '?page=x', '?page=1&page=2', '?all=no'])
    assert.deepEqual(listed(await open(query)), newest.slice(0, 50), query)
})
