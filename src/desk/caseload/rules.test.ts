import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { newId } from '../../platform/ids/index.ts'
import { caseloadAddress, filterOf, isNarrowed, paramsOf, whoseIn, whoseText } from './rules.ts'
import { caseQuery, dueChoices, sortChoices } from './types.ts'

const me = newId()
const other = newId()
const team = newId()
const officer = { practitionerId: me, worksCases: true, supervises: false, teamId: team }
const sergeant = { practitionerId: me, worksCases: true, supervises: true, teamId: team }
const inspector = { practitionerId: me, worksCases: false, supervises: true, teamId: null }
const own = { kind: 'practitioner', id: me }

const read = (address: string) => caseQuery.parse(Object.fromEntries(new URL(address, 'http://arms').searchParams))

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
        custody: maybe(fc.constantFrom('custody', 'licence')),
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
    read('/caseload?page=-1&sort=drop+table&level=%27&due=never&custody=%00&risk=maybe&q=a%00b'),
    officer,
  )
  assert.deepEqual(filter, {
    ...{ whose: own, level: undefined, due: undefined, riskToStaff: false, custody: undefined },
    ...{ words: [], sort: 'name', page: 1 },
  })
  assert.equal(isNarrowed(filter), false)
})

test('an address names only what it narrows', () => {
  assert.equal(caseloadAddress({ whose: '', q: '' }), '/caseload')
  assert.equal(caseloadAddress({ whose: 'me', due: 'visit-due' }), '/caseload?whose=me&due=visit-due')
})
