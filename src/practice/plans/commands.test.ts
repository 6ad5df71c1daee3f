import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import { openPool } from '../../platform/db/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { verifyLedger, type Subject } from '../../trust/audit/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { testApp, type TestApp, type UserName } from '../../../test/support/app.ts'
import { day, openTestCase, signTestPlan } from '../../../test/support/case.ts'
import {
  actionsOf,
  insertActions,
  openActions,
  outcomes,
  recordOutcomes,
  statusAfter,
  vouchedKinds,
  type NewOutcome,
} from './index.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

/** Runs a piece of a command with the deed that its caller would record. */
const deed = (user: UserName, personId: string, run: (work: PractitionerWork) => Promise<readonly Subject[]>) =>
  app.as(user, async work => {
    const alsoWrote = await run(work)
    work.record({ stream: { kind: 'person', id: personId }, action: 'plan.changed', alsoWrote })
  })

async function withAction(): Promise<{ personId: string; assessmentId: string; id: string }> {
  const personId = await openTestCase(app, 'officer')
  const { assessmentId } = await signTestPlan(app, 'officer', personId, [])
  const action = {
    personId,
    assessmentId,
    factor: 'opportunity',
    what: 'Device check',
    ownerAgencyId: app.agencyIds.police,
    ownerName: 'Officer Name',
    dueOn: day('2026-12-01'),
    knownBy: 'Nothing undisclosed is found.',
    minutes: 60,
  }
  await deed('officer', personId, work => insertActions(work, [action]))
  const [open] = await app.as('officer', ({ tx }) => openActions(tx, personId))
  assert(open)
  return { personId, assessmentId, id: open.id }
}

const look = (personId: string, looks: readonly NewOutcome[], user: UserName = 'officer') =>
  deed(user, personId, work => recordOutcomes(work, personId, looks))

async function faults() {
  const auditor = openPool({
    url: app.database.urls.auditor,
    max: 1,
    statementTimeout: 20_000,
    onError: () => undefined,
  })
  try {
    return (await verifyLedger(auditor.db, vouchedKinds)).faults
  } finally {
    await auditor.close()
  }
}

const problem = (code: string) => (error: unknown) => error instanceof Problem && error.code === code

describe('how an action stands after a look', () => {
  test('a visit closes what is done or dropped; an assessment all but what was not done', () => {
    const after = (assessmentId?: string) => outcomes.map(outcome => statusAfter({ outcome, assessmentId }))
    assert.deepEqual(outcomes, ['done', 'done in part', 'not done', 'carried over', 'dropped'])
    assert.deepEqual(after(), ['done', 'open', 'open', 'open', 'dropped'])
    assert.deepEqual(after('a'), ['done', 'done in part', 'open', 'carried over', 'dropped'])
  })
})

describe('looks at actions', () => {
  test('are kept one after the other, with every date that moved, and the ledger follows', async () => {
    const { personId, id } = await withAction()
    const on = day('2026-11-05')
    await look(personId, [{ actionId: id, outcome: 'not done', note: 'No time.', on, dueOn: day('2026-12-20') }])
    await look(personId, [{ actionId: id, outcome: 'done in part', note: 'One device.', on }])
    const [open] = await app.as('officer', ({ tx }) => openActions(tx, personId))
    assert.deepEqual([open?.dueOn, open?.outcomeNote], ['2026-12-20', 'One device.'])
    await look(personId, [{ actionId: id, outcome: 'done', on }])
    const [action] = await app.as('officer', ({ tx }) => actionsOf(tx, personId))
    assert.deepEqual(
      action?.outcomes.map(({ outcome, dueWas }) => [outcome, dueWas]),
      [
        ['not done', '2026-12-01'],
        ['done in part', null],
        ['done', null],
      ],
    )
    assert.deepEqual([action?.status, action?.closedOn], ['done', '2026-11-05'])
    assert.deepEqual(await faults(), [])
  })

  test('of a closed action, of another person’s or of an unseen one are refused, and nothing is written', async () => {
    const { personId, id } = await withAction()
    const other = await withAction()
    const on = day('2026-11-05')
    await look(personId, [{ actionId: id, outcome: 'done', on }])
    await assert.rejects(look(personId, [{ actionId: id, outcome: 'done', on }]), problem('conflict'))
    await assert.rejects(look(personId, [{ actionId: other.id, outcome: 'done', on }]), problem('not-found'))
    await assert.rejects(
      look(other.personId, [{ actionId: other.id, outcome: 'done', on }], 'stranger'),
      problem('not-found'),
    )
    const [untouched] = await app.as('officer', ({ tx }) => actionsOf(tx, other.personId))
    assert.deepEqual(untouched?.outcomes, [])
  })

  test('of one action at the same moment: one closes it, and the others are told', async () => {
    const { personId, id } = await withAction()
    const closing = { actionId: id, outcome: 'done' as const, on: day('2026-11-05') }
    const results = await Promise.allSettled([1, 2, 3].map(() => look(personId, [closing])))
    assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 1)
    for (const result of results) if (result.status === 'rejected') assert(problem('conflict')(result.reason))
    assert.deepEqual(await faults(), [])
  })

  test('in any order: an action is open until the first closing look, and none comes after it', async () => {
    const step = fc.record({ outcome: fc.constantFrom(...outcomes), assessed: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 5 }), async steps => {
        const { personId, assessmentId, id } = await withAction()
        let expected = 'open'
        for (const { outcome, assessed } of steps) {
          const next = { actionId: id, outcome, on: day('2026-11-05'), ...(assessed ? { assessmentId } : {}) }
          if (expected === 'open') {
            await look(personId, [next])
            expected = statusAfter(next)
          } else await assert.rejects(look(personId, [next]), problem('conflict'))
        }
        const [action] = await app.as('officer', ({ tx }) => actionsOf(tx, personId))
        assert.equal(action?.status, expected)
        assert.equal(action?.closedOn === null, expected === 'open')
      }),
      { numRuns: 12 },
    )
  })
})

describe('the ledger', () => {
  test('finds an action or an outcome that was changed in its table', async () => {
    const { personId, id } = await withAction()
    await look(personId, [{ actionId: id, outcome: 'done', note: 'Seen.', on: day('2026-11-05') }])
    assert.deepEqual(await faults(), [])
    const owner = openPool({
      url: app.database.urls.superuser,
      max: 1,
      statementTimeout: 20_000,
      onError: () => undefined,
    })
    try {
      await owner.db.updateTable('plan_action').set({ status: 'open' }).where('id', '=', id).execute()
      assert.deepEqual(
        (await faults()).map(({ place }) => place),
        [`plan_action ${id}`],
      )
      await owner.db.updateTable('plan_action').set({ status: 'done' }).where('id', '=', id).execute()
      await owner.db.updateTable('action_outcome').set({ note: 'Not seen.' }).where('action_id', '=', id).execute()
      assert.match((await faults()).map(({ place }) => place).join(), /^action_outcome /)
    } finally {
      await owner.close()
    }
  })
})
