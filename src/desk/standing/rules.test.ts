import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '../../platform/dates/index.ts'
import { deadline } from '../../practice/assessments/index.ts'
import { defaultSettings } from '../../practice/assessments/settings.ts'
import { day } from '../../../test/support/case.ts'
import { assessmentDue, dueOf, dueWords, needsAssessment, stalenessWords } from './rules.ts'

const today = day('2026-11-05')
const horizon = { today, soonBy: addDays(today, defaultSettings(today).dueSoonDays.value) }

describe('a deadline in words', () => {
  for (const [due, words] of [
    ['2026-11-02', '3 days overdue'],
    ['2026-11-04', '1 day overdue'],
    ['2026-11-05', 'due today'],
    ['2026-11-06', 'due in 1 day'],
    ['2026-11-17', 'due in 12 days'],
    ['2026-09-06', '60 days overdue'],
    ['2026-09-05', '2 months overdue'],
    ['2025-10-05', '13 months overdue'],
    ['2024-11-06', '23 months overdue'],
    ['2024-11-05', '2 years overdue'],
    ['2020-02-05', '6 years overdue'],
    ['2027-11-05', 'due in 12 months'],
    ['2029-11-05', 'due in 3 years'],
  ] as const)
    test(`${due} is ${words}`, () => assert.equal(dueWords(day(due), today), words))

  test('words, state and the deadlines of assessments never disagree', () => {
    const settings = defaultSettings(today)
    fc.assert(
      fc.property(fc.integer({ min: -2000, max: 2000 }), days => {
        const due = dueOf(addDays(today, days), horizon, '')
        assert.equal(due.state, deadline(addDays(today, days), today, settings).state)
        assert.equal(due.state === 'overdue', due.words.endsWith('overdue'))
        assert.match(due.words, /^(due today|due in [1-9]\d* (day|month|year)s?|[1-9]\d* (day|month|year)s? overdue)$/)
      }),
    )
  })

  test('where no day is set it says so', () => {
    assert.deepEqual(dueOf(null, horizon, 'No visit planned'), { day: null, state: 'none', words: 'No visit planned' })
  })
})

describe('the next assessment', () => {
  const never = { lastSignedOn: null, assessmentDueOn: null, reassessSince: null }
  const signed = { ...never, lastSignedOn: day('2025-11-03') }

  test('of somebody never assessed is needed, whether a day is set or not', () => {
    assert.equal(assessmentDue(never, horizon).words, 'First assessment, no day set')
    assert.equal(needsAssessment(never, horizon), true)
    const far = { ...never, assessmentDueOn: day('2027-11-05') }
    assert.equal(assessmentDue(far, horizon).words, 'First assessment due in 12 months')
    assert.equal(needsAssessment(far, horizon), true)
  })

  test('of somebody assessed is a review, needed when it is due soon or overdue', () => {
    const late = { ...signed, assessmentDueOn: day('2026-11-03') }
    assert.deepEqual(assessmentDue(late, horizon), {
      day: '2026-11-03',
      state: 'overdue',
      words: 'Review 2 days overdue',
    })
    assert.equal(needsAssessment(late, horizon), true)
    assert.equal(needsAssessment({ ...signed, assessmentDueOn: day('2026-12-03') }, horizon), true)
    assert.equal(needsAssessment({ ...signed, assessmentDueOn: day('2026-12-04') }, horizon), false)
  })

  test('that a visit asked for says so', () => {
    const asked = { ...signed, assessmentDueOn: day('2026-11-04'), reassessSince: day('2026-11-04') }
    assert.equal(assessmentDue(asked, horizon).words, 'Reassessment asked for yesterday')
    assert.equal(needsAssessment(asked, horizon), true)
    const overdueBefore = { ...asked, assessmentDueOn: day('2026-10-01') }
    assert.equal(assessmentDue(overdueBefore, horizon).words, 'Review 35 days overdue')
  })
})

test('how old the picture is', () => {
  assert.equal(stalenessWords(null, today), 'Never assessed')
  assert.equal(stalenessWords(day('2025-11-03'), today), '12 months ago')
  assert.equal(stalenessWords(today, today), 'today')
})
