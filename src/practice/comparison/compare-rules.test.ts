import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { arms } from '../../../test/support/arms.ts'
import { otherScales, testSide, type GivenSide } from '../../../test/support/signed-sides.ts'
import { isSameScale } from '../../instruments/index.ts'
import { compare, footingOf } from './compare-rules.ts'
import type { Comparison, FactorMovement, FactorPair } from './types.ts'
import { movementSign, movementWords, summaryOf } from './words.ts'

const opportunity = (presence: string, priority: string): GivenSide['ratings'] & object => ({
  opportunity: { presence, priority },
})
const movementIn = ({ factors }: Comparison, code: string) => factors.find(pair => pair.code === code)?.movement
const [risk, protective] = ['risk', 'protective'].map(
  kind => arms.factors.find(factor => factor.kind === kind)?.code ?? '',
)

describe('a factor in two assessments', () => {
  const from = testSide({ ratings: opportunity('partly', 'medium') })
  for (const [presence, priority, movement] of [
    ['partly', 'medium', 'unchanged'],
    ['present', 'medium', 'worsened'],
    ['partly', 'low', 'eased'],
    ['not-present', 'low', 'eased'],
    ['present', 'low', 'mixed'],
  ] as const)
    test(`that goes from partly, medium to ${presence}, ${priority} is ${movement}`, () => {
      const found = movementIn(compare(from, testSide({ ratings: opportunity(presence, priority) })), 'opportunity')
      assert.equal(found?.kind === 'moved' && found.movement, movement)
    })

  test('of protection is of less concern when there is more of it', () => {
    assert(protective)
    const at = (presence: string) => testSide({ ratings: { [protective]: { presence, priority: 'low' } } })
    const found = movementIn(compare(at('partly'), at('present')), protective)
    assert.deepEqual(found, { kind: 'moved', movement: 'eased', presence: -1, priority: 0 })
  })

  test('that one of them does not have, did not explore or did not rate is shown and not compared', () => {
    const why = (a: GivenSide, b: GivenSide) => {
      const found = movementIn(compare(testSide(a), testSide(b)), 'opportunity')
      return found?.kind === 'not compared' && found.why
    }
    const rated = { ratings: opportunity('partly', 'medium') }
    assert.equal(why(rated, {}), 'only one')
    assert.equal(why({}, rated), 'only one')
    assert.equal(why({ ...rated, unexplored: ['opportunity'] }, rated), 'not explored')
    assert.equal(why(rated, { ...rated, scales: undefined }), 'unknown document')
    assert.equal(why(rated, { ...rated, hash: 'two', scales: otherScales('priority') }), 'other scales')
  })
})

describe('the footing of two assessments', () => {
  const one = testSide({})
  test('is the document that both were made with', () => {
    assert.equal(footingOf(one, testSide({})), 'same document')
  })
  test('is another version with the same scales, which can be compared and is told', () => {
    assert.equal(footingOf(one, testSide({ hash: 'two' })), 'other version')
  })
  for (const name of ['presence', 'priority', 'level'] as const)
    test(`is lost by other answers to ${name}: nothing of it is compared`, () => {
      const other = testSide({ hash: 'two', scales: otherScales(name), ratings: opportunity('partly', 'low') })
      assert.equal(footingOf(one, other), 'other scales')
      const found = compare(testSide({ ratings: opportunity('partly', 'low') }), other)
      assert(found.factors.every(({ movement }) => movement.kind === 'not compared'))
      assert.equal(found.level, name === 'level' ? 'not compared' : 'same')
    })
  test('is not known for a document that is gone, even where both name it', () => {
    const gone = testSide({ scales: undefined })
    assert.equal(footingOf(gone, gone), 'unknown document')
    assert.equal(compare(gone, gone).level, 'not compared')
  })
  test('is lost by an answer that got other words', () => {
    const { presence } = arms.scales
    const [first, ...rest] = presence.options
    assert(first)
    assert.equal(isSameScale(presence, { ...presence, options: [{ ...first, label: 'Absent' }, ...rest] }), false)
    assert.equal(isSameScale(presence, { ...presence, options: presence.options.slice(1) }), false)
    assert.equal(isSameScale(presence, { ...presence, question: 'Another question?' }), true)
  })
})

test('of an assessment that only its own agency reads, the level is compared and nothing else', () => {
  const a = testSide({ level: 'high', hidden: true, ratings: opportunity('partly', 'low') })
  const found = compare(a, testSide({ level: 'medium', ratings: opportunity('partly', 'low') }))
  assert.deepEqual(found, { footing: 'same document', level: 'lower', factors: [], areas: undefined })
})

test('priority areas are kept, new, or no longer there', () => {
  assert(risk && protective)
  const { areas } = compare(
    testSide({ areas: ['opportunity', risk] }),
    testSide({ areas: [protective, 'opportunity'] }),
  )
  const name = (code: string) => arms.factors.find(factor => factor.code === code)?.name
  assert.deepEqual(areas, {
    both: [name('opportunity')],
    onlyA: risk === 'opportunity' ? [] : [name(risk)],
    onlyB: [name(protective)],
  })
})

const codes = arms.factors.map(({ code }) => code)
const answer = (name: 'presence' | 'priority') => fc.constantFrom(...arms.scales[name].options.map(({ code }) => code))
const given: fc.Arbitrary<GivenSide> = fc.record({
  level: fc.constantFrom(...arms.scales.level.options.map(({ code }) => code)),
  ratings: fc.dictionary(
    fc.constantFrom(...codes),
    fc.record({ presence: answer('presence'), priority: answer('priority') }),
  ),
  areas: fc.subarray(codes),
  unexplored: fc.subarray(codes, { maxLength: 3 }),
  hash: fc.constantFrom('one', 'two'),
  hidden: fc.boolean(),
})
/** Two assessments of one house: scales follow from the hash, because one document has one wording. */
const pairOfSides = fc
  .tuple(given, given, fc.constantFrom(undefined, arms.scales, otherScales('level'), otherScales('presence')))
  .map(([one, other, two]) => {
    const scaled = (each: GivenSide) => testSide({ ...each, scales: each.hash === 'one' ? arms.scales : two })
    return [scaled(one), scaled(other)] as const
  })

const opposite: Readonly<Record<string, string>> = {
  eased: 'worsened',
  worsened: 'eased',
  higher: 'lower',
  lower: 'higher',
}
const other = (word: string) => opposite[word] ?? word

function mirrored(movement: FactorMovement): unknown {
  if (movement.kind === 'not compared') return movement
  const { presence, priority } = movement
  // Without a nought below nought.
  return { ...movement, movement: other(movement.movement), presence: 0 - presence, priority: 0 - priority }
}
const byCode = (pairs: readonly FactorPair[]) => pairs.toSorted((one, two) => (one.code < two.code ? -1 : 1))

test('swapped, a comparison says the opposite of everything', () => {
  fc.assert(
    fc.property(pairOfSides, ([a, b]) => {
      const [there, back] = [compare(a, b), compare(b, a)]
      assert.equal(back.footing, there.footing)
      assert.equal(back.level, other(there.level))
      assert.deepEqual(
        byCode(back.factors),
        byCode(there.factors).map(pair => ({ ...pair, a: pair.b, b: pair.a, movement: mirrored(pair.movement) })),
      )
      assert.deepEqual(back.areas?.onlyA, there.areas?.onlyB)
      assert.deepEqual(back.areas?.onlyB, there.areas?.onlyA)
      assert.deepEqual(back.areas?.both.toSorted(), there.areas?.both.toSorted())
    }),
  )
})

test('an assessment beside itself has not moved', () => {
  fc.assert(
    fc.property(given, each => {
      const found = compare(testSide(each), testSide(each))
      assert.equal(found.level, 'same')
      assert(
        found.factors.every(({ movement: m }) =>
          m.kind === 'moved' ? m.movement === 'unchanged' : m.why === 'not explored',
        ),
      )
    }),
  )
})

test('every factor is in the summary once, and no movement is told by a sign alone', () => {
  fc.assert(
    fc.property(pairOfSides, ([a, b]) => {
      const { factors } = compare(a, b)
      const named = summaryOf(factors).flatMap(line => line.replace(/^[^:]*: /, '').split(', '))
      assert.deepEqual(
        named.toSorted(),
        factors
          .map(({ name }) => name)
          .join(', ')
          .split(', ')
          .filter(Boolean)
          .toSorted(),
      )
      for (const { movement } of factors) assert(movementWords(movement).length > movementSign(movement).length)
    }),
  )
})
