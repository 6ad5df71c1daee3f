import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { LightMyRequestResponse } from 'fastify'
import { newId } from '../../platform/ids/index.ts'
import { testApp, type TestApp, type UserName } from '../../../test/support/app.ts'
import { openTestCase, recordEntry } from '../../../test/support/case.ts'
import type { Scope } from '../routes/index.ts'
import { addSystem, allowSystem, changeSystem, closeSystem, disallowSystem, makeKey, withdrawKey } from './index.ts'
import type { OwnRole } from './types.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

type Json = Readonly<Record<string, unknown>>

/** A system of the police with a key. */
async function newSystem(
  scopes: readonly Scope[],
  role: OwnRole = 'none',
): Promise<{ id: string; key: string; keyId: string }> {
  return await app.as('admin', async work => {
    const id = await addSystem(work, { name: 'Case management', purpose: 'Sends evidence.', role, scopes: [...scopes] })
    const { key, id: keyId } = await makeKey(work, id, 30)
    return { id, key, keyId }
  })
}

interface Sent {
  readonly method?: 'GET' | 'POST' | 'PATCH'
  readonly actingFor?: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

async function ask(
  key: string,
  url: string,
  { method = 'GET', actingFor, body, headers }: Sent = {},
): Promise<LightMyRequestResponse & { told: Json }> {
  const response = await app.app.inject({
    ...{ method, url },
    headers: {
      authorization: `Bearer ${key}`,
      ...(actingFor !== undefined && { 'arms-acting-for': actingFor }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { payload: JSON.stringify(body) }),
  })
  return Object.assign(response, { told: response.body === '' ? {} : (JSON.parse(response.body) as Json) })
}

const actions = async (stream: string, user: UserName = 'auditor') =>
  await app.as(user, ({ tx }) =>
    tx
      .selectFrom('ledger_entry')
      .where('stream_id', '=', stream)
      .select(['action', 'actor_id as actorId', 'detail'])
      .orderBy('seq')
      .execute(),
  )

const entry = {
  ...{ happenedOn: '2026-11-04', source: 'intelligence', text: 'Seen at the station.', sourceGrade: '1' },
  ...{ assessmentGrade: 'A', handlingCode: 'P', factors: [] },
}

describe('a system that acts for a practitioner', () => {
  test('does what the practitioner may, under their name, once they allow it; each entry names it', async () => {
    const personId = await openTestCase(app, 'officer')
    const { id, key } = await newSystem(['evidence:read', 'evidence:write'])
    const url = `/api/v1/people/${personId}/evidence`
    const forOfficer = { actingFor: app.ids.officer }
    const before = await ask(key, url, forOfficer)
    assert.equal(before.statusCode, 403)
    assert.equal(before.told['code'], 'not-allowed-to-act')

    await app.as('officer', work => allowSystem(work, id))
    const added = await ask(key, url, { ...forOfficer, method: 'POST', body: entry })
    assert.equal(added.statusCode, 201, added.body)
    const last = (await actions(`person:${personId}`, 'officer')).at(-1)
    assert.equal(last?.action, 'evidence.recorded')
    assert.equal(last.actorId, app.ids.officer)
    assert.equal((last.detail as Json)['through'], id)

    await ask(key, url, forOfficer)
    const shown = (body: string) => body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
    const auditor = await app.signIn('auditor')
    assert.match(shown((await auditor.get('/ledger')).body), /Officer Name, through Case management recorded evidence/)
    const sergeant = await app.signIn('sergeant')
    const looks = shown((await sergeant.get(`/people/${personId}/looks`)).body)
    assert.match(looks, /Officer Name, through Case management opened the person’s record/)
    const told = (await auditor.get(`/api/v1/ledger?person=${personId}&action=evidence.recorded`)).json<{
      items: Json[]
    }>()
    assert.deepEqual(told.items[0]?.['through'], { id, name: 'Case management' })
    const atPage = (await auditor.get(`/api/v1/ledger?person=${personId}&action=person.added`)).json<{
      items: Json[]
    }>()
    assert(atPage.items[0] && !('through' in atPage.items[0]))

    const other = await ask(key, url, { actingFor: app.ids.colleague })
    assert.equal(other.told['code'], 'not-allowed-to-act', 'the colleague allowed nothing')
    await app.as('officer', work => disallowSystem(work, id))
    assert.equal((await ask(key, url, forOfficer)).told['code'], 'not-allowed-to-act')
  })

  test('has no more than its scopes, and never what is for whoever is signed in, nor a page', async () => {
    const personId = await openTestCase(app, 'officer')
    const { id, key } = await newSystem(['evidence:read'])
    await app.as('officer', work => allowSystem(work, id))
    const sent = { actingFor: app.ids.officer }
    assert.equal((await ask(key, `/api/v1/people/${personId}/evidence`, sent)).statusCode, 200)
    for (const [url, more] of [
      [`/api/v1/people/${personId}/evidence`, { method: 'POST', body: entry }],
      ['/api/v1/people', {}],
      ['/api/v1/account/systems', {}],
      ['/api/v1/session/keep-alive', { method: 'POST', body: {} }],
    ] as const) {
      const answer = await ask(key, url, { ...sent, ...more })
      assert.equal(answer.statusCode, 403, url)
      const denial = (await actions(`actor:${app.ids.officer}`, 'officer')).at(-1)
      assert.equal(denial?.action, 'access.refused')
      assert.equal((denial.detail as Json)['through'], id)
    }
    const page = await app.app.inject({
      url: '/',
      headers: { authorization: `Bearer ${key}`, 'arms-acting-for': app.ids.officer },
    })
    assert.equal(page.statusCode, 403)
  })

  test('sees what the practitioner sees: another agency’s case is not there', async () => {
    const theirs = await openTestCase(app, 'stranger')
    const { id, key } = await newSystem(['evidence:read'])
    await app.as('officer', work => allowSystem(work, id))
    const hidden = await ask(key, `/api/v1/people/${theirs}/evidence`, { actingFor: app.ids.officer })
    assert.equal(hidden.statusCode, 404)
    for (const actingFor of [app.ids.stranger, newId(), 'nobody'])
      assert.equal((await ask(key, '/api/v1/people', { actingFor })).told['code'], 'not-allowed-to-act', actingFor)
  })

  test('is asked about again when it is to do more, and not when it is to do less', async () => {
    const { id, key } = await newSystem(['people:read', 'evidence:read'])
    await app.as('officer', work => allowSystem(work, id))
    const words = { name: 'Case management', purpose: 'Sends evidence.', role: 'none' } as const
    const less = await app.as('admin', work => changeSystem(work, id, { ...words, scopes: ['people:read'] }))
    assert.equal(less, false)
    assert.equal((await ask(key, '/api/v1/people', { actingFor: app.ids.officer })).statusCode, 200)
    const more = await app.as('admin', work =>
      changeSystem(work, id, { ...words, scopes: ['people:read', 'visits:write'] }),
    )
    assert.equal(more, true)
    assert.equal((await ask(key, '/api/v1/people', { actingFor: app.ids.officer })).told['code'], 'not-allowed-to-act')
  })
})

describe('a system by itself', () => {
  test('is what the administrator made it: nothing, a practitioner, or a supervisor who lists everybody', async () => {
    const personId = await openTestCase(app, 'officer')
    await recordEntry(app, 'officer', personId)
    const none = await newSystem(['people:read'])
    assert.equal((await ask(none.key, '/api/v1/people')).statusCode, 403)
    const one = await newSystem(['people:read', 'evidence:read', 'evidence:write'], 'practitioner')
    assert.deepEqual((await ask(one.key, '/api/v1/caseload')).told['items'], [])
    const added = await ask(one.key, `/api/v1/people/${personId}/evidence`, { method: 'POST', body: entry })
    assert.equal(added.statusCode, 201, added.body)
    const last = (await actions(`person:${personId}`, 'officer')).at(-1)
    assert.equal(last?.actorId, one.id)
    assert.equal((last.detail as Json)['through'], undefined, 'it is the actor itself')
    const all = await newSystem(['people:read'], 'supervisor')
    const listed = await ask(all.key, '/api/v1/caseload?whose=agency')
    assert.equal(listed.statusCode, 200, listed.body)
    assert.notDeepEqual(listed.told['items'], [])
  })

  test('never judges: it is told to say for whom', async () => {
    const personId = await openTestCase(app, 'officer')
    const { key } = await newSystem(['assessments:write'], 'supervisor')
    const answer = await ask(key, `/api/v1/people/${personId}/assessments`, {
      method: 'POST',
      body: { method: 'instrument' },
    })
    assert.equal(answer.statusCode, 403)
    assert.match(String(answer.told['detail']), /ARMS-Acting-For/)
  })

  test('is not among colleagues, and can’t be signed in as', async () => {
    await newSystem(['people:read'], 'practitioner')
    const admin = await app.signIn('admin')
    assert.doesNotMatch((await admin.get('/agency')).body, /Case management/)
    const accounts = await app.as('admin', ({ tx }) =>
      tx
        .selectFrom('account')
        .innerJoin('practitioner', 'practitioner.id', 'account.practitioner_id')
        .where('practitioner.kind', '=', 'system')
        .select('account.id')
        .execute(),
    )
    assert.deepEqual(accounts, [])
  })
})

describe('a key', () => {
  test('is kept as a hash, and the session of a browser beside it is not asked', async () => {
    const { key } = await newSystem(['people:read'])
    const rows = JSON.stringify(await app.db.selectFrom('system_key').selectAll().execute())
    assert(!rows.includes(key))
    const officer = await app.signIn('officer')
    const beside = await officer.request({ url: '/api/v1/people', headers: { authorization: 'Bearer arms_wrong' } })
    assert.equal(beside.statusCode, 401)
    assert.match(String(beside.headers['www-authenticate']), /^Bearer/)
  })

  test('holds through its last day, and not when it was withdrawn or the system was closed', async () => {
    const { id, key, keyId } = await newSystem(['people:read'], 'practitioner')
    const now = app.clock.now
    try {
      app.clock.now = new Date('2026-12-04T23:00:00Z')
      assert.equal((await ask(key, '/api/v1/people')).statusCode, 200)
      app.clock.now = new Date('2026-12-05T00:00:01Z')
      const late = await ask(key, '/api/v1/people')
      assert.equal(late.statusCode, 401)
      assert.match(String(late.told['detail']), /expired/)
    } finally {
      app.clock.now = now
    }
    await app.as('admin', work => withdrawKey(work, id, keyId))
    assert.match(String((await ask(key, '/api/v1/people')).told['detail']), /withdrawn/)
    const closing = await newSystem(['people:read'], 'practitioner')
    await app.as('admin', work => closeSystem(work, closing.id))
    assert.equal((await ask(closing.key, '/api/v1/people')).statusCode, 401)
  })

  test('that is refused is in the ledger once an hour for each reason, however often it is tried', async () => {
    const { id, key, keyId } = await newSystem(['people:read'])
    const told = async () =>
      (await actions(`agency:${app.agencyIds.police}`))
        .filter(
          ({ action, detail }) => action.startsWith('system.refused') && (detail as Json)['key'] === key.slice(0, 11),
        )
        .map(({ action, detail }) => [action, (detail as Json)['times']])
    const begin = app.clock.now
    const admin = await app.signIn('admin')
    try {
      for (const actingFor of [app.ids.officer, app.ids.officer, 'nobody', app.ids.stranger])
        assert.equal((await ask(key, '/api/v1/people', { actingFor })).statusCode, 403)
      assert.deepEqual(await told(), [['system.refused-not-allowed', 1]])
      app.clock.now = new Date(begin.getTime() + 59 * 60_000)
      await ask(key, '/api/v1/people', { actingFor: app.ids.officer })
      assert.equal((await told()).length, 1)
      app.clock.now = new Date(begin.getTime() + 61 * 60_000)
      await ask(key, '/api/v1/people', { actingFor: app.ids.officer })
      assert.deepEqual((await told()).at(-1), ['system.refused-not-allowed', 6])
      await app.as('admin', work => withdrawKey(work, id, keyId))
      for (let at = 0; at < 3; at += 1) await ask(key, '/api/v1/people')
      assert.deepEqual((await told()).slice(2), [['system.refused-withdrawn', 1]])
    } finally {
      app.clock.now = begin
    }
    const page = (await admin.get(`/agency/systems/${id}`)).body
    assert.match(page, /Last refused[^]*its key was withdrawn/)
    assert.match((await admin.get('/agency/systems')).body, /its key was withdrawn/)
    const wire = (await admin.get(`/api/v1/systems/${id}`)).json<Json>()
    assert.equal((wire['lastRefused'] as Json)['why'], 'withdrawn')
  })

  test('that nobody knows leaves nothing: a flood of guesses does not grow the ledger', async () => {
    const count = () =>
      app.db
        .selectFrom('ledger_stream')
        .select(({ fn }) => fn.sum<string>('seq').as('n'))
        .executeTakeFirst()
    const before = await count()
    for (let at = 0; at < 5; at += 1) assert.equal((await ask(`arms_${at}`, '/api/v1/people')).statusCode, 401)
    assert.deepEqual(await count(), before)
  })

  test('is one of two at most, so that one takes the place of another', async () => {
    const { id, key, keyId } = await newSystem(['people:read'], 'practitioner')
    const second = await app.as('admin', work => makeKey(work, id, 30))
    for (const each of [key, second.key]) assert.equal((await ask(each, '/api/v1/people')).statusCode, 200)
    await assert.rejects(
      app.as('admin', work => makeKey(work, id, 30)),
      /Some answers/,
    )
    await app.as('admin', work => withdrawKey(work, id, keyId))
    await app.as('admin', work => makeKey(work, id, 30))
  })

  test('of another agency is nobody’s to withdraw', async () => {
    const { id, keyId } = await newSystem(['people:read'])
    await assert.rejects(
      app.as('probation-admin', work => withdrawKey(work, id, keyId)),
      /nothing here/,
    )
    await assert.rejects(
      app.as('probation', work => allowSystem(work, id)),
      /nothing here/,
    )
  })
})

test('the pages: an administrator adds a system and a key, a practitioner allows it, and both see how it stands', async () => {
  const admin = await app.signIn('admin')
  const wrong = await admin.post('/agency/systems/new', { name: '', role: 'none' })
  assert.equal(wrong.statusCode, 422)
  assert.match(wrong.body, /Enter what it is for/)
  assert.match(wrong.body, /Select at least one scope/)
  const words = { name: 'Custody desk', purpose: 'Tells of arrests.', role: 'none', scopes: ['people:read'] }
  const added = await admin.post('/agency/systems/new', words)
  const address = String(added.headers.location)
  assert.match((await admin.get(address)).body, /no key yet/)
  assert.match((await admin.post(`${address}/keys`, {})).body, /Select for how long/)
  const made = await admin.post(`${address}/keys`, { days: '90' })
  const key = /arms_[\w-]{43}/.exec(made.body)?.[0] ?? ''
  assert.equal((await ask(key, '/api/v1/people')).statusCode, 403, 'it is known, and may do nothing for itself')
  assert.match((await admin.get('/agency/systems')).body, /Custody desk[^]*In use/)

  const officer = await app.signIn('officer')
  const id = address.split('/').at(-1) ?? ''
  assert.match((await officer.get('/account/systems')).body, /Custody desk[^]*may not act for you/)
  await officer.post(`/account/systems/${id}/allow`)
  assert.match((await officer.get('/account/systems')).body, /may act for you since/)
  assert.equal((await ask(key, '/api/v1/people', { actingFor: app.ids.officer })).statusCode, 200)
  await officer.post(`/account/systems/${id}/end`)
  assert.equal((await ask(key, '/api/v1/people', { actingFor: app.ids.officer })).statusCode, 403)
  await admin.post(`${address}/close`)
  assert.match((await admin.get(address)).body, /This system was closed/)
  assert.doesNotMatch((await officer.get('/account/systems')).body, /Custody desk/)
})
