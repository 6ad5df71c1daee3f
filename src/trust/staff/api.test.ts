import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { fieldsOf, itemsOf, Programs } from '../../../test/support/api.ts'
import { testApp, type TestApp } from '../../../test/support/app.ts'

let app: TestApp
let programs: Programs
before(async () => {
  app = await testApp()
  programs = new Programs(app)
})
after(() => app.close())

const deeds = async () =>
  (
    await app.as('admin', ({ tx }) =>
      tx
        .selectFrom('ledger_entry')
        .where('stream_id', '=', `agency:${app.agencyIds.police}`)
        .select('action')
        .orderBy('seq')
        .execute(),
    )
  ).map(row => row.action)

test('a team and a practitioner are added, changed and let go by a program, without a password in sight', async () => {
  const length = (await deeds()).length
  const team = await programs.post('admin', '/agency/teams', { name: 'North' })
  assert.equal(team.status, 201)
  assert.deepEqual(fieldsOf(await programs.post('admin', '/agency/teams', { name: 'North' })), ['name'])
  const body = { name: 'Ayesha Khan', jobTitle: 'Offender manager', roles: ['practitioner'], userName: 'a.khan' }
  assert.deepEqual(
    fieldsOf(await programs.post('admin', '/agency/practitioners', { ...body, roles: [], password: 'x' })).toSorted(),
    ['password', 'roles'],
  )
  const added = await programs.post('admin', '/agency/practitioners', { ...body, teamId: team.body['id'] })
  assert.deepEqual([added.status, Object.keys(added.body)], [201, ['id']])
  const path = `/agency/practitioners/${String(added.body['id'])}`
  assert.deepEqual((await programs.get('admin', path)).body, {
    ...{ ...body, id: added.body['id'], team: { id: team.body['id'], name: 'North' } },
  })
  const roles = ['practitioner', 'supervisor']
  const changed = await programs.send('admin', 'PUT', path, { name: 'Ayesha Khan', jobTitle: 'Sergeant', roles })
  assert.deepEqual([changed.status, changed.body['roles'], changed.body['team']], [200, roles, undefined])
  assert(itemsOf(await programs.get('officer', '/agency/case-holders')).some(({ name }) => name === 'Ayesha Khan'))
  const visitor = await programs.visitor('admin')
  const left = await visitor.post(`/api/v1${path}/departure`)
  assert.equal(left.statusCode, 200, left.body)
  assert.equal((await programs.get('admin', path)).body['leftOn'], '2026-11-05')
  assert.deepEqual((await deeds()).slice(length), [
    ...['team.added', 'practitioner.added', 'practitioner.changed', 'practitioner.left'],
  ])
  assert.equal((await programs.get('probation-admin', path)).status, 404)
})

test('whoever is signed in reads who they are, the agencies and the teams', async () => {
  assert.deepEqual((await programs.get('sergeant', '/account')).body['roles'], ['practitioner', 'supervisor'])
  assert.equal(itemsOf(await programs.get('auditor', '/agencies')).length, 3)
  assert.equal(itemsOf(await programs.get('officer', '/agency/teams'))[0]?.['name'], 'North')
})

test('a setting is decided from a day on, and every decision stays to be read', async () => {
  const path = '/agency/settings/review-months'
  const decide = (body: unknown) => programs.post('admin', `${path}/decisions`, body)
  assert.deepEqual(fieldsOf(await decide({ value: 9_999, standing: 'Order 12', from: '2020-01-01' })).toSorted(), [
    ...['from', 'value'],
  ])
  assert.equal((await decide({ value: 7, standing: 'Order 12' })).status, 201)
  const { body } = await programs.get('admin', path)
  const { decisions, now } = body
  assert(Array.isArray(decisions))
  assert.equal(decisions.length, 2)
  assert.deepEqual(now, {
    ...{ value: 7, since: '2026-11-05', standing: 'Order 12', setBy: { id: app.ids.admin, name: 'Admin Name' } },
  })
  assert.equal((await programs.get('admin', '/agency/settings/none')).status, 404)
  assert(itemsOf(await programs.get('admin', '/agency/settings')).length > 3)
  assert.equal((await deeds()).at(-1), 'setting.decided')
})

test('an instrument is listed and read, whole', async () => {
  const listed = itemsOf(await programs.get('officer', '/instruments')).find(({ code }) => code === 'arms')
  const found = await programs.get('officer', `/instruments/arms/${String(listed?.['version'])}`)
  assert.deepEqual([found.status, found.body['hash']], [200, listed?.['hash']])
  assert.equal((await programs.get('officer', '/instruments/arms/0.1')).status, 404)
})
