import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  checkLetter,
  identifierKinds,
  normaliseIdentifier,
  identifiersLike,
  type IdentifierKind,
} from './identifier-rules.ts'

const year = 2026
const normal = (kind: IdentifierKind, text: string) => normaliseIdentifier(kind, text, year)

describe('a PNC ID', () => {
  // Published with the code of hmpps-person-record.
  const vectors: readonly (readonly [string, string])[] = [
    ['81/34U', '1981/0000034U'],
    ['02/73319Z', '2002/0073319Z'],
    ['00/223R', '2000/0000223R'],
    ['79/163001B', '1979/0163001B'],
    ['67/9893091D', '1967/9893091D'],
    ['20020073319Z', '2002/0073319Z'],
    ['2002/0073319Z', '2002/0073319Z'],
    [' 1979 / 0163001b ', '1979/0163001B'],
  ]
  for (const [typed, value] of vectors)
    test(`${typed} is ${value}`, () => assert.deepEqual(normal('pnc', typed), { value }))

  test('with a wrong letter, a wrong shape or a year ahead is refused with a sentence', () => {
    for (const wrong of [
      '20030011985Z',
      '2001/0171310S',
      '20120052494O',
      '1X23/1234567A',
      '1923/1234567AA',
      '02',
      '',
      'Z',
    ]) {
      const found = normal('pnc', wrong)
      assert('problem' in found, wrong)
      assert.match(found.problem, /^PNC ID /)
    }
    assert.deepEqual(normal('pnc', `2099/0000001${checkLetter('990000001')}`), {
      problem: 'PNC ID must not have a year in the future',
    })
  })

  test('of two digits belongs to the century that does not lie ahead', () => {
    assert.deepEqual(normal('pnc', `26/1${checkLetter('260000001')}`), {
      value: `2026/0000001${checkLetter('260000001')}`,
    })
    assert.deepEqual(normal('pnc', `27/1${checkLetter('270000001')}`), {
      value: `1927/0000001${checkLetter('270000001')}`,
    })
  })

  test('one changed digit never passes with the same letter, and the short form is the long one', () => {
    const digits = fc.tuple(fc.integer({ min: 1927, max: 2026 }), fc.integer({ min: 0, max: 9_999_999 }))
    fc.assert(
      fc.property(digits, fc.nat({ max: 8 }), fc.integer({ min: 1, max: 9 }), ([full, number], at, by) => {
        const serial = String(number).padStart(7, '0')
        const plain = `${String(full).slice(-2)}${serial}`
        const letter = checkLetter(plain)
        const value = `${full}/${serial}${letter}`
        assert.deepEqual(normal('pnc', value), { value })
        assert.deepEqual(normal('pnc', `${String(full).slice(-2)}/${number}${letter}`), { value })
        const changed = [...plain]
        changed[at] = String((Number(changed[at]) + by) % 10)
        assert.notEqual(checkLetter(changed.join('')), letter)
      }),
    )
  })
})

describe('a CRO number', () => {
  test('is filled up with zeros, and the SF form is left as it is', () => {
    assert.deepEqual(normal('cro', '265416/21G'), { value: '265416/21G' })
    assert.deepEqual(normal('cro', '65656/91h'), { value: '065656/91H' })
    assert.deepEqual(normal('cro', 'SF05/482703J'), { value: 'SF05/482703J' })
    assert.deepEqual(normal('cro', 'sf83/50058Z'), { value: 'SF83/50058Z' })
  })

  test('with a wrong letter is refused', () => {
    for (const wrong of ['85227/65G', 'SF83/50058A', '265416', '1234567/21G'])
      assert('problem' in normal('cro', wrong), wrong)
  })
})

describe('the other numbers', () => {
  test('have the shape that is public', () => {
    assert.deepEqual(normal('crn', 'x123456'), { value: 'X123456' })
    assert.deepEqual(normal('prison', 'a1234bc'), { value: 'A1234BC' })
    assert.deepEqual(normal('visor', ' vs-12/345 '), { value: 'VS-12/345' })
    for (const [kind, wrong] of [
      ['crn', 'X12345'],
      ['crn', '1234567'],
      ['prison', 'A1234B'],
      ['visor', ''],
      ['visor', '<b>'],
      ['visor', '\u202e12'],
      ['visor', 'x'.repeat(31)],
    ] as const)
      assert('problem' in normal(kind, wrong), `${kind} ${wrong}`)
  })
})

describe('every identifier', () => {
  test('that was normalised is normal, and is found by what was typed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...identifierKinds),
        fc.oneof(
          fc.stringMatching(/^\d{2}\/\d{1,6}[A-Z]$/),
          fc.stringMatching(/^\d{1,6}\/\d{2}[A-Z]$/),
          fc.stringMatching(/^[a-z]\d{6}$/),
          fc.stringMatching(/^[a-z]\d{4}[a-z]{2}$/),
          fc.string({ unit: 'grapheme', maxLength: 12 }),
        ),
        (kind, typed) => {
          const found = normal(kind, typed)
          if ('problem' in found) return
          assert.deepEqual(normal(kind, found.value), found)
          if (/\d/.test(typed)) assert(identifiersLike(typed, year).some(({ value }) => value === found.value))
        },
      ),
    )
  })

  test('has at least one digit: a name is never one', () => {
    assert.deepEqual(identifiersLike('Harcourt', year), [])
  })
})
