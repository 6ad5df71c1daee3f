import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { deedsOfPerson, fieldsOf, itemsOf, Programs, walkList } from '../../../test/support/api.ts'
import { testApp, type TestApp } from '../../../test/support/app.ts'
import {
  openTestCase,
  recordEntry,
  recordTestActNow,
  recordTestVisit,
  signTestPlan,
} from '../../../test/support/case.ts'

let app: TestApp
let programs: Programs
let personId: string
before(async () => {
  app = await testApp()
  programs = new Programs(app)
  personId = await openTestCase(app, 'officer')
  await signTestPlan(app, 'officer', personId, [{ what: 'Check attendance', dueOn: '2026-10-31' }])
  app.clock.now = new Date(app.clock.now.getTime() + 60_000)
  await recordTestVisit(app, 'officer', personId)
  for (let at = 0; at < 4; at += 1) await recordEntry(app, 'officer', personId)
  await recordTestActNow(app, 'officer', personId)
})
after(() => app.close())

test('how things stand is told as on the page, and that it was looked at is recorded', async () => {
  const { status, body } = await programs.get('colleague', `/people/${personId}/overview`)
  assert.equal(status, 200, JSON.stringify(body))
  const { openActions, notAcknowledged, assessments } = body
  assert(Array.isArray(openActions) && Array.isArray(notAcknowledged) && Array.isArray(assessments))
  assert.deepEqual([openActions.length, notAcknowledged.length, assessments.length], [1, 1, 1])
  assert.equal(
    (await deedsOfPerson(app, 'officer', personId)).at(-1),
    'person.consulted /api/v1/people/:personId/overview',
  )
})

test('what happened comes page by page, each once, in the order of the page', async () => {
  const whole = itemsOf(await programs.get('officer', `/people/${personId}/timeline`))
  assert(whole.length >= 7)
  assert(whole.some(({ kind }) => kind === 'assessment signed') && whole.some(({ kind }) => kind === 'act now'))
  const { items, sizes } = await walkList(programs, 'officer', `/people/${personId}/timeline`, 2)
  assert.deepEqual(items, whole)
  assert(sizes.length > 3)
})

test('who has looked is for supervisors, page by page', async () => {
  const path = `/people/${personId}/looks`
  assert.equal((await programs.get('officer', path)).status, 403)
  assert(itemsOf(await programs.get('sergeant', path)).every(({ action }) => action === 'person.consulted'))
  const { items } = await walkList(programs, 'sergeant', `${path}?show=changes`, 3)
  assert(items.some(({ action }) => action === 'person.added'))
  assert.deepEqual(fieldsOf(await programs.get('sergeant', `${path}?show=all`)), ['show'])
})

test('what somebody has to do is told, with what a supervisor answers for', async () => {
  const own = await programs.get('officer', '/my-work')
  assert.equal(own.status, 200, JSON.stringify(own.body))
  assert.equal(own.body['people'], 1)
  assert(!('supervision' in own.body))
  const { supervision } = (await programs.get('sergeant', '/my-work?all=late-actions')).body
  assert(typeof supervision === 'object' && supervision !== null && 'actNow' in supervision)
  assert.deepEqual((supervision.actNow as { total: number }).total, 1)
  assert.equal((await programs.get('auditor', '/my-work')).status, 403)
})
