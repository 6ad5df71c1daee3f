import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { deedsOfPerson, Programs } from '../../../test/support/api.ts'
import { testApp, type TestApp, type UserName } from '../../../test/support/app.ts'
import { recordTestActNow } from '../../../test/support/case.ts'
import { openRegistered } from '../../../test/support/registered.ts'
import { recordUrgent } from '../../../test/support/urgent.ts'
import { newId } from '../../platform/ids/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { acknowledgeActNow } from '../act-now/index.ts'
import { answerByEarlier, earlierActNows, openUrgentOf, urgentResultOf } from './index.ts'

let app: TestApp
let programs: Programs
before(async () => {
  app = await testApp()
  programs = new Programs(app)
})
after(() => app.close())

const hour = 3_600_000
const before24 = (more = 0) => new Date(app.clock.now.getTime() - 24 * hour - more)
const words = (body: string) => body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const isProblem = (code: string) => (error: unknown) => error instanceof Problem && error.kind.code === code

async function offered(user: UserName, personId: string, recordId: string): Promise<readonly string[]> {
  return await app.as(user, async work => {
    const result = await urgentResultOf(work.tx, personId, recordId)
    return result ? (await earlierActNows(work, result)).map(({ id }) => id) : []
  })
}
const isOpen = async (personId: string) =>
  (await app.as('officer', ({ tx }) => openUrgentOf(tx, personId))).length === 1

describe('an act now that was recorded before the result', () => {
  test('is offered where it was done in the day before, the latest first, and answers nothing by itself', async () => {
    const personId = await openRegistered(app)
    await recordTestActNow(app, 'officer', personId, { doneAt: before24(1) })
    const first = await recordTestActNow(app, 'officer', personId, { doneAt: before24() })
    const last = await recordTestActNow(app, 'colleague', personId)
    const recordId = await recordUrgent(app, 'officer', personId)
    assert.deepEqual(await offered('officer', personId, recordId), [last, first])
    assert(await isOpen(personId))
  })

  test('is offered to the agency that completed the record: its own, and another’s that is for all', async () => {
    const personId = await openRegistered(app, 'probation')
    const own = await recordTestActNow(app, 'officer', personId, { tier: 'own' })
    await recordTestActNow(app, 'probation', personId, { tier: 'own' })
    const shared = await recordTestActNow(app, 'probation', personId, { tier: 'shared' })
    const recordId = await recordUrgent(app, 'officer', personId)
    assert.deepEqual((await offered('colleague', personId, recordId)).toSorted(), [own, shared].toSorted())
    assert.deepEqual(await offered('probation', personId, recordId), [], 'who may not say so is not asked')
  })

  test('stands on the record with what it says and one button, which answers by it', async () => {
    const personId = await openRegistered(app)
    const actNowId = await recordTestActNow(app, 'officer', personId)
    const recordId = await recordUrgent(app, 'officer', personId)
    const record = `/people/${personId}/tools/${recordId}`
    const officer = await programs.visitor('officer')
    const shown = words((await officer.get(record)).body)
    assert.match(
      shown,
      /acted on before it was recorded\? An act now of 5 November 2026 .* by Officer Name, Northshire Police, says: Spoke to her mother .* Yes, it was about this/,
    )
    const saved = await officer.post(`${record}/answered-by`, { actNowId })
    assert.deepEqual([saved.statusCode, saved.headers.location], [303, record])
    assert.match(
      words((await officer.get(record)).body),
      /What did not wait was answered Act now , recorded by Officer/,
    )
    assert(!(await isOpen(personId)))
    const deeds = await deedsOfPerson(app, 'officer', personId)
    assert.equal(
      deeds.filter(deed => deed === 'urgent-result.answered-by-earlier').length,
      2,
      'of the answer and the result',
    )
  })

  test('is none that a supervisor has acknowledged, who would not learn of it', async () => {
    const personId = await openRegistered(app)
    const actNowId = await recordTestActNow(app, 'officer', personId)
    await app.as('sergeant', work => acknowledgeActNow(work, actNowId, 'Agreed.'))
    const recordId = await recordUrgent(app, 'officer', personId)
    assert.deepEqual(await offered('officer', personId, recordId), [])
    await assert.rejects(
      app.as('officer', work => answerByEarlier(work, { personId, recordId }, actNowId)),
      isProblem('invalid'),
    )
    assert(await isOpen(personId))
  })

  test('says on its own page what it answers, before anybody acknowledges it, and the timeline tells who said so', async () => {
    const personId = await openRegistered(app)
    const actNowId = await recordTestActNow(app, 'officer', personId)
    app.clock.now = new Date(app.clock.now.getTime() + 60_000)
    const recordId = await recordUrgent(app, 'officer', personId)
    const sergeant = await programs.visitor('sergeant')
    const actNow = async () => (await sergeant.get(`/people/${personId}/act-now/${actNowId}`)).body
    assert(!words(await actNow()).includes('What it answers'))
    await app.as('officer', work => answerByEarlier(work, { personId, recordId }, actNowId))
    assert((await actNow()).includes(`href="/people/${personId}/tools/${recordId}"`))
    assert.match(words(await actNow()), /What it answers ACUTE: Intervene now .* completed by Officer Name/)
    const overview = words((await sergeant.get(`/people/${personId}`)).body)
    assert.match(overview, /ACUTE, a result that did not wait: an act now of before was about it/)
  })

  test('is said once: sent again it is one answer, and whoever comes second is told', async () => {
    const personId = await openRegistered(app)
    const actNowId = await recordTestActNow(app, 'officer', personId)
    const recordId = await recordUrgent(app, 'officer', personId)
    const say = (user: UserName) => app.as(user, work => answerByEarlier(work, { personId, recordId }, actNowId))
    await say('officer')
    await say('officer')
    await assert.rejects(say('colleague'), isProblem('conflict'))
  })

  test('is none that nobody recorded, that is about another person or that was done too long before', async () => {
    const personId = await openRegistered(app)
    const long = await recordTestActNow(app, 'officer', personId, { doneAt: before24(1) })
    const others = await recordTestActNow(app, 'officer', await openRegistered(app))
    const recordId = await recordUrgent(app, 'officer', personId)
    for (const actNowId of [newId(), others, long])
      await assert.rejects(
        app.as('officer', work => answerByEarlier(work, { personId, recordId }, actNowId)),
        isProblem('invalid'),
      )
    assert(await isOpen(personId))
    const officer = await programs.visitor('officer')
    const wrong = await officer.post(`/people/${personId}/tools/${recordId}/answered-by`, { actNowId: 'none' })
    assert.equal(wrong.statusCode, 400)
  })

  test('is told to a program, which says so too', async () => {
    const personId = await openRegistered(app)
    const actNowId = await recordTestActNow(app, 'officer', personId)
    const recordId = await recordUrgent(app, 'officer', personId)
    const path = `/people/${personId}/tools/${recordId}`
    const { earlier } = (await programs.get('officer', path)).body['urgent'] as { earlier: { actNowId: string }[] }
    assert.deepEqual(
      earlier.map(each => each.actNowId),
      [actNowId],
    )
    assert.equal((await programs.post('officer', `${path}/answered-by`, { actNowId: newId() })).status, 422)
    const { status, body } = await programs.post('officer', `${path}/answered-by`, { actNowId })
    assert.equal(status, 201, JSON.stringify(body))
    assert(!('earlier' in body))
    assert.deepEqual((await programs.get('officer', path)).body['urgent'], body)
  })
})
