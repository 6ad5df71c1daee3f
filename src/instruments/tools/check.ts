import { z } from 'zod'
import { boundsFault } from '../bounds.ts'
import type { Fault, Finding } from '../fault.ts'
import { shapeWords } from '../shape-words.ts'
import { checkNames } from './check-names.ts'
import { checkReach } from './check-reach.ts'
import { checkReferences } from './check-references.ts'
import { checkRules } from './check-rules.ts'
import { mostItems, toolDocument, type ToolDocument } from './document.ts'
import { pathText, type Path } from './paths.ts'
import { readable, type Readable } from './readable.ts'

export type CheckedTool =
  | { readonly ok: true; readonly document: ToolDocument }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/**
 * Checks a tool's document whole before anything of it is believed: its shape and wording; codes used twice; references
 * to items, options, scores and readings that are not there or come later (so there is no circle); tables and cuts that
 * leave a value without points or a band; items that can never be asked and bands that can never be given. Everything
 * is reported at once, in the order of paths. What has not its shape is looked at no further, and nothing is said of what
 * depends on it: whatever else there is, is told in the same breath.
 *
 * @param value what was read from a file
 */
export function checkTool(value: unknown): CheckedTool {
  const unreadable = sizeFault(value) ?? boundsFault(value)
  if (unreadable) return { ok: false, faults: [unreadable] }
  const parsed = toolDocument.safeParse(value)
  const issues = parsed.success ? [] : parsed.error.issues
  const read = parsed.success ? whole(parsed.data) : readable(value, issues)
  const faults = [...issues.map(shapeFault), ...(read ? senseFaults(read) : [])]
  return parsed.success && faults.length === 0 ? { ok: true, document: parsed.data } : { ok: false, faults: sorted(faults) }
}

const whole = (document: ToolDocument): Readable => ({ document, unread: new Set(), places: [] })

const isUnder = (path: string, place: string) =>
  path === place || path.startsWith(`${place}.`) || path.startsWith(`${place}[`)

/** What is wrong with what the parts of a document say of each other, as far as they could be read. */
function senseFaults({ document, unread, places }: Readable): readonly Fault[] {
  const isKnown = ({ path, on = [] }: Finding) =>
    !places.some(place => isUnder(path, place)) && !on.some(code => unread.has(code))
  const pointing = [...repeats(document), ...checkNames(document), ...checkReferences(document)]
  const has = (path: Path) => pointing.some(each => isUnder(each.path, pathText(path)))
  const unsure = [
    ...document.sections.flatMap(({ items }, section) =>
      items.filter((_, index) => has(['sections', section, 'items', index])),
    ),
    ...document.readings.filter((_, index) => has(['readings', index])),
  ].map(({ code }) => code)
  return [...pointing, ...checkRules(document), ...checkReach(document, new Set([...unread, ...unsure]))]
    .filter(isKnown)
    .map(({ path, message }) => ({ path, message }))
}

/** Looked at before the shape, so that a document of a million items costs nothing. */
function sizeFault(value: unknown): Fault | undefined {
  const sized = z.object({ sections: z.array(z.looseObject({ items: z.array(z.unknown()) })) }).safeParse(value)
  if (!sized.success) return undefined
  const count = sized.data.sections.reduce((sum, { items }) => sum + items.length, 0)
  if (count <= mostItems) return undefined
  return { path: 'sections', message: `A document has ${mostItems} items at most, and this one has ${count}` }
}

function shapeFault(issue: z.core.$ZodIssue): Fault {
  const path = issue.path.map(key => (typeof key === 'symbol' ? String(key) : key))
  return { path: pathText(path), message: shapeWords(issue) }
}

/** Codes name one thing, and so do the words that a page shows, or nobody could choose. */
function repeats(document: ToolDocument): Fault[] {
  const items = document.sections.flatMap(({ items: inner }, section) =>
    inner.map((item, index) => ({ item, path: ['sections', section, 'items', index] as Path })),
  )
  const named = (list: readonly { readonly code: string }[], path: Path) =>
    list.map(({ code }, index) => ({ name: code, path: [...path, index, 'code'] }))
  const labelled = (list: readonly { readonly label: string }[], path: Path) =>
    list.map(({ label }, index) => ({ name: label, path: [...path, index, 'label'] }))
  const lists = [
    named(document.sections, ['sections']),
    items.map(({ item, path }) => ({ name: item.code, path: [...path, 'code'] })),
    items.map(({ item, path }) => ({ name: item.prompt, path: [...path, 'prompt'] })),
    named(document.readings, ['readings']),
    named(document.scores, ['scores']),
    ...items.flatMap(({ item, path }) =>
      item.kind === 'choice'
        ? [named(item.options, [...path, 'options']), labelled(item.options, [...path, 'options'])]
        : [],
    ),
    ...[...document.readings.entries()].flatMap(([index, { options }]) => [
      named(options, ['readings', index, 'options']),
      labelled(options, ['readings', index, 'options']),
    ]),
    ...[...document.scores.entries()].flatMap(([index, { bands }]) => [
      named(bands, ['scores', index, 'bands']),
      labelled(bands, ['scores', index, 'bands']),
    ]),
  ]
  return lists.flatMap(twice)
}

function twice(list: readonly { readonly name: string; readonly path: Path }[]): Fault[] {
  const first = new Map<string, Path>()
  return list.flatMap(({ name, path }) => {
    const before = first.get(name)
    if (before) return [{ path: pathText(path), message: `"${name}" stands twice, first at ${pathText(before)}` }]
    first.set(name, path)
    return []
  })
}

const sorted = (faults: readonly Fault[]) =>
  faults.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
