import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { arms } from '../../../test/support/arms.ts'
import { referenceReview as review, withRating, withStage } from '../../../test/support/reference-review.ts'
import { findFactor, succession, type Factor, type InstrumentDocument } from '../../instruments/index.ts'
import { movementOf } from './contrary-rules.ts'
import { isFall } from './prioritise-rules.ts'
import { needsReasons, ratingProblems } from './rating-rules.ts'
import { checkAnswers } from './rules.ts'
import { askedAnew } from './succession-rules.ts'
import type { DraftRating, Facts } from './types.ts'

/** A factor that the reference review marks as unchanged. */
const carried = 'hostile-orientation'

const withFactor = (change: Partial<Factor>): InstrumentDocument => ({
  ...arms,
  version: '2',
  factors: arms.factors.map(factor => (factor.code === carried ? { ...factor, ...change } : factor)),
})
const withScale = (
  name: 'presence' | 'priority' | 'level',
  change: Partial<InstrumentDocument['scales']['level']>,
): InstrumentDocument => ({
  ...arms,
  version: '2',
  scales: { ...arms.scales, [name]: { ...arms.scales[name], ...change } },
})

/** The reference review, by a later document than the one that the last assessment was made with. */
const by = (document: InstrumentDocument, facts: Facts = review): Facts => ({
  ...facts,
  document,
  succession: { ...succession(arms, document), earlier: arms },
})

function factorIn({ document }: Facts, code = carried): Factor {
  const found = findFactor(document, code)
  assert(found)
  return found
}
const fields = (facts: Facts, code = carried) => ratingProblems(facts, factorIn(facts, code)).map(({ field }) => field)
const why = (document: InstrumentDocument) => askedAnew(by(document), factorIn(by(document)))

describe('a review by a newer version', () => {
  test('takes a confirmation of what is the same, and says no more about it', () => {
    const facts = by({ ...arms, version: '2', title: 'Another title' })
    assert.deepEqual(checkAnswers(facts), [])
    assert(arms.factors.every(factor => askedAnew(facts, factor) === undefined))
  })

  test('takes none of what is reworded, answered otherwise or another thing, and says why', () => {
    const cases: readonly (readonly [InstrumentDocument, RegExp])[] = [
      [withFactor({ description: 'As the agency says it.' }), /wording has changed/],
      [withFactor({ name: 'Hostility' }), /wording has changed/],
      [withFactor({ indicators: ['One.', 'Two.', 'Three.', 'Four.'] }), /wording has changed/],
      [withFactor({ directions: ['lowers risk', 'raises risk'] }), /what can be answered has changed/],
      [withFactor({ kind: 'protective', directions: ['strengthens', 'weakens'] }), /factor of another kind/],
    ]
    for (const [document, words] of cases) {
      assert.match(why(document) ?? '', words)
      const problems = checkAnswers(by(document))
      assert.deepEqual(
        problems.map(({ field }) => field),
        [`ratings.${carried}.unchanged`],
        'and every other factor is confirmed as before',
      )
      assert.match(problems[0]?.message ?? '', words)
    }
  })

  test('takes none of factors that have swapped their names, and measures neither by the last rating', () => {
    const other = arms.factors.find(({ code }) => code !== carried)
    const own = arms.factors.find(({ code }) => code === carried)
    assert(other && own)
    const names = new Map([
      [own.code, other.name],
      [other.code, own.name],
    ])
    const factors = arms.factors.map(factor => ({ ...factor, name: names.get(factor.code) ?? factor.name }))
    const facts = by({ ...arms, version: '2', factors })
    assert.match(askedAnew(facts, factorIn(facts)) ?? '', /stood for another factor last time/)
    assert.deepEqual(fields(facts), [`ratings.${carried}.unchanged`])
    assert.equal(movementOf(facts, factorIn(facts)), 'first')
  })

  test('takes none of a factor that was added, though something stood under its code before', () => {
    const document = { ...arms, version: '2' }
    const facts = by(document)
    const added = {
      ...facts,
      succession: { ...succession({ ...arms, factors: arms.factors.slice(0, 4) }, document), earlier: arms },
    }
    assert.match(askedAnew(added, factorIn(added)) ?? '', /not asked last time/)
    assert.deepEqual(fields(added), [`ratings.${carried}.unchanged`])
  })

  test('takes none of anything where a scale is in other words, and asks for nothing of what is gone', () => {
    const facts = by(withScale('presence', { question: 'Is it there?' }))
    const unchanged = arms.factors.filter(({ code }) => review.content.ratings?.[code]?.unchanged)
    assert.deepEqual(
      checkAnswers(facts).map(({ field }) => field),
      unchanged.map(({ code }) => `ratings.${code}.unchanged`),
    )
    assert.match(checkAnswers(facts)[0]?.message ?? '', /the scale of presence is not the one of last time/)
    const without = by({ ...arms, version: '2', factors: arms.factors.filter(({ code }) => code !== carried) })
    assert.deepEqual(checkAnswers(without), [])
    assert.deepEqual(without.succession?.gone, ['Hostile orientation'])
  })

  test('is not ready while what may be confirmed is not', () => {
    const open = { ...review.content, ratings: { ...review.content.ratings, [carried]: {} } }
    const problems = checkAnswers(by({ ...arms, version: '2' }, { ...review, content: open }))
    assert.deepEqual(
      problems.map(({ field }) => field),
      [`ratings.${carried}.state`],
    )
  })

  test('asks for reasons of today where a factor is asked anew, even when the answer is that of last time', () => {
    const before = review.previous?.ratings[carried]
    const again: DraftRating = { unchanged: false, presence: before?.presence, priority: before?.priority }
    const rated = (document: InstrumentDocument) =>
      withRating(by(document), carried, { ...again, rationale: undefined })
    const same = rated({ ...arms, version: '2' })
    assert.equal(needsReasons(same, factorIn(same)), false)
    const reworded = rated(withFactor({ description: 'As the agency says it.' }))
    assert.equal(movementOf(reworded, factorIn(reworded)), 'unchanged')
    assert.equal(needsReasons(reworded, factorIn(reworded)), true)
    assert.deepEqual(fields(reworded), [`ratings.${carried}.rationale`])
  })
})

describe('what is measured by another scale', () => {
  const movement = (document: InstrumentDocument) => {
    const facts = withRating(by(document), 'opportunity', {
      unchanged: false,
      presence: 'not-present',
      priority: 'low',
    })
    return movementOf(facts, factorIn(facts, 'opportunity'))
  }
  const { options } = arms.scales.presence

  test('has not moved: it is a first rating', () => {
    assert.equal(movement({ ...arms, version: '2' }), 'eased')
    assert.equal(movement(withScale('presence', { question: 'Is it there?' })), 'eased')
    assert.equal(movement(withScale('presence', { options: options.toReversed() })), 'first')
    assert.equal(
      movement(withScale('presence', { options: options.map(each => ({ ...each, label: `${each.label}!` })) })),
      'first',
    )
    const protective = arms.factors.map(factor =>
      factor.code === 'opportunity' ? { ...factor, kind: 'protective' as const } : factor,
    )
    assert.equal(movement({ ...arms, version: '2', factors: protective }), 'first')
  })

  test('and a level that stands less far up its scale is a lower one, whatever its name', () => {
    const numbered = withScale('level', {
      options: arms.scales.level.options.map((option, at) => ({ ...option, code: `level-${at + 1}` })),
    })
    const falls = (document: InstrumentDocument, before: string, level: string) => {
      assert(review.previous)
      const facts = withStage({ ...review, previous: { ...review.previous, level: before } }, 'prioritise', { level })
      return isFall(by(document, facts))
    }
    assert.equal(falls(arms, 'high', 'medium'), true)
    assert.equal(falls(arms, 'high', 'high'), false)
    assert.equal(falls(numbered, 'high', 'level-2'), true)
    assert.equal(falls(numbered, 'high', 'level-3'), false)
    assert.equal(falls(numbered, 'high', 'level-4'), false)
    const [low, , , top] = arms.scales.level.options
    assert(low && top)
    const two = withScale('level', { options: [low, top] })
    assert.equal(falls(two, 'high', low.code), true)
    assert.equal(falls(two, 'high', top.code), false)
  })
})
