import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mutateDocuments } from './documents.ts'

// The scorers are mutated by `npm run mutate` alone: each of their mutants runs the tests.
test('no figure, cut, band or condition of any document can be changed without a vector or the check noticing', () => {
  const { tried, survivors } = mutateDocuments(undefined)
  assert.deepEqual(survivors, [])
  assert.ok(tried > 1000, `only ${tried} changes were tried`)
})
