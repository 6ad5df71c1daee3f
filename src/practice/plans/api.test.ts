import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { deedsOfPerson, fieldsOf, itemsOf, Programs, walkList, type ApiAnswer } from '../../../test/support/api.ts'
import { testApp, type TestApp } from '../../../test/support/app.ts'
import { openTestCase, signTestPlan } from '../../../test/support/case.ts'

let app: TestApp
let programs: Programs
before(async () => {
  app = await testApp()
  programs = new Programs(app)
})
after(() => app.close())

/** A case of the police, shared with probation, with actions of a plan due on these days. */
async function withActions(...dueOn: readonly string[]) {
  const personId = await openTestCase(app, 'officer', 'probation')
  const actions = dueOn.map((day, at) => ({ what: `Look at the phone, ${at + 1}`, dueOn: day }))
  const { assessmentId, actionIds } = await signTestPlan(app, 'officer', personId, actions)
  return { personId, assessmentId, actionIds, path: `/people/${personId}/actions` }
}

const done = { seen: 0, outcome: 'done', on: '2026-11-05' }
const statusIn = ({ body }: ApiAnswer) => body['status']

describe('the actions of a person, by a program', () => {
  test('are read as they stand, alone and in pages in the order of their days', async () => {
    const { personId, assessmentId, actionIds, path } = await withActions('2026-12-02', '2026-12-01', '2026-12-01')
    const { items, sizes } = await walkList(programs, 'officer', path, 2)
    assert.deepEqual(sizes, [2, 1])
    assert.deepEqual(
      items.map(({ id }) => id),
      actionIds,
    )
    const { status, body } = await programs.get('colleague', `${path}/${actionIds[0]}`)
    assert.equal(status, 200)
    assert.deepEqual(body, {
      ...{ id: actionIds[0], personId, assessmentId, agencyId: app.agencyIds.police, factor: 'poor-self-management' },
      owner: {
        id: app.ids.officer,
        name: 'Officer Name',
        agency: { id: app.agencyIds.police, name: 'Northshire Police' },
      },
      ...{ what: body['what'], dueOn: '2026-12-01', knownBy: 'We have seen it.', minutes: 30, status: 'open' },
      ...{ recordedAt: app.clock.now.toISOString(), outcomes: [] },
    })
    assert.deepEqual((await deedsOfPerson(app, 'officer', personId)).slice(-1), [
      'person.consulted /api/v1/people/:personId/actions/:actionId',
    ])
  })

  test('are told apart by how they stand, and a place of another list is none of this one', async () => {
    const { path, actionIds } = await withActions('2026-12-01', '2026-12-02')
    await programs.post('officer', `${path}/${actionIds[0]}/outcomes`, done)
    const ids = async (query: string) => itemsOf(await programs.get('officer', `${path}${query}`)).map(({ id }) => id)
    assert.deepEqual(await ids('?status=open'), [actionIds[1]])
    assert.deepEqual(await ids('?status=done'), [actionIds[0]])
    for (const [query, member] of [
      ['?status=closed', 'status'],
      ['?after=x', 'after'],
      ['?limit=0', 'limit'],
      ['?state=open', 'state'],
    ] as const)
      assert.deepEqual(fieldsOf(await programs.get('officer', `${path}${query}`)), [member], query)
  })
})

describe('what became of an action, by a program', () => {
  test('closes it once however often it is sent, is opened again, and stands in the ledger', async () => {
    const { personId, path, actionIds } = await withActions('2026-12-01')
    const one = `${path}/${actionIds[0]}`
    for (const time of [1, 2]) {
      const { status, body } = await programs.post('colleague', `${one}/outcomes`, done)
      assert.equal(status, 200, `${time}`)
      assert.deepEqual(
        [body['status'], body['closedOn'], (body['outcomes'] as unknown[]).length],
        [...['done', '2026-11-05', 1]],
      )
    }
    const reopening = { seen: 1, reason: 'It was the other action.' }
    const opened = await programs.post('officer', `${one}/reopening`, reopening)
    assert.deepEqual([opened.status, statusIn(opened)], [200, 'open'])
    const looks = opened.body['outcomes'] as readonly Record<string, unknown>[]
    assert.deepEqual(
      looks.map(({ outcome, note, recordedBy }) => [outcome, note, recordedBy]),
      [
        ['done', undefined, { id: app.ids.colleague, name: 'Colleague Name' }],
        ['opened again', 'It was the other action.', { id: app.ids.officer, name: 'Officer Name' }],
      ],
    )
    assert.equal((await programs.post('officer', `${one}/reopening`, { ...reopening, seen: 2 })).status, 409)
    // A deed has an entry for each row that it wrote; the refusal told how things stand.
    assert.deepEqual([...new Set(await deedsOfPerson(app, 'officer', personId))].slice(-4), [
      ...['plan.action-looked-at', 'form.sent-again', 'plan.action-opened-again'],
      'person.consulted /api/v1/people/:personId/actions/:actionId/reopening',
    ])
  })

  test('moves its day, by the rules of the page, beside the members that were sent', async () => {
    const { path, actionIds } = await withActions('2026-12-01')
    const look = (more: object) => programs.post('officer', `${path}/${actionIds[0]}/outcomes`, { ...done, ...more })
    for (const [more, members] of [
      [{ outcome: 'not done' }, ['note']],
      [{ outcome: 'dropped' }, ['outcome']],
      [{ dueOn: '2026-12-24' }, ['dueOn']],
      [{ on: '2026-11-06' }, ['on']],
      [{ outcome: 'not done', note: ' ', on: '5 November', due: '2026-12-24' }, ['due', 'note', 'on']],
      [{ outcome: 'not done', note: 'a\u0000b' }, ['note']],
      [{ outcome: 'not done', note: 'x'.repeat(2_001) }, ['note']],
      [{ seen: -1 }, ['seen']],
    ] as const) {
      const answer = await look(more)
      assert.equal(answer.status, 422, JSON.stringify(more))
      assert.deepEqual(fieldsOf(answer).toSorted(), members, JSON.stringify(more))
    }
    const moved = await look({ outcome: 'not done', note: 'He was away.', dueOn: '2026-12-24' })
    assert.deepEqual([statusIn(moved), moved.body['dueOn']], ['open', '2026-12-24'])
    const [said] = moved.body['outcomes'] as readonly Record<string, unknown>[]
    assert.deepEqual([said?.['dueWas'], said?.['dueOn']], ['2026-12-01', '2026-12-24'])
  })

  test('is a conflict where somebody said something meanwhile, and nothing is saved', async () => {
    const { personId, path, actionIds } = await withActions('2026-12-01')
    const one = `${path}/${actionIds[0]}`
    await programs.post('officer', `${one}/outcomes`, { ...done, outcome: 'not done', note: 'He was away.' })
    const before = await deedsOfPerson(app, 'officer', personId)
    const late = await programs.post('colleague', `${one}/outcomes`, done)
    assert.deepEqual([late.status, late.body['overtaken']], [409, true])
    // The answer told how things stand, so that it is a look at the record.
    assert.equal((await deedsOfPerson(app, 'officer', personId)).length, before.length + 1)
    assert.equal(statusIn(await programs.get('officer', one)), 'open')
  })
})
