import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { newId } from '../../platform/ids/index.ts'
import { caseloadAddress, columnsOf, filterOf, isNarrowed, paramsOf, whoseIn, whoseText } from './rules.ts'
import { caseQuery, columnChoices, dueChoices, sortChoices } from './types.ts'

const me = newId()
const other = newId()
const team = newId()
const officer = { practitionerId: me, worksCases: true, supervises: false, teamId: team }
const sergeant = { practitionerId: me, worksCases: true, supervises: true, teamId: team }
const inspector = { practitionerId: me, worksCases: false, supervises: true, teamId: null }
const own = { kind: 'practitioner', id: me }

/** A query as the server has it: a member that stands twice is a list. */
const read = (address: string) => {
  const members = new URL(address, 'http://arms').searchParams
  const valueOf = (name: string) => (members.getAll(name).length > 1 ? members.getAll(name) : members.get(name))
  return caseQuery.parse(Object.fromEntries([...members.keys()].map(name => [name, valueOf(name)])))
}

describe('whose people are listed', () => {
  test('a practitioner has their own, whatever the address says', () => {
    for (const text of [undefined, 'agency', 'nobody', `practitioner:${other}`, `team:${other}`, 'me', 'rubbish'])
      assert.deepEqual(whoseIn(text, officer), own)
  })

  test('a supervisor chooses, and begins with their team, or with the agency when they are in none', () => {
    assert.deepEqual(whoseIn(undefined, sergeant), { kind: 'team', id: team })
    assert.deepEqual(whoseIn('me', sergeant), own)
    assert.deepEqual(whoseIn(undefined, inspector), { kind: 'agency' })
    assert.deepEqual(whoseIn('me', inspector), own)
    assert.deepEqual(whoseIn('agency', sergeant), { kind: 'agency' })
    assert.deepEqual(whoseIn('nobody', sergeant), { kind: 'nobody' })
    assert.deepEqual(whoseIn(`team:${other}`, sergeant), { kind: 'team', id: other })
    assert.deepEqual(whoseIn(`practitioner:${other}`, sergeant), { kind: 'practitioner', id: other })
    for (const text of ['team:', 'team:1', `person:${other}`, `practitioner:${other}'`, ':', '\0'])
      assert.deepEqual(whoseIn(text, sergeant), { kind: 'team', id: team }, text)
  })

  test('stands in the address as it was read', () => {
    for (const text of ['me', 'agency', 'nobody', `team:${other}`, `practitioner:${other}`])
      assert.equal(whoseText(whoseIn(text, sergeant), sergeant), text)
  })
})

test('a filter comes back from its address', () => {
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
  fc.assert(
    fc.property(
      fc.record({
        whose: maybe(fc.constantFrom('me', 'agency', 'nobody', `team:${other}`)),
        level: maybe(fc.constantFrom('high', 'very-high', 'none')),
        due: maybe(fc.constantFrom(...Object.keys(dueChoices))),
        risk: maybe(fc.constantFrom('yes', 'no')),
        custody: maybe(fc.constantFrom('custody', 'licence', 'none')),
        registration: maybe(fc.constantFrom('registered', 'ended', 'none')),
        lead: maybe(fc.constantFrom('1', '20', 'none')),
        draft: maybe(fc.constantFrom('submitted', 'none')),
        rows: maybe(fc.constantFrom('50', '250')),
        column: maybe(fc.subarray(Object.keys(columnChoices))),
        q: maybe(fc.string()),
        sort: maybe(fc.constantFrom(...Object.keys(sortChoices))),
      }),
      query => {
        const filter = filterOf(caseQuery.parse(query), sergeant)
        assert.deepEqual(filterOf(read(caseloadAddress(paramsOf(filter, sergeant))), sergeant), filter)
      },
    ),
  )
})

test('what can’t be read in an address is left out', () => {
  const filter = filterOf(
    read(
      '/caseload?page=-1&sort=drop+table&level=%27&due=never&custody=%00&risk=maybe&q=a%00b&lead=01&draft=%27&registration=A&column=%27&rows=9999',
    ),
    officer,
  )
  assert.deepEqual(filter, {
    ...{ whose: own, level: undefined, due: undefined, riskToStaff: false, custody: undefined },
    ...{ registration: undefined, lead: undefined, draft: undefined },
    ...{ words: [], sort: 'name', page: 1, size: 50, columns: [] },
  })
  assert.equal(isNarrowed(filter), false)
})

test('an address names only what it narrows', () => {
  assert.equal(caseloadAddress({ whose: '', q: '' }), '/caseload')
  assert.equal(caseloadAddress({ whose: 'me', due: 'visit-due' }), '/caseload?whose=me&due=visit-due')
})

describe('the columns of a list', () => {
  const usual = ['born', 'level', 'assessed', 'assessment', 'draft', 'visit', 'actions']

  test('are the usual ones until some are chosen, with who answers for whom where that is not one person', () => {
    assert.deepEqual(columnsOf(filterOf(read('/caseload'), officer)), usual)
    assert.deepEqual(columnsOf(filterOf(read('/caseload?whose=agency'), sergeant)), [...usual, 'allocated'])
    assert.deepEqual(columnsOf(filterOf(read('/caseload?column=nonsense'), officer)), usual)
  })

  test('keep their own order, each once, whatever the address says', () => {
    const address = '/caseload?column=lead&column=born&column=nonsense&column=lead'
    assert.deepEqual(columnsOf(filterOf(read(address), officer)), ['born', 'lead'])
    assert.deepEqual(columnsOf(filterOf(read('/caseload?column=custody'), officer)), ['custody'])
  })
})
