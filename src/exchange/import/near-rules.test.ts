import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { distance, nearest, unknownWord } from './near-rules.ts'

describe('how far one word is from another', () => {
  test('counts letters put in, left out, changed and swapped', () => {
    assert.equal(distance('born_on', 'born_on'), 0)
    assert.equal(distance('born_n', 'born_on'), 1)
    assert.equal(distance('bron_on', 'born_on'), 1)
    assert.equal(distance('', 'abc'), 3)
    assert.equal(distance('kitten', 'sitting'), 3)
  })

  test('is the same both ways, and nothing exactly for the same word', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        assert.equal(distance(a, b), distance(b, a))
        assert.equal(distance(a, b) === 0, a === b)
        assert(distance(a, b) <= Math.max(a.length, b.length))
      }),
    )
  })
})

describe('the word that was meant', () => {
  const columns = ['external_id', 'family_name', 'born_on']
  test('is the nearest, whatever capitals and blanks', () => {
    assert.equal(nearest('Family Name', columns), 'family_name')
    assert.equal(nearest('bornon', columns), 'born_on')
    assert.equal(nearest('externl_id', columns), 'external_id')
  })

  test('is nobody’s guess when nothing is near', () => {
    assert.equal(nearest('colour', columns), undefined)
    assert.equal(nearest('x'.repeat(100_000), columns), undefined)
    assert.equal(unknownWord('The colour', 'red', ['blue']), 'The colour “red” is not known. It can be: blue')
    assert.equal(unknownWord('The colour', 'bleu', ['blue']), 'The colour “bleu” is not known. Did you mean “blue”?')
  })
})
