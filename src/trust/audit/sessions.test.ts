import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { beginsSession } from './sessions.ts'

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
