import { isJsonObject, objectAt, type JsonObject } from './json.ts'

/** A member of what is sent or answered, as the reference shows it. */
export interface Member {
  /** 'factors[].direction': a list's items stand behind `[]`, members of any name behind `.*`. */
  readonly path: string
  readonly type: string
  readonly required: boolean
  readonly description: string
}

/** Deeper than this, a table helps nobody: what is there is named as an object and its schema is in the document. */
const deepest = 5

const variantsOf = (schema: JsonObject): readonly unknown[] =>
  [schema['oneOf'], schema['anyOf'], schema['allOf']].find(Array.isArray) ?? []

const followed = (of: unknown, document: JsonObject): JsonObject => {
  const schema = isJsonObject(of) ? of : {}
  const reference = schema['$ref']
  return typeof reference === 'string' ? objectAt(document, ...reference.replace('#/', '').split('/')) : schema
}

const spoken: Readonly<Record<string, string>> = { uuid: 'id', date: 'day', 'date-time': 'instant' }

/** What kind of value a schema takes, in words. */
function typeOf(schema: JsonObject, document: JsonObject): string {
  if ('const' in schema) return JSON.stringify(schema['const'])
  const choices = schema['enum']
  if (Array.isArray(choices)) return choices.map(each => JSON.stringify(each)).join(' or ')
  const variants = variantsOf(schema)
  if (variants.length > 0)
    return [...new Set(variants.map(each => typeOf(followed(each, document), document)))].join(' or ')
  const format = schema['format']
  if (typeof format === 'string' && spoken[format]) return spoken[format]
  const type = schema['type']
  if (type === 'array') return `list of ${typeOf(followed(schema['items'], document), document)}`
  if (Array.isArray(type)) return type.join(' or ')
  return typeof type === 'string' ? type : 'anything'
}

function limitsOf(schema: JsonObject): string {
  const { minLength, maxLength, minimum, maximum, maxItems } = schema
  const said = (value: unknown, words: (number: string) => string) =>
    typeof value === 'number' && Number.isSafeInteger(value) && Math.abs(value) < Number.MAX_SAFE_INTEGER
      ? [words(value.toLocaleString('en-GB'))]
      : []
  return [
    ...said(minLength, at => `At least ${at} characters.`),
    ...said(maxLength, at => `At most ${at} characters.`),
    ...said(minimum, at => `From ${at}.`),
    ...said(maximum, at => `Up to ${at}.`),
    ...said(maxItems, at => `At most ${at}.`),
  ].join(' ')
}

/** The members of a schema, each with its path, in the order in which they are described. */
export function membersOf(of: unknown, document: JsonObject, path = '', depth = 0): Member[] {
  const schema = followed(of, document)
  if (depth > deepest) return []
  const within = (inner: unknown, suffix: string) => membersOf(inner, document, `${path}${suffix}`, depth + 1)
  if (schema['type'] === 'array') return within(schema['items'], '[]')
  const variants = variantsOf(schema)
  if (variants.length > 0) {
    const seen = new Map<string, Member>()
    for (const member of variants.flatMap(each => membersOf(each, document, path, depth)))
      seen.set(member.path, { ...member, required: false })
    return [...seen.values()]
  }
  const required = Array.isArray(schema['required']) ? schema['required'] : []
  const own = Object.entries(objectAt(schema, 'properties')).flatMap(([name, inner]): Member[] => {
    const found = followed(inner, document)
    const at = path === '' ? name : `${path}.${name}`
    const description = [found['description'], limitsOf(found)].filter(Boolean).join(' ')
    return [
      { path: at, type: typeOf(found, document), required: required.includes(name), description },
      ...membersOf(inner, document, at, depth + 1),
    ]
  })
  const others = schema['additionalProperties']
  return isJsonObject(others) && Object.keys(others).length > 0 ? [...own, ...within(others, '.*')] : own
}
