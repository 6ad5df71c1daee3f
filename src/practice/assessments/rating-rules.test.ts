import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { arms } from '../../../test/support/arms.ts'
import {
  day,
  entryOn,
  idOf,
  referenceReview as review,
  withRating,
  withStage,
} from '../../../test/support/reference-review.ts'
import { findFactor } from '../../instruments/index.ts'
import { contraryEntries, movementOf, stateOf } from './contrary-rules.ts'
import { needsReasons, ratingProblems } from './rating-rules.ts'
import { checkAnswers } from './rules.ts'
import type { DraftRating, EvidenceFact, Facts } from './types.ts'

function factorOf(code: string) {
  const factor = findFactor(arms, code)
  assert.ok(factor)
  return factor
}

function faults(code: string, change: Partial<DraftRating>, facts: Facts = review): string[] {
  return ratingProblems(withRating(facts, code, change), factorOf(code)).map(({ field }) =>
    field.replace(`ratings.${code}.`, ''),
  )
}

const answers = (facts: Facts, code: string) =>
  contraryEntries(facts, factorOf(code)).map(({ entry, answer }) => `${entry.on} ${answer}`)

const first: Facts = { ...review, previous: undefined }

describe('movement', () => {
  const moved = (code: string, presence: string, priority: string) =>
    movementOf(withRating(review, code, { unchanged: false, presence, priority }), factorOf(code))

  test('follows the order of the scales', () => {
    assert.equal(moved('opportunity', 'partly', 'medium'), 'unchanged')
    assert.equal(moved('opportunity', 'partly', 'low'), 'eased')
    assert.equal(moved('opportunity', 'present', 'medium'), 'worsened')
    assert.equal(moved('opportunity', 'not-present', 'high'), 'mixed')
  })

  test('takes more of a protective factor for less concern', () => {
    assert.equal(moved('social-investment', 'present', 'low'), 'eased')
    assert.equal(moved('social-investment', 'not-present', 'low'), 'worsened')
  })

  test('is a first rating where there is nothing to compare with', () => {
    assert.equal(movementOf(first, factorOf('opportunity')), 'first')
  })
})

describe('reasons in words', () => {
  const needs = (facts: Facts, code: string, presence: string, priority: string) =>
    needsReasons(withRating(facts, code, { unchanged: false, presence, priority }), factorOf(code))
  const from = (priority: string, facts: Facts) => ({ ...facts, document: { ...arms, rationaleFrom: priority } })

  test('are given for every rating that is first or changed, where the document says no more', () => {
    assert.equal(needs(first, 'opportunity', 'not-present', 'low'), true)
    assert.equal(needs(review, 'opportunity', 'partly', 'low'), true)
    assert.equal(needs(review, 'opportunity', 'partly', 'medium'), false)
  })

  test('given a document that asks for them from medium on, a lower first rating stands on its entries', () => {
    assert.equal(needs(from('medium', first), 'opportunity', 'not-present', 'low'), false)
    assert.equal(needs(from('medium', first), 'opportunity', 'partly', 'medium'), true)
    assert.equal(needs(from('medium', first), 'opportunity', 'present', 'high'), true)
    assert.equal(needs(from('high', first), 'opportunity', 'partly', 'medium'), false)
  })

  test('are given whenever something is of less concern, however low it stands', () => {
    assert.equal(needs(from('medium', review), 'opportunity', 'partly', 'low'), true, 'eased')
    assert.equal(needs(from('medium', review), 'opportunity', 'present', 'low'), true, 'mixed')
    assert.equal(needs(from('high', review), 'opportunity', 'present', 'medium'), false, 'worsened')
  })

  test('a factor that is spared them still cites an entry of the window', () => {
    const spared = withRating(from('medium', first), 'opportunity', {
      ...{ unchanged: false, presence: 'not-present', priority: 'low', rationale: '', citations: [] },
    })
    const fields = ratingProblems(spared, factorOf('opportunity')).map(({ field }) => field)
    assert.ok(fields.includes('ratings.opportunity.citations'))
    assert.ok(!fields.includes('ratings.opportunity.rationale'))
  })
})

describe('entries that speak against a rating', () => {
  test('are listed for a rating that is lower, with what was done about each', () => {
    assert.deepEqual(answers(review, 'opportunity'), ['2026-06-18 cited'])
    assert.deepEqual(answers(withRating(review, 'opportunity', { citations: [] }), 'opportunity'), ['2026-06-18 open'])
  })

  test('are listed for a rating left unchanged', () => {
    const bare = withRating(review, 'hostile-orientation', { citations: [], setAside: [] })
    assert.deepEqual(answers(bare, 'hostile-orientation'), ['2026-07-09 open'])
  })

  test('are answered by setting them aside only with a reason', () => {
    const aside = (reason: string) =>
      withRating(review, 'hostile-orientation', {
        citations: [],
        setAside: [{ evidenceId: entryOn('2026-07-09'), reason }],
      })
    assert.deepEqual(answers(aside(' '), 'hostile-orientation'), ['2026-07-09 open'])
    assert.deepEqual(answers(aside('Passed.'), 'hostile-orientation'), ['2026-07-09 set aside'])
  })

  test('are not asked about when the rating went up', () => {
    assert.deepEqual(answers(review, 'offence-related-sexual-interest'), [])
  })

  test('are asked about when one scale went up and the other down', () => {
    const mixed = withRating(review, 'opportunity', { presence: 'not-present', priority: 'high', citations: [] })
    assert.deepEqual(answers(mixed, 'opportunity'), ['2026-06-18 open'])
  })

  test('are asked about before "not yet explored" as well, or it would be a way round', () => {
    const later = withRating(review, 'opportunity', { state: 'not yet explored', citations: [] })
    assert.deepEqual(answers(later, 'opportunity'), ['2026-06-18 open'])
  })

  test('are asked about at a first rating that says there is nothing to do', () => {
    const rated = (presence: string, priority: string) =>
      answers(withRating(first, 'opportunity', { presence, priority, citations: [] }), 'opportunity')
    assert.deepEqual(rated('partly', 'low'), ['2026-06-18 open'])
    assert.deepEqual(rated('not-present', 'medium'), ['2026-06-18 open'])
    assert.deepEqual(rated('partly', 'medium'), [])
  })

  test('leave out what was known at the last assessment, and not what was learned later of an earlier day', () => {
    const entry = (recordedAt: string): EvidenceFact => ({
      ...{ id: idOf(1, 90), on: day('2025-06-01'), recordedAt, source: 'partner', text: 'Late report' },
      directions: { opportunity: 'raises risk' },
    })
    const told = (recordedAt: string) => answers({ ...review, evidence: [entry(recordedAt)] }, 'opportunity')
    assert.deepEqual(told('2025-06-02T09:00:00Z'), [])
    assert.deepEqual(told('2026-01-02T09:00:00Z'), ['2025-06-01 open'])
  })

  test('leave out an entry that a later one took the place of', () => {
    const evidence = review.evidence.map(entry => ({ ...entry, overtakenBy: { id: 'x', how: 'amended' as const } }))
    assert.deepEqual(answers({ ...review, evidence }, 'opportunity'), [])
  })

  test('hold up submission whenever one is neither cited nor set aside, whatever was rated', () => {
    const chosen = fc.record({
      unchanged: fc.boolean(),
      state: fc.constantFrom('rated' as const, 'not yet explored' as const),
      presence: fc.constantFrom(...arms.scales.presence.options.map(({ code }) => code)),
      priority: fc.constantFrom(...arms.scales.priority.options.map(({ code }) => code)),
      citations: fc.subarray(review.evidence.map(({ id }) => id)),
      setAside: fc.array(
        fc.record({
          evidenceId: fc.constantFrom(...review.evidence.map(({ id }) => id)),
          reason: fc.constantFrom('', 'Explained'),
        }),
      ),
    })
    const factors = fc.constantFrom(...arms.factors)
    let held = 0
    fc.assert(
      fc.property(factors, chosen, ({ code, kind }, rating) => {
        const facts = withRating(review, code, { ...rating, rationale: 'A new sentence' })
        const before = review.previous?.ratings[code]
        const rank = (name: 'presence' | 'priority', value: string | undefined) =>
          arms.scales[name].options.findIndex(option => option.code === value) *
          (name === 'presence' && kind === 'protective' ? -1 : 1)
        const same = rating.unchanged && rating.state === 'rated'
        const up = (['presence', 'priority'] as const).map(name =>
          same ? 0 : rank(name, rating[name]) - rank(name, before?.[name]),
        )
        const onlyUp = rating.state === 'rated' && Math.min(...up) >= 0 && Math.max(...up) > 0
        const open = review.evidence.some(
          ({ id, directions }) =>
            (directions[code] === 'raises risk' || directions[code] === 'weakens') &&
            !rating.citations.includes(id) &&
            !rating.setAside.some(({ evidenceId, reason }) => evidenceId === id && reason !== ''),
        )
        if (!open || onlyUp) return
        held++
        assert.notDeepEqual(checkAnswers(facts), [])
      }),
      { numRuns: 300 },
    )
    assert.ok(held > 20, `only ${held} drafts had an open entry`)
  })
})

describe('rating a factor', () => {
  test('needs a choice first', () => {
    assert.deepEqual(faults('opportunity', { state: undefined, presence: undefined, priority: undefined }), ['state'])
    assert.equal(stateOf({ priority: 'low' }), 'rated')
  })

  test('needs options of this document', () => {
    assert.deepEqual(faults('opportunity', { presence: 'somewhat' }), ['presence'])
    assert.deepEqual(faults('opportunity', { priority: undefined }), ['priority'])
  })

  test('needs a rationale when it changed, and none when it did not', () => {
    assert.deepEqual(faults('opportunity', { rationale: ' ' }), ['rationale'])
    assert.deepEqual(faults('social-investment', { rationale: undefined }), [])
    assert.deepEqual(faults('social-investment', { unchanged: false, presence: 'partly', priority: 'low' }), [])
  })

  test('never signs earlier words again as new, however they are broken into lines', () => {
    const earlier = review.previous?.ratings.opportunity?.rationale ?? ''
    assert.deepEqual(faults('opportunity', { rationale: ` ${earlier.replaceAll(' ', '\n')} ` }), ['rationale'])
    const again = review.previous?.ratings['social-investment']?.rationale
    assert.deepEqual(faults('social-investment', { rationale: again }), ['rationale'])
  })

  test('needs one citation dated inside the window', () => {
    assert.deepEqual(faults('social-influences', { citations: [] }), ['citations'])
    const narrow = withStage(review, 'gather', { window: { from: '2025-11-03', to: '2026-02-01' } })
    assert.deepEqual(faults('social-influences', {}, narrow), ['citations'])
  })

  test('refuses an entry that is not on this record', () => {
    assert.deepEqual(faults('social-influences', { citations: [entryOn('2026-02-19'), idOf(7, 1)] }), ['citations'])
  })

  test('refuses "unchanged" where there is nothing to leave unchanged, or with another choice beside it', () => {
    assert.deepEqual(faults('social-influences', {}, first), ['unchanged'])
    assert.deepEqual(faults('social-influences', { priority: 'high' }), ['priority'])
  })

  test('that is not yet explored needs a reason and a day to return by', () => {
    const later: Partial<DraftRating> = { state: 'not yet explored', citations: [] }
    assert.deepEqual(faults('social-influences', later), ['notExploredReason', 'returnBy'])
    const reason = { ...later, notExploredReason: 'Sister away' }
    assert.deepEqual(faults('social-influences', { ...reason, returnBy: '2026-11-04' }), ['returnBy'])
    assert.deepEqual(faults('social-influences', { ...reason, returnBy: '2026-12-04' }), [])
  })
})
