import type { Fault } from './check.ts'
import { answeredItems, crosswalkDocument, type CrosswalkDocument } from './crosswalk.ts'
import type { InstrumentDocument } from './document.ts'
import type { ToolDocument } from './tools/index.ts'
import { pathText, type Path } from './tools/paths.ts'

export type CheckedCrosswalk =
  | { readonly ok: true; readonly document: CrosswalkDocument }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/** What a crosswalk may refer to. Undefined: there is no such version. */
export interface Ends {
  readonly tool: (code: string, version: string) => ToolDocument | undefined
  readonly instrument: (code: string, version: string) => InstrumentDocument | undefined
}

/**
 * Checks a crosswalk whole against the two documents that it names: no code that leads nowhere, no link twice, nothing
 * both linked and called a gap, and nothing on either side passed over in silence. All faults at once, by path.
 *
 * @param value what was read from a file
 */
export function checkCrosswalk(value: unknown, ends: Ends): CheckedCrosswalk {
  const parsed = crosswalkDocument.safeParse(value)
  if (!parsed.success) return { ok: false, faults: sorted(parsed.error.issues.map(shapeFault)) }
  const document = parsed.data
  const tool = ends.tool(document.tool.code, document.tool.version)
  const instrument = ends.instrument(document.instrument.code, document.instrument.version)
  const faults = [
    ...(tool ? [...sideFaults(document, tool, 'item'), ...datedFaults(document, tool)] : [gone('tool', document.tool)]),
    ...(instrument ? sideFaults(document, instrument, 'factor') : [gone('instrument', document.instrument)]),
    ...repeatedLinks(document),
  ]
  return faults.length === 0 ? { ok: true, document } : { ok: false, faults: sorted(faults) }
}

/** One side of it: its codes as the document has them, as links name them, and as gaps name them. */
function sideFaults(
  crosswalk: CrosswalkDocument,
  end: ToolDocument | InstrumentDocument,
  side: 'item' | 'factor',
): Fault[] {
  const known = ('factors' in end ? end.factors : answeredItems(end)).map(({ code }) => code)
  const links = crosswalk.links.map((found, index) => ({ code: found[side], path: ['links', index, side] }))
  const gaps =
    side === 'item'
      ? crosswalk.gaps.items.map(({ item }, index) => ({ code: item, path: ['gaps', 'items', index, 'item'] }))
      : crosswalk.gaps.factors.map(({ factor }, index) => ({ code: factor, path: ['gaps', 'factors', index, 'factor'] }))
  const nearest = crosswalk.gaps.factors.flatMap((gap, index) =>
    side === 'item' ? gap.nearest.map((code, place) => ({ code, path: ['gaps', 'factors', index, 'nearest', place] })) : [],
  )
  const linked = new Set(links.map(({ code }) => code))
  const named = new Set([...linked, ...gaps.map(({ code }) => code)])
  return [
    ...[...links, ...gaps, ...nearest]
      .filter(({ code }) => !known.includes(code))
      .map(({ code, path }) => fault(path, `"${code}" is not ${side === 'item' ? 'an item' : 'a factor'} of ${end.code}`)),
    ...gaps
      .filter(({ code }) => linked.has(code))
      .map(({ code, path }) => fault(path, `"${code}" is linked, and so is no gap`)),
    ...gaps
      .filter(({ code }, index) => gaps.findIndex(gap => gap.code === code) < index)
      .map(({ code, path }) => fault(path, `"${code}" is named twice as a gap`)),
    ...known
      .filter(code => !named.has(code))
      .map(code => fault(['links'], `Says nothing of the ${side} "${code}": link it, or name the gap`)),
  ]
}

/** What says how old the answers are is a day. */
function datedFaults({ dated }: CrosswalkDocument, tool: ToolDocument): Fault[] {
  const isDay = answeredItems(tool).some(({ code, kind }) => code === dated && kind === 'day')
  return isDay ? [] : [fault(['dated'], `"${dated}" is not a day of ${tool.code}`)]
}

function repeatedLinks({ links }: CrosswalkDocument): Fault[] {
  return links.flatMap(({ item, factor }, index) => {
    const first = links.findIndex(link => link.item === item && link.factor === factor)
    return first === index ? [] : [fault(['links', index], `"${item}" and "${factor}" are linked twice`)]
  })
}

const gone = (path: string, { code, version }: { readonly code: string; readonly version: string }) =>
  fault([path], `There is no "${code}" version ${version}`)

const fault = (path: Path, message: string): Fault => ({ path: pathText(path), message })

const shapeFault = ({ path, message }: { readonly path: readonly PropertyKey[]; readonly message: string }): Fault =>
  fault(
    path.map(key => (typeof key === 'symbol' ? String(key) : key)),
    message,
  )

const sorted = (faults: readonly Fault[]) =>
  faults.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
