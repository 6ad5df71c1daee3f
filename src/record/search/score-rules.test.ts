import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { day } from '../../../test/support/case.ts'
import { parseDay } from '../../platform/dates/index.ts'
import { bornMatch, nearDays } from './born-rules.ts'
import { likelyTheSame } from './duplicate-rules.ts'
import { keysOf } from './key-rules.ts'
import { distance, oneSlipAway, wordMatch } from './near-rules.ts'
import { matchOf, rank } from './score-rules.ts'
import { nameTokens } from './token-rules.ts'
import type { Candidate, Sought } from './types.ts'
import { wordsOf } from './word-rules.ts'

const somebody = (more: Partial<Candidate> = {}): Candidate => ({
  ...{ personId: 'one', familyName: 'Harcourt', givenNames: 'Dennis', bornOn: day('1971-04-09') },
  ...{ aliases: [], addresses: [], identifiers: [] },
  ...more,
})

const words = (text: string): readonly Sought[] =>
  text.split(' ').map(typed => ({ kind: 'word', typed, word: wordsOf(typed)[0] ?? '' }))
const born = (text: string): Sought => ({ kind: 'day', typed: text, day: day(text) })

describe('how a birth date fits', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['1971-04-09', '1971-04-09', /^Born on 9 April 1971$/],
    ['1971-04-09', '1971-04-08', /a day earlier/],
    ['1971-12-31', '1972-01-01', /a day later/],
    ['1971-04-09', '1971-09-04', /day and month changed over/],
    ['1971-04-09', '1972-04-09', /a year later/],
    ['1971-03-31', '1971-04-30', /a month later/],
    ['1971-04-09', '1971-04-19', /one digit differs/],
    ['1971-04-12', '1971-04-21', /two digits changed over/],
  ]
  for (const [typed, recorded, reason] of cases)
    test(`given ${typed} and ${recorded}, then it says how`, () => {
      assert.match(bornMatch(day(typed), day(recorded))?.reason ?? '', reason)
    })

  test('given another day altogether, then not at all', () => {
    assert.equal(bornMatch(day('1971-04-09'), day('1975-07-23')), undefined)
  })

  test('given any day, then the days near it are those that fit it, and itself is none of them', () => {
    const date = fc.date({ min: new Date('1900-01-01'), max: new Date('2016-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(date, when => {
        const typed = parseDay(when.toISOString().slice(0, 10))
        assert(typed)
        const near = nearDays(typed)
        assert(!near.includes(typed) && near.every(each => bornMatch(typed, each)))
        assert.equal(new Set(near).size, near.length)
      }),
      { numRuns: 40 },
    )
    assert.deepEqual(nearDays(day('0001-01-01')), [])
    assert.equal(bornMatch(day('9999-12-31'), day('1971-04-09')), undefined)
  })
})

describe('how a word fits', () => {
  const spelt = fc.string({ unit: fc.constantFrom(...'abcdeir'), minLength: 1, maxLength: 9 })

  test('given any two words, then their distance is that of the other way round, 0 for the same alone, and 1 for a slip', () => {
    fc.assert(
      fc.property(spelt, spelt, (one, other) => {
        assert.equal(distance(one, other, 9), distance(other, one, 9))
        assert.equal(distance(one, other, 9) === 0, one === other)
        assert.equal(oneSlipAway(one).includes(other), distance(one, other, 9) === 1)
      }),
    )
  })

  test('given slips, sounds, beginnings and initials, then it says which', () => {
    const how = (typed: string, recorded: string) => wordMatch(typed, recorded)?.how
    assert.equal(how('harcourt', 'harcourt'), 'same')
    assert.equal(how('harc', 'harcourt'), 'begins')
    assert.equal(how('h', 'harcourt'), 'initial')
    assert.equal(how('hatcourt', 'harcourt'), 'spelt')
    assert.equal(how('harkorte', 'harcourt'), 'sounds')
    assert.equal(how('phillip', 'filip'), 'sounds')
    assert.equal(how('harcourt', 'denholm'), undefined)
    assert.equal(how('ian', 'sue'), undefined)
  })

  test('given any slip in a name, then what is asked of the tokens meets one of its tokens', () => {
    const name = fc.string({ unit: fc.constantFrom(...'abcdehnorst'), minLength: 4, maxLength: 9 })
    fc.assert(
      fc.property(name, name, fc.nat(400), (family, given, at) => {
        const slips = oneSlipAway(family)
        const typed = slips[at % slips.length] ?? family
        const keys = keysOf(words(`${given} ${typed}`))
        const tokens = nameTokens({ familyName: family, givenNames: given })
        const meets = (part: number) =>
          keys.some(key => key.part === part && tokens.some(token => token >= key.from && token < key.to))
        assert(meets(0) && meets(1))
      }),
      { numRuns: 60 },
    )
  })
})

describe('why somebody fits', () => {
  const reasons = (parts: readonly Sought[], more: Partial<Candidate> = {}) => matchOf(parts, somebody(more)).reasons

  test('given the very name in any order, then the name is the reason', () => {
    assert.deepEqual(reasons(words('Dennis Harcourt')), ['Name'])
    assert.deepEqual(reasons(words('harcourt dennis')), ['Name'])
  })

  test('given a slip, then the recorded word stands beside the typed one', () => {
    assert.deepEqual(reasons(words('dennis hatcourt')), ['Name: Harcourt, spelt like “hatcourt”'])
    assert.deepEqual(reasons(words('d harkort')), ['Name: Dennis, initial “d”; Harcourt, sounds like “harkort”'])
  })

  test('given another name, an address and a birth date, then each is said', () => {
    const known = {
      aliases: [{ familyName: 'Tailor', givenNames: 'Zed' }],
      addresses: [{ address: '4 Mill Lane', postcode: 'ZZ1 1ZZ' }],
    }
    assert.deepEqual(reasons([...words('tailer'), born('1971-04-08')], known), [
      'Other name: Zed Tailor; Tailor, sounds like “tailer”',
      'Born on 9 April 1971, a day later',
    ])
    const postcode: Sought = { kind: 'number', typed: 'ZZ1 1ZZ', word: 'zz11zz', identifiers: [], near: [] }
    assert.deepEqual(reasons([...words('mill lane'), postcode], known), ['Address: 4 Mill Lane, ZZ1 1ZZ'])
  })

  test('given a name that is near and a street of that very name, then the name is the reason', () => {
    const known = { addresses: [{ address: '12 Harkourt Road', postcode: null }] }
    assert.deepEqual(reasons(words('harkourt'), known), ['Name: Harcourt, sounds like “harkourt”'])
  })

  test('given two typed words and one that is recorded, then it answers for one of them', () => {
    assert.deepEqual(matchOf(words('dennis denis'), somebody()).missing, ['denis'])
  })

  test('given a family name of two words, then it is found as one, and one of one as two', () => {
    assert.deepEqual(matchOf(words('macdonald'), somebody({ familyName: 'Mac Donald' })).missing, [])
    assert.deepEqual(matchOf(words('mac donald'), somebody({ familyName: 'MacDonald' })).missing, [])
  })
})

describe('who comes first', () => {
  const order = (parts: readonly Sought[], ...people: readonly Candidate[]) =>
    rank(parts, people).map(({ personId }) => personId)

  test('given somebody of that very name, then before one who is near it, and both before none', () => {
    const near = somebody({ personId: 'near', familyName: 'Harcort' })
    const other = somebody({ personId: 'other', familyName: 'Denholm' })
    assert.deepEqual(order(words('dennis harcourt'), near, other, somebody()), ['one', 'near'])
  })

  test('given nobody who fits all of it, then those who fit all but one part, who say what does not fit', () => {
    const found = rank([...words('dennis harcourt'), born('1950-01-30')], [somebody()])
    assert.deepEqual(found[0]?.missing, ['1950-01-30'])
    assert.deepEqual(order([...words('dennis smith'), born('1950-01-30')], somebody()), [])
  })

  test('given the same people in any order, then the order is the same', () => {
    const people = ['Harcourt', 'Harcort', 'Hracourt', 'Harker', 'Denholm'].map((familyName, at) =>
      somebody({ familyName, personId: String(at) }),
    )
    const wanted = order(words('harcourt'), ...people)
    fc.assert(
      fc.property(fc.shuffledSubarray(people, { minLength: people.length }), all => {
        assert.deepEqual(order(words('harcourt'), ...all), wanted)
      }),
    )
  })
})

describe('who may be the same person', () => {
  const same = (familyName: string, givenNames: string, bornOn: string, of = somebody()) =>
    likelyTheSame({ familyName, givenNames, bornOn: day(bornOn) }, [of]).length > 0

  test('given near names and a near birth date, then yes', () => {
    assert(same('Harcort', 'Denis', '1971-04-09'))
    assert(same('Harcourt', 'Dennis Peter', '1971-09-04'))
    assert(same('Harcourt', 'Dennis', '1971-11-20'), 'the same name and year')
    assert(same('Tailor', 'Dennis', '1971-04-09'), 'the same birth date and given name')
  })

  test('given a common name alone or a birth date alone, then no', () => {
    assert(!same('Harcourt', 'Dennis', '1983-11-20'))
    assert(!same('Smith', 'John', '1971-04-09'))
    assert(!same('Harcourt', 'John', '1971-04-10'))
  })

  test('given one who is known by another name, then by that name too', () => {
    const known = somebody({ aliases: [{ familyName: 'Tailor', givenNames: 'Zed' }] })
    assert(same('Tailor', 'Zed', '1971-04-10', known))
  })
})
