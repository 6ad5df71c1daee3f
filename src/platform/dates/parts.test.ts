import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays, dayOfParts, isBlankDate, parseDay, type DatePart } from './index.ts'

function said(day: string, month: string, year: string, thing = 'Date of birth') {
  return dayOfParts({ day, month, year }, thing)
}

const real = 'Date of birth must be a real date'

describe('dayOfParts', () => {
  test('months by number or by name, spaces around and leading noughts as people type them', () => {
    for (const month of ['11', 'November', 'november', 'NOV', ' nov ', 'Nov.']) {
      assert.deepEqual(said('5', month, '2026'), { day: '2026-11-05' }, month)
    }
    assert.deepEqual(said(' 05', '03', '1999 '), { day: '1999-03-05' })
    assert.deepEqual(said('1', 'Sept', '2026'), { day: '2026-09-01' })
  })

  const refused: [[string, string, string], string, DatePart[]][] = [
    [['', ' ', ''], 'Enter date of birth', ['day', 'month', 'year']],
    [['5', '', '2026'], 'Date of birth must include a month', ['month']],
    [['', '', '2026'], 'Date of birth must include a day and month', ['day', 'month']],
    [['5', '', ''], 'Date of birth must include a month and year', ['month', 'year']],
    [['5', '13', '2026'], real, ['month']],
    [['5', 'ma', '2026'], real, ['month']],
    [['5', 'banana', '2026'], real, ['month']],
    [['0', '11', '2026'], real, ['day']],
    [['32', '11', '2026'], real, ['day']],
    [['five', '11', '2026'], real, ['day']],
    [['-5', '11', '2026'], real, ['day']],
    [['5.0', '11', '2026'], real, ['day']],
    [['５', '11', '2026'], real, ['day']],
    [['5', '11', 'MMXX'], real, ['year']],
    [['40', '11', '26'], real, ['day', 'year']],
    [['5', '11', '26'], 'Date of birth must have a year with 4 numbers', ['year']],
    [['5', '11', '0026'], 'Date of birth must have a year with 4 numbers', ['year']],
    [['5', '11', '20266'], 'Date of birth must have a year with 4 numbers', ['year']],
    [['29', '2', '2026'], real, ['day', 'month', 'year']],
    [['31', 'April', '2026'], real, ['day', 'month', 'year']],
  ]
  for (const [[day, month, year], problem, parts] of refused) {
    test(`"${day}" "${month}" "${year}" → ${problem}`, () => {
      assert.deepEqual(said(day, month, year), { problem, parts })
    })
  }

  test('a name keeps the capitals that are its own', () => {
    assert.deepEqual(said('', '', '', 'PNC date'), { problem: 'Enter PNC date', parts: ['day', 'month', 'year'] })
    assert.deepEqual(said('', '', '', 'ViSOR date'), { problem: 'Enter ViSOR date', parts: ['day', 'month', 'year'] })
  })

  test('every day comes back from its parts', () => {
    const epoch = parseDay('1970-01-01')
    assert.ok(epoch)
    fc.assert(
      fc.property(fc.integer({ min: -280_000, max: 270_000 }), days => {
        const day = addDays(epoch, days)
        const [year = '', month = '', date = ''] = day.split('-')
        assert.deepEqual(said(date, month, year), { day })
      }),
    )
  })

  test('whatever is typed gets a day or a sentence', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.string(), (day, month, year) => {
        const result = said(day, month, year)
        assert.ok('day' in result ? parseDay(result.day) : result.problem !== '' && result.parts.length > 0)
      }),
    )
  })

  test('a date left out is blank', () => {
    assert.equal(isBlankDate({ day: '', month: ' ', year: '\t' }), true)
    assert.equal(isBlankDate({ day: '', month: '1', year: '' }), false)
  })
})
