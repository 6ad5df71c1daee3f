import fc from 'fast-check'
import { isJsonObject, objectAt, type JsonObject } from '../../src/trust/reference/index.ts'

/** What values are drawn from besides the schemas: ids of things that are there. */
export interface Pool {
  readonly ids: readonly string[]
}

const numberOf = (value: unknown, otherwise: number) => (typeof value === 'number' ? value : otherwise)

/** Words as people type them, and what nobody should: marks of other scripts, a turn of the line, the end of a string of SQL. */
const words = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('Seen at home.', 'He works nights.', 'Anne-Marie', 'O’Neil', '12') },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', ' ', '\0', '\u202Eabc', "'; drop table person; --", '<script>', '\ud800', '%00'),
  },
)

const days = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2031-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))
const instants = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map(date => date.toISOString())

function textOf(schema: JsonObject, { ids }: Pool): fc.Arbitrary<unknown> {
  switch (schema['format']) {
    case 'uuid':
      return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: fc.uuid() })
    case 'date':
      return fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom('2026-11-04', '2026-11-05', '2026-12-01') },
        { weight: 2, arbitrary: days },
      )
    case 'date-time':
      return instants
  }
  if (typeof schema['pattern'] === 'string')
    return fc.stringMatching(new RegExp(schema['pattern'])).filter(fits(schema))
  const most = Math.min(numberOf(schema['maxLength'], 400), 400)
  const least = numberOf(schema['minLength'], 0)
  return words.map(text => text.slice(0, most).padEnd(least, 'x'))
}

const fits = (schema: JsonObject) => (text: string) => text.length <= numberOf(schema['maxLength'], 4_000)

function objectOf(schema: JsonObject, document: JsonObject, pool: Pool): fc.Arbitrary<unknown> {
  const required = Array.isArray(schema['required']) ? schema['required'] : []
  const members = Object.entries(objectAt(schema, 'properties')).map(
    ([name, of]) => [name, arbitraryOf(of, document, pool)] as const,
  )
  const known = fc.record(Object.fromEntries(members), {
    requiredKeys: members.map(([name]) => name).filter(name => required.includes(name)),
  })
  const more = schema['additionalProperties']
  if (!isJsonObject(more)) return known
  const names = arbitraryOf({ type: 'string', ...objectAt(schema, 'propertyNames') }, document, pool).map(String)
  return fc
    .tuple(known, fc.dictionary(names, arbitraryOf(more, document, pool), { maxKeys: 4 }))
    .map(([one, other]) => ({ ...other, ...one }))
}

const variantsOf = (schema: JsonObject) => [schema['anyOf'], schema['oneOf']].find(Array.isArray)

/** Values that fit a schema of the document, as far as JSON Schema says it: rules that it can't say may still refuse them. */
export function arbitraryOf(of: unknown, document: JsonObject, pool: Pool): fc.Arbitrary<unknown> {
  const schema = isJsonObject(of) ? of : {}
  const reference = schema['$ref']
  if (typeof reference === 'string')
    return arbitraryOf(objectAt(document, ...reference.replace('#/', '').split('/')), document, pool)
  if ('const' in schema) return fc.constant(schema['const'])
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]))
  const variants = variantsOf(schema)
  if (variants) return fc.oneof(...variants.map(each => arbitraryOf(each, document, pool)))
  const type = schema['type']
  if (Array.isArray(type))
    return fc.oneof(...type.map(each => arbitraryOf({ ...schema, type: each as unknown }, document, pool)))
  const least = numberOf(schema['minimum'], -5)
  switch (type) {
    case 'string':
      return textOf(schema, pool)
    case 'integer':
      return fc.integer({ min: least, max: Math.min(numberOf(schema['maximum'], 300), Math.max(least, 300)) })
    case 'number':
      return fc.double({ min: least, max: Math.max(least, 300), noNaN: true })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array':
      return fc.array(arbitraryOf(schema['items'], document, pool), {
        minLength: numberOf(schema['minItems'], 0),
        maxLength: Math.min(numberOf(schema['maxItems'], 4), 4),
      })
    case 'object':
      return objectOf(schema, document, pool)
    default:
      return fc.oneof(words, fc.integer(), fc.boolean(), fc.constant(null), fc.array(words, { maxLength: 3 }))
  }
}

/** The same value with one thing wrong: a member left out, of another kind, or one that nobody knows; or something else altogether. */
export function spoilt(value: unknown): fc.Arbitrary<unknown> {
  const anything = fc.oneof(fc.jsonValue({ maxDepth: 2 }), words)
  if (!isJsonObject(value) || Object.keys(value).length === 0) return anything
  const name = fc.constantFrom(...Object.keys(value))
  return fc.oneof(
    name.map(left => Object.fromEntries(Object.entries(value).filter(([key]) => key !== left))),
    fc.tuple(name, anything).map(([key, other]) => ({ ...value, [key]: other })),
    fc.constantFrom('unknown', '__proto__', 'id', 'agencyId').map(key => ({ ...value, [key]: 'x' })),
    anything,
  )
}
