import type { Fault } from '../check.ts'
import { leavesOf, type Condition } from './conditions.ts'
import type { Item, ToolDocument } from './document.ts'
import { pathText } from './paths.ts'
import { Places, testOf, type Walk } from './walk.ts'
import type { Value } from './evaluation.ts'

/** As many ways of answering as are tried for one item. Beyond it a condition is taken to be one that can hold. */
const mostTrials = 50_000

/**
 * Items that no answers lead to. Every way of answering what an item depends on is tried, with one value for each side of
 * every threshold: conditions are a closed tree, so that settles it. For a document whose references hold.
 */
export function checkReach(document: ToolDocument): Fault[] {
  const places = new Places(document)
  const thresholds = thresholdsOf(places.items)
  return document.sections.flatMap(({ items }, section) =>
    items.flatMap((item, index) => {
      if (item.when === undefined || canBeAsked(item, document, places, thresholds)) return []
      const path = ['sections', section, 'items', index, 'when']
      return [{ path: pathText(path), message: `Nothing that is answered before it can lead to "${item.code}"` }]
    }),
  )
}

function canBeAsked(
  target: Item,
  document: ToolDocument,
  places: Places,
  thresholds: ReadonlyMap<string, readonly number[]>,
): boolean {
  const involved = involvedIn(target, places)
  const steps = places.items.slice(0, places.ofItem(target.code) + 1).map(item => ({
    involved: involved.has(item.code),
    values: valuesOf(item, thresholds.get(item.code) ?? []),
    asked: item.when === undefined ? () => true : testOf(item.when, places),
  }))
  let trials = 0
  const tryFrom = (place: number, walk: Walk): boolean => {
    const step = steps[place]
    if (!step || ++trials > mostTrials) return trials > mostTrials
    const asked = step.asked(walk)
    if (place === steps.length - 1) return asked
    const values = step.involved && asked ? [undefined, ...step.values] : [undefined]
    return values.some(value => {
      walk.values.length = place
      walk.values.push(value)
      return tryFrom(place + 1, walk)
    })
  }
  return readingsOf(document).some(readings => tryFrom(0, { values: [], asked: [], outcomes: [], readings }))
}

/** The items whose answers decide whether this one is asked, and those that decide whether they are. */
function involvedIn(item: Item, places: Places): ReadonlySet<string> {
  const found = new Set<string>()
  const open = [item]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const code of [...namedIn(next.when), ...(next.kind === 'years' ? [next.since, next.until] : [])]) {
      if (found.has(code)) continue
      found.add(code)
      open.push(places.item(code))
    }
  }
  return found
}

function namedIn(asked: Condition | undefined): readonly string[] {
  const leaves = asked === undefined ? [] : leavesOf(asked).map(({ leaf }) => leaf)
  return leaves.flatMap(leaf => ('item' in leaf ? [leaf.item] : 'answered' in leaf ? [leaf.answered] : []))
}

/** One value for each way in which an item can be answered that makes a difference to a condition. */
function valuesOf(item: Item, thresholds: readonly number[]): readonly Value[] {
  switch (item.kind) {
    case 'choice':
      return item.options.filter(({ missing }) => !missing).map(({ code }) => code)
    case 'count':
    case 'years':
      return [item.from, ...thresholds.filter(least => least >= item.from && least <= item.to)]
    case 'day':
      return ['2000-01-01']
    case 'words':
      return ['words']
  }
}

/** The numbers from which on conditions hold, by item. */
function thresholdsOf(items: readonly Item[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  const conditions = items.flatMap(({ when }): readonly Condition[] => (when === undefined ? [] : [when]))
  for (const { leaf } of conditions.flatMap(condition => leavesOf(condition)))
    if ('item' in leaf && 'atLeast' in leaf) found.set(leaf.item, [...(found.get(leaf.item) ?? []), leaf.atLeast])
  return found
}

/** Every combination of readings that can be in use. */
function readingsOf({ readings }: ToolDocument): readonly (readonly string[])[] {
  return readings.reduce<string[][]>(
    (sets, { options }) => sets.flatMap(set => options.map(({ code }) => [...set, code])),
    [[]],
  )
}
