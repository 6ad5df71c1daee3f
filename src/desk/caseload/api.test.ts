import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '../../platform/ids/index.ts'
import { restrict, shareWith } from '../../record/membership/index.ts'
import { addPerson } from '../../record/people/index.ts'
import { testApp, type TestApp, type UserName, type Visitor } from '../../../test/support/app.ts'
import { fieldsOf, Programs, walkList } from '../../../test/support/api.ts'
import { day } from '../../../test/support/case.ts'
import { readCaseload } from './read.ts'
import { caseQuery, dueChoices, sortChoices } from './types.ts'

let app: TestApp
before(async () => {
  app = await testApp()
})
after(() => app.close())

interface Answer {
  readonly status: number
  readonly items: readonly Readonly<Record<string, unknown>>[]
  readonly next: string | null
  readonly fields?: Readonly<Record<string, string>>
}

const visitors = new Map<UserName, Promise<Visitor>>()

const supervises: ReadonlySet<UserName> = new Set(['inspector', 'spo', 'stranger', 'sergeant'])

async function list(user: UserName, query = ''): Promise<Answer> {
  const visitor = visitors.get(user) ?? app.signIn(user)
  visitors.set(user, visitor)
  const response = await (
    await visitor
  ).get(`/api/v1/caseload?${supervises.has(user) ? 'whose=agency' : 'whose=me'}${query.replace('?', '&')}`, {
    accept: 'application/json',
  })
  return { ...(JSON.parse(response.body) as Answer), status: response.statusCode }
}

const add = async (user: UserName, familyName: string, givenNames = 'Test') =>
  await app.as(user, async work => {
    const person = { familyName, givenNames, bornOn: day('1980-01-02'), sex: 'male' as const, basis: 'manages' }
    return (await addPerson(work, person)).personId
  })

const names = ({ items }: Answer) =>
  items.map(({ familyName, givenNames }) => `${String(familyName)} ${String(givenNames)}`)

/** A cursor as the list makes them, of somebody whom it may never have ended with. */
const cursorOf = (personId: unknown, sort = 'name') =>
  Buffer.from(JSON.stringify({ sort, key: '', personId })).toString('base64url')

/** A name has letters only. */
const letter = (at: number) => String.fromCharCode(97 + Math.floor(at / 26), 97 + (at % 26))

/** Entries of somebody's own stream that tell of lists. */
const listed = async (user: UserName) =>
  (
    await app.as(user, ({ tx }) =>
      tx
        .selectFrom('ledger_entry')
        .where('stream_id', '=', `actor:${app.ids[user]}`)
        .where('action', '=', 'people.listed')
        .select('detail')
        .orderBy('seq')
        .execute(),
    )
  ).map(row => row.detail)

describe('the people of an agency', () => {
  test('an empty list has no next page', async () => {
    const { status, items, next } = await list('stranger')
    assert.deepEqual({ status, items, next }, { status: 200, items: [], next: null })
  })

  test('come by name, each once, page by page, with the fields of the caseload and days as text', async () => {
    const family = ['Adams', 'adams', 'Adams', 'ångström', 'Zola', 'O’Neil', "O'Neil"]
    for (let at = 0; at < 103; at += 1) await add('officer', family[at % family.length] ?? '', `Test ${letter(at % 3)}`)
    const first = await list('inspector')
    assert.equal(first.items.length, 50)
    const pages = [first]
    for (let { next } = first; next !== null; next = pages.at(-1)?.next ?? null)
      pages.push(await list('inspector', `?after=${next}`))
    assert.deepEqual(
      pages.map(({ items }) => items.length),
      [50, 50, 3],
    )
    const all = pages.flatMap(({ items }) => items)
    assert.equal(new Set(all.map(({ personId }) => personId)).size, 103)
    const keys = pages.flatMap(names).map(name => Buffer.from(name.toLowerCase()).toString('hex'))
    assert.deepEqual(keys, keys.toSorted(), 'in the order of code points')
    const [line] = all
    assert.equal(line?.['bornOn'], '1980-01-02')
    assert.deepEqual(line['practitioner'], { id: app.ids.officer, name: 'Officer Name' })
    assert.equal(line['openActions'], 0)
    assert.deepEqual((await listed('inspector')).at(-1), { list: 'caseload', whose: 'agency', shown: 3 })
    assert.equal((await listed('inspector')).length, 3)
  })

  test('exactly one page has no next one', async () => {
    for (let at = 0; at < 50; at += 1) await add('spo', `Person ${letter(at)}`)
    const { items, next } = await list('spo')
    assert.equal(items.length, 50)
    assert.equal(next, null)
  })

  test('are for a practitioner those whom they answer for, as on the page', async () => {
    await add('colleague', 'Baker')
    assert.deepEqual(names(await list('colleague')), ['Baker Test'])
    assert.equal((await list('officer')).items.length, 50)
    assert.deepEqual((await listed('colleague')).at(-1), { list: 'caseload', whose: 'practitioner', shown: 1 })
  })

  test('are those of one’s own agency: another’s are not there, shared ones are', async () => {
    const alone = await add('stranger', 'Alone')
    assert(!(await list('inspector', `?after=${cursorOf(alone)}`)).items)
    const shared = await add('stranger', 'Aaron')
    await app.as('stranger', work => shareWith(work, shared, app.agencyIds.police, 'lives here now'))
    assert.equal((await list('inspector')).items[0]?.['personId'], shared)
    assert.deepEqual(names(await list('stranger')), ['Aaron Test', 'Alone Test'])
  })

  test('a restricted record is in the list of its readers alone', async () => {
    const personId = await add('officer', 'Aab')
    await app.as('officer', work =>
      restrict(work, personId, { why: 'A relative works here.', readers: [app.ids.sergeant] }),
    )
    const seen = async (user: UserName) => names(await list(user)).includes('Aab Test')
    assert.deepEqual([await seen('sergeant'), await seen('inspector')], [true, false])
    assert.equal((await list('inspector', `?after=${cursorOf(personId)}`)).status, 422)
  })

  for (const user of ['admin', 'auditor', 'probation-admin'] as const)
    test(`are not for ${user}`, async () => {
      assert.equal((await list(user)).status, 403)
    })

  test('a cursor that the list did not give is refused, and says the same of somebody else’s person', async () => {
    const elsewhere = await add('stranger', 'Elsewhere')
    const told = new Set<string>()
    for (const cursor of [
      cursorOf(newId()),
      cursorOf(elsewhere),
      elsewhere,
      'x',
      '',
      "'--",
      cursorOf({ $ne: 1 }),
      cursorOf(newId(), 'level'),
    ]) {
      const { status, fields } = await list('inspector', `?after=${cursor}`)
      assert.equal(status, 422, cursor)
      told.add(fields?.['after'] ?? '')
    }
    assert.equal(told.size, 1)
    assert.match([...told].join(), /Begin again/)
  })

  test('what can’t be a query of it is refused by the member that is wrong', async () => {
    for (const [query, member] of [
      ['?limit=0', 'limit'],
      ['?limit=201', 'limit'],
      ['?limit=ten', 'limit'],
      [`?after=${'x'.repeat(3000)}`, 'after'],
      ['?after=a&after=b', 'after'],
      ['?surname=Adams', 'surname'],
    ] as const) {
      const { status, fields } = await list('inspector', query)
      assert.equal(status, 422, query)
      assert.deepEqual(Object.keys(fields ?? {}), [member])
    }
    assert.equal((await list('inspector', '?limit=7')).items.length, 7)
  })

  test('are sorted and narrowed as on the page, page by page', async () => {
    const days = [null, '2026-01-01', '2026-11-05', '2027-03-01'].map(text => (text === null ? null : day(text)))
    const people = await app.as('inspector', ({ tx }) =>
      tx.selectFrom('case_summary').select('person_id').orderBy('person_id').limit(60).execute(),
    )
    await app.as('inspector', async ({ tx }) => {
      for (const [at, { person_id: personId }] of people.entries())
        await tx
          .updateTable('case_summary')
          .set({
            level: [null, 'low', 'very-high', 'medium', 'unheard-of'][at % 5] ?? null,
            last_signed_on: days[at % 4] ?? null,
            assessment_due_on: days[(at >> 1) % 4] ?? null,
            next_visit_by: days[(at >> 2) % 4] ?? null,
            open_actions: at % 12,
            next_action_due_on: days[(at >> 3) % 4] ?? null,
          })
          .where('person_id', '=', personId)
          .where('agency_id', '=', app.agencyIds.police)
          .execute()
    })
    const page = async (query: Record<string, string>) => {
      const asked = caseQuery.parse({ whose: 'agency', rows: '250', ...query })
      return (await app.as('inspector', work => readCaseload(work, asked))).lines.map(({ personId }) => personId)
    }
    const programs = new Programs(app)
    const walked = async (query: Record<string, string>) => {
      const params = new URLSearchParams({ whose: 'agency', ...query }).toString()
      return (await walkList(programs, 'inspector', `/caseload?${params}`, 23)).items.map(item => item['personId'])
    }
    for (const sort of Object.keys(sortChoices)) assert.deepEqual(await walked({ sort }), await page({ sort }), sort)
    for (const query of [
      ...Object.keys(dueChoices).map(due => ({ due })),
      ...[{ level: 'very-high' }, { level: 'none', sort: 'visit' }, { q: 'ad test' }, { registration: 'none' }],
    ])
      assert.deepEqual(await walked(query), await page(query), JSON.stringify(query))
  })

  test('of others are refused to whoever may not list them, and never answered with one’s own', async () => {
    const programs = new Programs(app)
    for (const whose of ['agency', 'nobody', `practitioner:${app.ids.colleague}`]) {
      const answer = await programs.get('officer', `/caseload?whose=${whose}`)
      assert.deepEqual([answer.status, fieldsOf(answer)], [422, ['whose']], whose)
    }
    assert.equal((await programs.get('officer', `/caseload?whose=practitioner:${app.ids.officer}`)).status, 200)
    for (const query of ['whose=everybody', 'due=soon', 'lead=x', 'sort=age', 'riskToStaff=yes', 'q=a%00'])
      assert.deepEqual(fieldsOf(await programs.get('inspector', `/caseload?${query}`)), [query.split('=')[0]], query)
  })
})
