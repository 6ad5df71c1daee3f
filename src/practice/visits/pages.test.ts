import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '../../platform/ids/index.ts'
import { testApp, type TestApp, type UserName, type Visitor } from '../../../test/support/app.ts'
import { openTestCase, signTestPlan } from '../../../test/support/case.ts'
import { openActions } from '../plans/index.ts'
import { visitsOf } from './index.ts'

let app: TestApp
let officer: Visitor
before(async () => {
  app = await testApp()
  officer = await app.signIn('officer')
})
after(() => app.close())

/** A case with a signed plan and one open action. */
async function planned(...letIn: readonly UserName[]): Promise<{ personId: string; actionId: string; url: string }> {
  const personId = await openTestCase(app, 'officer', ...letIn)
  const actions = [{ what: 'Device check at an unannounced visit', dueOn: '2026-10-31' }]
  const [actionId] = (await signTestPlan(app, 'officer', personId, actions)).actionIds
  assert(actionId)
  return { personId, actionId, url: `/people/${personId}/visits/new` }
}

const whole = (actionId: string): Record<string, string> => ({
  'happenedOn-day': '4',
  'happenedOn-month': '11',
  'happenedOn-year': '2026',
  kind: 'visit',
  announced: 'no',
  place: 'Home address',
  crew: '2',
  minutes: '40',
  text: 'At home, sober, the flat tidy.',
  sourceGrade: '1',
  assessmentGrade: 'A',
  handlingCode: 'P',
  'factors[opportunity]': 'lowers risk',
  [`outcome[${actionId}]`]: 'done',
  [`note[${actionId}]`]: 'Phone and laptop looked through.',
  decision: 'stands',
  'nextVisitBy-day': '31',
  'nextVisitBy-month': '1',
  'nextVisitBy-year': '2027',
  nextVisitReason: 'The new job is still young.',
})

const without = (fields: Record<string, string>, names: RegExp) =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.test(name)))

const formId = (body: string) => /name="visitId" value="([^"]+)"/.exec(body)?.[1] ?? ''
const words = (body: string) =>
  body
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', '’')
    .replace(/\s+/g, ' ')
const visits = (personId: string) => app.as('officer', ({ tx }) => visitsOf(tx, personId))

describe('recording a visit on the page', () => {
  test('opens with the open actions, saves, and shows everything that it brought', async () => {
    const { personId, actionId, url } = await planned()
    const form = await officer.get(url)
    assert.match(words(form.body), /Device check at an unannounced visit/)
    assert.match(words(form.body), /Overdue/)
    assert.match(words(form.body), /Of the assessment signed 3 November 2025/)
    const sent = await officer.post(url, { ...whole(actionId), visitId: formId(form.body) })
    assert.equal(sent.statusCode, 303, words(sent.body))
    const page = words((await officer.get(String(sent.headers.location))).body)
    for (const said of [
      'The visit is recorded.',
      'Unannounced visit, 4 November 2026',
      'At home, sober, the flat tidy.',
      'Opportunity: lowers risk',
      'Device check at an unannounced visit',
      'Phone and laptop looked through.',
      'The plan stands',
      '31 January 2027',
      'The new job is still young.',
    ])
      assert(page.includes(said), said)
    const list = words((await officer.get(`/people/${personId}/visits`)).body)
    assert.match(list, /4 Nov 2026 Unannounced visit Home address 2 40 The plan stands Officer Name, Northshire Police/)
    assert.match(words((await officer.get(`/people/${personId}/evidence`)).body), /4 November 2026, Home visits/)
  })

  test('given an action that is not due yet, it may be left as it is, and stays open', async () => {
    const personId = await openTestCase(app, 'officer')
    const { actionIds } = await signTestPlan(app, 'officer', personId, [
      { what: 'See the landlord', dueOn: '2026-11-04' },
      { what: 'Check the rent', dueOn: '2026-12-31' },
    ])
    const [due = '', later = ''] = actionIds
    const url = `/people/${personId}/visits/new`
    const form = await officer.get(url)
    assert.equal(words(form.body).split('Not due yet, not looked at').length, 2)
    const visitId = formId(form.body)
    const left = { [`outcome[${later}]`]: 'not looked at' }
    const missing = await officer.post(url, { ...without(whole(later), /^(outcome|note)/), ...left, visitId })
    assert.equal(missing.statusCode, 422)
    assert.match(words(missing.body), /Say what became of .{0,10}See the landlord/)
    assert.doesNotMatch(words(missing.body), /Say what became of .{0,10}Check the rent/)
    const sent = await officer.post(url, { ...whole(due), ...left, visitId })
    assert.equal(sent.statusCode, 303, words(sent.body))
    const open = await app.as('officer', ({ tx }) => openActions(tx, personId))
    assert.deepEqual(
      open.map(({ id }) => id),
      [later],
    )
  })

  test('an action added to the plan is shown with the visit', async () => {
    const { personId, actionId, url } = await planned()
    const visitId = formId((await officer.get(url)).body)
    const added = {
      addedWhat: 'Speak to the housing officer',
      addedFactor: 'poor-self-management',
      addedOwner: app.ids.colleague,
      'addedDue-day': '20',
      'addedDue-month': 'nov',
      'addedDue-year': '2026',
      addedKnownBy: 'She confirms that the plan is kept.',
      addedMinutes: '30',
    }
    const fields = { ...whole(actionId), ...added, visitId, decision: 'changes', decisionReason: 'Rent.' }
    const sent = await officer.post(url, fields)
    assert.equal(sent.statusCode, 303, words(sent.body))
    const page = words((await officer.get(String(sent.headers.location))).body)
    assert.match(page, /Added to the plan What Speak to the housing officer/)
    assert.match(page, /Colleague Name, Northshire Police/)
    assert.equal((await app.as('officer', ({ tx }) => openActions(tx, personId))).length, 1)
  })

  test('without a signed plan asks for none', async () => {
    const personId = await openTestCase(app, 'officer')
    const url = `/people/${personId}/visits/new`
    const form = await officer.get(url)
    assert.match(words(form.body), /Nothing has been signed yet, so there is no plan to review/)
    assert.doesNotMatch(form.body, /name="decision"/)
    const bare = without(whole(newId()), /^(outcome|note)\[|^decision$/)
    assert.equal((await officer.post(url, { ...bare, visitId: formId(form.body) })).statusCode, 303)
  })
})

describe('bad input', () => {
  const cases: readonly {
    name: string
    fields: (actionId: string) => Record<string, string | readonly string[]>
    says: readonly RegExp[]
  }[] = [
    {
      name: 'nothing',
      fields: actionId => Object.fromEntries(Object.keys(whole(actionId)).map(name => [name, ''])),
      says: [
        /Enter the date of the visit/,
        /Choose whether the person was seen/,
        /Enter where it was/,
        /Enter the account of the visit/,
      ],
    },
    {
      name: 'no review',
      fields: actionId => ({
        [`outcome[${actionId}]`]: '',
        decision: '',
        'nextVisitBy-day': '',
        'nextVisitBy-month': '',
        'nextVisitBy-year': '',
      }),
      says: [/Say what became of/, /Say whether the plan stands/, /Enter the date by which to visit next/],
    },
    {
      name: 'neither a place nor a review',
      fields: actionId => ({ place: '', [`outcome[${actionId}]`]: '', decision: '', nextVisitReason: '' }),
      says: [
        /Enter where it was/,
        /Say what became of/,
        /Say whether the plan stands/,
        /Say why the next visit is by then/,
      ],
    },
    { name: 'a day to come', fields: () => ({ 'happenedOn-day': '6' }), says: [/Date must be today or in the past/] },
    {
      name: 'a day that does not exist',
      fields: () => ({ 'happenedOn-day': '31' }),
      says: [/Date of the visit must be a real date/],
    },
    {
      name: 'a next visit in the past',
      fields: () => ({ 'nextVisitBy-year': '2025' }),
      says: [/cannot be before today/],
    },
    {
      name: 'words for numbers',
      fields: () => ({ crew: 'two', minutes: '-5' }),
      says: [/whole number, like 2/, /whole number, like 40/],
    },
    {
      name: 'impossible numbers',
      fields: () => ({ crew: '0', minutes: '9999' }),
      says: [/from 1 to 20/, /from 0 to 1,440/],
    },
    { name: 'a NUL byte', fields: actionId => ({ [`note[${actionId}]`]: 'a\0b' }), says: [/NUL byte/] },
    { name: 'a reversing mark', fields: () => ({ text: 'a\u202eb' }), says: [/reverses the order of letters/] },
    { name: 'a repeated field', fields: () => ({ place: ['one', 'two'] }), says: [/sent more than once/] },
    {
      name: 'a moved day that is none',
      fields: actionId => ({ [`due[${actionId}]`]: 'soon' }),
      says: [/New date must/],
    },
    {
      name: 'an outcome that is none',
      fields: actionId => ({ [`outcome[${actionId}]`]: 'dropped' }),
      says: [/Choose what became of it/],
    },
    { name: 'a life event that is none', fields: () => ({ lifeEvents: ['lottery'] }), says: [/Choose from the list/] },
    {
      name: 'a life event and a plan that stands',
      fields: () => ({ lifeEvents: ['missing'] }),
      says: [/Say why the plan stands/],
    },
    {
      name: 'an action that was begun',
      fields: () => ({ addedWhat: 'Something' }),
      says: [/Choose the factor/, /Enter the estimated minutes/],
    },
    {
      name: 'a forged owner',
      fields: () => ({ addedWhat: 'x', addedOwner: newId() }),
      says: [/Choose who answers for the action/],
    },
    {
      name: 'too many words',
      fields: () => ({ changed: 'x'.repeat(2001) }),
      says: [/What has changed, in your own words must be 2,000 characters or fewer/],
    },
  ]
  for (const { name, fields, says } of cases)
    test(`given ${name}: a sentence beside the field, what was typed, and nothing written`, async () => {
      const { personId, actionId, url } = await planned()
      const visitId = formId((await officer.get(url)).body)
      const answer = await officer.post(url, { ...whole(actionId), ...fields(actionId), visitId })
      assert.equal(answer.statusCode, 422, words(answer.body))
      assert.match(answer.body, /<title>Error: /)
      for (const sentence of says) assert.match(words(answer.body), sentence)
      assert.equal(formId(answer.body), visitId)
      if (name !== 'nothing') assert.match(answer.body, /Phone and laptop|NUL/)
      assert.deepEqual(await visits(personId), [])
    })

  test('an action of another person, or one that never was, is a conflict that keeps the words', async () => {
    const { personId, actionId, url } = await planned()
    const other = await planned()
    for (const id of [other.actionId, newId(), 'x']) {
      const visitId = formId((await officer.get(url)).body)
      const answer = await officer.post(url, { ...whole(actionId), visitId, [`outcome[${id}]`]: 'done' })
      assert.equal(answer.statusCode, 409, id)
      assert.match(answer.body, /At home, sober, the flat tidy\./)
      assert.doesNotMatch(words(answer.body), /is done\./)
    }
    assert.deepEqual(await visits(personId), [])
  })
})

describe('forms that are stale or sent twice', () => {
  test('a plan that changed meanwhile: 409, how it stands, and what was typed', async () => {
    const { personId, actionId, url } = await planned()
    const mine = formId((await officer.get(url)).body)
    const colleague = await app.signIn('colleague')
    const theirs = formId((await colleague.get(url)).body)
    assert.equal((await colleague.post(url, { ...whole(actionId), visitId: theirs })).statusCode, 303)
    const late = await officer.post(url, {
      ...whole(actionId),
      visitId: mine,
      text: 'The officer’s account.',
      [`note[${actionId}]`]: 'The officer’s note.',
    })
    assert.equal(late.statusCode, 409)
    assert.match(late.body, /The officer’s account\./)
    assert.match(
      words(late.body),
      /Device check at an unannounced visit is done\. You had written about it: done\. The officer’s note\./,
    )
    assert.equal((await visits(personId)).length, 1)
    const rest = without(whole(actionId), /^(outcome|note)\[/)
    assert.equal((await officer.post(url, { ...rest, visitId: formId(late.body) })).statusCode, 303)
    assert.equal((await visits(personId)).length, 2)
  })

  test('pressed twice, records once; sent again with other words, keeps both', async () => {
    const { personId, actionId, url } = await planned()
    const fields = { ...whole(actionId), visitId: formId((await officer.get(url)).body) }
    const answers = [await officer.post(url, fields), await officer.post(url, fields)]
    assert.deepEqual(
      answers.map(({ statusCode }) => statusCode),
      [303, 303],
    )
    assert.equal(answers[0]?.headers.location, answers[1]?.headers.location)
    const other = await officer.post(url, { ...fields, text: 'Other words.' })
    assert.equal(other.statusCode, 409)
    assert.match(other.body, /Other words\./)
    assert.notEqual(formId(other.body), fields.visitId)
    assert.equal((await visits(personId)).length, 1)
  })
})

describe('who may', () => {
  test('a member agency; nobody else, not even by another person’s address', async () => {
    const { personId, actionId, url } = await planned('probation')
    const sent = await officer.post(url, { ...whole(actionId), visitId: formId((await officer.get(url)).body) })
    const address = String(sent.headers.location)
    const probation = await app.signIn('probation')
    assert.equal((await probation.get(address)).statusCode, 200)
    const stranger = await app.signIn('stranger')
    const admin = await app.signIn('admin')
    for (const path of [address, url, `/people/${personId}/visits`]) {
      assert.equal((await stranger.get(path)).statusCode, 404, path)
      assert.equal((await admin.get(path)).statusCode, 403, path)
    }
    const other = await openTestCase(app, 'officer')
    assert.equal((await officer.get(address.replace(personId, other))).statusCode, 404)
    assert.equal((await officer.get(`/people/${personId}/visits/${newId()}`)).statusCode, 404)
    assert.equal((await officer.get(`/people/${personId}/visits/x`)).statusCode, 404)
  })
})
