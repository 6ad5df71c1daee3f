import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { password, testApp, type TestApp } from '../../../test/support/app.ts'
import { networkOf } from './strangers.ts'

let app: TestApp
before(async () => {
  app = await testApp({ strangersPerMinute: 20, proxies: ['127.0.0.1'] })
})
after(() => app.close())

/** Asks from an address, by a proxy. */
const ask = (from: string, url: string, headers: Record<string, string> = {}) =>
  app.app.inject({ url, headers: { accept: 'text/html', 'x-forwarded-for': from, ...headers } })

describe('whoever the server does not know', () => {
  test('is told to wait when an address asks too often, and nobody else is', async () => {
    const admin = await app.signIn('admin')
    assert.equal((await admin.get('/agency')).statusCode, 200)
    const here = { 'x-forwarded-for': '192.0.2.7' }
    // Each time as somebody else: it is the address that is counted.
    for (let times = 0; times < 10; times += 1) {
      assert.equal(
        (await ask('192.0.2.7', '/api/v1/people', { authorization: `Bearer arms_${times}` })).statusCode,
        401,
      )
      assert.equal((await ask('192.0.2.7', '/people', { cookie: `arms-session=${times}` })).statusCode, 303)
    }
    for (const headers of [{}, { authorization: 'Bearer arms_new' }, { cookie: 'arms-session=new' }]) {
      const refused = await ask('192.0.2.7', '/help', headers)
      assert.equal(refused.statusCode, 429)
      assert.match(String(refused.headers['retry-after']), /^\d+$/)
    }
    assert.equal((await admin.get('/agency', here)).statusCode, 200, 'who is signed in is not counted')
    assert.equal((await ask('192.0.2.8', '/help')).statusCode, 200, 'another address')
    assert.equal((await ask('192.0.2.7', '/ping')).statusCode, 200)
  })

  test('may try fewer passwords than pages', async () => {
    const tried: number[] = []
    for (let times = 0; times < 6; times += 1) {
      const form = await ask('192.0.2.9', '/sign-in')
      const token = /name="_csrf" value="([^"]+)"/.exec(form.body)?.[1] ?? ''
      const cookie = form.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
      const answer = await app.app.inject({
        method: 'POST',
        url: '/sign-in',
        headers: {
          ...{ cookie, 'x-forwarded-for': '192.0.2.9', accept: 'text/html' },
          'content-type': 'application/x-www-form-urlencoded',
        },
        payload: new URLSearchParams({ _csrf: token, userName: `nobody-${times}`, password }).toString(),
      })
      tried.push(answer.statusCode)
    }
    assert.deepEqual(tried.slice(4), [429, 429])
    assert(
      tried.slice(0, 4).every(status => status !== 429),
      String(tried),
    )
  })

  test('is not believed about their address where no proxy is known', async () => {
    const open = await testApp({ strangersPerMinute: 2 })
    try {
      const asked = async (from: string) =>
        (await open.app.inject({ url: '/help', headers: { 'x-forwarded-for': from } })).statusCode
      assert.deepEqual([await asked('192.0.2.1'), await asked('192.0.2.2'), await asked('192.0.2.3')], [200, 200, 429])
    } finally {
      await open.close()
    }
  })
})

test('an address of IPv6 counts with its network, one of IPv4 by itself', () => {
  assert.equal(networkOf('192.0.2.7'), '192.0.2.7')
  assert.equal(networkOf('::ffff:192.0.2.7'), '192.0.2.7')
  assert.equal(networkOf('2001:db8:1:2:3:4:5:6'), '2001:db8:1:2')
  assert.equal(networkOf('2001:0db8:1::6'), '2001:db8:1:0')
  assert.equal(networkOf('::1'), '0:0:0:0')
  assert.equal(networkOf('fe80::1%eth0'), 'fe80:0:0:0')
})
