import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '../../src/platform/ids/index.ts'
import { password, testApp, Visitor, type TestApp } from '../support/app.ts'
import { openTestCase } from '../support/case.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

const minutes = (count: number) => {
  app.clock.now = new Date(app.clock.now.getTime() + count * 60_000)
}

async function tries(visitor: Visitor, userName: string, typed: string): Promise<number> {
  await visitor.get('/sign-in')
  return (await visitor.post('/sign-in', { userName, password: typed })).statusCode
}

describe('signing in', () => {
  test('given nothing, a wrong name or a wrong password, when the form is sent, then it is shown again and says not which half was wrong', async () => {
    const visitor = new Visitor(app.app)
    await visitor.get('/sign-in')
    const empty = await visitor.post('/sign-in')
    assert.equal(empty.statusCode, 422)
    assert.match(empty.body, /Enter your user name/)
    assert.match(empty.body, /Enter your password/)
    const nobody = await visitor.post('/sign-in', { userName: 'nobody-of-this-name', password })
    const wrong = await visitor.post('/sign-in', { userName: 'colleague', password: 'not the password' })
    const sentence = 'The user name or the password is not right'
    for (const answer of [nobody, wrong]) {
      assert.equal(answer.statusCode, 422)
      assert.ok(answer.body.includes(sentence))
    }
  })

  test('given a stranger who fails on purpose, when the owner signs in from a device known before, then they are not kept out', async () => {
    const owner = await app.signIn('inspector')
    await owner.post('/sign-out')
    const stranger = new Visitor(app.app)
    for (let n = 0; n < 6; n += 1) assert.equal(await tries(stranger, 'inspector', 'a guess of a stranger'), 422)
    assert.equal(await tries(stranger, 'inspector', password), 429)
    assert.equal(await tries(owner, 'inspector', password), 303)
    // And nobody waits longer than a quarter of an hour.
    minutes(15)
    assert.equal(await tries(stranger, 'inspector', password), 303)
  })

  test('given many guesses at one moment, when they are answered, then no more than the free ones were looked at', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const visitor = new Visitor(app.app)
        return await tries(visitor, 'auditor', 'one of many guesses')
      }),
    )
    assert.ok(statuses.filter(status => status === 422).length <= 6)
  })

  test('given an address of another site, when somebody has signed in, then they are led home', async () => {
    const visitor = new Visitor(app.app)
    await visitor.get('/sign-in')
    const answer = await visitor.post('/sign-in', { userName: 'officer', password, to: '//elsewhere.invalid/x' })
    assert.equal(answer.headers.location, '/')
  })
})

describe('a role that is given up', () => {
  test('given somebody who is signed in, when the administrator takes a role, then the next request is without it', async () => {
    const personId = await openTestCase(app, 'officer')
    const inspector = await app.signIn('inspector')
    const admin = await app.signIn('admin')
    const looks = `/people/${personId}/looks`
    assert.equal((await inspector.get(looks)).statusCode, 200)
    const address = `/agency/practitioners/${app.ids.inspector}`
    const who = { name: 'Inspector Name', jobTitle: 'Job title' }
    assert.equal((await admin.post(address, { ...who, roles: ['practitioner'] })).statusCode, 303)
    assert.equal((await inspector.get(looks)).statusCode, 403)
    assert.equal((await admin.post(address, { ...who, roles: ['practitioner', 'supervisor'] })).statusCode, 303)
    assert.equal((await inspector.get(looks)).statusCode, 200)
  })
})

describe('a session that is overtaken', () => {
  test('given a browser with a session, when somebody signs in there, then the session before has ended', async () => {
    const visitor = await app.signIn('officer')
    const before = { ...visitor.cookies }
    await visitor.get('/sign-in')
    assert.equal((await visitor.post('/sign-in', { userName: 'colleague', password })).statusCode, 303)
    assert.match((await visitor.get('/account')).body, /Colleague Name/)
    const old = new Visitor(app.app)
    const answer = await old.request({
      ...{ method: 'GET', url: '/account', headers: { accept: 'text/html' }, cookies: before },
    })
    assert.notEqual(answer.statusCode, 200)
  })

  test('given a session that was left open, when the password is guessed at, then it ends at the fifth guess', async () => {
    const visitor = await app.signIn('sergeant')
    const fresh = 'seven quiet otters by the weir'
    const guess = () =>
      visitor.post('/account/password', { current: 'a guess at it', fresh, repeat: fresh, again: fresh })
    for (let n = 0; n < 4; n += 1) assert.match((await guess()).body, /This is not your password now/)
    assert.match((await guess()).body, /so you are signed out/)
    assert.notEqual((await visitor.get('/account')).statusCode, 200)
    const again = await app.signIn('sergeant')
    assert.equal((await again.get('/account')).statusCode, 200)
  })
})

describe('a session', () => {
  test('given an hour without a request, when a form is sent, then signing in gives back what was typed, and it can be saved', async () => {
    const personId = await openTestCase(app, 'officer')
    const visitor = await app.signIn('officer')
    await visitor.get(`/people/${personId}/evidence/new`)
    minutes(61)
    const words = 'Long words that <b>nobody</b> wants to type again'
    const sent = await visitor.post(`/people/${personId}/evidence/new`, { id: newId(), text: words, source: 'visit' })
    assert.equal(sent.statusCode, 401)
    assert.match(sent.body, /What you had typed is kept/)
    const unsent = /name="unsent" value="([^"]+)"/.exec(sent.body)?.[1]
    assert(unsent)
    const plain = unsent
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')

    const other = new Visitor(app.app)
    await other.get('/sign-in')
    const another = await other.post('/sign-in', { userName: 'colleague', password, unsent: plain })
    assert.ok(!another.body.includes('nobody'), 'what one person typed was shown to another')

    const back = await visitor.post('/sign-in', { userName: 'officer', password, unsent: plain })
    assert.equal(back.statusCode, 200)
    assert.ok(back.body.includes('Long words that &lt;b&gt;nobody&lt;/b&gt;'))
    assert.ok(back.body.includes(`action="/people/${personId}/evidence/new"`))
  })

  test('given a session signed out, when its cookie comes again, then it opens nothing', async () => {
    const visitor = await app.signIn('colleague')
    const { cookies } = visitor
    await visitor.post('/sign-out')
    const answer = await app.app.inject({ method: 'GET', url: '/caseload', cookies })
    assert.equal(answer.statusCode, 303)
    assert.match(String(answer.headers.location), /^\/sign-in/)
  })

  test('given a password that is changed, when it was used elsewhere, then the sessions there have ended and this one goes on', async () => {
    const here = await app.signIn('sergeant')
    const there = await app.signIn('sergeant')
    const fresh = 'walnut ferry copper'
    const wrong = await here.post('/account/password', { current: 'no', fresh, repeat: 'other' })
    assert.equal(wrong.statusCode, 422)
    const done = await here.post('/account/password', { current: password, fresh, repeat: fresh })
    assert.equal(done.statusCode, 303)
    assert.equal((await here.get('/caseload')).statusCode, 200)
    assert.equal((await there.get('/caseload')).statusCode, 303)
  })
})

test('given a first password that an administrator handed over, when its owner signs in, then they choose another and go on to where they were going', async () => {
  const admin = await app.signIn('admin')
  await admin.get('/agency/practitioners/new')
  const added = await admin.post('/agency/practitioners/new', {
    ...{ name: 'New Name', jobTitle: 'Offender manager', userName: 'new.name' },
    roles: ['practitioner'],
  })
  const first = /Password: <strong>([^<]+)<\/strong>/.exec(added.body)?.[1]
  assert(first)
  const visitor = new Visitor(app.app)
  await visitor.get('/sign-in')
  assert.equal((await visitor.post('/sign-in', { userName: 'new.name', password: first })).statusCode, 303)
  const sent = await visitor.get('/caseload?sort=level')
  assert.equal(sent.statusCode, 303)
  const choose = await visitor.get(String(sent.headers.location))
  assert.equal(choose.statusCode, 200)
  assert.match(choose.body, /<h1[^>]*>Choose a password<[^]*known to your administrator/)
  const to = /name="to" value="([^"]+)"/.exec(choose.body)?.[1] ?? ''
  assert.equal(to, '/caseload?sort=level')
  const refused = await visitor.post('/people/new')
  assert.equal(refused.statusCode, 403)
  assert.match(refused.body, /href="\/account\/password">Choose a password/)
  const fresh = 'teapot lantern quartz'
  const differ = await visitor.post('/account/password', { current: first, fresh, repeat: 'another', to })
  assert.equal(differ.statusCode, 422)
  assert.match(differ.body, /<h1[^>]*>Choose a password<[^]*value="\/caseload\?sort=level"/)
  const done = await visitor.post('/account/password', { current: first, fresh, repeat: fresh, to })
  assert.equal(done.headers.location, '/caseload?sort=level')
  assert.equal((await visitor.get('/caseload')).statusCode, 200)
  assert.equal((await visitor.get('/account/password?to=/caseload')).headers.location, '/account')
})

test('given a first password, when its owner is led on to another site, then they go to the first page', async () => {
  const admin = await app.signIn('admin')
  await admin.get('/agency')
  const given = await admin.post(`/agency/practitioners/${app.ids.officer}/password`)
  const first = /Password: <strong>([^<]+)<\/strong>/.exec(given.body)?.[1]
  assert(first)
  const visitor = new Visitor(app.app)
  await visitor.get('/sign-in')
  await visitor.post('/sign-in', { userName: 'officer', password: first })
  await visitor.get('/account/password?to=//elsewhere.example')
  const fresh = 'walnut ferry copper'
  const to = 'https://elsewhere.example/'
  const done = await visitor.post('/account/password', { current: first, fresh, repeat: fresh, to })
  assert.equal(done.headers.location, '/')
})

describe('what comes in', () => {
  test('given a form without its token, from another site, of the wrong kind or far too large, when it is sent, then nothing is done and a sentence says why', async () => {
    const visitor = await app.signIn('admin')
    const send = (headers: Record<string, string>, payload: string) =>
      visitor.request({ method: 'POST', url: '/agency/teams', headers: { accept: 'text/html', ...headers }, payload })
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    const name = `_csrf=${encodeURIComponent(visitor.token)}&name=Another`
    assert.equal((await send(form, 'name=Another')).statusCode, 403)
    assert.equal((await send({ ...form, 'sec-fetch-site': 'cross-site' }, name)).statusCode, 403)
    assert.equal((await send({ 'content-type': 'application/json' }, '{"name":"Another"}')).statusCode, 415)
    assert.equal((await send({ 'content-type': 'text/xml' }, '<name/>')).statusCode, 415)
    const huge = await send(form, `${name}&more=${'x'.repeat(10 * 1024 * 1024)}`)
    assert.equal(huge.statusCode, 413)
    assert.match(huge.body, /larger than this page can take/)
    const broken = await visitor.request({
      method: 'POST',
      url: '/api/v1/session/keep-alive',
      headers: { 'content-type': 'application/json', 'x-csrf-token': visitor.token },
      payload: '{"a":',
    })
    assert.equal(broken.statusCode, 400)
    assert.match(String(broken.headers['content-type']), /^application\/problem\+json/)
    assert.ok(!broken.body.includes('stack'))
    assert.ok(!(await visitor.get('/agency')).body.includes('Another'))
  })

  test('given NUL bytes, a repeated field or markup, when a form is sent, then the sentence stands beside the field and what was typed is text', async () => {
    const visitor = await app.signIn('admin')
    await visitor.get('/agency')
    const nul = await visitor.post('/agency/teams', { name: 'A\u0000B' })
    assert.equal(nul.statusCode, 422)
    assert.match(nul.body, /id="name-error"[^]*not text/)
    const twice = await visitor.post('/agency/teams', { name: ['One', 'Two'] })
    assert.match(twice.body, /sent more than once/)
    const markup = await visitor.post('/agency/teams', { name: '<script>alert(1)</script>${7*7}{{7*7}}' })
    assert.equal(markup.statusCode, 303)
    const page = await visitor.get('/agency')
    assert.ok(page.body.includes('&lt;script&gt;alert(1)&lt;/script&gt;${7*7}{{7*7}}'))
    assert.ok(!page.body.includes('<script>alert(1)'))
  })

  test('given any page, when it is answered, then its headers shut out frames, foreign scripts and caches', async () => {
    const { headers } = await new Visitor(app.app).get('/sign-in')
    assert.match(String(headers['content-security-policy']), /default-src 'none'/)
    assert.match(String(headers['content-security-policy']), /script-src 'nonce-/)
    assert.match(String(headers['content-security-policy']), /frame-ancestors 'none'/)
    assert.equal(headers['cache-control'], 'no-store')
    assert.equal(headers['x-content-type-options'], 'nosniff')
  })
})
