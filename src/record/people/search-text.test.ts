import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { formatDay, parseDay } from '../../platform/dates/index.ts'
import { nearIdentifiers } from './near-identifier-rules.ts'
import { parseSearch, searchWords } from './search-text.ts'

const read = (typed: string) => parseSearch(typed, 2026)
const wordsIn = (typed: string) => read(typed).parts.flatMap(part => (part.kind === 'word' ? [part.word] : []))
const daysIn = (typed: string) => read(typed).parts.flatMap(part => (part.kind === 'day' ? [part.day] : []))
const numbersIn = (typed: string) => read(typed).parts.flatMap(part => (part.kind === 'number' ? [part] : []))
const valuesIn = (typed: string) => numbersIn(typed).map(({ identifiers }) => identifiers.map(({ value }) => value))

describe('what is typed into the search field', () => {
  test('is names, numbers and dates of birth in any order', () => {
    const typed = ' Harcourt,  02/73319z 9 April 1971 x123456 Den '
    assert.deepEqual(wordsIn(typed), ['harcourt', 'den'])
    assert.deepEqual(daysIn(typed), ['1971-04-09'])
    assert.deepEqual(
      valuesIn(typed).map(([first]) => first),
      ['2002/0073319Z', 'X123456'],
    )
  })

  test('is words without accents, apostrophes and hyphens', () => {
    assert.deepEqual(wordsIn('Ó Súilleabháin-Marsh O’Brien'), ['o', 'suilleabhain', 'marsh', 'obrien'])
  })

  test('is one day however it is written', () => {
    for (const typed of [
      '9 4 1971',
      '09/04/1971',
      '9.4.1971',
      '09-04-1971',
      '1971-04-09',
      '1971-4-9',
      '9 apr 1971',
      '9 April 1971',
    ])
      assert.deepEqual(daysIn(typed), ['1971-04-09'], typed)
  })

  test('is no day when there is none, and no year of two digits is guessed', () => {
    assert.equal(read('31 2 1971').problem, '31 2 1971 is not a real date')
    assert.equal(read('1971-13-01').problem, '1971-13-01 is not a real date')
    assert.deepEqual(daysIn('9 4 71'), [])
  })

  test('is a year of birth when it is a year in which somebody alive was born', () => {
    const years = (typed: string) => numbersIn(typed).map(({ year }) => year)
    assert.deepEqual([years('1971'), years('1800'), years('2027')], [[1971], [undefined], [undefined]])
  })

  test('with digits is any number that it could be, and a postcode is one of two words', () => {
    // Five digits, a slash, two digits and a letter may be a ViSOR ID only: the letter does not fit a CRO number.
    assert.deepEqual(valuesIn('85227/65G'), [['85227/65G']])
    assert.deepEqual(valuesIn('65656/91H'), [['065656/91H', '65656/91H']])
    assert.deepEqual(
      numbersIn('harcourt ns1 1aa').map(({ word }) => word),
      ['ns11aa'],
    )
  })

  test('can be too long, too many words, or no text at all', () => {
    assert.match(read('x'.repeat(121)).problem ?? '', /120 characters/)
    assert.match(read('a b c d e f g h i').problem ?? '', /8 words/)
    assert.match(read('a-b-c-d-e-f-g-h-i').problem ?? '', /8 words/)
    assert.match(read('a\u0000b').problem ?? '', /not text/)
    assert.match(read('a\ud800').problem ?? '', /not text/)
    assert.match(read('12?').problem ?? '', /neither a date nor a number/)
    assert.match(read('%').problem ?? '', /letters or digits/)
  })

  test('is said again in words', () => {
    assert.equal(
      searchWords(read('den x123456 9 4 1971'), formatDay),
      '“den”, the number x123456 and the date of birth 9 April 1971',
    )
    assert.equal(searchWords(read('  '), formatDay), '')
  })

  test('never throws, and every day that is typed in full is found', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), typed => void read(typed)))
    const days = fc.date({ min: new Date('1906-01-01'), max: new Date('2016-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(days, fc.constantFrom(' ', '/', '.', '-'), (date, between) => {
        const day = parseDay(date.toISOString().slice(0, 10))
        const [year, month, number] = String(day).split('-').map(Number)
        assert.deepEqual(daysIn([number, month, year].join(between)), [day])
      }),
    )
  })
})

describe('a number with one wrong character', () => {
  const near = (typed: string) => nearIdentifiers(typed, 2026).map(({ value }) => value)

  test('is one of the few that its check letter leaves, and the right one is among them', () => {
    for (const typed of ['02/73318Z', '02/73391Z', '02/73319Y', '12/73319Z']) {
      assert(near(typed).includes('2002/0073319Z'), typed)
      assert(near(typed).length < 12, `${typed}: ${near(typed).length}`)
    }
    assert.deepEqual(near('02/73319Z'), [])
    assert(near('X123465').includes('X123456') && near('A1243BC').includes('A1234BC'))
  })

  test('is nothing where no format is known', () => {
    assert.deepEqual(near('VS/9-77'), [])
    assert.deepEqual(near('4'), [])
  })
})
