import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { testApp, type TestApp, type UserName } from '../../../test/support/app.ts'
import { testActNow } from '../../../test/support/case.ts'
import { race, type Racer } from '../../../test/support/race.ts'
import { openRegistered } from '../../../test/support/registered.ts'
import { recordUrgent } from '../../../test/support/urgent.ts'
import { recordActNow } from '../act-now/index.ts'
import { completeTool, saveAnswers, startCorrection } from '../tools/index.ts'
import { acknowledgeReason, answerByReason, openUrgentOf, urgentResultOf } from './index.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

const times = 5

interface Open {
  readonly personId: string
  readonly recordId: string
}

async function open(): Promise<Open> {
  const personId = await openRegistered(app)
  return { personId, recordId: await recordUrgent(app, 'officer', personId) }
}

const reason = (ids: Open, user: UserName): Racer => ({
  user,
  run: work => answerByReason(work, ids, `Says ${user}.`),
})
const actNow = ({ personId }: Open, user: UserName): Racer => ({
  user,
  run: work => recordActNow(work, personId, testActNow(app)),
})

const kindOf = async ({ personId, recordId }: Open) =>
  (await app.as('officer', ({ tx }) => urgentResultOf(tx, personId, recordId)))?.answer?.kind
const openOf = async ({ personId }: Open) =>
  (await app.as('officer', ({ tx }) => openUrgentOf(tx, personId))).map(({ recordId }) => recordId)

describe('two who answer a result at the same moment', () => {
  test('given two reasons, then one stands, and the other is told', async () => {
    for (let round = 0; round < times; round += 1) {
      const ids = await open()
      const outcomes = await race(app, app.db, [reason(ids, 'officer'), reason(ids, 'colleague')])
      assert.deepEqual(outcomes.toSorted(), ['conflict', 'done'])
    }
  })

  test('given an act now and a reason, then the act now is recorded whoever was first, and the reason stands or its writer is told', async () => {
    for (let round = 0; round < times; round += 1) {
      const ids = await open()
      const [acted, said] = await race(app, app.db, [actNow(ids, 'officer'), reason(ids, 'colleague')])
      assert.equal(acted, 'done')
      assert.equal(await kindOf(ids), said === 'done' ? 'no act now' : 'act now')
      assert(said === 'done' || said === 'conflict', said)
      assert.deepEqual(await openOf(ids), [])
    }
  })

  test('given two acts now, then both are recorded, and one is the answer', async () => {
    for (let round = 0; round < times; round += 1) {
      const ids = await open()
      const outcomes = await race(app, app.db, [actNow(ids, 'officer'), actNow(ids, 'colleague')])
      assert.deepEqual(outcomes, ['done', 'done'])
      assert.equal(await kindOf(ids), 'act now')
    }
  })

  test('given the correction of its record and a reason, then the correction is completed and open in its place, and one answer stands', async () => {
    for (let round = 0; round < times; round += 1) {
      const ids = await open()
      const { id, draft } = await app.as('officer', async work => {
        const started = await startCorrection(work, 'tools', ids.personId, { recordId: ids.recordId, why: 'Misread.' })
        const changes = { 'victim-access': 'in', hostility: '1' }
        return { ...started, ...(await saveAnswers(work, 'tools', ids.personId, started.id, { revision: 0, changes })) }
      })
      const correction: Racer = {
        user: 'officer',
        run: work => completeTool(work, 'tools', ids.personId, id, draft),
      }
      const [corrected, said] = await race(app, app.db, [correction, reason(ids, 'colleague')])
      assert.equal(corrected, 'done')
      assert(said === 'done' || said === 'conflict', said)
      assert.equal(await kindOf(ids), said === 'done' ? 'no act now' : 'corrected')
      assert.deepEqual(await openOf(ids), [id])
    }
  })

  test('given two supervisors who acknowledge a reason, then one has, and the other is told', async () => {
    for (let round = 0; round < times; round += 1) {
      const ids = await open()
      await app.as('officer', work => answerByReason(work, ids, 'Seen to before.'))
      const acknowledges = (user: UserName): Racer => ({ user, run: work => acknowledgeReason(work, ids) })
      const outcomes = await race(app, app.db, [acknowledges('sergeant'), acknowledges('inspector')])
      assert.deepEqual(outcomes.toSorted(), ['conflict', 'done'])
    }
  })
})
