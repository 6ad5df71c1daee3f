import serialize from 'canonicalize'
import type { JsonValue } from './json.ts'

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return Array.isArray(value) || prototype === Object.prototype || prototype === null
}

/**
 * What the serialiser would change in silence is refused: a member that is undefined it leaves out, so that two
 * different values would look the same, and a Date it turns into text, so that a date and its text would.
 */
function refuseAllButJson(root: unknown): void {
  const seen = new Set<object>()
  const left = [root]
  while (left.length > 0) {
    const value = left.pop()
    if (value === null || ['boolean', 'number', 'string'].includes(typeof value)) continue
    if (typeof value !== 'object') throw new TypeError(`No canonical form: ${typeof value}`)
    if (!isPlain(value)) throw new TypeError(`No canonical form: an object of ${value.constructor.name}`)
    if (seen.has(value)) continue
    seen.add(value)
    const inner: unknown[] = Array.isArray(value) ? value : Object.values(value)
    // One by one: the elements of a long array as arguments would overflow the call stack.
    for (const one of inner) left.push(one)
  }
}

/**
 * The one way to write a value as JSON (RFC 8785): keys in order of their UTF-16 code units, no spaces, numbers as
 * ECMAScript writes them. Equal values give the same text in every process and on every day.
 *
 * @throws Error for what JSON can't hold, at any depth: undefined, a Date, NaN, an infinity, a lone surrogate, a circle.
 */
export function canonical(value: JsonValue): string {
  refuseAllButJson(value)
  const text = serialize(value)
  if (text === undefined) throw new TypeError('No canonical form: undefined')
  return text
}
