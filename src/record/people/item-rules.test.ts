import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays, parseDay, type Day } from '../../platform/dates/index.ts'
import { checkEnding, checkItem, formErrors, replaceFault } from './item-rules.ts'
import { bornFault, nameFault, textFault, tidyName } from './name-rules.ts'
import { sectionOf, sections } from './sections.ts'
import type { NewItem, SectionKey } from './types.ts'

function day(text: string): Day {
  const found = parseDay(text)
  assert(found, text)
  return found
}

const facts = { today: day('2026-11-05'), bornOn: day('1971-04-09') }
const check = (key: SectionKey, values: NewItem['values'], from?: Day) =>
  checkItem(sectionOf(key), { values, from }, facts)
const errorsOf = (found: ReturnType<typeof check>) => ('errors' in found ? found.errors : {})

describe('every section', () => {
  test('has fields with names of their own, and asks at least for one of them', () => {
    for (const section of sections) {
      const names = section.fields.map(field => field.name)
      assert.equal(new Set(names).size, names.length)
      assert.notDeepEqual(formErrors(section, { values: {} }), {}, section.key)
    }
    assert.equal(new Set(sections.map(section => section.table)).size, sections.length)
  })

  test('refuses any text with a sentence for a field that its form has, and never throws', () => {
    const section = fc.constantFrom(...sections)
    fc.assert(
      fc.property(
        section,
        fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { minLength: 8, maxLength: 8 }),
        (one, texts) => {
          const values = Object.fromEntries(one.fields.map((field, at) => [field.name, texts[at]]))
          const known = ['from', ...one.fields.map(field => field.name)]
          for (const [field, sentence] of Object.entries(errorsOf(checkItem(one, { values }, facts)))) {
            assert(known.includes(field), field)
            assert.match(sentence, /^\p{Lu}/u)
          }
        },
      ),
    )
  })

  test('that is accepted reads as a sentence and is accepted again as it is stored', () => {
    const given: readonly (readonly [SectionKey, NewItem['values'], string])[] = [
      ['aliases', { family_name: ' Tailor ', given_names: 'Zed  Ali', kind: 'alias' }, 'Zed Ali Tailor (alias)'],
      ['identifiers', { kind: 'pnc', value: '02/73319z' }, 'PNC ID 2002/0073319Z'],
      [
        'addresses',
        { kind: 'main', address: '1 Canal Street,\nNorthport', postcode: 'nb1  2cd' },
        '1 Canal Street, Northport, NB1 2CD (main address)',
      ],
      [
        'offences',
        { offence: 'Exposure', convicted_on: '2012-06-11', sentence: 'community order' },
        'Exposure: community order',
      ],
      [
        'registration',
        { status: 'registered', period: '10 years', ends_on: '2030-02-24' },
        'Registered, 10 years, ends on 24 February 2030',
      ],
      ['custody', { status: 'custody', place: 'HMP Northshire' }, 'In custody, HMP Northshire'],
      ['lead-agency', { lead_agency_id: '7' }, 'Agency 7'],
    ]
    const names = { practitioner: (id: string) => id, agency: (id: number) => `Agency ${id}` }
    for (const [key, values, sentence] of given) {
      const from = day('2026-01-01')
      const found = check(key, values, from)
      assert('values' in found, key)
      assert.equal(sectionOf(key).sentence(found.values, names), sentence)
      const stored = Object.fromEntries(
        Object.entries(found.values).map(([name, value]) => [name, value === null ? undefined : String(value)]),
      )
      assert.deepEqual(check(key, stored, from), found)
    }
  })
})

describe('days', () => {
  test('lie between birth and today, unless they may lie ahead', () => {
    const at = (from: Day) => errorsOf(check('custody', { status: 'licence' }, from))['from']
    assert.equal(at(facts.today), undefined)
    assert.equal(at(facts.bornOn), undefined)
    assert.match(at(addDays(facts.today, 1)) ?? '', /today or in the past/)
    assert.match(at(addDays(facts.bornOn, -1)) ?? '', /before this person was born, 9 April 1971/)
    assert.deepEqual(errorsOf(check('registration', { status: 'registered', ends_on: '2099-01-01' }, facts.today)), {})
    assert.match(
      errorsOf(check('registration', { status: 'registered', relevant_date: '2099-01-01' }, facts.today))[
        'relevant_date'
      ] ?? '',
      /past/,
    )
  })

  test('are those of conviction for an offence, and today where nobody says otherwise', () => {
    const offence = check('offences', { offence: 'x', sentence: 'y', convicted_on: '2012-06-11' })
    assert('from' in offence)
    assert.equal(offence.from, '2012-06-11')
    const need = check('needs', { kind: 'other', detail: 'x' })
    assert('from' in need)
    assert.equal(need.from, facts.today)
  })

  test('of what takes another’s place never leave two facts for one day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 0 }), fc.integer({ min: -400, max: 0 }), (one, other) => {
        const standing = { from: addDays(facts.today, one), to: null }
        assert.equal(replaceFault(standing, addDays(facts.today, other)) === undefined, other >= one)
      }),
    )
  })
})

describe('an ending', () => {
  const item = { from: day('2026-01-01'), to: null }
  test('has a reason and, if it was ever so, a day since then', () => {
    assert.deepEqual(checkEnding(item, { as: 'ended', on: day('2026-06-01'), why: ' Moved ' }, facts), {
      to: '2026-06-01',
      why: 'Moved',
    })
    const wrong = (ending: Parameters<typeof checkEnding>[1]) => {
      const found = checkEnding(item, ending, facts)
      return 'errors' in found ? Object.keys(found.errors) : []
    }
    assert.deepEqual(wrong({ as: 'ended', why: ' ' }), ['why', 'on'])
    assert.deepEqual(wrong({ as: 'ended', on: day('2025-12-31'), why: 'x' }), ['on'])
    assert.deepEqual(wrong({ as: 'ended', on: addDays(facts.today, 1), why: 'x' }), ['on'])
    assert.deepEqual(wrong({ as: 'in error', why: 'x'.repeat(501) }), ['why'])
  })

  test('of what was never so leaves no day on which it was', () => {
    const found = checkEnding(item, { as: 'in error', on: day('2026-06-01'), why: 'Another man' }, facts)
    assert.deepEqual(found, { to: item.from, why: 'Another man' })
  })
})

describe('names, births and texts', () => {
  test('take names of any script and nothing else', () => {
    for (const good of [
      'O’Brien',
      "O'Brien",
      'Smith-Jones',
      'Ó Súilleabháin',
      'Nguyễn Văn',
      'Мария',
      'St. John',
      'e\u0301',
    ])
      assert.equal(nameFault('Family name', good), undefined, good)
    for (const bad of ['', '-', 'R2D2', '<b>', 'a\nb', 'a\u200bb', 'a\u202eb', '{{7*7}}', 'x'.repeat(101)])
      assert.notEqual(nameFault('Family name', bad), undefined, bad)
    assert.equal(tidyName('  Anne \u00a0 Marie '), 'Anne Marie')
  })

  test('put a birth between 10 and 120 years ago, to the day', () => {
    const today = day('2026-11-05')
    assert.equal(bornFault(day('2016-11-05'), today), undefined)
    assert.match(bornFault(day('2016-11-06'), today) ?? '', /at least 10 years/)
    assert.equal(bornFault(day('1905-11-06'), today), undefined)
    assert.match(bornFault(day('1905-11-05'), today) ?? '', /last 120 years/)
  })

  test('count characters and refuse what is no text', () => {
    assert.equal(textFault('Reason', 'x'.repeat(500), 500), undefined)
    assert.match(textFault('Reason', 'x'.repeat(501), 500) ?? '', /500 characters/)
    assert.match(textFault('Reason', 'a\0', 5) ?? '', /not text/)
    assert.match(textFault('Reason', '\udc00', 5) ?? '', /not text/)
    assert.match(textFault('Reason', 'a\u202eb', 5) ?? '', /reverses/)
  })
})
