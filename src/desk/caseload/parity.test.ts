import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { describeAge, formatShortDay } from '../../platform/dates/index.ts'
import { custodyWords, registrationWords } from '../../record/people/index.ts'
import { Programs, itemsOf } from '../../../test/support/api.ts'
import { testApp, type TestApp } from '../../../test/support/app.ts'
import { day } from '../../../test/support/case.ts'
import { addToCaseload } from '../../../test/support/caseload.ts'
import { draftWords } from './columns.ts'
import { columnChoices, type ColumnChoice } from './types.ts'
import { wireListedCase, type WireListedCase } from './wire.ts'

let app: TestApp
let programs: Programs
before(async () => {
  app = await testApp()
  programs = new Programs(app)
  const add = addToCaseload
  const reviewed = { last_signed_on: '2025-11-03', assessment_due_on: '2026-11-03' }
  await add(app, 'officer', 'Adams', {
    ...reviewed,
    level: 'low',
    next_visit_by: '2026-11-20',
    last_visit_on: '2026-10-30',
  })
  await add(
    app,
    'officer',
    'Baker',
    { ...reviewed, level: 'very-high', level_provisional: true, risk_to_staff: true },
    [...['2026-10-01', '2026-11-04', '2026-11-05']],
  )
  await add(app, 'officer', 'Carter', {
    custody_status: 'custody',
    registration_status: 'registered',
    registered_on: '2020-02-03',
  })
  await add(app, 'colleague', 'Dunn', {
    ...{ ...reviewed, level: 'high', reassess_since: '2026-11-03', draft_status: 'submitted' },
    ...{ lead_agency_id: app.agencyIds.probation, next_visit_by: '2026-11-01', custody_status: 'licence' },
  })
  await add(app, 'colleague', 'Ellis', { practitioner_id: null, lead_agency_id: null, registration_status: 'ended' })
  await add(app, 'sergeant', 'Frost', { level: 'medium', last_signed_on: '2026-10-01', draft_status: 'returned' })
})
after(() => app.close())

async function page(query: URLSearchParams | string): Promise<string> {
  const response = await (await programs.visitor('inspector')).get(`/caseload?${query.toString()}`)
  assert.equal(response.statusCode, 200, response.body)
  return response.body
}

const bare = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll(' ,', ',')
    .trim()

/** The ids of people in the order in which a page lists them. */
const listedOn = (body: string) => [...body.matchAll(/href="\/people\/([0-9a-f-]{36})"\s*>/g)].map(([, id]) => id)

/** The members of the address of a page which programs call something else. */
const called: Readonly<Record<string, (value: string) => [string, string]>> = {
  risk: value => ['riskToStaff', String(value === 'yes')],
}

/** What the form of a page narrows and sorts by, with everything that can be chosen of each. */
function filtersOn(body: string): readonly (readonly [name: string, values: readonly string[]])[] {
  const form = /<form method="get" action="\/caseload"[\s\S]*?<\/form>/.exec(body)?.[0]
  assert(form)
  const selects = [...form.matchAll(/<select[^>]*\sname="([^"]+)"[\s\S]*?<\/select>/g)].map(
    ([select, name = '']) =>
      [name, [...select.matchAll(/<option[^>]*\svalue="([^"]*)"/g)].map(([, value = '']) => value)] as const,
  )
  const inputs = [...form.matchAll(/<input[^>]*>/g)].map(([input]) => {
    const [name = '', value = ''] = [/\sname="([^"]+)"/, /\svalue="([^"]*)"/].map(part => part.exec(input)?.[1])
    return [name, [/\stype="text"/.test(input) ? 'ca' : value]] as const
  })
  // How many people a page shows and in which columns says nothing of who is in the list.
  return [...selects, ...inputs].filter(([name]) => name !== 'rows' && name !== 'column')
}

/** What a column says of somebody, on the page and in its file. */
interface Said {
  readonly cell: string
  readonly file: readonly string[]
}

/** A day of an answer in short. */
const short = (text: string | undefined) => (text === undefined ? '' : formatShortDay(day(text)))
const yes = (is: boolean) => (is ? 'Yes' : 'No')
const capital = (text: string) => `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`
/** Codes are told with their words in the description of the operation. */
const meant = (words: Readonly<Record<string, string>>, code: string | undefined, otherwise: string) =>
  code === undefined ? otherwise : (words[code] ?? code)
const dueSaid = ({ day: on, words }: WireListedCase['visitDue']): Said => ({
  cell: `${capital(words)} ${short(on)}`.trim(),
  file: [on ?? '', words],
})

/** Every column as it can be written from the answer alone: a column that the page gets is an error of types here until programs can. */
const madeOf: Readonly<Record<ColumnChoice, (item: WireListedCase) => Said>> = {
  born: ({ bornOn }) => ({ cell: short(bornOn), file: [bornOn] }),
  level: ({ levelLabel, levelProvisional }) => ({
    cell: `${levelLabel ?? 'No level yet'}${levelProvisional ? ' provisional' : ''}`,
    file: [levelLabel ?? '', yes(levelProvisional)],
  }),
  assessed: ({ lastSignedOn }) => ({
    cell: lastSignedOn === undefined ? 'Never assessed' : describeAge(day(lastSignedOn), day('2026-11-05')),
    file: [lastSignedOn ?? ''],
  }),
  assessment: ({ assessmentDue }) => dueSaid(assessmentDue),
  draft: ({ draftStatus }) => ({
    cell: meant(draftWords, draftStatus, '–'),
    file: [meant(draftWords, draftStatus, '')],
  }),
  visit: ({ visitDue }) => dueSaid(visitDue),
  'last-visit': ({ lastVisitOn }) => ({ cell: short(lastVisitOn) || 'None recorded', file: [lastVisitOn ?? ''] }),
  actions: ({ openActions, overdueActions, nextActionDueOn }) => ({
    cell: openActions === 0 ? 'None' : `${openActions} open${overdueActions > 0 ? `, ${overdueActions} overdue` : ''}`,
    file: [String(openActions), String(overdueActions), nextActionDueOn ?? ''],
  }),
  allocated: ({ practitioner }) => ({ cell: practitioner?.name ?? 'Nobody', file: [practitioner?.name ?? ''] }),
  lead: ({ leadAgencyName = 'Not recorded' }) => ({ cell: leadAgencyName, file: [leadAgencyName] }),
  registration: ({ registrationStatus, registeredOn }) => {
    const words = meant(registrationWords, registrationStatus, 'Not recorded')
    return {
      cell: registeredOn === undefined ? words : `${words} since ${short(registeredOn)}`,
      file: [words, registeredOn ?? ''],
    }
  },
  custody: ({ custodyStatus }) => ({
    cell: meant(custodyWords, custodyStatus, 'Not recorded'),
    file: [meant(custodyWords, custodyStatus, '')],
  }),
}

describe('what the page of the caseload can, programs can', () => {
  test('everything that its form narrows and sorts by gives programs the same people in the same order', async () => {
    const filters = filtersOn(await page('whose=agency'))
    for (const [name, values] of filters)
      assert(
        values.some(value => value !== ''),
        `${name} was read`,
      )
    assert(filters.length >= 10, 'the form was read')
    for (const [name, values] of filters)
      for (const value of values.filter(each => each !== '')) {
        const asked = name === 'whose' ? { [name]: value } : { whose: 'agency', [name]: value }
        const query = new URLSearchParams()
        for (const [member, text] of Object.entries(asked)) query.append(...(called[member]?.(text) ?? [member, text]))
        const items = itemsOf(await programs.get('inspector', `/caseload?${query.toString()}`))
        const shown = listedOn(await page(new URLSearchParams(asked)))
        assert.deepEqual(
          items.map(item => item['personId']),
          shown,
          `${name}=${value}`,
        )
      }
  })

  test('every column of it and of its file can be written from what programs are told', async () => {
    const answered = itemsOf(await programs.get('inspector', '/caseload?whose=agency'))
    const items = z.array(wireListedCase).parse(answered)
    for (const [choice, label] of Object.entries(columnChoices)) {
      const query = `whose=agency&column=${choice}`
      const made = Object.entries(madeOf).find(([name]) => name === choice)?.[1]
      assert(made, `programs are told nothing of ${label}`)
      const cells = [...(await page(query)).matchAll(/<td[^>]* data-label="([^"]+)"[^>]*>([\s\S]*?)<\/td>/g)]
      assert.deepEqual(
        cells.map(([, of]) => of),
        items.map(() => label),
        'the only column besides the name',
      )
      assert.deepEqual(
        cells.map(([, , cell = '']) => bare(cell)),
        items.map(item => made(item).cell),
        choice,
      )
      const file = await (await programs.visitor('inspector')).get(`/caseload/caseload.csv?${query}`)
      const rows: string[][] = parse(file.rawPayload, { bom: true })
      // Names and marks stand before the column, and the id after it.
      assert.deepEqual(
        rows.slice(1).map(row => row.slice(4, -1)),
        items.map(item => made(item).file),
        `${choice} in the file`,
      )
      assert.deepEqual(
        rows.slice(1).map(row => [...row.slice(0, 4), row.at(-1)]),
        items.map(item => [
          item.familyName,
          item.givenNames,
          yes(item.riskToStaff),
          yes(item.restricted),
          item.personId,
        ]),
      )
    }
  })
})
