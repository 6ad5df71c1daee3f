import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openPool } from '../../platform/db/index.ts'
import { newId } from '../../platform/ids/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { entriesOfVisit, vouchedKinds as evidenceKinds } from '../../record/evidence/index.ts'
import { recountSummary } from '../../record/membership/index.ts'
import { asPrincipal } from '../../trust/access/index.ts'
import { verifyLedger } from '../../trust/audit/index.ts'
import { testApp, type TestApp, type UserName } from '../../../test/support/app.ts'
import { between } from '../../../test/support/between.ts'
import { day, openTestCase, signTestPlan } from '../../../test/support/case.ts'
import { actionsOf, actionsOwnedBy, vouchedKinds as planKinds } from '../plans/index.ts'
import { readVisit, recordVisit, visitsOf, vouchedKinds, type NewVisit } from './index.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

const visit = (more: Partial<NewVisit> = {}): NewVisit => ({
  id: newId(),
  happenedOn: day('2026-11-04'),
  kind: 'visit',
  announced: false,
  place: 'Home address',
  crew: 2,
  minutes: 40,
  account: {
    text: 'At home, sober, the flat tidy.',
    sourceGrade: '1',
    assessmentGrade: 'A',
    handlingCode: 'P',
    factors: [{ factor: 'poor-self-management', direction: 'lowers risk' }],
  },
  actions: [],
  lifeEvents: [],
  decision: 'stands',
  nextVisitBy: day('2027-01-31'),
  nextVisitReason: 'The new job is still young.',
  ...more,
})

const added = (user: UserName) => ({
  what: 'Speak to the housing officer',
  why: 'He fell behind in spring.',
  factor: 'poor-self-management',
  ownerId: app.ids[user],
  dueOn: day('2026-11-20'),
  knownBy: 'She confirms that the plan is kept.',
  minutes: 30,
})

const record = (user: UserName, personId: string, input: NewVisit) =>
  app.as(user, work => recordVisit(work, personId, input))

/** A case with a signed plan and two open actions, whose owner is the officer. */
async function planned(...letIn: readonly UserName[]): Promise<{ personId: string; first: string; second: string }> {
  const personId = await openTestCase(app, 'officer', ...letIn)
  const [first, second] = (
    await signTestPlan(app, 'officer', personId, [
      { what: 'Check attendance', dueOn: '2026-10-31' },
      { what: 'Check the rent', dueOn: '2026-11-30' },
    ])
  ).actionIds
  assert(first && second)
  // What a visit asks for counts when it was asked after the plan was signed.
  app.clock.now = new Date(app.clock.now.getTime() + 60_000)
  return { personId, first, second }
}

const summary = (personId: string, user: UserName = 'officer') =>
  app.as(user, ({ tx, principal }) =>
    tx
      .selectFrom('case_summary')
      .selectAll()
      .where('person_id', '=', personId)
      .where('agency_id', '=', principal.agencyId)
      .executeTakeFirstOrThrow(),
  )

const problem = (code: string, check?: (problem: Problem) => void) => (error: unknown) => {
  assert(error instanceof Problem, String(error))
  assert.equal(error.code, code)
  check?.(error)
  return true
}

/** What `arms verify` finds of what these rooms wrote. */
async function faults() {
  const auditor = openPool({
    url: app.database.urls.auditor,
    max: 1,
    statementTimeout: 20_000,
    onError: () => undefined,
  })
  try {
    return (await verifyLedger(auditor.db, [...evidenceKinds, ...planKinds, ...vouchedKinds])).faults
  } finally {
    await auditor.close()
  }
}

describe('a visit that reviews the plan', () => {
  test('records account, outcomes, changes and next step in one deed, and the ledger vouches for each row', async () => {
    const { personId, first, second } = await planned()
    const input = visit({
      actions: [
        { actionId: first, outcome: 'done', note: 'The organiser confirms.' },
        { actionId: second, outcome: 'done in part', note: 'Two of three letters seen.', due: day('2026-12-24') },
      ],
      lifeEvents: [],
      changed: 'He works day shifts now.',
      decision: 'changes',
      decisionReason: 'The rent needs longer.',
      added: added('colleague'),
    })
    await record('officer', personId, input)

    const found = await app.as('officer', ({ tx }) => readVisit(tx, personId, input.id))
    assert.equal(found?.decision, 'changes')
    assert.equal(found?.changed, 'He works day shifts now.')
    const [entry] = await app.as('officer', ({ tx }) => entriesOfVisit(tx, personId, input.id))
    assert.equal(entry?.text, input.account.text)
    assert.equal(entry?.source, 'visit')
    assert.equal(entry?.happenedOn, input.happenedOn)

    const actions = await app.as('officer', ({ tx }) => actionsOf(tx, personId))
    const byId = new Map(actions.map(action => [action.id, action]))
    assert.equal(byId.get(first)?.status, 'done')
    assert.equal(byId.get(first)?.closedOn, '2026-11-04')
    assert.equal(byId.get(second)?.status, 'open')
    assert.equal(byId.get(second)?.dueOn, '2026-12-24')
    assert.deepEqual(
      byId.get(second)?.outcomes.map(({ outcome, dueWas, dueOn, visitId }) => ({ outcome, dueWas, dueOn, visitId })),
      [{ outcome: 'done in part', dueWas: '2026-11-30', dueOn: '2026-12-24', visitId: input.id }],
    )
    const fresh = actions.find(action => action.visitId === input.id)
    assert.equal(fresh?.ownerName, 'Colleague Name')
    assert.equal(fresh?.assessmentId, byId.get(first)?.assessmentId)
    assert.deepEqual(
      (await app.as('colleague', ({ tx }) => actionsOwnedBy(tx, app.ids.colleague))).map(({ id }) => id),
      [fresh?.id],
    )

    const deeds = await app.as('officer', ({ tx }) =>
      tx.selectFrom('ledger_entry').select(['action', 'subject_kind']).where('person_id', '=', personId).execute(),
    )
    const kinds = deeds.filter(({ action }) => action === 'visit.recorded').map(({ subject_kind }) => subject_kind)
    assert.deepEqual(kinds.sort(), [
      'action_outcome',
      'action_outcome',
      'evidence',
      'plan_action',
      'plan_action',
      'plan_action',
      'visit',
    ])
    assert.deepEqual(await faults(), [])
  })

  test('keeps every member’s list true', async () => {
    const { personId, first, second } = await planned('probation')
    await record(
      'officer',
      personId,
      visit({
        actions: [
          { actionId: first, outcome: 'done' },
          { actionId: second, outcome: 'done' },
        ],
      }),
    )
    for (const user of ['officer', 'probation'] as const) {
      const row = await summary(personId, user)
      assert.deepEqual([row.last_visit_on, row.next_visit_by, row.open_actions], ['2026-11-04', '2027-01-31', 0])
      const { kept, counted } = await app.as(user, ({ tx, principal }) =>
        recountSummary(tx, personId, principal.agencyId),
      )
      assert.deepEqual(kept, counted)
    }
  })

  test('that asks for a reassessment says so at once, and puts off nothing that was due before', async () => {
    const { personId, first, second } = await planned()
    await record(
      'officer',
      personId,
      visit({
        happenedOn: day('2026-10-20'),
        actions: [
          { actionId: first, outcome: 'done' },
          { actionId: second, outcome: 'not done', note: 'He would not speak of it.' },
        ],
        lifeEvents: ['new partner'],
        decision: 'reassess',
        decisionReason: 'A new partner with a child.',
      }),
    )
    const row = await summary(personId)
    assert.equal(row.reassess_since, '2026-10-20')
    assert.equal(row.assessment_due_on, '2026-10-20')
    assert.equal(row.open_actions, 1)
  })

  test('given open actions, asks what became of each that was due, and why a plan stands that something speaks against', async () => {
    const { personId, first, second } = await planned()
    await assert.rejects(
      record('officer', personId, visit({ decision: undefined, nextVisitBy: undefined, nextVisitReason: undefined })),
      problem('invalid', ({ fields }) =>
        assert.deepEqual(
          Object.keys(fields ?? {}).sort(),
          ['decision', 'nextVisitBy', 'nextVisitReason', `outcome[${first}]`].sort(),
        ),
      ),
    )
    const actions = [
      { actionId: first, outcome: 'done' as const },
      { actionId: second, outcome: 'not done' as const },
    ]
    await assert.rejects(
      record('officer', personId, visit({ actions, account: { ...visit().account, text: ' ' } })),
      problem('invalid', ({ fields }) =>
        assert.deepEqual(Object.keys(fields ?? {}).sort(), ['decisionReason', `note[${second}]`, 'text']),
      ),
    )
    assert.deepEqual(await app.as('officer', ({ tx }) => visitsOf(tx, personId)), [])
  })
})

describe('an attempt', () => {
  test('counts as no visit, reviews nothing and names the next step', async () => {
    const { personId } = await planned()
    const input = visit({ kind: 'attempt', decision: undefined, minutes: 5 })
    await record('officer', personId, input)
    const row = await summary(personId)
    assert.deepEqual([row.last_visit_on, row.next_visit_by, row.open_actions], [null, '2027-01-31', 2])
    assert.equal((await app.as('officer', ({ tx }) => readVisit(tx, personId, input.id)))?.kind, 'attempt')
  })
})

describe('without a signed plan', () => {
  test('a visit is recorded, and no decision is asked for', async () => {
    const personId = await openTestCase(app, 'officer')
    await record('officer', personId, visit({ decision: undefined }))
    await assert.rejects(
      record('officer', personId, visit({ decision: 'changes', decisionReason: 'Because.', added: added('officer') })),
      problem('invalid'),
    )
    assert.equal((await app.as('officer', ({ tx }) => visitsOf(tx, personId))).length, 1)
  })
})

describe('sending twice', () => {
  test('records once, one after the other or at the same moment, with or without actions', async () => {
    const { personId, first, second } = await planned()
    const actions = [
      { actionId: first, outcome: 'done' as const },
      { actionId: second, outcome: 'done' as const },
    ]
    const bare = await openTestCase(app, 'officer')
    const cases = [
      { person: personId, input: visit({ actions }) },
      { person: bare, input: visit({ decision: undefined }) },
    ]
    for (const { person, input } of cases) {
      const results = await Promise.all([record('officer', person, input), record('officer', person, input)])
      assert.deepEqual(results.map(({ replayed }) => replayed).sort(), [false, true])
      assert.equal((await record('officer', person, input)).replayed, true)
      assert.equal((await app.as('officer', ({ tx }) => visitsOf(tx, person))).length, 1)
      assert.equal((await app.as('officer', ({ tx }) => entriesOfVisit(tx, person, input.id))).length, 1)
    }
    const looks = (await app.as('officer', ({ tx }) => actionsOf(tx, personId))).flatMap(({ outcomes }) => outcomes)
    assert.equal(looks.length, 2)
    assert.deepEqual(await faults(), [])
  })

  test('and meeting itself at any place, is written once, and both are told so', async () => {
    const personId = await openTestCase(app, 'officer')
    let met = 0
    for (const answers of [1, 2, 3, 4, 5, 6, 7]) {
      const input = visit({ decision: undefined })
      const early: boolean[] = []
      const other = async () => void early.push((await record('officer', personId, input)).replayed)
      const db = app.db.withPlugin(between(answers, other))
      const late = await asPrincipal(db, app.principal('officer'), app.clock.now, work =>
        recordVisit(work, personId, input),
      )
      met += early.length
      assert.deepEqual([...early, late.replayed], early.length > 0 ? [false, true] : [false], `after ${answers}`)
      assert.equal((await app.as('officer', ({ tx }) => entriesOfVisit(tx, personId, input.id))).length, 1)
    }
    assert(met >= 5)
  })

  test('the same id with other words, another person or another hand is a conflict', async () => {
    const personId = await openTestCase(app, 'officer')
    const other = await openTestCase(app, 'officer')
    const input = visit({ decision: undefined })
    await record('officer', personId, input)
    const used = problem('conflict', ({ extra }) => assert.equal(extra?.['usedFor'], input.id))
    await assert.rejects(record('officer', personId, { ...input, place: 'Station' }), used)
    await assert.rejects(record('officer', other, input), used)
    await assert.rejects(record('colleague', personId, input), used)
  })
})

describe('two visitors at once', () => {
  test('one closes an action, and the other is told before anything is written', async () => {
    const { personId, first, second } = await planned()
    const of = (user: UserName) =>
      record(
        user,
        personId,
        visit({
          actions: [
            { actionId: first, outcome: 'done' },
            { actionId: second, outcome: 'done' },
          ],
        }),
      )
    const results = await Promise.allSettled([of('officer'), of('colleague'), of('sergeant')])
    assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 1)
    for (const result of results)
      if (result.status === 'rejected')
        problem('conflict', ({ extra }) => assert.equal(extra?.['planChanged'], true))(result.reason)
    assert.equal((await app.as('officer', ({ tx }) => visitsOf(tx, personId))).length, 1)
    const looks = (await app.as('officer', ({ tx }) => actionsOf(tx, personId))).flatMap(({ outcomes }) => outcomes)
    assert.equal(looks.length, 2)
  })
})

describe('who may', () => {
  test('another agency of the case may record a visit and close an action; one that is none may not know of it', async () => {
    const { personId, first, second } = await planned('probation')
    const actions = [
      { actionId: first, outcome: 'done' as const },
      { actionId: second, outcome: 'done' as const },
    ]
    await assert.rejects(record('stranger', personId, visit({ decision: undefined })), problem('not-found'))
    await assert.rejects(
      record('officer', await openTestCase(app, 'officer'), visit({ decision: undefined, actions })),
      problem('conflict'),
    )
    await record('probation', personId, visit({ actions }))
    const statuses = (await app.as('officer', ({ tx }) => actionsOf(tx, personId))).map(({ status }) => status)
    assert.deepEqual(statuses, ['done', 'done'])
  })
})
