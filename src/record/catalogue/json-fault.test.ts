import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { jsonFault } from './json-fault.ts'

describe('a text that is not JSON', () => {
  test('is told by line and column, and by what stands there', () => {
    const cases: readonly [string, RegExp][] = [
      ['{ "code": "arms",, }', /^“,” can’t stand in line 1, column 18\./],
      ['{\n  "code": "arms"\n  "version": "2"\n}', /^“"” can’t stand in line 3, column 3\./],
      ['{\r\n"a": tru}', /^“}” can’t stand in line 2, column 9\./],
      ['{"a": 1} x', /^“x” can’t stand in line 1, column 10\./],
      ['nonsense', /^“o” can’t stand in line 1, column 2\./],
      ["{'a': 1}", /^“'” can’t stand in line 1, column 2\./],
      ['{"a": 01}', /^“1” can’t stand in line 1, column 8\./],
      ['{"a": "two\nlines"}', /^the line ends, or has a blank, where it can’t: line 1, column 11$/],
      [`{"a": "${'b'.repeat(300)}", "c": [1, 2, }`, /^“}” can’t stand in line 1, column 323\./],
    ]
    for (const [text, said] of cases) assert.match(jsonFault(text), said, text)
  })

  test('that was cut off anywhere is told to be cut off', () => {
    const whole = JSON.stringify({ a: ['b', -1.5e3, true, null, { c: 'd\n' }] })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 1 }), length => {
        assert.match(jsonFault(whole.slice(0, length)), /^it ends before it is whole/)
      }),
    )
  })
})
