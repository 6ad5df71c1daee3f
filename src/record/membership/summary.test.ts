import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { addDays, parseDay, type Day } from '../../platform/dates/index.ts'
import { openPool, settle, type Pool } from '../../platform/db/index.ts'
import { newId } from '../../platform/ids/index.ts'
import { Problem } from '../../platform/problem/index.ts'
import { abandon, recordPastAssessment, startAssessment } from '../../practice/assessments/index.ts'
import { openActions } from '../../practice/plans/index.ts'
import { recordVisit, type NewVisit } from '../../practice/visits/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { testApp, type TestApp, type UserName } from '../../../test/support/app.ts'
import { addItem, addPerson, allocate, changePerson, endItem, setLeadAgency, type SectionKey } from '../people/index.ts'
import { readItems } from '../people/section-store.ts'
import { readPersonRow } from '../people/store.ts'
import { recountSummary, restrict, shareWith, unrestrict } from './index.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

const day = (text: string): Day => {
  const found = parseDay(text)
  assert(found)
  return found
}

const add = (more: object = {}) =>
  app.as('officer', async work => {
    const person = {
      familyName: 'Harcourt',
      givenNames: 'Dennis',
      bornOn: day('1971-04-09'),
      sex: 'male',
      basis: 'manages',
      ...more,
    } as const
    return (await addPerson(work, person)).personId
  })

/** One thing that somebody does to a case. Anything but a refusal is a fault of the test. */
type Step = (personId: string) => Promise<unknown>

const as = (user: UserName, command: (work: PractitionerWork, personId: string) => Promise<unknown>): Step => {
  return async personId => {
    app.clock.now = new Date(app.clock.now.getTime() + 60_000)
    await app
      .as(user, work => command(work, personId))
      .catch((error: unknown) => {
        if (!(error instanceof Problem)) throw error
      })
  }
}

const users = fc.constantFrom<UserName>('officer', 'colleague', 'sergeant', 'probation', 'spo')
const supervisors = fc.constantFrom<UserName>('sergeant', 'spo')
const earlier = fc.integer({ min: 0, max: 400 }).map(days => addDays(day('2026-11-05'), -days))

const item = (key: SectionKey, values: fc.Arbitrary<Record<string, string>>) =>
  fc
    .tuple(users, earlier, values)
    .map(([user, from, given]) => as(user, (work, id) => addItem(work, id, key, { from, values: given })))

const facts: fc.Arbitrary<Step> = fc.oneof(
  item('custody', fc.record({ status: fc.constantFrom('community', 'custody', 'abroad') })),
  item(
    'registration',
    fc.record({ status: fc.constantFrom('registered', 'ended'), ends_on: fc.constantFrom('2030-01-01', '') }),
  ),
  item('risk-to-staff', fc.constant({ detail: 'Crew of two' })),
  item('gender', fc.constant({ detail: 'Asks to be called Denise' })),
)

/** Sections that a list shows and that pages end. */
const counted: readonly SectionKey[] = ['custody', 'registration', 'risk-to-staff']

/** Ends a fact that stands. */
const endings: fc.Arbitrary<Step> = fc
  .tuple(users, fc.nat(), fc.constantFrom('ended', 'in error'))
  .map(([user, at, how]) =>
    as(user, async (work, id) => {
      const standing = (await readItems(work.tx, id)).filter(each => each.to === null && counted.includes(each.section))
      const one = standing[at % standing.length]
      // That it was an error is for its agency to say.
      const said = one?.agencyId === work.principal.agencyId ? how : 'ended'
      if (one) await endItem(work, id, one.section, one.id, { as: said, on: work.today, why: 'It changed' })
    }),
  )

const names: fc.Arbitrary<Step> = fc
  .tuple(users, fc.constantFrom('Hart', 'Harcourt'), earlier)
  .map(([user, familyName]) =>
    as(user, async (work, id) => {
      const row = await readPersonRow(work.tx, id)
      const bornOn = addDays(row?.born_on ?? work.today, 1)
      await changePerson(work, id, {
        familyName,
        givenNames: 'Dennis',
        bornOn,
        sex: 'male',
        revision: row?.revision ?? 0,
        nameWas: 'so',
      })
    }),
  )

const agencies: fc.Arbitrary<Step> = fc.oneof(
  fc.constant(as('sergeant', (work, id) => shareWith(work, id, app.agencyIds.probation, 'supervises on licence'))),
  fc
    .tuple(supervisors, earlier, users)
    .map(([user, from, to]) => as(user, (work, id) => allocate(work, id, { practitionerId: app.ids[to], from }))),
  fc
    .tuple(supervisors, fc.constantFrom('police', 'probation'))
    .map(([user, agency]) => as(user, (work, id) => setLeadAgency(work, id, { agencyId: app.agencyIds[agency] }))),
  fc
    .tuple(supervisors, fc.boolean())
    .map(([user, on]) =>
      as(user, (work, id) => (on ? restrict(work, id, { why: 'Known to staff', readers: [] }) : unrestrict(work, id))),
    ),
)

const visitOf = (more: Partial<NewVisit>): NewVisit => ({
  id: newId(),
  happenedOn: day('2026-11-05'),
  kind: 'visit',
  announced: false,
  place: 'Home address',
  crew: 2,
  minutes: 40,
  account: { text: 'At home, sober.', sourceGrade: '1', assessmentGrade: 'A', handlingCode: 'P', factors: [] },
  actions: [],
  lifeEvents: [],
  ...more,
})

const visits: fc.Arbitrary<Step> = fc
  .record({
    user: users,
    happenedOn: earlier,
    kind: fc.constantFrom('visit', 'attempt'),
    decision: fc.constantFrom('stands', 'reassess', undefined),
    next: fc.option(fc.integer({ min: 1, max: 90 }), { nil: undefined }),
    outcome: fc.constantFrom('done', 'not done'),
  })
  .map(({ user, happenedOn, kind, decision, next, outcome }) =>
    as(user, async (work, id) => {
      const open = kind === 'visit' && decision ? await openActions(work.tx, id) : []
      const actions = open.map(({ id: actionId }) => ({ actionId, outcome, note: 'Looked at it' }) as const)
      await recordVisit(
        work,
        id,
        visitOf({
          happenedOn,
          kind,
          actions,
          decision,
          decisionReason: decision && 'What was seen',
          nextVisitBy: next === undefined ? undefined : addDays(work.today, next),
          nextVisitReason: next === undefined ? undefined : 'The plan says so',
        }),
      )
    }),
  )

/** An assessment that was signed before, with two actions that are open, the later one first. */
const past = (personId: string, level: string): Promise<unknown> =>
  as('officer', (work, id) =>
    recordPastAssessment(
      work,
      id,
      { signedOn: day('2025-11-03'), level, justification: 'As it was.', priorityAreas: [], factors: {}, from: 'test' },
      [day('2027-01-31'), day('2026-10-31')].map(dueOn => ({
        factor: 'opportunity',
        what: 'Device check',
        ownerAgencyId: app.agencyIds.police,
        ownerName: 'Officer Name',
        dueOn,
        knownBy: 'Nothing is found.',
        minutes: 60,
      })),
    ),
  )(personId)

const assessments: fc.Arbitrary<Step> = fc.oneof(
  fc
    .constantFrom<UserName>('officer', 'probation')
    .map(user => as(user, (work, id) => startAssessment(work, id, { method: 'instrument' }))),
  fc.constantFrom<UserName>('officer', 'probation').map(user =>
    as(user, async (work, id) => {
      const open = await startAssessment(work, id, { method: 'instrument' })
      await abandon(work, open.assessmentId, { why: 'Begun by mistake' })
    }),
  ),
  fc.constantFrom('low', 'medium', 'high').map(level => (personId: string) => past(personId, level)),
)

/** Every member agency's row against the recount, as somebody who may open the case. */
async function assertTrue(personId: string): Promise<void> {
  await app.as('sergeant', async work => {
    for (const agencyId of [app.agencyIds.police, app.agencyIds.probation]) {
      const { kept, counted } = await recountSummary(work.tx, personId, agencyId)
      if (kept) assert.deepEqual(kept, counted)
    }
  })
}

/** Shared from the start, so that both agencies write. */
async function addShared(more: object = {}): Promise<string> {
  const personId = await add(more)
  await app.as('sergeant', work => shareWith(work, personId, app.agencyIds.probation, 'supervises on licence'))
  return personId
}

describe('the summary of a case', () => {
  test('says what a recount from scratch says, whatever was done by whichever agency', async () => {
    const steps = fc.array(fc.oneof(facts, endings, names, agencies, visits, assessments), {
      minLength: 4,
      maxLength: 12,
    })
    await fc.assert(
      fc.asyncProperty(steps, async done => {
        const personId = await addShared()
        for (const step of done) {
          await step(personId)
          await assertTrue(personId)
        }
      }),
      { numRuns: 12 },
    )
  })

  test('says everything of a case in which everything happened', async () => {
    const personId = await addShared({ registration: { from: day('2020-02-24'), endsOn: day('2030-02-24') } })
    const { kept: fresh } = await app.as('sergeant', work => recountSummary(work.tx, personId, app.agencyIds.police))
    assert.equal(fresh?.assessmentDueOn, '2020-04-06')
    await app.as('probation', work => addItem(work, personId, 'risk-to-staff', { values: { detail: 'Crew of two' } }))
    await app.as('officer', work =>
      addItem(work, personId, 'custody', { from: work.today, values: { status: 'licence' } }),
    )
    await past(personId, 'high')
    const next = { nextVisitBy: addDays(day('2026-11-05'), 60), nextVisitReason: 'The plan says so' }
    app.clock.now = new Date(app.clock.now.getTime() + 60_000)
    await app.as('officer', async work => {
      const actions = (await openActions(work.tx, personId)).map(
        ({ id }) => ({ actionId: id, outcome: 'not done', note: 'Nobody had the key' }) as const,
      )
      assert.equal(actions.length, 2)
      const decided = { decision: 'reassess', decisionReason: 'A new partner' } as const
      await recordVisit(work, personId, visitOf({ ...next, ...decided, actions }))
    })
    await app.as('officer', work => startAssessment(work, personId, { method: 'instrument' }))
    await assertTrue(personId)
    const { kept } = await app.as('probation', work => recountSummary(work.tx, personId, app.agencyIds.police))
    assert.deepEqual(kept, {
      familyName: 'Harcourt',
      givenNames: 'Dennis',
      bornOn: '1971-04-09',
      sex: 'male',
      leadAgencyId: app.agencyIds.police,
      practitionerId: app.ids.officer,
      allocatedOn: '2026-11-05',
      registrationStatus: 'registered',
      registeredOn: '2020-02-24',
      registrationEndsOn: '2030-02-24',
      custodyStatus: 'licence',
      riskToStaff: true,
      level: 'high',
      levelProvisional: false,
      lastSignedOn: '2025-11-03',
      assessmentDueOn: '2026-11-03',
      draftStatus: 'draft',
      reassessSince: '2026-11-05',
      nextVisitBy: '2027-01-04',
      lastVisitOn: '2026-11-05',
      openActions: 2,
      nextActionDueOn: '2026-10-31',
      openDueOn: ['2026-10-31', '2027-01-31'],
    })
  })

  test('takes in what another has just written when both write at the same moment', async () => {
    const personId = await addShared()
    const watch = openPool({
      url: app.database.urls.superuser,
      max: 1,
      statementTimeout: 20_000,
      onError: () => undefined,
    })
    try {
      const written = Promise.withResolvers<void>()
      const gate = Promise.withResolvers<void>()
      const visit = app.as('officer', async work => {
        await recordVisit(
          work,
          personId,
          visitOf({ nextVisitBy: addDays(work.today, 30), nextVisitReason: 'The plan says so' }),
        )
        await settle(work.tx)
        written.resolve()
        await gate.promise
      })
      await written.promise
      const flag = app.as('probation', work =>
        addItem(work, personId, 'risk-to-staff', { values: { detail: 'Crew of two' } }),
      )
      await someoneWaits(watch)
      gate.resolve()
      await Promise.all([visit, flag])
    } finally {
      await watch.close()
    }
    await assertTrue(personId)
    const { kept } = await app.as('officer', work => recountSummary(work.tx, personId, app.agencyIds.police))
    assert.deepEqual([kept?.lastVisitOn, kept?.riskToStaff], ['2026-11-05', true])
  })
})

/** Until a transaction of this database waits for a lock. */
async function someoneWaits(watch: Pool): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ n: number }>`select count(*) as n from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(watch.db)
    if ((rows[0]?.n ?? 0) > 0) return
  }
}
