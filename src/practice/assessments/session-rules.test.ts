import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addMinutes, beginsSession } from './session-rules.ts'
import { stages } from './types.ts'

const at = (time: string) => new Date(`2026-11-05T${time}:00Z`)

describe('a run of saves', () => {
  const last = { editingSince: at('09:00'), savedAt: at('09:30'), savedById: 'a' }

  test('goes on within an hour of the last save, and begins anew after it', () => {
    assert.equal(beginsSession(last, 'a', at('10:30')), false)
    assert.equal(beginsSession(last, 'a', new Date(at('10:30').getTime() + 1)), true)
  })

  test('begins with the first save, and with another hand', () => {
    assert.equal(beginsSession({ ...last, editingSince: undefined }, 'a', at('09:31')), true)
    assert.equal(beginsSession(last, 'b', at('09:31')), true)
  })
})

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
