import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { referenceReview as review, withRating, withStage } from '../../../test/support/reference-review.ts'
import { draftContent, type Facts } from './types.ts'
import { checkAnswers, progress, settledCount } from './rules.ts'

const fields = (facts: Facts) => checkAnswers(facts).map(({ field }) => field)
const empty: Facts = { ...review, content: {} }

describe('the annual review of the reference case', () => {
  test('is a draft that autosave accepts', () => assert.deepEqual(draftContent.parse(review.content), review.content))

  test('is complete with five new rationales, and may be submitted', () => {
    const written = Object.values(review.content.ratings ?? {}).filter(({ rationale }) => rationale)
    assert.equal(written.length, 5)
    assert.deepEqual(checkAnswers(review), [])
    assert.ok(progress(review).mayBeSubmitted)
  })

  test('is not complete any more when one of its cited entries is withdrawn', () => {
    const evidence = review.evidence.map(entry =>
      entry.on === '2026-10-29' ? { ...entry, overtakenBy: { id: 'x', how: 'withdrawn' as const } } : entry,
    )
    assert.deepEqual(fields({ ...review, evidence }), [
      'ratings.social-investment.citations',
      'ratings.social-investment.citations',
    ])
  })
})

describe('an empty draft', () => {
  test('says for every stage and factor what is missing, in sentences', () => {
    const problems = checkAnswers(empty)
    assert.equal(problems.filter(({ stage }) => stage === 'rate').length, 11)
    assert.deepEqual(new Set(problems.map(({ stage }) => stage)), new Set(['gather', 'rate', 'prioritise', 'act']))
    for (const { message } of problems) assert.match(message, /^[A-Z].+[a-z"0-9]$/)
  })

  test('may start gathering and rating, and has to wait with the rest', () => {
    const { stages, factors, mayBeSubmitted } = progress(empty)
    assert.deepEqual(stages, {
      gather: 'not started',
      rate: 'not started',
      prioritise: 'cannot start yet',
      act: 'cannot start yet',
      check: 'cannot start yet',
    })
    assert.ok(Object.values(factors).every(status => status === 'not started'))
    assert.ok(!mayBeSubmitted)
    assert.deepEqual(settledCount(empty), { settled: 0, of: 11 })
  })

  test('is not begun by blank text, empty lists and the id of an empty row', () => {
    const content = {
      gather: { notes: ' ', sources: [] },
      act: { actions: [{ id: review.content.act?.actions?.[0]?.id ?? '' }] },
    }
    assert.equal(progress({ ...empty, content }).stages.gather, 'not started')
  })
})

describe('progress', () => {
  test('lets priorities begin once every factor is rated or left for later, though reasons are missing', () => {
    const facts = withRating(review, 'opportunity', { rationale: '' })
    assert.equal(progress(facts).stages.rate, 'in progress')
    assert.equal(progress(facts).factors.opportunity, 'in progress')
    assert.equal(progress(facts).factors['hostile-orientation'], 'complete')
    assert.equal(progress(facts).stages.prioritise, 'complete')
    assert.deepEqual(settledCount(facts), { settled: 11, of: 11 })
  })

  test('holds actions back until the priorities are complete', () => {
    const facts = withStage(review, 'prioritise', { justification: '' })
    assert.equal(progress(facts).stages.prioritise, 'in progress')
    assert.equal(progress(facts).stages.act, 'cannot start yet')
  })

  test('marks the level provisional when a factor is not yet explored', () => {
    const facts = withRating(review, 'sexual-preoccupation', {
      state: 'not yet explored',
      notExploredReason: 'No time in the interview',
      returnBy: '2026-12-05',
    })
    assert.deepEqual(checkAnswers(facts), [])
    assert.ok(progress(facts).provisional)
    assert.ok(!progress(review).provisional)
  })
})

describe('gathering', () => {
  const gather = (change: NonNullable<Facts['content']['gather']>) => fields(withStage(review, 'gather', change))
  const interview = review.content.gather?.interview

  for (const [what, window, field] of [
    ['an impossible day', { from: '2025-11-03', to: '2026-02-30' }, 'gather.window.to'],
    ['a half-typed day', { from: '2025-11-', to: '2026-11-05' }, 'gather.window.from'],
    ['a window that ends before it begins', { from: '2025-10-03', to: '2025-09-03' }, 'gather.window.to'],
    ['a window that ends tomorrow', { from: '2025-11-03', to: '2026-11-06' }, 'gather.window.to'],
    [
      'a window that leaves time out since the last assessment',
      { from: '2025-11-04', to: '2026-11-05' },
      'gather.window.from',
    ],
  ] as const) {
    test(`refuses ${what}`, () => assert.ok(gather({ window }).includes(field)))
  }

  for (const [what, change, field] of [
    ['in the future', { on: '2026-11-06' }, 'on'],
    ['before the window', { on: '2025-11-02' }, 'on'],
    ['without a place', { place: ' ' }, 'place'],
    ['without means', { means: undefined }, 'means'],
    ['with a crew of none', { crew: '0' }, 'crew'],
    ['with a crew in words', { crew: 'two' }, 'crew'],
    ['with no length', { minutes: '' }, 'minutes'],
  ] as const) {
    test(`refuses an interview ${what}`, () => {
      assert.deepEqual(gather({ interview: { ...interview, ...change } }), [`gather.interview.${field}`])
    })
  }

  test('takes no interview with a reason, and not without', () => {
    assert.deepEqual(gather({ interview: { held: false, notHeldReason: 'In hospital' } }), [])
    assert.deepEqual(gather({ interview: { held: false } }), ['gather.interview.notHeldReason'])
  })

  test('wants one source checked off, with who and when, from the checklist', () => {
    assert.deepEqual(gather({ sources: [] }), ['gather.sources'])
    assert.deepEqual(gather({ sources: [{ code: 'visit' }] }), [
      'gather.sources.visit.checkedOn',
      'gather.sources.visit.by',
    ])
    assert.deepEqual(gather({ sources: [{ code: 'hearsay', checkedOn: '2026-11-01', by: 'A' }] }), [
      'gather.sources.hearsay',
    ])
  })
})

describe('a structured judgement without the instrument', () => {
  const judged: Facts = {
    ...withStage(withStage(review, 'prioritise', { priorityAreas: ['Housing'] }), 'act', {
      actions: [],
      lastActions: [],
    }),
    method: 'structured judgement',
    previous: undefined,
    openActions: [],
  }
  const account = { account: 'Settled since spring.', citations: [review.evidence[0]?.id ?? ''] }
  const complete = withStage({ ...judged, content: { ...judged.content, ratings: {}, judgement: account } }, 'act', {
    noActionReasons: { Housing: 'The council is acting' },
  })

  test('asks for an account that rests on evidence, and for no ratings', () => {
    assert.deepEqual(checkAnswers(complete), [])
    const silent = { ...complete.content, judgement: {} }
    assert.deepEqual(fields({ ...complete, content: silent }), ['judgement.account', 'judgement.citations'])
  })

  test('names areas in its own words, and plans for them', () => {
    const facts = withStage(complete, 'act', { noActionReasons: {} })
    assert.deepEqual(fields(facts), ['act.noActionReasons.Housing'])
    assert.deepEqual(progress(complete).factors, {})
    const odd = withStage(complete, 'prioritise', { priorityAreas: ['constructor'] })
    assert.deepEqual(fields(odd), ['act.noActionReasons.constructor'])
  })
})
