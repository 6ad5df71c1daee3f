import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { shareWith } from '../../record/membership/index.ts'
import { day } from '../../../test/support/case.ts'
import { addToCaseload } from '../../../test/support/caseload.ts'
import { testApp, type TestApp, type UserName, type Visitor } from '../../../test/support/app.ts'
import { askerOf, readCaseloadFile } from './read.ts'
import { filterOf } from './rules.ts'
import { readCases } from './store.ts'
import { caseQuery } from './types.ts'

let app: TestApp
const visitors = new Map<UserName, Visitor>()

before(async () => {
  app = await testApp()
  await addToCaseload(app, 'officer', 'Adams', {
    level: 'low',
    last_signed_on: '2026-10-01',
    assessment_due_on: '2027-10-01',
  })
  await addToCaseload(app, 'officer', 'Baker', {
    risk_to_staff: true,
    custody_status: 'missing',
    registration_status: 'ended',
  })
  await addToCaseload(app, 'colleague', 'Núñez', {
    level: 'very-high',
    level_provisional: true,
    next_visit_by: '2026-11-01',
  })
  // A name that a spreadsheet would take for a formula can't be typed here; a file that was brought in may have had one.
  await addToCaseload(app, 'colleague', 'Zed', {
    family_name: '=HYPERLINK("http://elsewhere","x")',
    given_names: '@Zed',
  })
})
after(() => app.close())

async function get(user: UserName, query = '') {
  const visitor = visitors.get(user) ?? (await app.signIn(user))
  visitors.set(user, visitor)
  return await visitor.get(`/caseload/caseload.csv${query}`)
}

/** The file as a spreadsheet reads it: its rows by the names of its columns. */
async function rowsOf(user: UserName, query = ''): Promise<readonly Readonly<Record<string, string>>[]> {
  const response = await get(user, query)
  assert.equal(response.statusCode, 200)
  return parse(response.rawPayload, { bom: true, columns: true })
}

const names = (rows: Awaited<ReturnType<typeof rowsOf>>) => rows.map(row => row['Family name'])

/** What the ledger says of lists that somebody took away. */
const taken = async (user: UserName) =>
  (
    await app.as(user, ({ tx }) =>
      tx
        .selectFrom('ledger_entry')
        .where('stream_id', '=', `actor:${app.ids[user]}`)
        .where('action', '=', 'people.taken-away')
        .select('detail')
        .orderBy('seq')
        .execute(),
    )
  ).map(({ detail }) => detail)

describe('the caseload as a file', () => {
  test('is a download of its day, in UTF-8 that says so, and nobody keeps it on the way', async () => {
    const { headers, rawPayload } = await get('officer')
    assert.equal(headers['content-type'], 'text/csv; charset=utf-8; header=present')
    assert.equal(headers['content-disposition'], 'attachment; filename="caseload-2026-11-05.csv"')
    assert.equal(headers['cache-control'], 'no-store')
    assert.deepEqual([...rawPayload.subarray(0, 3)], [0xef, 0xbb, 0xbf])
  })

  test('says of each what the page says, with days that can be sorted', async () => {
    const [adams, baker] = await rowsOf('officer')
    assert(adams && baker)
    const { 'Person id': id, ...said } = adams
    assert.match(id ?? '', /^[0-9a-f-]{36}$/)
    assert.deepEqual(said, {
      ...{ 'Family name': 'Adams', 'Given names': 'Test', 'Risk to staff': 'No', 'Restricted record': 'No' },
      ...{ Born: '1980-01-02', Level: 'Low', 'Level is provisional': 'No', 'Last assessed on': '2026-10-01' },
      ...{ 'Assessment due by': '2027-10-01', 'How the assessment stands': 'Review due in 10 months', Draft: '' },
      ...{ 'Next visit by': '', 'How the visit stands': 'No visit planned' },
      ...{ 'Open actions': '0', 'Overdue actions': '0', 'Next action due by': '' },
    })
    assert.equal(baker['Risk to staff'], 'Yes')
  })

  test('has the people whom the page has, in its order, and the columns that were chosen', async () => {
    assert.deepEqual(names(await rowsOf('officer', '?whose=agency')), ['Adams', 'Baker'])
    assert.deepEqual(names(await rowsOf('inspector', '?whose=agency&sort=level')).slice(0, 2), ['Núñez', 'Adams'])
    const [only, ...others] = await rowsOf('inspector', '?whose=agency&registration=ended&column=custody&column=lead')
    assert.deepEqual(others, [])
    assert.deepEqual(Object.keys(only ?? {}).slice(4, -1), ['Lead agency', 'Custody'])
    assert.equal(only?.['Custody'], 'Missing')
    assert.equal(only['Lead agency'], 'Northshire Police')
  })

  test('has every page of the list at once', async () => {
    assert.equal((await rowsOf('inspector', '?whose=agency&page=7')).length, 4)
  })

  test('has no formula in it', async () => {
    const zed = (await rowsOf('inspector', '?whose=agency&q=%40zed'))[0]
    assert.equal(zed?.['Family name'], `'=HYPERLINK("http://elsewhere","x")`)
    assert.equal(zed['Given names'], "'@Zed")
  })

  test('of nobody is its head', async () => {
    const response = await get('officer', '?level=high')
    assert.match(response.body, /^\uFEFF"Family name",[^\n]*"Person id"\r\n$/)
  })

  test('is recorded as an entry of its own: how many, which list, and no name that was looked for', async () => {
    const before = (await taken('sergeant')).length
    await get('sergeant', '?whose=agency&level=low&q=adams&column=born')
    const found = await taken('sergeant')
    assert.equal(found.length, before + 1)
    assert.deepEqual(found.at(-1), {
      ...{ list: 'caseload', shown: 1, byName: true, narrowed: { whose: 'agency', level: 'low' } },
      columns: ['Family name', 'Given names', 'Risk to staff', 'Restricted record', 'Born', 'Person id'],
    })
  })

  test('has of other agencies only whom they let in', async () => {
    const shared = await addToCaseload(app, 'stranger', 'Elsewhere', {})
    assert(!names(await rowsOf('inspector', '?whose=agency')).includes('Elsewhere'))
    await app.as('stranger', work => shareWith(work, shared, app.agencyIds.police, 'lives here now'))
    assert(names(await rowsOf('inspector', '?whose=agency')).includes('Elsewhere'))
  })

  test('that would be too long is not cut: nothing is made, and nothing recorded', async () => {
    const query = caseQuery.parse({ whose: 'agency' })
    const before = (await taken('inspector')).length
    const at = (most: number) => app.as('inspector', work => readCaseloadFile(work, query, most))
    assert.deepEqual(await at(4), { kind: 'too long', total: 5, more: false })
    assert.equal((await taken('inspector')).length, before)
    const whole = await at(5)
    assert.equal(whole.kind === 'rows' && whole.rows.length, 5)
  })

  test('is counted a little past what is shown, and says when there are more', async () => {
    const horizon = { today: day('2026-11-05'), soonBy: day('2026-12-05') }
    const filter = filterOf(caseQuery.parse({ whose: 'agency' }), askerOf(app.principal('inspector')))
    const counted = async (ahead: number, page = 1) => {
      const { total, more } = await app.as('inspector', ({ tx }) =>
        readCases(tx, app.agencyIds.police, { ...filter, page }, { horizon, levels: [], size: 1, ahead }),
      )
      return { total, more }
    }
    assert.deepEqual(await counted(2), { total: 3, more: true })
    assert.deepEqual(await counted(2, 3), { total: 5, more: false })
    assert.deepEqual(await counted(4), { total: 5, more: false })
    assert.deepEqual(await counted(1_000), { total: 5, more: false })
  })

  for (const user of ['admin', 'auditor'] as const)
    test(`is not for ${user}`, async () => {
      assert.equal((await get(user)).statusCode, 403)
    })
})
