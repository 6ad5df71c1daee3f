import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { wordChanges, type Piece } from './word-changes.ts'

const marked = (pieces: readonly Piece[]) =>
  pieces.map(({ text, isChanged }) => (isChanged ? `[${text.trim()}]` : text.trim())).join(' ')
const changes = (before: string, after: string) => {
  const found = wordChanges(before, after)
  return [marked(found.before), marked(found.after)]
}
const text = fc.array(fc.constantFrom('a', 'b', 'c', ' ', '\n', 'é.'), { maxLength: 30 }).map(all => all.join(''))

describe('two texts word by word', () => {
  test('mark what only one of them has, a clause in one piece', () => {
    assert.deepEqual(changes('He lives alone in a flat.', 'He lives alone in a flat.'), [
      'He lives alone in a flat.',
      'He lives alone in a flat.',
    ])
    assert.deepEqual(changes('He lives alone in a flat.', 'He lives with his brother in a house.'), [
      'He lives [alone] in a [flat.]',
      'He lives [with his brother] in a [house.]',
    ])
    assert.deepEqual(changes('Sexual preoccupation', 'Preoccupation with sex'), [
      '[Sexual preoccupation]',
      '[Preoccupation with sex]',
    ])
    assert.deepEqual(changes('', 'New'), ['', '[New]'])
  })

  test('are whole when their pieces are put together, and the kept pieces say the same', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const found = wordChanges(before, after)
        assert.equal(found.before.map(piece => piece.text).join(''), before)
        assert.equal(found.after.map(piece => piece.text).join(''), after)
        const kept = (pieces: readonly Piece[]) =>
          pieces
            .filter(({ isChanged }) => !isChanged)
            .flatMap(piece => piece.text.split(/\s+/))
            .filter(word => word !== '')
        assert.deepEqual(kept(found.before), kept(found.after))
      }),
    )
  })

  test('that are too long to be compared are wholly other, at once', () => {
    const many = (word: string) => Array.from({ length: 5_000 }, (_, at) => `${word}${at % 7}`).join(' ')
    const found = wordChanges(many('a'), many('a'))
    assert(found.before.every(({ isChanged }) => isChanged))
  })
})
