import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leftOut, runFixtures, without } from '../../../../test/support/fixtures.ts'

const results = await runFixtures()

for (const { component, total, failed } of results)
  test(`${component}: all ${total} fixtures of govuk-frontend`, () => {
    assert.ok(total > 0)
    for (const { name, ours, theirs } of failed) assert.equal(ours, theirs, name)
  })

test('what is left out is left out for a reason', async () => {
  assert.deepEqual((await leftOut()).sort(), Object.keys(without).sort())
})
