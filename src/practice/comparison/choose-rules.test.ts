import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { day } from '../../../test/support/case.ts'
import { choose } from './choose-rules.ts'
import type { SignedFrame } from './types.ts'

const frame = (number: number, supersededBy?: number): SignedFrame => ({
  ...{ id: `id-${number}`, number, kind: 'review', method: 'instrument', agencyName: 'Northshire Police' },
  ...{ instrument: { code: 'arms', version: '1', hash: 'one' }, author: { id: 'o', name: 'O' }, level: 'low' },
  ...{ signedOn: day('2025-11-03'), provisional: false },
  supersededBy: supersededBy === undefined ? undefined : { id: `id-${supersededBy}`, number: supersededBy },
})

const numbers = (frames: readonly SignedFrame[], a?: number, b?: number) => {
  const found = choose(frames, a === undefined ? a : `id-${a}`, b === undefined ? b : `id-${b}`)
  return found.kind === 'pair' ? [found.a.number, found.b.number] : found.kind
}

describe('which two assessments are compared', () => {
  const four = [frame(1), frame(2, 3), frame(3), frame(4)]

  test('without a choice, the last two that stand', () => {
    assert.deepEqual(numbers(four), [3, 4])
    assert.deepEqual(numbers([frame(1), frame(2, 3), frame(3)]), [1, 3])
  })
  test('where a correction left one standing, the two there are', () => {
    assert.deepEqual(numbers([frame(1, 2), frame(2)]), [1, 2])
  })
  test('as chosen, the earlier first', () => {
    assert.deepEqual(numbers(four, 2, 3), [2, 3])
    assert.deepEqual(numbers(four, 4, 1), [1, 4])
  })
  test('one chosen stands beside the nearest before it that stands, or the first after it', () => {
    assert.deepEqual(numbers(four, undefined, 4), [3, 4])
    assert.deepEqual(numbers(four, 3), [1, 3])
    assert.deepEqual(numbers(four, undefined, 1), [1, 3])
  })
  test('none, while there are not two', () => {
    assert.equal(numbers([]), 'too few')
    assert.equal(numbers([frame(1)]), 'too few')
    assert.equal(numbers([frame(1)], 1), 'too few')
  })
  test('twice the same is no pair, and one that this case does not have is not found, whatever else is asked', () => {
    assert.equal(numbers(four, 2, 2), 'same')
    assert.equal(numbers(four, 1, 9), 'unknown')
    assert.equal(numbers([], 9), 'unknown')
  })

  test('whatever is chosen, the pair is the same from either side and in its order', () => {
    const frames = fc.uniqueArray(fc.nat(30), { minLength: 2 }).map(all => all.map(number => frame(number)))
    const asked = frames.chain(all => fc.tuple(fc.constant(all), fc.constantFrom(...all), fc.constantFrom(...all)))
    fc.assert(
      fc.property(asked, ([all, one, other]) => {
        const there = choose(all, one.id, other.id)
        assert.deepEqual(choose(all.toReversed(), other.id, one.id), there)
        if (one === other) assert.equal(there.kind, 'same')
        else assert(there.kind === 'pair' && there.a.number < there.b.number)
        const alone = choose(all, one.id, undefined)
        assert(alone.kind === 'pair' && [alone.a, alone.b].includes(one))
      }),
    )
  })
})
