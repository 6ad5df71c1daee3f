import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '../../../test/support/reference-review.ts'
import { planReviewProblems, suggestedDecision, type PlanReview } from './plan-rules.ts'

const open = [
  { id: 'a', what: 'See Carol alone', dueOn: day('2026-11-20') },
  { id: 'b', what: 'Ask for sightings', dueOn: day('2026-12-01') },
]
const complete: PlanReview = {
  on: day('2026-12-01'),
  outcomes: [
    { actionId: 'a', outcome: 'done' },
    { actionId: 'b', outcome: 'done in part', note: 'Two months of six' },
  ],
  events: [],
  decision: 'stands',
  nextVisitBy: '2027-02-05',
  nextVisitReason: 'New relationship',
}
const fields = (change: Partial<PlanReview>) =>
  planReviewProblems({ ...complete, ...change }, open, day('2026-12-01')).map(({ field }) => field)

describe('reviewing the plan at a visit', () => {
  test('is complete when every action has an outcome and the plan stands', () => assert.deepEqual(fields({}), []))

  test('asks for the outcome of every open action that was due by the day of the visit', () => {
    assert.deepEqual(fields({ outcomes: [] }), ['outcomes.a.outcome', 'outcomes.b.outcome'])
    assert.deepEqual(fields({ outcomes: [], on: day('2026-11-30') }), ['outcomes.a.outcome'])
    assert.deepEqual(fields({ outcomes: [], on: day('2026-11-19') }), [])
  })

  test('asks for the outcome of an action that is not due yet once something is said of it', () => {
    const outcomes = [{ actionId: 'b', note: 'She has begun' }]
    assert.deepEqual(fields({ outcomes, on: day('2026-11-19') }), ['outcomes.b.outcome'])
  })

  test('asks for a note on what was not simply done', () => {
    const outcomes = [
      { actionId: 'a', outcome: 'done' as const },
      { actionId: 'b', outcome: 'not done' as const },
    ]
    assert.deepEqual(fields({ outcomes, reason: 'Two weeks only' }), ['outcomes.b.note'])
  })

  test('asks for a reason for a change, a reassessment, and for standing after a life event', () => {
    assert.deepEqual(fields({ decision: 'changes' }), ['reason'])
    assert.deepEqual(fields({ decision: 'reassess' }), ['reason'])
    assert.deepEqual(fields({ events: ['loss of job'] }), ['reason'])
    assert.deepEqual(fields({ events: ['loss of job'], reason: 'New job starts on Monday' }), [])
    assert.deepEqual(fields({ decision: undefined }), ['decision'])
  })

  test('asks for the next visit, not in the past, and why', () => {
    assert.deepEqual(fields({ nextVisitBy: '2026-11-30', nextVisitReason: '' }), ['nextVisitBy', 'nextVisitReason'])
  })

  test('suggests, and leaves the decision to the reviewer', () => {
    assert.equal(suggestedDecision({ ...complete, events: ['missing'] }), 'reassess')
    assert.equal(suggestedDecision({ ...complete, outcomes: [{ actionId: 'a', outcome: 'dropped' }] }), 'changes')
    assert.equal(suggestedDecision(complete), 'stands')
  })
})
