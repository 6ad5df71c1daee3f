import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '../../platform/ids/index.ts'
import { testApp, type TestApp, type UserName, type Visitor } from '../../../test/support/app.ts'
import { day, openTestCase, signTestPlan } from '../../../test/support/case.ts'
import { race, rounds, type Racer } from '../../../test/support/race.ts'
import { actionsOf, lookAtAction } from './index.ts'

let app: TestApp
let officer: Visitor
let colleague: Visitor
before(async () => {
  app = await testApp()
  officer = await app.signIn('officer')
  colleague = await app.signIn('colleague')
})
after(() => app.close())

const what = 'Ask the employer about shifts'

/** A case with a signed plan and one open action, overdue since the first of the month. */
async function planned(...letIn: readonly UserName[]): Promise<{ personId: string; url: string }> {
  const personId = await openTestCase(app, 'officer', ...letIn)
  const [actionId = ''] = (await signTestPlan(app, 'officer', personId, [{ what, dueOn: '2026-11-01' }])).actionIds
  return { personId, url: `/people/${personId}/actions/${actionId}` }
}

const date = (name: string, day: string, month: string, year: string) => ({
  [`${name}-day`]: day,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
})
const done = { seen: '0', outcome: 'done', note: 'Rang them: early shifts only.', ...date('on', '4', '11', '2026') }
const partly = { ...done, outcome: 'done in part', note: 'They will ring back.' }

const words = (body: string) =>
  body
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', '’')
    .replace(/\s+/g, ' ')

const theAction = async (personId: string) => {
  const [action] = await app.as('officer', ({ tx }) => actionsOf(tx, personId))
  assert(action)
  return action
}

const said = async (personId: string) => (await theAction(personId)).outcomes.map(({ outcome }) => outcome)

/** Open actions as the lists have them. */
const counted = async (personId: string) => {
  const row = await app.as('officer', ({ tx }) =>
    tx
      .selectFrom('case_summary')
      .select('open_actions')
      .where('person_id', '=', personId)
      .where('agency_id', '=', app.agencyIds.police)
      .executeTakeFirstOrThrow(),
  )
  return row.open_actions
}

describe('an action on its page', () => {
  test('is reached from the overview and closed where it stands; the overview and the list say so', async () => {
    const { personId, url } = await planned()
    assert(
      (await officer.get(`/people/${personId}`)).body.includes(`href="${url}"`),
      'the overview leads to the action',
    )
    const page = words((await officer.get(url)).body)
    for (const shown of [what, 'Overdue', 'Due by 1 November 2026', 'We have seen it.', 'Nothing yet.'])
      assert(page.includes(shown), shown)

    const sent = await officer.post(url, done)
    assert.equal(sent.statusCode, 303, words(sent.body))
    const overview = words((await officer.get(String(sent.headers.location))).body)
    for (const shown of ['The action is closed.', 'No action is open.', `Action done: ${what}`, 'early shifts only'])
      assert(overview.includes(shown), shown)
    const list = words((await officer.get(`/people/${personId}/actions`)).body)
    assert.match(list, /No action is open\. Closed 1/)
    assert.match(list, /Ask the employer about shifts .*4 Nov 2026 Done: Rang them: early shifts only\./)
    const closed = await officer.get(url)
    assert.match(words(closed.body), /Stands Done, 4 November 2026/)
    assert.doesNotMatch(closed.body, /name="outcome"/)
    const { status, closedOn } = await theAction(personId)
    assert.deepEqual([status, closedOn], ['done', '2026-11-04'])
    assert.equal(await counted(personId), 0)
  })

  test('done in part stays open, and its date moves', async () => {
    const { personId, url } = await planned()
    const sent = await officer.post(url, { ...partly, ...date('due', '20', '11', '2026') })
    assert.equal(sent.statusCode, 303, words(sent.body))
    const page = words((await officer.get(url)).body)
    assert.match(page, /Done in part by Officer Name 4 November 2026 They will ring back\./)
    assert.match(page, /Its date moved from 1 November 2026 to 20 November 2026/)
    const { status, dueOn } = await theAction(personId)
    assert.deepEqual([status, dueOn], ['open', '2026-11-20'])
  })

  for (const [name, fields, sentence] of [
    ['no outcome', { ...done, outcome: '' }, 'Choose what became of the action'],
    ['an outcome that is for assessments', { ...done, outcome: 'dropped' }, 'Choose what became of the action'],
    ['not done and no more said', { ...done, outcome: 'not done', note: ' ' }, 'Say more about the action'],
    ['no date', { ...done, 'on-day': '', 'on-month': '', 'on-year': '' }, 'Enter the date on which it was done'],
    ['a date that is none', { ...done, 'on-day': '31' }, 'Date must be a real date'],
    ['a date to come', { ...done, 'on-day': '6' }, 'Date must be today, 5 November 2026, or before'],
    ['a slip of the year', { ...done, 'on-year': '2006' }, 'Date is more than ten years ago: check the year'],
    ['a new date that is past', { ...partly, ...date('due', '2', '11', '2026') }, 'Date must not be before today'],
    ['a new date of what is done', { ...done, ...date('due', '2', '12', '2026') }, 'This action is done, so its date'],
    ['words without end', { ...done, note: 'a'.repeat(2_001) }, 'What was done or found must be 2,000 characters'],
    ['a NUL byte', { ...done, note: 'a\0b' }, 'This has a character that is not text'],
  ] as const)
    test(`given ${name}, says so beside the field, keeps what was typed and writes nothing`, async () => {
      const { personId, url } = await planned()
      const answer = await officer.post(url, fields)
      assert.equal(answer.statusCode, 422)
      assert(words(answer.body).includes(sentence), words(answer.body))
      assert.match(answer.body, /data-unsaved="already"/)
      assert.deepEqual(await said(personId), [])
    })

  test('sent twice is kept once', async () => {
    const { personId, url } = await planned()
    const answers = await Promise.all([officer.post(url, partly), officer.post(url, partly)])
    assert.deepEqual(
      answers.map(({ statusCode }) => statusCode),
      [303, 303],
    )
    assert.deepEqual(await said(personId), ['done in part'])
  })

  test('of which somebody else said something meanwhile: both words are shown and only theirs are saved', async () => {
    const { personId, url } = await planned()
    assert.equal((await colleague.post(url, { ...partly, note: 'Left a message.' })).statusCode, 303)
    const late = await officer.post(url, { ...partly, note: 'Wrote a letter.' })
    assert.equal(late.statusCode, 409)
    for (const shown of ['nothing was saved', 'Left a message.', 'Wrote a letter.', 'Colleague Name'])
      assert(words(late.body).includes(shown), shown)
    assert.deepEqual(await said(personId), ['done in part'])
    assert.equal((await officer.post(url, { ...partly, note: 'Wrote a letter.', seen: '1' })).statusCode, 303)
    assert.deepEqual(await said(personId), ['done in part', 'done in part'])
  })

  // With the locks taken out both were kept in 3 of 3 rounds.
  test('at the same moment as somebody else: one is kept, and the other is told', async () => {
    const [withLocks, without] = await rounds(app, 3, async db => {
      const { personId } = await planned()
      const { id } = await theAction(personId)
      const look = { actionId: id, seen: 0, outcome: 'done in part', on: day('2026-11-04') } as const
      const racer = (user: UserName, note: string): Racer => ({
        user,
        run: work => lookAtAction(work, personId, { ...look, note }),
      })
      const outcomes = await race(app, db, [racer('officer', 'Rang.'), racer('colleague', 'Wrote.')])
      return `${outcomes.sort().join(' and ')}, ${(await said(personId)).length} kept`
    })
    assert.deepEqual(new Set(withLocks), new Set(['conflict and done, 1 kept']))
    assert(without.includes('done and done, 2 kept'), without.join('; '))
  })

  test('that somebody closed meanwhile says so and shows what was typed', async () => {
    const { personId, url } = await planned()
    assert.equal((await colleague.post(url, done)).statusCode, 303)
    const late = await officer.post(url, { ...partly, note: 'Wrote a letter.' })
    assert.equal(late.statusCode, 409)
    assert.match(words(late.body), /You had written: Wrote a letter\./)
    assert.deepEqual(await said(personId), ['done'])
  })

  test('closed by mistake is opened again with a reason, and everything said stays', async () => {
    const { personId, url } = await planned()
    await officer.post(url, done)
    const missing = await officer.post(`${url}/open`, { seen: '1' })
    assert.equal(missing.statusCode, 422)
    assert.match(words(missing.body), /Enter why the action is to be open again/)
    const fields = { seen: '1', reason: 'It was the other action.' }
    assert.equal((await officer.post(`${url}/open`, fields)).statusCode, 303)
    assert.equal((await officer.post(`${url}/open`, fields)).statusCode, 303, 'sent twice')
    assert.deepEqual(await said(personId), ['done', 'opened again'])
    const page = words((await officer.get(url)).body)
    assert.match(page, /The action is open again\./)
    assert.match(page, /Opened again by Officer Name 5 November 2026 It was the other action\./)
    const { status, closedOn } = await theAction(personId)
    assert.deepEqual([status, closedOn], ['open', null])
    assert.equal(await counted(personId), 1)
    const again = await officer.post(`${url}/open`, { seen: '2', reason: 'Once more.' })
    assert.equal(again.statusCode, 409, 'an open action')
  })

  test('is found by a member agency, and by nobody else nor under another person', async () => {
    const { url } = await planned('probation')
    const other = await planned()
    const member = await app.signIn('probation')
    assert.equal((await member.post(url, { ...partly, note: 'Spoke to the centre.' })).statusCode, 303)
    const actionId = url.split('/').at(-1) ?? ''
    for (const hidden of [`/people/${other.personId}/actions/${actionId}`, `${other.url.slice(0, -36)}${newId()}`]) {
      assert.equal((await officer.get(hidden)).statusCode, 404)
      assert.equal((await officer.post(hidden, done)).statusCode, 404)
      assert.equal((await officer.post(`${hidden}/open`, { reason: 'A reason.' })).statusCode, 404)
    }
    assert.equal((await member.get(other.url)).statusCode, 404)
    assert.equal((await member.post(other.url, done)).statusCode, 404)
    assert.deepEqual(await said(other.personId), [])
  })

  test('leads to the plan that it comes from', async () => {
    const { url } = await planned()
    const page = await officer.get(url)
    assert.match(page.body, /href="\/assessments\/[0-9a-f-]{36}">From the plan of the assessment</)
  })
})

test('a person without a plan has an empty list', async () => {
  const personId = await openTestCase(app, 'officer')
  const list = words((await officer.get(`/people/${personId}/actions`)).body)
  assert.match(list, /Open 0 No action is open\. Closed 0 No action has been closed yet\./)
})
