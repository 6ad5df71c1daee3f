import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '../../platform/ids/index.ts'
import { deedsOfPerson, fieldsOf, itemsOf, Programs, walkList } from '../../../test/support/api.ts'
import { testApp, type TestApp } from '../../../test/support/app.ts'
import { openTestCase, recordTestVisit, signTestPlan } from '../../../test/support/case.ts'
import { openActions } from '../plans/index.ts'

let app: TestApp
let programs: Programs
before(async () => {
  app = await testApp()
  programs = new Programs(app)
})
after(() => app.close())

/** A case of the police, shared with probation, with one overdue action. */
async function planned() {
  const personId = await openTestCase(app, 'officer', 'probation')
  const { actionIds } = await signTestPlan(app, 'officer', personId, [{ what: 'Device check', dueOn: '2026-11-01' }])
  return { personId, actionId: actionIds[0] ?? '', path: `/people/${personId}/visits` }
}

const account = {
  ...{ text: 'At home, sober, the flat tidy.', sourceGrade: '1', assessmentGrade: 'A', handlingCode: 'P' },
  factors: [{ factor: 'opportunity', direction: 'lowers risk' }],
}

const whole = (actionId: string) => ({
  ...{
    happenedOn: '2026-11-04',
    kind: 'visit',
    announced: false,
    place: 'Home address',
    crew: 2,
    minutes: 40,
    account,
  },
  actions: [{ actionId, outcome: 'done', note: 'Phone and laptop looked through.' }],
  ...{ decision: 'stands', nextVisitBy: '2027-01-31', nextVisitReason: 'The new job is still young.' },
})

const openIn = async (personId: string) =>
  (await app.as('officer', ({ tx }) => openActions(tx, personId))).map(({ what }) => what)

describe('a visit, by a program', () => {
  test('is recorded once with all that it brought, and read whole by every agency of the case', async () => {
    const { personId, actionId, path } = await planned()
    const id = newId()
    const added = {
      ...{ what: 'Speak to the landlord', factor: 'poor-self-management', ownerId: app.ids.colleague },
      ...{ dueOn: '2026-12-01', knownBy: 'The rent is paid.', minutes: 30 },
    }
    const body = { ...whole(actionId), id, added, decision: 'changes', decisionReason: 'The rent is behind.' }
    assert.deepEqual(await programs.post('officer', path, body), { status: 201, body: { id, replayed: false } })
    assert.deepEqual(await programs.post('officer', path, body), { status: 201, body: { id, replayed: true } })
    const other = await programs.post('officer', path, { ...body, place: 'Hostel' })
    assert.deepEqual([other.status, other.body['usedFor']], [409, id])
    assert.deepEqual(await openIn(personId), ['Speak to the landlord'])

    const { status, body: read } = await programs.get('probation', `${path}/${id}`)
    assert.equal(status, 200)
    const { evidence, outcomes, added: new_, ...visit } = read as Record<string, readonly Record<string, unknown>[]>
    assert.deepEqual(visit, {
      ...{ id, personId, happenedOn: '2026-11-04', kind: 'visit', announced: false, place: 'Home address' },
      ...{ crew: 2, minutes: 40, lifeEvents: [], decision: 'changes', decisionReason: 'The rent is behind.' },
      ...{ nextVisitBy: '2027-01-31', nextVisitReason: 'The new job is still young.' },
      recordedAt: app.clock.now.toISOString(),
      recordedBy: { id: app.ids.officer, name: 'Officer Name' },
      agency: { id: app.agencyIds.police, name: 'Northshire Police' },
    })
    assert.deepEqual(
      evidence?.map(({ text, source, visitId, factors }) => ({ text, source, visitId, factors })),
      [{ text: account.text, source: 'visit', visitId: id, factors: account.factors }],
    )
    assert.deepEqual(
      outcomes?.map(({ actionId: of, outcome, visitId }) => [of, outcome, visitId]),
      [[actionId, 'done', id]],
    )
    assert.deepEqual(
      new_?.map(({ what, status: stands, owner }) => [what, stands, (owner as { name: string }).name]),
      [['Speak to the landlord', 'open', 'Colleague Name']],
    )
    assert.deepEqual([...new Set(await deedsOfPerson(app, 'officer', personId))].slice(-3), [
      ...['visit.recorded', 'visit.sent-again', 'person.consulted /api/v1/people/:personId/visits'],
    ])
  })

  test('is refused by the member that is wrong, what the form asks and what the plan asks', async () => {
    const { personId, actionId, path } = await planned()
    const body = whole(actionId)
    const [action] = body.actions
    for (const [more, members] of [
      [{ happenedOn: '2026-11-06' }, ['happenedOn']],
      [{ crew: 0, minutes: 1_441 }, ['crew', 'minutes']],
      [{ place: ' ', crew: 1.5, more: 1 }, ['crew', 'more', 'place']],
      [{ account: { ...account, text: ' ' } }, ['account.text']],
      [
        {
          account: {
            ...account,
            handlingConditions: 'Ask us.',
            factors: [{ factor: 'opportunity', direction: 'strengthens' }],
          },
        },
        ['account.factors.0.direction', 'account.handlingConditions'],
      ],
      [{ actions: [{ ...action, outcome: 'not done', note: undefined }], decisionReason: 'So.' }, ['actions.0.note']],
      [{ actions: [{ ...action, dueOn: '2026-12-24' }] }, ['actions.0.dueOn', 'decision']],
      [{ actions: [action, action] }, ['actions']],
      [{ actions: [] }, [`actions.${actionId}.outcome`]],
      [{ decision: undefined, nextVisitBy: undefined }, ['decision', 'nextVisitBy']],
      [{ decision: 'changes', decisionReason: 'So.' }, ['decision']],
      [
        {
          ...{ decision: 'changes', decisionReason: 'So.' },
          added: {
            ...{ what: 'Call', factor: 'nonsense', ownerId: app.ids.probation, dueOn: '2026-11-04', knownBy: 'Seen.' },
            minutes: 0,
          },
        },
        ['added.dueOn', 'added.factor', 'added.minutes', 'added.ownerId'],
      ],
      [{ lifeEvents: ['a birthday'] }, ['lifeEvents.0']],
    ] as const) {
      const answer = await programs.post('officer', path, { ...body, ...more })
      assert.equal(answer.status, 422, JSON.stringify(more))
      assert.deepEqual(fieldsOf(answer).toSorted(), members, JSON.stringify(answer.body))
    }
    const gone = await programs.post('officer', path, { ...body, actions: [{ actionId: newId(), outcome: 'done' }] })
    assert.deepEqual([gone.status, gone.body['planChanged']], [409, true])
    assert.deepEqual(itemsOf(await programs.get('officer', path)), [])
    assert.deepEqual(await openIn(personId), ['Device check'])
  })

  test('stands in the list among the others, page by page; of another person there is none', async () => {
    const { personId, path } = await planned()
    const ids: string[] = []
    for (let at = 0; at < 3; at += 1) ids.push(await recordTestVisit(app, 'officer', personId))
    const { items, sizes } = await walkList(programs, 'officer', path, 2)
    assert.deepEqual(sizes, [2, 1])
    assert.deepEqual(
      items.map(({ id }) => id),
      ids.toReversed(),
    )
    const other = await openTestCase(app, 'officer')
    assert.equal((await programs.get('officer', `/people/${other}/visits/${ids[0]}`)).status, 404)
    assert.equal((await programs.get('stranger', path)).status, 404)
  })
})
