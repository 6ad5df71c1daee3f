import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { holds } from '../support/vectors-hold.ts'
import { toolsWithVectors, walked, type Vector } from '../support/vectors.ts'

/** A vector that expects nothing would pass whatever the tool says. */
const expectsSomething = ({ expect }: Vector) =>
  Object.keys(expect.scores).length > 0 ||
  expect.faults.length > 0 ||
  expect.coverage !== 'yes' ||
  expect.asked.length > 0 ||
  expect.notAsked.length > 0

for (const { document, file } of toolsWithVectors()) {
  describe(`${document.short} version ${document.version}, worked by hand`, () => {
    test('has vectors, each with a name of its own and something to hold', () => {
      assert.ok(file.vectors.length > 0)
      const names = file.vectors.map(({ name }) => name)
      assert.equal(new Set(names).size, names.length)
      assert.deepEqual(
        file.vectors.filter(vector => !expectsSomething(vector)).map(({ name }) => name),
        [],
      )
    })

    for (const vector of file.vectors) {
      test(vector.name, () => holds(vector, walked(document, file, vector)))
    }
  })
}
