import type { Fault } from './fault.ts'
import { pathText, type Path } from './tools/paths.ts'

// How much a document may be before anything of it is looked at more closely. The largest that ships has some 1,600 values, 27 in one list,
// 11 deep. What reads a document compares its things with one another, so without a bound a file of a few hundred kilobytes could keep the
// process of every agency busy for hours.

/** Conditions may stand inside one another, and what is read by recursion must end. */
const mostDepth = 40
/** Things in one list, or members of one thing. */
const mostInOne = 500
/** Values in all: lists, things and what stands in them. */
const mostValues = 20_000

/**
 * What makes a value too much to be a document, or undefined. Nothing has been believed of it yet, and it is read no further than it may be.
 *
 * @param value what was read from a file
 */
export function boundsFault(value: unknown): Fault | undefined {
  let level: readonly { readonly inner: unknown; readonly path: Path }[] = [{ inner: value, path: [] }]
  let values = 0
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > mostDepth) return { path: '$', message: `Nothing in a document stands more than ${mostDepth} deep` }
    const next: { inner: unknown; path: Path }[] = []
    for (const { inner, path } of level) {
      if (typeof inner !== 'object' || inner === null) continue
      const count = Array.isArray(inner) ? inner.length : Object.keys(inner).length
      if (count > mostInOne)
        return { path: pathText(path), message: `Has ${count.toLocaleString('en-GB')} parts, and ${mostInOne} is the most` }
      values += count
      if (values > mostValues)
        return { path: '$', message: `A document has ${mostValues.toLocaleString('en-GB')} values at most` }
      for (const [key, each] of Object.entries(inner))
        next.push({ inner: each, path: [...path, Array.isArray(inner) ? Number(key) : key] })
    }
    level = next
  }
  return undefined
}
