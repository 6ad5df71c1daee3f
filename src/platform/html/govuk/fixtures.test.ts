import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leftOut, runFixtures } from '../../../../test/support/fixtures.ts'

const results = await runFixtures()

for (const { component, total, failed } of results)
  test(`${component}: all ${total} fixtures of govuk-frontend`, () => {
    assert.ok(total > 0)
    for (const { name, ours, theirs } of failed) assert.equal(ours, theirs, name)
  })

test('the components that no page uses yet are known', async () => {
  // Order 2 makes those that a later page can be expected to need.
  assert.deepEqual(await leftOut(), [
    'accordion',
    'cookie-banner',
    'exit-this-page',
    'feedback',
    'file-upload',
    'footer',
    'generic-header',
    'header',
    'language-navigation',
    'phase-banner',
    'service-navigation',
    'tabs',
  ])
})
