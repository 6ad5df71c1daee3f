import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leftOut, runFixtures } from '../../../../test/support/fixtures.ts'

const results = await runFixtures()

for (const { component, total, failed } of results)
  test(`${component}: all ${total} fixtures of govuk-frontend`, () => {
    assert.ok(total > 0)
    for (const { name, ours, theirs } of failed) assert.equal(ours, theirs, name)
  })

/** Components of the package that there are no functions for, with the reason. */
const without: Readonly<Record<string, string>> = {
  accordion: 'Hides what an officer must read. Pages show their sections, or are several pages.',
  'cookie-banner': 'The only cookies are those that signing in needs, and they need no consent.',
  'exit-this-page': 'For people in danger from somebody who sees their screen. Practitioners are at work.',
  feedback: 'Asks the public on gov.uk what they think of a page.',
  'generic-header': 'The header is our own: it carries the agency and the way out.',
  header: 'The header of gov.uk, which only services on gov.uk may show.',
  'language-navigation': 'The service is in English alone.',
  tabs: 'Hides what an officer must read, and without a script it is a list of links.',
}

test('what is left out is left out for a reason', async () => {
  assert.deepEqual((await leftOut()).sort(), Object.keys(without).sort())
})
