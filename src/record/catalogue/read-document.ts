import { boundsFault, check, checkTool, type AnyDocument, type Fault } from '../../instruments/index.ts'
import { characterFault } from '../../platform/text/index.ts'
import { jsonFault } from './json-fault.ts'
import { ownFaults } from './own-rules.ts'

export type ReadDocument =
  { readonly ok: true; readonly document: AnyDocument } | { readonly ok: false; readonly faults: readonly Fault[] }

/** Checks a document by the format that it names: one without is of the first format, that of ARMS. Every fault at once. */
export function checkDocument(value: unknown): ReadDocument {
  return typeof value === 'object' && value !== null && 'format' in value ? checkTool(value) : check(value)
}

/** Reads JSON and then `check`s what it says. What is no JSON is one fault, of the whole. */
export function readText(text: string, check: (value: unknown) => ReadDocument = checkDocument): ReadDocument {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const why = error instanceof SyntaxError ? jsonFault(text) : 'it stands too deep'
    return { ok: false, faults: [{ path: '$', message: `Is not JSON: ${why}` }] }
  }
  return check(value)
}

/** Checks a document whole, as an agency's own: every fault of every kind at once. @param shipped as for `ownFaults` */
export function checkOwn(value: unknown, shipped: readonly AnyDocument[]): ReadDocument {
  const read = checkDocument(value)
  // What is too much to be a document is looked at no further.
  const own = boundsFault(value) ? [] : [...ownFaults(value, shipped), ...textFaults(value)]
  const faults = [...(read.ok ? [] : read.faults), ...own]
  return faults.length === 0 ? read : { ok: false, faults }
}

/** What stands in a document's words and is no text, such as a NUL byte or half a letter: no page and no table can hold it. */
function textFaults(value: unknown, path = ''): readonly Fault[] {
  if (typeof value === 'string') {
    const fault = characterFault(value)
    return fault === undefined ? [] : [{ path, message: fault }]
  }
  if (Array.isArray(value)) return value.flatMap((inner, index) => textFaults(inner, `${path}[${index}]`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => textFaults(inner, path === '' ? key : `${path}.${key}`))
}
