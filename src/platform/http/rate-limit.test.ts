import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { testApp, type TestApp } from '../../../test/support/app.ts'

let app: TestApp
before(async () => {
  app = await testApp({ apiPerMinute: 3 })
})
after(() => app.close())

const ask = (key: string) =>
  app.app.inject({ url: '/api/v1/people', headers: { authorization: `Bearer ${key}`, accept: 'application/json' } })

test('given a caller who asks too often, when they ask once more, then they are told how long to wait, and others are not', async () => {
  for (const left of ['2', '1', '0']) assert.equal((await ask('arms_one')).headers['ratelimit-remaining'], left)
  const refused = await ask('arms_one')
  assert.equal(refused.statusCode, 429)
  assert.match(String(refused.headers['content-type']), /problem\+json/)
  assert.match(refused.body, /"code":"too-many"/)
  assert.match(String(refused.headers['retry-after']), /^\d+$/)
  assert.equal((await ask('arms_other')).statusCode, 401, 'another caller is counted by themselves')
  for (let times = 0; times < 5; times += 1)
    assert.equal((await app.app.inject('/help')).statusCode, 200, 'pages are not counted')
})

test('given a program with a key, when it asks for pages or writes an address in another way, then that is counted as well', async () => {
  const headers = { authorization: 'Bearer arms_pages' }
  for (const [url, left] of [
    ['/people', '2'],
    ['/%61pi/v1/people', '1'],
    ['/agency/import', '0'],
  ] as const)
    assert.equal((await app.app.inject({ url, headers })).headers['ratelimit-remaining'], left, url)
  assert.equal((await app.app.inject({ url: '/people', headers })).statusCode, 429)
})
