import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { labelled, spread } from './places.ts'

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
