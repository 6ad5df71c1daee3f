import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { day } from '../../../test/support/reference-review.ts'
import { addDays } from '../../platform/dates/index.ts'
import { countActive } from './active-rules.ts'
import { deadline, dueFirst, dueReview, staleness } from './deadline-rules.ts'
import { defaultSettings } from './settings.ts'

const settings = defaultSettings(day('2026-01-01'))

describe('deadlines', () => {
  test('give six weeks to a first assessment and twelve months to a review, by setting', () => {
    assert.equal(dueFirst(day('2026-11-05'), settings), '2026-12-17')
    assert.equal(dueReview(day('2024-02-29'), settings), '2025-02-28')
    const own = { ...settings, reviewMonths: { ...settings.reviewMonths, value: 6 } }
    assert.equal(dueReview(day('2026-08-31'), own), '2027-02-28')
  })

  test('say what stands behind each number', () => {
    const { firstAssessmentDays, reviewMonths, exploreMinutes, dueSoonDays } = settings
    for (const { standing, since } of [firstAssessmentDays, reviewMonths, exploreMinutes, dueSoonDays]) {
      assert.ok(standing.length > 10 && since === '2026-01-01')
    }
  })

  test('are overdue from the day after, and due soon four weeks ahead', () => {
    const due = day('2026-12-01')
    const state = (today: string) => deadline(due, day(today), settings).state
    assert.equal(state('2026-12-02'), 'overdue')
    assert.equal(state('2026-12-01'), 'due soon')
    assert.equal(state('2026-11-03'), 'due soon')
    assert.equal(state('2026-11-02'), 'current')
  })

  test('count days to and from the deadline alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3000, max: 3000 }), shift => {
        const today = day('2026-06-15')
        assert.equal(deadline(addDays(today, shift), today, settings).days, shift)
      }),
    )
  })

  test('tell how old the picture of a person is', () => {
    assert.deepEqual(staleness(day('2025-11-03'), day('2026-11-05'), settings), {
      ...{ dueOn: '2026-11-03', state: 'overdue', days: -2, age: 367 },
    })
  })
})

describe('active minutes', () => {
  const minute = 60_000

  test('leave out a pause of more than five minutes whole', () => {
    assert.equal(countActive([0, minute, 3 * minute, 8 * minute]), 8)
    assert.equal(countActive([0, minute, 3 * minute, 8 * minute + 1]), 3)
  })

  test('are none for one sign of life or for none', () => {
    assert.equal(countActive([]), 0)
    assert.equal(countActive([5 * minute]), 0)
  })

  const stamps = fc.array(fc.integer({ min: 0, max: 240 * minute }), { maxLength: 60 })

  test('do not depend on order or repetition, and are never more than the time that passed', () => {
    fc.assert(
      fc.property(stamps, fc.array(fc.nat()), (times, picks) => {
        const again = picks.flatMap(pick => times[pick % times.length] ?? [])
        assert.equal(countActive([...again, ...times.toReversed()]), countActive(times))
        const span = Math.max(0, ...times) - Math.min(...times, Math.max(0, ...times))
        assert.ok(countActive(times) * minute <= span + 0.001)
      }),
    )
  })

  test('never shrink by another sign of life', () => {
    fc.assert(
      fc.property(stamps, fc.integer({ min: 0, max: 240 * minute }), (times, more) => {
        assert.ok(countActive([...times, more]) >= countActive(times))
      }),
    )
  })
})
