import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dueAfter, isPast } from './rules.ts'

test('what waits is past its time from the very instant on at which the agency’s hours have passed', () => {
  const now = new Date('2026-11-05T10:00:00Z')
  const dueBy = dueAfter(now, 4)
  assert.equal(dueBy.toISOString(), '2026-11-05T14:00:00.000Z')
  assert.equal(isPast(dueBy, new Date(dueBy.getTime() - 1)), false)
  assert.equal(isPast(dueBy, dueBy), true)
})
