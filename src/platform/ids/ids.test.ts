import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { MAX, NIL, v4, version } from 'uuid'
import { z } from 'zod'
import { newId, parseId, zId } from './index.ts'

describe('ids', () => {
  test('are version 7, all different, and sort in the order they were made', () => {
    const ids = Array.from({ length: 5000 }, () => newId())
    assert.ok(ids.every(id => version(id) === 7))
    assert.equal(new Set(ids).size, ids.length)
    assert.deepEqual(ids, ids.toSorted())
  })

  test('come back from their text, in lower case', () => {
    const id = newId<'visit'>()
    assert.equal(parseId(id.toUpperCase()), id)
    assert.equal(zId.parse(id.toUpperCase()), id)
    const other = v4()
    assert.equal(parseId(other), other)
    assert.equal(zId.parse(other), other)
  })

  test('what is no id is refused, by one sentence', () => {
    const id = newId()
    const wrong = ['', NIL, MAX, `{${id}}`, ` ${id}`, `${id}\n`, id.slice(1), id.replaceAll('-', ''), `urn:uuid:${id}`]
    for (const text of [...wrong, "1' or '1'='1"]) {
      assert.equal(parseId(text), undefined, text)
      const result = zId.safeParse(text)
      assert.deepEqual(
        result.error?.issues.map(issue => issue.message),
        ['Must be an id, like 019a1b2c-3d4e-7f50-8a6b-7c8d9e0f1a2b'],
        text,
      )
    }
  })

  test('stay a string with a format in JSON Schema', () => {
    const schema = z.toJSONSchema(zId)
    assert.equal(schema.type, 'string')
    assert.equal(schema.format, 'uuid')
  })
})
