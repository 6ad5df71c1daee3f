import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addMinutes } from './session-rules.ts'
import { stages } from './types.ts'

describe('active minutes', () => {
  const minutes = fc.double({ min: -10, max: 500, noNaN: true })
  const counted = fc.dictionary(fc.constantFrom(...stages), minutes)
  const sum = (of: readonly number[]) => of.reduce((all, each) => all + each, 0)

  test('what one save adds is what was counted, and never more than the time that passed', () => {
    assert.deepEqual(addMinutes({ gather: 2 }, { gather: 3, rate: 1.5 }, 10), { gather: 5, rate: 1.5 })
    assert.deepEqual(addMinutes({}, { gather: 30, rate: 10 }, 20), { gather: 15, rate: 5 })
    assert.deepEqual(addMinutes({ act: 1 }, { act: -5 }, 20), { act: 1 })
    assert.deepEqual(addMinutes({ act: 1 }, { act: 5 }, -3), { act: 1 })
    fc.assert(
      fc.property(fc.array(fc.tuple(counted, fc.double({ min: 0, max: 600, noNaN: true }))), saves => {
        let kept = {}
        for (const [each, passed] of saves) kept = addMinutes(kept, each, passed)
        assert.deepEqual(addMinutes(kept, {}, 10), kept)
        assert(sum(Object.values(kept)) <= sum(saves.map(([, passed]) => passed)) + 1e-6)
      }),
    )
  })
})
