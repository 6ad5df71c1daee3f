import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { arms } from '../../../test/support/arms.ts'
import { otherScales, testSide } from '../../../test/support/signed-sides.ts'
import { labelled, spread, trajectoryOf } from './trajectory-rules.ts'

const rated = (presence: string, priority: string) => ({ ratings: { opportunity: { presence, priority } } })

describe('a case over time', () => {
  test('is no line before there are two points by the same scales', () => {
    assert.equal(trajectoryOf([]), undefined)
    assert.equal(trajectoryOf([testSide({})]), undefined)
    assert.equal(trajectoryOf([testSide({}), testSide({ scales: undefined })]), undefined)
    assert.equal(trajectoryOf([testSide({ scales: otherScales('level') }), testSide({ number: 2 })]), undefined)
  })

  test('has each factor by its place in the scales, and a gap where nothing is said of it', () => {
    const found = trajectoryOf([
      testSide({ number: 1, level: 'low', ...rated('not-present', 'low') }),
      testSide({ number: 2, level: 'very-high' }),
      testSide({ number: 3, level: 'medium', ...rated('present', 'high'), unexplored: ['opportunity'] }),
      testSide({ number: 4, level: 'medium', ...rated('present', 'high') }),
      testSide({ number: 5, level: 'medium', ...rated('present', 'high'), hidden: true }),
    ])
    assert.deepEqual(found?.levels, [0, 3, 1, 1, 1])
    assert.deepEqual(
      found.lanes.map(({ code, points }) => [code, points]),
      [
        [
          'opportunity',
          [{ presence: 0, priority: 0 }, undefined, 'not explored', { presence: 2, priority: 2 }, undefined],
        ],
      ],
    )
  })

  test('keeps apart what was measured by other scales than the last, and never draws it', () => {
    const found = trajectoryOf([
      testSide({ number: 1, scales: otherScales('presence'), hash: 'old', ...rated('present', 'low') }),
      testSide({ number: 2, ...rated('partly', 'low') }),
      testSide({ number: 3, ...rated('present', 'low') }),
      testSide({ number: 4, scales: undefined, hash: 'gone' }),
    ])
    assert.deepEqual(
      [found?.drawn, found?.apart].map(sides => sides?.map(({ frame }) => frame.number)),
      [
        [2, 3],
        [1, 4],
      ],
    )
  })

  test('has its factors in the order of the document, whichever assessment has them', () => {
    const [one, two, three] = arms.factors.map(({ code }) => code)
    assert(one && two && three)
    const rating = { presence: 'partly', priority: 'low' }
    const found = trajectoryOf([
      testSide({ number: 1, ratings: { [three]: rating, [two]: rating } }),
      testSide({ number: 2, ratings: { [two]: rating, [one]: rating } }),
    ])
    assert.deepEqual(
      found?.lanes.map(({ code }) => code),
      [one, two, three],
    )
  })
})

const places = fc
  .array(fc.double({ min: 0, max: 1000, noNaN: true }), { maxLength: 60 })
  .map(all => all.toSorted((one, other) => one - other))

test('points are moved apart in their order, inside the line, by the gap or by as much as there is room for', () => {
  fc.assert(
    fc.property(places, fc.double({ min: 1, max: 100, noNaN: true }), (all, gap) => {
      const found = spread(all, 0, 1000, gap)
      assert.equal(found.length, all.length)
      const room = Math.min(gap, 1000 / Math.max(1, all.length - 1))
      for (const [at, place] of found.entries()) {
        assert(place >= -1e-6 && place <= 1000 + 1e-6, `${place}`)
        if (at > 0) assert(place - (found[at - 1] ?? 0) >= room - 1e-6)
      }
    }),
  )
})

test('points that are far enough from each other stay where they are', () => {
  assert.deepEqual(spread([0, 40, 1000], 0, 1000, 30), [0, 40, 1000])
  assert.deepEqual(spread([], 0, 1000, 30), [])
  assert.deepEqual(spread([500], 0, 1000, 30), [500])
  assert.deepEqual(spread([500, 500, 500], 0, 1000, 30), [500, 530, 560])
})

test('labels have room, and the last one is always there', () => {
  fc.assert(
    fc.property(places, fc.double({ min: 1, max: 300, noNaN: true }), (all, gap) => {
      const shown = [...labelled(all, gap)].toSorted((one, other) => one - other)
      if (all.length > 0) assert.equal(shown.at(-1), all.length - 1)
      for (const [at, index] of shown.entries()) {
        const before = all[shown[at - 1] ?? -1]
        if (before !== undefined) assert((all[index] ?? 0) - before >= gap)
      }
    }),
  )
})
