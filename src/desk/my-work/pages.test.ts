import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { startAssessment } from '../../practice/assessments/index.ts'
import { addItem, addPerson, type NewPerson } from '../../record/people/index.ts'
import { day, signTestPlan } from '../../../test/support/case.ts'
import { testApp, type TestApp, type UserName, type Visitor } from '../../../test/support/app.ts'
import { byDay, byVisit, cut, mostShown } from './rules.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

const words = (body: string) => body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
/** One list of the page, as it is read. */
const listed = (body: string, id: string) =>
  words(body.split('<section').find(section => section.includes(`id="${id}"`)) ?? `there is no list ${id}`)

/** Somebody signed in: once, because a password takes its time. */
const visitors = new Map<UserName, Promise<Visitor>>()
function visitor(user: UserName): Promise<Visitor> {
  const found = visitors.get(user) ?? app.signIn(user)
  visitors.set(user, found)
  return found
}

async function open(user: UserName, url = '/'): Promise<string> {
  const response = await (await visitor(user)).get(url)
  assert.equal(response.statusCode, 200, response.body)
  return response.body
}

const add = async (user: UserName, familyName: string, more: Partial<NewPerson> = {}): Promise<string> => {
  const person = { familyName, givenNames: 'Test', bornOn: day('1980-01-02'), sex: 'male' as const, basis: 'manages' }
  return (await app.as(user, work => addPerson(work, { ...person, ...more }))).personId
}

describe('my work with nothing in it', () => {
  test('a practitioner reads in plain words that nothing is due', async () => {
    const page = words(await open('officer'))
    for (const said of [
      'You have no assessment in hand.',
      'You have no open actions.',
      'No assessment of your people is due soon or overdue.',
      'A visit to each of your people is planned, and none is due soon or overdue.',
      'You answer for 0 people.',
    ])
      assert(page.includes(said), said)
    assert(!page.includes('countersign'))
  })

  test('a supervisor reads that nobody is lost from sight', async () => {
    const page = words(await open('inspector'))
    for (const said of [
      'Nothing waits for your countersignature.',
      'Everybody on the register of your agency has an owner.',
      'Everybody on the register of your agency has a current assessment.',
      'A visit is planned for everybody on the register of your agency.',
      'No visit of your team is overdue.',
      'No action of your team is overdue.',
    ])
      assert(page.includes(said), said)
  })

  for (const [user, href] of [
    ['admin', '/agency'],
    ['auditor', '/ledger'],
  ] as const)
    test(`${user} opens no cases and is led on`, async () => {
      const body = await open(user)
      assert.match(words(body), /Your role opens no case records/)
      assert(body.includes(`href="${href}"`))
      assert(!body.includes('arms-section'))
      assert.deepEqual(await entries(user), [])
    })
})

describe('my work', () => {
  test('shows what is in hand, due and overdue, in words and by its date', async () => {
    const held = await add('officer', 'Held')
    const { assessmentId } = await app.as('officer', work => startAssessment(work, held, { method: 'instrument' }))
    const planned = await add('officer', 'Planned', { registration: { from: day('2024-01-01') } })
    await signTestPlan(app, 'officer', planned, [
      { what: 'Look through the phone', dueOn: '2026-10-31' },
      { what: 'Speak to the employer', dueOn: '2026-12-24' },
    ])
    await app.as('officer', work =>
      addItem(work, planned, 'risk-to-staff', { values: { detail: 'Keeps a dog that bites' } }),
    )

    const body = await open('officer')
    assert.match(listed(body, 'in-hand'), /Held, Test First assessment 1 of Test Held Draft today/)
    assert(body.includes(`href="/assessments/${assessmentId}"`))
    const actions = listed(body, 'actions')
    assert.match(actions, /Look through the phone Planned, Test Risk to staff 5 days overdue 31 Oct 2026 today/)
    assert.match(actions, /Speak to the employer .* Due in 49 days 24 Dec 2026/)
    const due = listed(body, 'assessments-due')
    assert.match(due, /Planned, Test Risk to staff Medium 12 months ago Review 2 days overdue 3 Nov 2026 Not begun/)
    assert.match(due, /Held, Test No level yet Never assessed First assessment, no day set Draft/i)
    assert.match(words(body), /2 your actions 1 overdue/)
    const visits = listed(body, 'visits-due')
    assert.match(
      visits,
      /Held, Test No level yet No visit planned None recorded Planned, Test Risk to staff Medium No visit/,
    )
    assert.match(words(body), /2 visits due or not planned 2 not planned/)
    assert.match(words(body), /You answer for 2 people/)
  })

  test('leaves out people of others, and those whose registration has ended', async () => {
    const ended = await add('colleague', 'Ended', { registration: { from: day('2016-01-01') } })
    await app.as('colleague', work =>
      addItem(work, ended, 'registration', { values: { status: 'ended' }, from: day('2026-01-01') }),
    )
    const body = await open('colleague')
    assert.match(listed(body, 'assessments-due'), /No assessment of your people is due/)
    assert(!words(body).includes('Planned'))
    assert(!listed(await open('sergeant'), 'no-visit').includes('Ended'))
  })

  test('a visit due is shown with the risk to whoever goes', async () => {
    const personId = await add('colleague', 'Visited')
    await app.as('colleague', async ({ tx }) => {
      await sql`update case_summary set next_visit_by = '2026-11-01', last_visit_on = '2026-08-01', risk_to_staff = true
        where person_id = ${personId}`.execute(tx)
    })
    assert.match(
      listed(await open('colleague'), 'visits-due'),
      /Visited, Test Risk to staff No level yet 4 days overdue 1 Nov 2026 1 Aug 2026, 3 months ago/,
    )
  })
})

describe('what a supervisor answers for', () => {
  test('shows what waits, oldest first, and not what the supervisor wrote', async () => {
    for (const [author, name] of [
      ['colleague', 'Second'],
      ['sergeant', 'Own'],
    ] as const) {
      const personId = await add(author, name)
      const { assessmentId } = await app.as(author, work => startAssessment(work, personId, { method: 'instrument' }))
      await app.as(author, async ({ tx, principal }) => {
        // What it says is no matter here: only that it waits.
        await sql`update assessment set status = 'submitted', submitted_by = ${principal.practitionerId},
          submitted_at = '2026-11-02T09:00:00Z' where id = ${assessmentId}`.execute(tx)
      })
    }
    const sergeant = listed(await open('sergeant'), 'countersign')
    assert.match(sergeant, /Second, Test First assessment 1 of Test Second Colleague Name 3 days ago, 2 November 2026/)
    assert.match(sergeant, /One more that you wrote in waits for another supervisor/)
    assert(!sergeant.includes('Own, Test'))
    const inspector = listed(await open('inspector'), 'countersign')
    assert(inspector.includes('Own, Test') && inspector.includes('Second, Test'))
    assert(!words(await open('officer')).includes('Waiting for your countersignature'))
  })

  test('nobody is without an owner, an assessment or a visit and out of sight', async () => {
    const personId = await add('officer', 'Forgotten')
    await app.as('officer', async ({ tx }) => {
      await sql`update case_summary set practitioner_id = null where person_id = ${personId}`.execute(tx)
    })
    const body = await open('inspector')
    assert.match(listed(body, 'no-owner'), /No owner 1 .*Forgotten, Test 2 Jan 1980/)
    assert(body.includes(`href="/people/${personId}/allocation"`))
    assert.match(listed(body, 'no-assessment'), /Forgotten, Test No level yet Never assessed/i)
    assert.match(listed(body, 'no-visit'), /Forgotten, Test No level yet None recorded Nobody/)
    assert.match(
      listed(body, 'no-assessment'),
      /Planned, Test Risk to staff Medium 12 months ago Review 2 days overdue/,
    )
  })

  test('what is late in the team is shown by its age, with who has it, and what is late elsewhere is not', async () => {
    const ages = { 'Late A': '2026-10-20', 'Late B': '2026-09-01' }
    for (const [name, nextVisitBy] of Object.entries(ages)) {
      const personId = await add('colleague', name)
      await signTestPlan(app, 'colleague', personId, [{ what: `Call on ${name}`, dueOn: nextVisitBy }])
      await app.as('colleague', async ({ tx }) => {
        await sql`update case_summary set next_visit_by = ${nextVisitBy} where person_id = ${personId}`.execute(tx)
      })
    }
    const unowned = await add('officer', 'Unowned')
    await app.as('officer', async ({ tx }) => {
      await sql`update case_summary set next_visit_by = '2026-08-01', practitioner_id = null
        where person_id = ${unowned}`.execute(tx)
    })
    const body = await open('sergeant')
    const visits = listed(body, 'late-visits')
    assert.match(visits, /Late B, Test Medium 2 months overdue 1 Sep 2026 None recorded Colleague Name Late A, Test/)
    assert(!visits.includes('Unowned'))
    const actions = listed(body, 'late-actions')
    assert.match(actions, /Call on Late B Late B, Test 2 months overdue 1 Sep 2026 today Colleague Name Call on Late A/)
    assert.match(words(body), /3 overdue visits of your team 3 overdue actions of your team/)
    assert(!words(await open('colleague')).includes('of your team'))
  })

  test('another agency sees none of it', async () => {
    const body = words(await open('stranger'))
    for (const name of ['Forgotten', 'Planned', 'Held', 'Second']) assert(!body.includes(name), name)
  })
})

describe('a list that is longer than the page', () => {
  test('is cut, counted whole, and the rest is one link away', async () => {
    const personId = await add('probation', 'Busy')
    const actions = Array.from({ length: mostShown + 3 }, (_, at) => ({ what: `Task ${at}`, dueOn: '2026-11-01' }))
    await signTestPlan(app, 'probation', personId, actions)
    const body = await open('probation')
    assert.match(listed(body, 'actions'), /Show all 23: your actions/)
    assert.equal(body.match(/Task \d+/g)?.length, mostShown)
    assert.match(words(body), /23 your actions 23 overdue/)
    const whole = await open('probation', '/?all=actions')
    assert.equal(whole.match(/Task \d+/g)?.length, mostShown + 3)
    assert(!whole.includes('Show all'))
  })

  test('is cut for each list of the agency on its own', async () => {
    for (let at = 0; at < mostShown + 4; at += 1) {
      const personId = await add('stranger', `Person ${String.fromCharCode(97 + at)}`)
      if (at === mostShown + 3) continue
      await app.as('stranger', async ({ tx }) => {
        await sql`update case_summary set next_visit_by = '2027-01-01' where person_id = ${personId}`.execute(tx)
      })
    }
    const body = await open('stranger')
    const shown = (id: string) => listed(body, id).match(/Person [a-z], Test/g)
    assert.equal(shown('no-assessment')?.length, mostShown)
    assert.match(listed(body, 'no-assessment'), /No current assessment 24 .*Show all 24: no current assessment/)
    assert.deepEqual(shown('no-visit'), ['Person x, Test'])
    assert.equal(shown('no-owner'), null)
    const rest = /href="([^"]+)">\s*Show all 24: no current/.exec(body)?.[1]?.replaceAll('&amp;', '&')
    assert.match(words(await open('stranger', rest)), /24 people, assessment due first/)
  })

  test('puts people with no visit planned first, the highest level and the unknown before the others', () => {
    const line = (level: string | null, nextVisitBy: string | null) => ({ level, nextVisitBy })
    const rows = [
      line('very-high', '2026-11-02'),
      line('low', null),
      line('high', null),
      line(null, null),
      line('low', '2026-10-01'),
    ]
    assert.deepEqual(
      byVisit(rows, ['low', 'medium', 'high', 'very-high']).map(row => [row.level, row.nextVisitBy]),
      [
        [null, null],
        ['high', null],
        ['low', null],
        ['low', '2026-10-01'],
        ['very-high', '2026-11-02'],
      ],
    )
  })

  test('keeps its totals when it is cut, and begins with those without a day', () => {
    const rows = Array.from({ length: 50 }, (_, at) => at)
    const found = cut(rows, { isUrgent: row => row > 40 })
    assert.deepEqual([found.rows.length, found.total, found.urgent], [mostShown, 50, 9])
    assert.equal(cut(rows, { whole: true }).rows.length, 50)
    assert.deepEqual(
      byDay(['2026-01-02', null, '2025-01-01'], each => each),
      [null, '2025-01-01', '2026-01-02'],
    )
  })
})

test('each look at the page leaves one entry, and the count of what it showed', async () => {
  const before = await entries()
  await open('officer')
  const found = await entries()
  assert.equal(found.length, before.length + 1)
  assert.deepEqual(found.at(-1), { list: 'my work', shown: 7 })
})

async function entries(user: UserName = 'officer') {
  return await app.as(user, async ({ tx, principal }) => {
    const { rows } = await sql<{ detail: unknown }>`select detail from ledger_entry
      where actor_id = ${principal.practitionerId} and action = 'people.listed' order by seq`.execute(tx)
    return rows.map(row => row.detail)
  })
}
