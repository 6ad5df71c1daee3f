import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { formatDay, parseDay } from '../../platform/dates/index.ts'
import { parseSearch, searchWords } from './search-rules.ts'

const read = (typed: string) => parseSearch(typed, 2026)

describe('what is typed into the search field', () => {
  test('is names, numbers and dates of birth in any order', () => {
    const found = read(' Harcourt,  02/73319z 9 April 1971 x123456 Den ')
    assert.deepEqual(found.names, ['harcourt', 'den'])
    assert.deepEqual(found.bornOn, ['1971-04-09'])
    assert.deepEqual(
      found.identifiers.map(([first]) => first),
      ['2002/0073319Z', 'X123456'],
    )
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
      assert.deepEqual(read(typed).bornOn, ['1971-04-09'], typed)
  })

  test('is no day when there is none, and no year is guessed', () => {
    assert.equal(read('31 2 1971').problem, '31 2 1971 is not a real date')
    assert.equal(read('1971-13-01').problem, '1971-13-01 is not a real date')
    assert.deepEqual(read('9 4 71').bornOn, [])
  })

  test('with digits is any number that it could be', () => {
    // Five digits, a slash, two digits and a letter may be a ViSOR ID only: the letter does not fit a CRO number.
    assert.deepEqual(read('85227/65G').identifiers, [['85227/65G']])
    assert.deepEqual(read('65656/91H').identifiers, [['065656/91H', '65656/91H']])
  })

  test('can be too long, too many words, or no text at all', () => {
    assert.match(read('x'.repeat(121)).problem ?? '', /120 characters/)
    assert.match(read('a b c d e f g h i').problem ?? '', /8 words/)
    assert.match(read('a\u0000b').problem ?? '', /not text/)
    assert.match(read('a\ud800').problem ?? '', /not text/)
    assert.match(read('12?').problem ?? '', /neither a date nor a number/)
  })

  test('is said again in words', () => {
    assert.equal(
      searchWords(read('den x123456 9 4 1971'), formatDay),
      'a name beginning with “den” and the number X123456 and the date of birth 9 April 1971',
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
        assert.deepEqual(read([number, month, year].join(between)).bornOn, [day])
      }),
    )
  })
})
