import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { canonical, saltedHash, sha256, type JsonValue } from './index.ts'

const salt = Buffer.alloc(16, 7)

const text = fc.string({ unit: 'grapheme', maxLength: 12 })
const leaf = fc.oneof(
  text,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
)
const { tree } = fc.letrec<{ tree: JsonValue }>(tie => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(text, tie('tree'), { maxKeys: 4 }),
  ),
}))

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value)
}

function isObject(value: JsonValue): value is { readonly [key: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The same value, built with its keys in the opposite order. */
function reversed(value: JsonValue): JsonValue {
  if (isList(value)) return value.map(reversed)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, reversed(inner)]),
  )
}

/** Every value that differs from this one in a single leaf, or in a key. */
function* changed(value: JsonValue): Generator<JsonValue> {
  if (isList(value)) {
    for (const [at, inner] of value.entries()) for (const other of changed(inner)) yield value.with(at, other)
    yield [...value, null]
  } else if (isObject(value)) {
    for (const [key, inner] of Object.entries(value)) {
      for (const other of changed(inner)) yield Object.fromEntries([...Object.entries(value), [key, other]])
      yield Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))
    }
  } else if (typeof value === 'string') {
    yield `${value} `
    yield `${value}\u0301`
  } else if (typeof value === 'number') {
    yield String(value)
    yield value === 0 ? 1 : -value
  } else if (typeof value === 'boolean') {
    yield !value
    yield String(value)
  } else {
    yield 'null'
    yield 0
  }
}

describe('canonical', () => {
  test('writes the example of RFC 8785, section 3.2.3', () => {
    const value = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    }
    assert.equal(
      canonical(value),
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
  })

  test('sorts keys by UTF-16 code units', () => {
    assert.equal(
      canonical({ '\ufb33': 1, '\u{1f600}': 2, '\u20ac': 3, '1': 4, '\r': 5 }),
      '{"\\r":5,"1":4,"\u20ac":3,"\u{1f600}":2,"\ufb33":1}',
    )
  })

  test('is JSON of the same value, whatever the order of its keys', () => {
    fc.assert(
      fc.property(tree, value => {
        assert.equal(canonical(reversed(value)), canonical(value))
        assert.deepEqual(JSON.parse(canonical(value)), JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  test('refuses what JSON would drop or change in silence', () => {
    const circle: Record<string, unknown> = {}
    circle.self = circle
    const refused = [
      undefined,
      Number.NaN,
      Infinity,
      1n,
      () => 1,
      Symbol('s'),
      '\ud800',
      new Date(0),
      new Map(),
      circle,
    ]
    for (const value of refused) {
      assert.throws(() => canonical(value as JsonValue))
      assert.throws(() => canonical([value] as JsonValue))
      assert.throws(() => canonical({ inner: { value } } as JsonValue))
    }
    assert.throws(() => canonical({ '\udc00': 1 }))
    assert.throws(() => canonical(new Array<JsonValue>(2)))
  })

  test('depth and length do not overflow the stack', () => {
    let deep: JsonValue = 0
    for (let level = 0; level < 50_000; level += 1) deep = [deep]
    assert.equal(canonical(deep).length, 100_001)
    assert.equal(canonical(new Array<JsonValue>(300_000).fill(1)).length, 600_001)
  })
})

describe('hashes', () => {
  test('SHA-256 of the vectors of FIPS 180-4', () => {
    assert.equal(sha256('abc').toString('hex'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    assert.equal(sha256('').toString('hex'), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    assert.deepEqual(sha256('Gräfin'), sha256(Buffer.from('Gräfin', 'utf8')))
  })

  test('the order of keys does not matter and any changed leaf does', () => {
    fc.assert(
      fc.property(tree, value => {
        const hash = saltedHash(salt, value)
        assert.equal(hash.length, 32)
        assert.deepEqual(saltedHash(salt, reversed(value)), hash)
        for (const other of changed(value)) assert.notDeepEqual(saltedHash(salt, other), hash)
      }),
    )
  })

  test('another salt is another hash, and a short one is refused', () => {
    assert.notDeepEqual(saltedHash(Buffer.alloc(16, 8), 'x'), saltedHash(salt, 'x'))
    assert.notDeepEqual(saltedHash(Buffer.concat([salt, salt]), 'x'), saltedHash(salt, 'x'))
    assert.throws(() => saltedHash(Buffer.alloc(15), 'x'), RangeError)
  })
})
