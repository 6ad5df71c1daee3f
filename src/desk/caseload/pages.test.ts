import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { teams } from '../../trust/staff/index.ts'
import { addPerson } from '../../record/people/index.ts'
import { day } from '../../../test/support/case.ts'
import { addToCaseload } from '../../../test/support/caseload.ts'
import { testApp, type TestApp, type UserName, type Visitor } from '../../../test/support/app.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

const words = (body: string) => body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

/** Somebody signed in: once, because a password takes its time. */
const visitors = new Map<UserName, Promise<Visitor>>()
function visitor(user: UserName): Promise<Visitor> {
  const found = visitors.get(user) ?? app.signIn(user)
  visitors.set(user, found)
  return found
}

async function open(user: UserName, url = '/caseload'): Promise<string> {
  const response = await (await visitor(user)).get(url)
  assert.equal(response.statusCode, 200, response.body)
  return response.body
}

/** Family names in the order in which a list shows them. */
const names = (body: string) =>
  [...body.matchAll(/href="\/people\/[0-9a-f-]{36}"\s*>\s*([^,<]+),/g)].map(([, name]) => name?.trim())

describe('an empty caseload', () => {
  test('says so, and leads on', async () => {
    assert.match(words(await open('officer')), /Your caseload .*Nobody is allocated here. Search for a person/)
    assert.match(words(await open('inspector')), /Caseload of Public protection .*Nobody is allocated here/)
    const agency = words(await open('inspector', '/caseload?whose=agency'))
    assert.match(agency, /Caseload of Northshire Police .*Your agency holds no cases yet/)
    assert.match(words(await open('inspector', '/caseload?whose=nobody')), /Everybody on the register .* has an owner/)
  })

  for (const user of ['admin', 'auditor'] as const)
    test(`is not for ${user}`, async () => {
      assert.equal((await (await visitor(user)).get('/caseload')).statusCode, 403)
    })
})

describe('the caseload', () => {
  before(async () => {
    await addToCaseload(app, 'officer', 'Adams', {
      level: 'low',
      last_signed_on: '2026-10-01',
      assessment_due_on: '2027-10-01',
    })
    await addToCaseload(app, 'officer', 'Baker', {
      next_visit_by: '2026-11-01',
      risk_to_staff: true,
      custody_status: 'missing',
    })
    await addToCaseload(
      app,
      'officer',
      'Carter-Hill',
      {
        ...{ level: 'very-high', level_provisional: true, last_signed_on: '2025-11-03' },
        ...{ assessment_due_on: '2026-11-03', draft_status: 'returned', next_visit_by: '2026-11-20' },
      },
      ['2026-10-01', '2026-11-05', '2026-12-01'],
    )
    await addToCaseload(app, 'colleague', 'Dunn', {
      level: 'high',
      last_signed_on: '2026-01-01',
      assessment_due_on: '2026-11-20',
      lead_agency_id: app.agencyIds.probation,
    })
    await addToCaseload(app, 'colleague', 'Ellis', { practitioner_id: null, lead_agency_id: null })
    await addToCaseload(app, 'colleague', 'Frost', { practitioner_id: null, registration_status: 'ended' })
    await addToCaseload(app, 'stranger', 'Elsewhere')
  })

  test('of a practitioner is their own, whatever they ask for', async () => {
    for (const url of ['/caseload', '/caseload?whose=agency', `/caseload?whose=practitioner:${app.ids.colleague}`]) {
      const body = await open('officer', url)
      assert.deepEqual(names(body), ['Adams', 'Baker', 'Carter-Hill'], url)
      assert(!body.includes('name="whose"'))
      assert(!body.includes('data-label="Allocated to"'))
    }
  })

  test('says of each how things stand, in words', async () => {
    const body = words(await open('officer'))
    assert.match(body, /3 people, by name/)
    assert.match(
      body,
      /Carter-Hill, Test 2 Jan 1980 Very high provisional 12 months ago Review 2 days overdue 3 Nov 2026 Returned with comments Due in 15 days 20 Nov 2026 3 open, 1 overdue/,
    )
    assert.match(body, /Baker, Test Risk to staff Missing 2 Jan 1980 No level yet Never assessed First assessment, no/)
    assert.match(body, /4 days overdue 1 Nov 2026 None/)
  })

  test('has what is due overdue from the day after', async () => {
    const edges = {
      Yesterday: { last_signed_on: '2026-01-01', assessment_due_on: '2026-11-04', next_visit_by: '2026-11-04' },
      Today: { last_signed_on: '2026-01-01', assessment_due_on: '2026-11-05', next_visit_by: '2026-11-05' },
    }
    for (const [name, summary] of Object.entries(edges))
      await addToCaseload(app, 'stranger', name, summary, [summary.assessment_due_on, '2026-11-06'])
    const body = words(await open('stranger', '/caseload?whose=agency&column=assessment&column=visit&column=actions'))
    assert.match(body, /Today, Test Review due today 5 Nov 2026 Due today 5 Nov 2026 2 open Yesterday/)
    assert.match(
      body,
      /Yesterday, Test Review 1 day overdue 4 Nov 2026 1 day overdue 4 Nov 2026 2 open, 1 overdue(?! \d)/,
    )
    for (const due of ['assessment-overdue', 'visit-overdue', 'action-overdue'])
      assert.deepEqual(names(await open('stranger', `/caseload?whose=agency&due=${due}`)), ['Yesterday'], due)
  })

  test('names the column in every cell, for a telephone', async () => {
    const body = await open('officer')
    const labels = [...body.matchAll(/data-label="([^"]+)"/g)].map(([, label]) => label)
    assert.deepEqual(
      [...new Set(labels)],
      [...['Name', 'Born', 'Level', 'Last assessed', 'Assessment', 'Draft', 'Next visit', 'Actions']],
    )
    assert.match(body, /class="govuk-table arms-stack/)
  })

  test('of a supervisor is that of the team, and of the agency, another team, a practitioner or nobody when asked for', async () => {
    const police = await app.as('sergeant', ({ tx, principal }) => teams(tx, principal.agencyId))
    const team = police[0]?.id ?? ''
    for (const [whose, title, found] of [
      ['', 'Caseload of Public protection', ['Adams', 'Baker', 'Carter-Hill', 'Dunn']],
      ['me', 'Your caseload', []],
      ['agency', 'Caseload of Northshire Police', ['Adams', 'Baker', 'Carter-Hill', 'Dunn', 'Ellis', 'Frost']],
      ['nobody', 'People with no owner', ['Ellis']],
      [`team:${team}`, 'Caseload of Public protection', ['Adams', 'Baker', 'Carter-Hill', 'Dunn']],
      [`practitioner:${app.ids.colleague}`, 'Caseload of Colleague Name', ['Dunn']],
      [`practitioner:${app.ids.stranger}`, 'Caseload of a practitioner', []],
    ] as const) {
      const body = await open('sergeant', `/caseload?whose=${whose}`)
      assert.deepEqual(names(body), [...found], whose)
      assert(words(body).includes(title), title)
    }
    assert.match(words(await open('sergeant', '/caseload?whose=agency')), /Dunn, Test .* Colleague Name/)
  })

  test('is narrowed by its address', async () => {
    for (const [query, found] of [
      ['level=very-high', ['Carter-Hill']],
      ['level=none', ['Baker', 'Ellis', 'Frost']],
      ['risk=yes', ['Baker']],
      ['custody=missing', ['Baker']],
      ['due=assessment-overdue', ['Carter-Hill']],
      ['due=assessment-due', ['Baker', 'Carter-Hill', 'Dunn', 'Ellis']],
      ['due=no-assessment', ['Baker', 'Carter-Hill', 'Ellis']],
      ['due=never-assessed', ['Baker', 'Ellis']],
      ['due=visit-overdue', ['Baker']],
      ['due=visit-due', ['Baker', 'Carter-Hill']],
      ['due=no-visit', ['Adams', 'Dunn', 'Ellis']],
      ['due=action-overdue', ['Carter-Hill']],
      ['q=cart', ['Carter-Hill']],
      ['q=TEST+b', ['Baker']],
      ['q=b,+te', ['Baker']],
      ['q=aker', []],
      ['q=%25', []],
      ['q=_dams', []],
      ['due=no-visit&level=low', ['Adams']],
      ['registration=ended', ['Frost']],
      ['registration=none', ['Adams', 'Baker', 'Carter-Hill', 'Dunn', 'Ellis']],
      [`lead=${app.agencyIds.probation}`, ['Dunn']],
      ['lead=none', ['Ellis']],
      ['draft=returned', ['Carter-Hill']],
      ['draft=none&level=high', ['Dunn']],
      ['custody=none&draft=none', ['Adams', 'Dunn', 'Ellis', 'Frost']],
    ] as const)
      assert.deepEqual(names(await open('inspector', `/caseload?whose=agency&${query}`)), [...found], query)
    assert.match(
      words(await open('inspector', '/caseload?whose=agency&q=aker')),
      /Nobody in this list matches. Show them all/,
    )
  })

  test('is sorted by its address', async () => {
    for (const [sort, first] of [
      ['name', ['Adams', 'Baker']],
      ['assessment', ['Baker', 'Ellis']],
      ['visit', ['Adams', 'Dunn']],
      ['level', ['Carter-Hill', 'Dunn', 'Adams']],
      ['assessed', ['Baker', 'Ellis', 'Frost', 'Carter-Hill']],
      ['actions', ['Carter-Hill']],
    ] as const)
      assert.deepEqual(
        names(await open('inspector', `/caseload?whose=agency&sort=${sort}`)).slice(0, first.length),
        [...first],
        sort,
      )
  })

  test('says in words what narrows it, and leads to the list without it', async () => {
    const body = await open('inspector', `/caseload?whose=agency&level=high&lead=${app.agencyIds.probation}&q=dunn`)
    assert.match(
      words(body),
      /Narrowed to Name begins with: dunn Remove .* Level: High Remove .* Lead agency: Northshire Probation Remove/,
    )
    assert(body.includes(`href="/caseload?whose=agency&amp;lead=${app.agencyIds.probation}&amp;q=dunn"`))
    assert(!words(await open('inspector', '/caseload?whose=agency')).includes('Narrowed to'))
    assert.match(words(await open('inspector', '/caseload?lead=99')), /Lead agency: something that is not known here/)
  })

  test('has the columns that its address names, and its links keep them', async () => {
    const address = '/caseload?whose=agency&column=registration&column=lead&column=last-visit&column=custody&level=high'
    const body = await open('inspector', address)
    const labels = [...body.matchAll(/data-label="([^"]+)"/g)].map(([, label]) => label)
    assert.deepEqual([...new Set(labels)], ['Name', 'Last visit', 'Lead agency', 'Registration', 'Custody'])
    assert.match(words(body), /Dunn, Test None recorded Northshire Probation Not recorded Not recorded/)
    const kept = 'column=last-visit&amp;column=lead&amp;column=registration&amp;column=custody'
    for (const link of [
      `/caseload?whose=agency&amp;${kept}`,
      `/caseload/caseload.csv?whose=agency&amp;level=high&amp;${kept}`,
    ])
      assert(body.includes(`href="${link}"`), link)
  })

  test('is sorted by the head of a column, which says so', async () => {
    const body = await open('inspector', '/caseload?whose=agency&sort=level')
    assert.match(body, /class="govuk-table__header"\s+aria-sort="descending"\s*>\s*Level/)
    assert(body.includes('<a class="govuk-link" href="/caseload?whose=agency&amp;sort=visit">Next visit</a>'))
    assert(body.includes('<a class="govuk-link" href="/caseload?whose=agency">Name</a>'))
  })

  test('shows what was typed as text', async () => {
    const body = await open(
      'inspector',
      `/caseload?q=${encodeURIComponent('"><script>alert(1)</script>\u202e{{7*7}}')}`,
    )
    assert(!body.includes('<script>alert'))
    assert(body.includes('&quot;&gt;&lt;script&gt;'))
    assert.match(words(body), /Nobody in this list matches/)
  })

  for (const query of [
    'page=0',
    'page=1e9',
    'page=x',
    'q=%00',
    'q=a&q=b',
    'due=%27',
    'sort=--',
    'whose=team:%27',
    'level=%FF',
    'lead=%27',
    'lead=999999999',
    'draft=a&draft=b',
    'column=%00',
    'column=born&column=born',
  ])
    test(`reads ${query} as nothing said`, async () => {
      assert.equal((await (await visitor('inspector')).get(`/caseload?${query}`)).statusCode, 200)
    })
})

const letter = (at: number) => String.fromCharCode(97 + Math.floor(at))

test('a long list has pages of 50 whose links keep what narrows it', async () => {
  await app.as('probation', async work => {
    for (let at = 0; at < 53; at += 1)
      await addPerson(work, {
        ...{ familyName: `Person ${letter(at / 26)}${letter(at % 26)}`, givenNames: 'Test' },
        ...{ bornOn: day('1980-01-02'), sex: 'male', basis: 'supervises' },
      })
  })
  const first = await open('probation', '/caseload?level=none')
  assert.equal(names(first).length, 50)
  assert.match(words(first), /1 to 50 of 53 people, by name/)
  assert(first.includes('href="/caseload?whose=me&amp;level=none&amp;page=2"'))
  assert.match(words(await open('probation', '/caseload?rows=250')), /53 people, by name.* Download all 53 as CSV/)
  const second = await open('probation', '/caseload?level=none&page=2')
  assert.equal(names(second).length, 3)
  assert.match(words(second), /51 to 53 of 53 people/)
  assert.equal(new Set([...names(first), ...names(second)]).size, 53)
  assert.match(words(await open('probation', '/caseload?page=3')), /This page of the list is empty. Show them all/)
})
