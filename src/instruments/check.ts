import { boundsFault } from './bounds.ts'
import type { Fault } from './fault.ts'
import { shapeWords } from './shape-words.ts'
import { instrumentDocument, type Direction, type FactorKind, type InstrumentDocument } from './document.ts'
import { pathText, type Path } from './tools/paths.ts'

export type { Fault } from './fault.ts'

export type Checked =
  | { readonly ok: true; readonly document: InstrumentDocument }
  | { readonly ok: false; readonly faults: readonly Fault[] }

const optionLists: readonly Path[] = [
  ['scales', 'presence', 'options'],
  ['scales', 'priority', 'options'],
  ['scales', 'level', 'options'],
]

const speaksFor: Record<FactorKind, readonly Direction[]> = {
  risk: ['raises risk', 'lowers risk'],
  protective: ['strengthens', 'weakens'],
}

/**
 * Checks a document whole: its shape, and what shape alone can't say (codes and names used twice, references to
 * options that do not exist, counts, directions that a factor of its kind can't do without). Everything wrong is
 * reported at once, so that a document is put right in one sitting. Faults come in order of their path.
 *
 * @param value what was read from the file, before anything is believed about it
 */
export function check(value: unknown): Checked {
  const large = sizeFaults(value)
  const beyond = large.length > 0 ? undefined : boundsFault(value)
  const faults = beyond ? [beyond] : large
  return faults.length > 0 ? { ok: false, faults } : checkSized(value)
}

/** More than any instrument of the field has: a document beyond it is a mistake or an attack, and is looked at no further. */
const mostListed = 200

function sizeFaults(value: unknown): readonly Fault[] {
  return [['factors'], ['sources'], ...optionLists].flatMap(path => {
    const { length } = listAt(value, path)
    if (length <= mostListed) return []
    return [{ path: pathText(path), message: `A document has ${mostListed} at most, and this one has ${length}` }]
  })
}

function checkSized(value: unknown): Checked {
  const parsed = instrumentDocument.safeParse(value)
  const shape = parsed.success
    ? []
    : parsed.error.issues.map(issue => ({ path: pathText(issue.path.map(key => (typeof key === 'symbol' ? String(key) : key))), message: shapeWords(issue) }))
  const faults = [...shape, ...repeats(value), ...dangling(value), ...wrongCounts(value), ...directionFaults(value)]
  if (parsed.success && faults.length === 0) return { ok: true, document: parsed.data }
  return { ok: false, faults: faults.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)) }
}

/** What stands at a path, or undefined. The value may have any shape: nothing has been believed yet. */
function at(value: unknown, path: Path): unknown {
  let found = value
  for (const key of path) {
    if (typeof found !== 'object' || found === null) return undefined
    found = Object.entries(found).find(([name]) => name === String(key))?.[1]
  }
  return found
}

function listAt(value: unknown, path: Path): readonly unknown[] {
  const found = at(value, path)
  return Array.isArray(found) ? found : []
}

/** Codes must be unique in their list; so must the words that a page shows for them, or nobody could choose. */
function repeats(value: unknown): Fault[] {
  const named: [Path, string][] = [
    [['factors'], 'code'],
    [['factors'], 'name'],
    [['sources'], 'code'],
    [['sources'], 'label'],
    ...optionLists.flatMap<[Path, string]>(path => [
      [path, 'code'],
      [path, 'label'],
    ]),
  ]
  const plain: Path[] = [
    ['applicability', 'sex', 'oneOf'],
    ...listAt(value, ['factors']).flatMap((_, index) =>
      ['indicators', 'questions', 'directions'].map(name => ['factors', index, name]),
    ),
  ]
  return [
    ...named.flatMap(([path, key]) =>
      repeated(
        listAt(value, path).map(item => at(item, [key])),
        index => [...path, index, key],
      ),
    ),
    ...plain.flatMap(path => repeated(listAt(value, path), index => [...path, index])),
  ]
}

function repeated(values: readonly unknown[], pathOf: (index: number) => Path): Fault[] {
  return values.flatMap((value, index) => {
    const first = values.indexOf(value)
    if (typeof value !== 'string' || first === index) return []
    return [{ path: pathText(pathOf(index)), message: `"${value}" stands twice, first at ${pathText(pathOf(first))}` }]
  })
}

function dangling(value: unknown): Fault[] {
  const known = listAt(value, ['scales', 'priority', 'options']).map(option => at(option, ['code']))
  return ['priorityAreaFrom', 'rationaleFrom'].flatMap(path => {
    const from = at(value, [path])
    if (typeof from !== 'string' || known.includes(from)) return []
    return [{ path, message: `"${from}" is not an option of scales.priority` }]
  })
}

function wrongCounts(value: unknown): Fault[] {
  return (['risk', 'protective'] as const).flatMap(kind => {
    const said = at(value, ['counts', kind])
    const found = listAt(value, ['factors']).filter(factor => at(factor, ['kind']) === kind).length
    if (typeof said !== 'number' || said === found) return []
    return [{ path: `counts.${kind}`, message: `Says ${said} ${kind} factors, and the document has ${found}` }]
  })
}

/** A factor that can only be shown to get better, or only worse, could not be rated fairly. */
function directionFaults(value: unknown): Fault[] {
  return listAt(value, ['factors']).flatMap((factor, index) => {
    const kind = at(factor, ['kind'])
    if (kind !== 'risk' && kind !== 'protective') return []
    const has = listAt(factor, ['directions'])
    const path = pathText(['factors', index, 'directions'])
    const missing = speaksFor[kind].filter(direction => !has.includes(direction))
    const foreign = kind === 'risk' ? speaksFor.protective.filter(direction => has.includes(direction)) : []
    return [
      ...missing.map(direction => ({ path, message: `A ${kind} factor needs the direction "${direction}"` })),
      ...foreign.map(direction => ({ path, message: `A risk factor can't have the direction "${direction}"` })),
    ]
  })
}
