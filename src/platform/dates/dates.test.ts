import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import {
  addDays,
  addMonths,
  ageOn,
  compareDays,
  daysBetween,
  describeAge,
  formatDay,
  formatInstant,
  formatShortDay,
  isBefore,
  londonTime,
  monthsBetween,
  parseDay,
  today,
  zDay,
  type Day,
} from './index.ts'

function day(text: string): Day {
  const found = parseDay(text)
  assert.ok(found, `${text} is a day`)
  return found
}

function isReal(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text
  } catch {
    return false
  }
}

const epoch = day('1970-01-01')
/** Days of the years 1200 to 2700 or so: room on both sides for the arithmetic. */
const someDay = fc.integer({ min: -280_000, max: 270_000 }).map(days => addDays(epoch, days))

describe('parseDay', () => {
  test('takes real days in ISO form', () => {
    for (const text of ['2026-11-05', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31']) {
      assert.equal(parseDay(text), text)
    }
  })

  test('refuses what does not exist, and anything else that a date library would read', () => {
    const refused = ['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-01', '2026-04-31', '2026-01-00', '0000-01-01']
    const otherwise = ['', '2026-1-5', '20261105', '2026-11-05T00:00', '2026-11-05Z', ' 2026-11-05', '2026-11-05\n']
    const odd = [
      '+002026-11-05',
      '-000001-01-01',
      '2026-11-05[u-ca=hebrew]',
      '２０２６-11-05',
      '2026−11−05',
      '2026-11-05\0',
    ]
    for (const text of [...refused, ...otherwise, ...odd]) assert.equal(parseDay(text), undefined, JSON.stringify(text))
  })

  test('agrees with Temporal on every text of the right shape', () => {
    const digits = (length: number) =>
      fc.integer({ min: 0, max: 10 ** length - 1 }).map(n => String(n).padStart(length, '0'))
    const small = fc.integer({ min: 0, max: 33 }).map(n => String(n).padStart(2, '0'))
    fc.assert(
      fc.property(digits(4), small, small, (year, month, date) => {
        const text = `${year}-${month}-${date}`
        const real = year !== '0000' && isReal(text)
        assert.equal(parseDay(text) !== undefined, real, text)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the day in London', () => {
  test('begins at midnight there, which in summer is 23:00 UTC of the day before', () => {
    assert.equal(today(new Date('2026-06-30T22:59:59.999Z')), '2026-06-30')
    assert.equal(today(new Date('2026-06-30T23:00:00Z')), '2026-07-01')
    assert.equal(today(new Date('2026-12-31T23:59:59.999Z')), '2026-12-31')
    assert.equal(today(new Date('2027-01-01T00:00:00Z')), '2027-01-01')
  })

  test('has 23 hours when summer time begins and 25 when it ends', () => {
    assert.equal(today(new Date('2026-03-29T00:00:00Z')), '2026-03-29')
    assert.equal(today(new Date('2026-03-29T22:59:59Z')), '2026-03-29')
    assert.equal(today(new Date('2026-03-29T23:00:00Z')), '2026-03-30')
    assert.equal(today(new Date('2026-10-24T23:00:00Z')), '2026-10-25')
    assert.equal(today(new Date('2026-10-25T23:59:59Z')), '2026-10-25')
    assert.equal(today(new Date('2026-10-26T00:00:00Z')), '2026-10-26')
  })

  test('never goes back as time goes on', () => {
    const instant = fc.date({ min: new Date('1972-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(instant, fc.nat({ max: 200_000_000 }), (from, milliseconds) => {
        const later = new Date(from.getTime() + milliseconds)
        assert.ok(!isBefore(today(later), today(from)))
        assert.ok(daysBetween(today(from), today(later)) <= Math.ceil(milliseconds / 82_800_000) + 1)
      }),
    )
  })

  test('an invalid Date is an error, not a day', () => {
    assert.throws(() => today(new Date(Number.NaN)), RangeError)
  })
})

describe('arithmetic', () => {
  test('a month after the 31st is the last day of a shorter month', () => {
    assert.equal(addMonths(day('2026-01-31'), 1), '2026-02-28')
    assert.equal(addMonths(day('2024-01-31'), 1), '2024-02-29')
    assert.equal(addMonths(day('2024-02-29'), 12), '2025-02-28')
    assert.equal(addMonths(day('2026-03-31'), -1), '2026-02-28')
  })

  test('going and coming back by days is no move', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -100_000, max: 100_000 }), (from, days) => {
        const to = addDays(from, days)
        assert.equal(addDays(to, -days), from)
        assert.equal(daysBetween(from, to), days)
        assert.equal(Math.sign(compareDays(to, from)), Math.sign(days))
        assert.equal(isBefore(to, from), days < 0)
      }),
    )
  })

  test('whole months fit between two days, and one more does not', () => {
    fc.assert(
      fc.property(someDay, fc.nat({ max: 40_000 }), (from, days) => {
        const to = addDays(from, days)
        const months = monthsBetween(from, to)
        assert.ok(!isBefore(to, addMonths(from, months)))
        assert.ok(months >= 0 && !isBefore(addMonths(from, months + 1), from))
        // At the end of a shorter month `addMonths` arrives before the day number does.
        const next = addMonths(from, months + 1)
        assert.ok(isBefore(to, next) || (to === next && next.slice(8) < from.slice(8)))
        assert.equal(monthsBetween(to, from), -months || 0)
      }),
    )
  })

  test('days, months and years are those that Temporal counts', () => {
    const until = (from: Day, to: Day, largestUnit: 'day' | 'month' | 'year') =>
      Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit })
    const near = fc.tuple(someDay, fc.integer({ min: 0, max: 800 })).map(([from, days]) => [from, addDays(from, days)])
    const far = fc.tuple(someDay, someDay).map(two => two.toSorted(compareDays))
    fc.assert(
      fc.property(fc.oneof(near, far), ([from, to]) => {
        assert.ok(from && to)
        assert.equal(daysBetween(from, to), until(from, to, 'day').days)
        assert.equal(monthsBetween(from, to), until(from, to, 'month').months)
        assert.equal(ageOn(from, to), until(from, to, 'year').years)
      }),
      { numRuns: 2000 },
    )
  })

  test('a month is whole when its day number is reached', () => {
    assert.equal(monthsBetween(day('2026-01-31'), day('2026-02-28')), 0)
    assert.equal(monthsBetween(day('2026-01-31'), day('2026-03-01')), 1)
    assert.equal(monthsBetween(day('2026-01-15'), day('2026-02-14')), 0)
    assert.equal(monthsBetween(day('2026-01-15'), day('2026-02-15')), 1)
  })

  test('an age is reached at the start of the birthday', () => {
    assert.equal(ageOn(day('2008-11-05'), day('2026-11-04')), 17)
    assert.equal(ageOn(day('2008-11-05'), day('2026-11-05')), 18)
    assert.equal(ageOn(day('2008-11-05'), day('2008-11-05')), 0)
  })

  test('born on 29 February, an age is reached on 1 March of other years', () => {
    assert.equal(ageOn(day('2004-02-29'), day('2022-02-28')), 17)
    assert.equal(ageOn(day('2004-02-29'), day('2022-03-01')), 18)
    assert.equal(ageOn(day('2004-02-29'), day('2024-02-28')), 19)
    assert.equal(ageOn(day('2004-02-29'), day('2024-02-29')), 20)
  })

  test('an age before birth is negative', () => {
    assert.equal(ageOn(day('2008-11-05'), day('2008-11-04')), -1)
    assert.equal(ageOn(day('2008-11-05'), day('2007-11-05')), -2)
  })

  test('beyond the calendar is an error', () => {
    assert.throws(() => addDays(day('9999-12-31'), 1), RangeError)
    assert.throws(() => addMonths(day('0001-01-01'), -1), RangeError)
  })
})

describe('in words', () => {
  test('days in full and short', () => {
    assert.equal(formatDay(day('2026-11-05')), '5 November 2026')
    assert.equal(formatShortDay(day('2026-09-30')), '30 Sep 2026')
  })

  test('no two days read the same', () => {
    fc.assert(
      fc.property(someDay, someDay, (one, other) => {
        assert.equal(formatDay(one) === formatDay(other), one === other)
        assert.equal(formatShortDay(one) === formatShortDay(other), one === other)
      }),
    )
  })

  test('moments by the London clock', () => {
    assert.equal(londonTime(new Date('2026-11-05T14:02:59Z')), '14:02')
    assert.equal(londonTime(new Date('2026-07-05T14:02:59Z')), '15:02')
    assert.equal(formatInstant(new Date('2026-11-05T14:02:00Z')), '5 November 2026 at 2:02pm')
    assert.equal(formatInstant(new Date('2026-11-05T00:05:00Z')), '5 November 2026 at 12:05am')
    assert.equal(formatInstant(new Date('2026-11-05T12:00:00Z')), '5 November 2026 at midday')
    assert.equal(formatInstant(new Date('2026-06-30T23:00:00Z')), '1 July 2026 at midnight')
    assert.equal(formatInstant(new Date('2026-11-05T01:30:00Z')), '5 November 2026 at 1:30am')
  })

  test('the hour that comes twice names its clock', () => {
    assert.equal(formatInstant(new Date('2026-10-25T00:30:00Z')), '25 October 2026 at 1:30am BST')
    assert.equal(formatInstant(new Date('2026-10-25T01:30:00Z')), '25 October 2026 at 1:30am GMT')
  })

  test('how long ago', () => {
    const now = day('2026-11-05')
    const said = {
      '2026-11-05': 'today',
      '2026-11-04': 'yesterday',
      '2026-11-06': 'tomorrow',
      '2026-11-02': '3 days ago',
      '2026-10-23': '13 days ago',
      '2026-10-22': '2 weeks ago',
      '2026-11-19': 'in 2 weeks',
      '2026-09-06': '8 weeks ago',
      '2026-09-05': '2 months ago',
      '2026-06-05': '5 months ago',
      '2024-11-06': '23 months ago',
      '2024-11-05': '2 years ago',
      '2036-11-05': 'in 10 years',
    }
    for (const [text, words] of Object.entries(said)) assert.equal(describeAge(day(text), now), words, text)
  })
})

describe('zDay', () => {
  test('takes a day and says what is wrong with anything else, once', () => {
    assert.equal(zDay.parse('2026-11-05'), '2026-11-05')
    for (const wrong of ['2026-02-30', '5 November 2026', '', 7, null, '0000-01-01']) {
      const result = zDay.safeParse(wrong)
      assert.equal(result.success, false)
      assert.deepEqual(
        result.error?.issues.map(issue => issue.message),
        ['Must be a real date, like 2026-11-05'],
      )
    }
  })

  test('stays a string with a format in JSON Schema', () => {
    const schema = z.toJSONSchema(zDay)
    assert.equal(schema.type, 'string')
    assert.equal(schema.format, 'date')
  })
})
