import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { newId } from '../../src/platform/ids/index.ts'
import { acknowledgeReason, answerByReason, openUrgentOf } from '../../src/practice/urgent-results/index.ts'
import { testApp, type TestApp, type UserName } from '../support/app.ts'
import { recordTestActNow } from '../support/case.ts'
import { openRegistered } from '../support/registered.ts'
import { recordTestTool } from '../support/tool-records.ts'
import { recordUrgent } from '../support/urgent.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

interface Open {
  readonly personId: string
  readonly recordId: string
}

async function open(): Promise<Open> {
  const personId = await openRegistered(app, 'probation')
  return { personId, recordId: await recordUrgent(app, 'officer', personId) }
}

const at = '2026-11-05T10:00:00Z'
const answered = ({ recordId }: Open, moment: string | null = at) =>
  sql`update urgent_result set answered_at = ${moment}::timestamptz where record_id = ${recordId}`

/** An answer as a statement of the application's role, in the user's own name. */
const answer = (
  { personId, recordId }: Open,
  user: UserName,
  more: {
    readonly kind?: string
    readonly words?: string | null
    readonly actNowId?: string | null
    readonly tier?: string
    readonly moment?: string
  } = {},
) => {
  const { kind = 'no act now', words = 'None needed.', actNowId = null, tier = 'shared', moment = at } = more
  const { agencyId, practitionerId } = app.principal(user)
  return sql`insert into urgent_answer (record_id, person_id, agency_id, tier, kind, act_now_id, words, recorded_at, recorded_by)
    values (${recordId}, ${personId}, ${agencyId}, ${tier}, ${kind}, ${actNowId}, ${words}, ${moment}::timestamptz, ${practitionerId})`
}

/** What the application's role is let do in one transaction; 'done', or what refused it. */
async function outcome(user: UserName, ...statements: readonly ReturnType<typeof answered>[]): Promise<string> {
  try {
    await app.as(user, async ({ tx }) => {
      for (const statement of statements) await statement.execute(tx)
    })
    return 'done'
  } catch (error) {
    return String(error)
  }
}

const isOpen = async ({ personId }: Open) =>
  (await app.as('officer', ({ tx }) => openUrgentOf(tx, personId))).length === 1

describe('asked directly, by the application’s role', () => {
  test('given a result that is open, then it is closed together with its answer, and by neither alone', async () => {
    const one = await open()
    for (const user of ['officer', 'probation'] as const)
      assert.match(await outcome(user, answered(one)), /urgent_result_answer_fkey/, user)
    assert.match(await outcome('officer', answer(one, 'officer')), /urgent_answer_result_fkey/)
    assert.match(
      await outcome('officer', answered(one), answer(one, 'officer', { moment: '2026-11-05T11:00:00Z' })),
      /fkey/,
    )
    assert(await isOpen(one))
    assert.equal(await outcome('officer', answered(one), answer(one, 'officer')), 'done')
    assert(!(await isOpen(one)))
  })

  test('given a result that was answered, then it is never opened again, nor answered at another time', async () => {
    const one = await open()
    await app.as('officer', work => answerByReason(work, one, 'None needed.'))
    assert.match(await outcome('officer', answered(one, null)), /urgent_answer_result_fkey/)
    assert.match(await outcome('officer', answered(one, '2026-11-06T10:00:00Z')), /urgent_answer_result_fkey/)
    assert(!(await isOpen(one)))
  })

  test('given another agency of the case, then it answers by an act now of its own and says no reason in the other’s place', async () => {
    const one = await open()
    assert.match(await outcome('probation', answered(one), answer(one, 'probation')), /row-level security/)
    const actNowId = await recordTestActNow(app, 'probation', await openRegistered(app, 'probation'), { tier: 'own' })
    const byActNow = { kind: 'act now', words: null, actNowId }
    assert.match(
      await outcome('probation', answered(one), answer(one, 'probation', byActNow)),
      /urgent_answer_act_now_fkey/,
      'of another person',
    )
    assert(await isOpen(one))
  })

  test('given an answer, then it is for those who may see its result', async () => {
    const one = await open()
    assert.match(
      await outcome('officer', answered(one), answer(one, 'officer', { tier: 'own' })),
      /urgent_answer_result_fkey/,
    )
  })

  test('given a reason, then whoever wrote it does not acknowledge it, nor does another agency, nor is anything else acknowledged', async () => {
    const one = await open()
    const acknowledged = (user: UserName) => {
      const { agencyId, practitionerId } = app.principal(user)
      return sql`insert into urgent_acknowledgement (record_id, person_id, agency_id, tier, recorded_at, recorded_by)
        values (${one.recordId}, ${one.personId}, ${agencyId}, 'shared', ${at}::timestamptz, ${practitionerId})`
    }
    assert.match(await outcome('sergeant', acknowledged('sergeant')), /row-level security/, 'there is no reason')
    await app.as('officer', work => answerByReason(work, one, 'None needed.'))
    assert.match(await outcome('officer', acknowledged('officer')), /row-level security/)
    assert.match(await outcome('spo', acknowledged('spo')), /urgent_acknowledgement_answer_fkey/)
    await app.as('sergeant', work => acknowledgeReason(work, one))
  })

  test('given what an agency keeps for itself, then no other agency of the case sees that it is open, nor answers it', async () => {
    const personId = await openRegistered(app, 'probation')
    const recordId = await recordTestTool(app, 'officer', personId, 'rm2000')
    const { agencyId, practitionerId } = app.principal('officer')
    const own = sql`insert into urgent_result (record_id, person_id, agency_id, tier, tool, says, answer_by, recorded_at, recorded_by)
      values (${recordId}, ${personId}, ${agencyId}, 'own', 'RM2000', 'Kept', ${at}::timestamptz, ${at}::timestamptz, ${practitionerId})`
    assert.equal(await outcome('officer', own), 'done')
    const one = { personId, recordId }
    const seen = async (user: UserName) =>
      (await app.as(user, ({ tx }) => openUrgentOf(tx, personId))).map(each => each.recordId)
    assert.deepEqual(await seen('colleague'), [recordId])
    assert.deepEqual(await seen('probation'), [])
    const touched = await app.as('probation', ({ tx }) => answered(one).execute(tx))
    assert.equal(Number(touched.numAffectedRows), 0)
    // An act now of theirs that is for all answers what they see, and leaves this.
    await recordTestActNow(app, 'probation', personId, { tier: 'shared' })
    assert.deepEqual(await seen('officer'), [recordId])
    await recordTestActNow(app, 'officer', personId, { id: newId(), tier: 'own' })
    assert.deepEqual(await seen('officer'), [])
  })
})
