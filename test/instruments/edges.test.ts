import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { edgesOf } from '../support/edges.ts'
import { answersOf, toolsWithVectors, walked } from '../support/vectors.ts'

describe('vectors stand on both sides of every edge of', () => {
  for (const { document, file } of toolsWithVectors()) {
    test(`${document.short} version ${document.version}`, () => {
      const seen = file.vectors.map(vector => ({
        answers: answersOf(file, vector),
        readings: vector.readings ?? {},
        evaluation: walked(document, file, vector),
      }))
      assert.deepEqual(
        edgesOf(document)
          .filter(({ met }) => !seen.some(met))
          .map(({ what }) => what),
        [],
      )
    })
  }
})
