import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { arms } from '../../../test/support/arms.ts'
import { otherScales, testSide } from '../../../test/support/signed-sides.ts'
import { trajectoryOf } from './trajectory-rules.ts'

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
