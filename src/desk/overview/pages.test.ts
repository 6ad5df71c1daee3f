import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { newId } from '../../platform/ids/index.ts'
import { startAssessment } from '../../practice/assessments/index.ts'
import { recordVisit, type NewVisit } from '../../practice/visits/index.ts'
import { recordEvidence, withdrawEvidence } from '../../record/evidence/index.ts'
import { restrict } from '../../record/membership/index.ts'
import { addItem } from '../../record/people/index.ts'
import { day, openTestCase, signTestPlan } from '../../../test/support/case.ts'
import { testApp, type TestApp, type UserName, type Visitor } from '../../../test/support/app.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

const words = (body: string) => body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const section = (body: string, id: string) =>
  words(body.split('<section').find(part => part.includes(`id="${id}"`)) ?? `there is no section ${id}`)

/** Somebody signed in: once, because a password takes its time. */
const visitors = new Map<UserName, Promise<Visitor>>()
function visitor(user: UserName): Promise<Visitor> {
  const found = visitors.get(user) ?? app.signIn(user)
  visitors.set(user, found)
  return found
}

async function open(user: UserName, url: string): Promise<string> {
  const response = await (await visitor(user)).get(url)
  assert.equal(response.statusCode, 200, response.body)
  return response.body
}

const graded = { sourceGrade: '1', assessmentGrade: 'A', handlingCode: 'P', factors: [] } as const
const entry = (text: string, happenedOn = '2026-10-02') => ({
  ...{ id: newId(), happenedOn: day(happenedOn), source: 'intelligence', text, ...graded },
})

const visit = (more: Partial<NewVisit> = {}): NewVisit => ({
  ...{
    id: newId(),
    happenedOn: day('2026-11-04'),
    kind: 'visit',
    announced: false,
    place: 'Home',
    crew: 2,
    minutes: 40,
  },
  ...{ account: { text: 'At home, the flat tidy.', ...graded }, actions: [], lifeEvents: [] },
  ...more,
})

describe('a person of whom nothing is known yet', () => {
  test('is shown in plain words, with the first steps', async () => {
    const personId = await openTestCase(app, 'officer')
    const body = await open('officer', `/people/${personId}`)
    const said = words(body)
    for (const sentence of ['Nothing has been assessed yet.', 'No action is open.', 'No assessment has been begun.'])
      assert(said.includes(sentence), sentence)
    assert.match(section(body, 'standing'), /Level No level yet Last assessed Never assessed/)
    assert.match(section(body, 'standing'), /Next visit No visit planned Last visit None recorded/)
    for (const [text, href] of [
      ['Start the first assessment', `/people/${personId}/assessments/new`],
      ['Record evidence', `/people/${personId}/evidence/new`],
      ['Record a visit', `/people/${personId}/visits/new`],
      ['Whole record', `/people/${personId}/record`],
    ] as const) {
      assert(said.includes(text), text)
      assert(body.includes(`href="${href}"`), href)
    }
    assert(!said.includes('Who has looked'))
  })
})

describe('the overview', () => {
  test('shows the level, how old it is, what comes first, and what is open', async () => {
    const personId = await openTestCase(app, 'officer', 'probation')
    const actions = [{ what: 'Device check', dueOn: '2026-10-31' }]
    const { assessmentId } = await signTestPlan(app, 'officer', personId, actions)
    await app.as('officer', work =>
      addItem(work, personId, 'needs', { values: { kind: 'language', detail: 'Polish' } }),
    )
    const body = await open('officer', `/people/${personId}`)
    assert.match(
      section(body, 'standing'),
      /Level Medium Last assessed 3 November 2025, 12 months ago. By .* Next assessment Review 2 days overdue 3 Nov 2026/,
    )
    assert.match(section(body, 'priorities'), /Poor self-management Read assessment 1/)
    assert(body.includes(`href="/assessments/${assessmentId}"`))
    assert.match(
      section(body, 'actions'),
      /Open actions 1 .* Device check Poor self-management Officer Name, Northshire Police 5 days overdue 31 Oct 2026/,
    )
    assert.match(section(body, 'involved'), /Northshire Police Officer Name lead agency Northshire Probation Nobody/)
    assert.match(section(body, 'assessments'), /First assessment 1 Signed 3 Nov 2025 Medium/)
    assert.match(words(body), /Needs to consider: Language: Polish/)
    assert.match(words(body), /Start a review/)
  })

  test('leads the holder on, and others to the holder’s draft', async () => {
    const personId = await openTestCase(app, 'officer', 'probation')
    const { assessmentId } = await app.as('officer', work => startAssessment(work, personId, { method: 'instrument' }))
    assert.match(words(await open('officer', `/people/${personId}`)), /Continue the assessment/)
    const colleague = await open('colleague', `/people/${personId}`)
    assert.match(words(colleague), /Open the draft held by Officer Name/)
    assert(colleague.includes(`href="/assessments/${assessmentId}"`))
    const probation = words(await open('probation', `/people/${personId}`))
    assert.match(probation, /Start the first assessment/)
    assert(!probation.includes('Assessment 1 begun'))
  })

  test('is not for those who open no cases, nor for another agency', async () => {
    const personId = await openTestCase(app, 'officer')
    for (const [user, status] of [
      ['admin', 403],
      ['auditor', 403],
      ['stranger', 404],
    ] as const)
      for (const url of [`/people/${personId}`, `/people/${personId}/looks`])
        assert.equal((await (await visitor(user)).get(url)).statusCode, status, `${user} ${url}`)
    await app.as('sergeant', work => restrict(work, personId, { why: 'Known to staff', readers: [] }))
    assert.equal((await (await visitor('colleague')).get(`/people/${personId}`)).statusCode, 404)
    assert.match(words(await open('sergeant', `/people/${personId}`)), /Restricted/)
    for (const url of ['/people/1', `/people/${newId()}`, '/people/%00'])
      assert.equal((await (await visitor('officer')).get(url)).statusCode, 404, url)
  })
})

describe('the timeline', () => {
  test('tells what happened, newest first, and each thing once', async () => {
    const personId = await openTestCase(app, 'officer')
    await signTestPlan(app, 'officer', personId, [])
    const known = entry('A new telephone was seen.')
    const mistaken = entry('It was said that he moved.', '2026-09-01')
    const lastVisit = visit({ decision: 'stands', nextVisitBy: day('2027-01-31'), nextVisitReason: 'As planned.' })
    await app.as('officer', work => recordEvidence(work, personId, known))
    await app.as('officer', work => recordEvidence(work, personId, mistaken))
    await app.as('officer', work => withdrawEvidence(work, mistaken.id, { id: newId(), why: 'Of another man' }))
    await app.as('officer', work => recordVisit(work, personId, lastVisit))
    await app.as('officer', work =>
      addItem(work, personId, 'risk-to-staff', { values: { detail: 'A dog that bites' }, from: day('2026-10-20') }),
    )
    const body = await open('officer', `/people/${personId}`)
    const told = section(body, 'timeline')
    const order = [
      'Allocated to Officer Name',
      'Unannounced visit',
      'Risk to staff recorded',
      'A new telephone was seen.',
    ]
    const places = [...order, 'It was said that he moved.', 'Assessment 1 signed'].map(text => told.indexOf(text))
    assert(
      places.every(place => place >= 0),
      told,
    )
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
    )
    assert.match(told, /At home, the flat tidy. The plan stands./)
    assert.match(told, /Withdrawn: recorded in error. It was said that he moved/)
    assert.match(told, /Level: Medium/)
    assert.equal(told.split('At home, the flat tidy.').length, 2)
    assert(body.includes(`href="/people/${personId}/visits/${lastVisit.id}"`))
    assert(body.includes(`href="/people/${personId}/evidence/${known.id}"`))
  })

  test('has pages, each entry on one of them, and cuts what is long', async () => {
    const personId = await openTestCase(app, 'officer')
    for (let at = 10; at < 35; at += 1)
      await app.as('officer', work => recordEvidence(work, personId, entry(`Entry ${at}. ${'word '.repeat(100)}`)))
    const pages = await Promise.all([1, 2, 3].map(page => open('officer', `/people/${personId}?page=${page}`)))
    const found = pages.map(body => [...section(body, 'timeline').matchAll(/Entry (\d+)\./g)].map(([, at]) => at))
    assert.deepEqual(new Set(found.flat()).size, 25)
    assert.equal(found.flat().length, 25)
    assert.match(section(pages[0] ?? '', 'timeline'), /word…/)
    assert.match(section(pages[0] ?? '', 'timeline'), /Older/)
    assert(!section(pages[1] ?? '', 'timeline').includes('Older'))
    assert.match(section(pages[2] ?? '', 'timeline'), /Nothing older is recorded/)
  })

  test('shows another agency what is shared and nothing of its own', async () => {
    const personId = await openTestCase(app, 'officer', 'probation')
    await app.as('officer', work => recordEvidence(work, personId, { ...entry('For the police alone.'), tier: 'own' }))
    await app.as('officer', work => recordEvidence(work, personId, entry('For both of us. <b>&amp;</b>')))
    const probation = await open('probation', `/people/${personId}`)
    assert(!probation.includes('For the police alone.'))
    assert(probation.includes('For both of us. &lt;b&gt;&amp;amp;&lt;/b&gt;'))
    assert((await open('officer', `/people/${personId}`)).includes('For the police alone.'))
  })
})

describe('who has looked', () => {
  test('is for supervisors: who of the agency opened what and when', async () => {
    const personId = await openTestCase(app, 'officer', 'probation')
    await open('officer', `/people/${personId}`)
    await open('officer', `/people/${personId}/evidence`)
    await open('probation', `/people/${personId}`)
    assert.equal((await (await visitor('officer')).get(`/people/${personId}/looks`)).statusCode, 403)
    assert(words(await open('sergeant', `/people/${personId}`)).includes('Who has looked'))
    const looks = words(await open('sergeant', `/people/${personId}/looks`))
    assert.match(
      looks,
      /Sergeant Name opened the person’s record Overview .* Officer Name opened the person’s record Evidence .* Officer Name opened the person’s record Overview/,
    )
    assert(!looks.includes('Probation Name'))
    assert(!looks.includes('added the person'))
    const changes = words(await open('sergeant', `/people/${personId}/looks?show=changes`))
    assert.match(changes, /Officer Name added the person/)
  })

  test('every look at the overview and at this page is one itself', async () => {
    const personId = await openTestCase(app, 'sergeant')
    await open('sergeant', `/people/${personId}`)
    await open('sergeant', `/people/${personId}/looks`)
    const { rows } = await app.as('sergeant', ({ tx }) =>
      sql<{ page: string }>`select subject_id as page from ledger_entry
        where person_id = ${personId} and action = 'person.consulted' order by seq`.execute(tx),
    )
    assert.deepEqual(
      rows.map(row => row.page),
      ['/people/:personId', '/people/:personId/looks'],
    )
  })

  test('has older pages', async () => {
    const personId = await openTestCase(app, 'sergeant')
    for (let at = 0; at < 51; at += 1) await open('sergeant', `/people/${personId}/evidence`)
    const first = await open('sergeant', `/people/${personId}/looks`)
    const older = /href="([^"]+)">Older entries/.exec(first)?.[1]?.replaceAll('&amp;', '&')
    assert(older)
    const last = await open('sergeant', older)
    assert.equal(words(last).split('opened the person’s record').length, 2)
    assert(!last.includes('Older entries'))
  })
})
