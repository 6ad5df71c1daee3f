import type { Fault } from '../check.ts'
import { leavesOf, type Condition } from './conditions.ts'
import type { Item, ToolDocument } from './document.ts'
import { pathText } from './paths.ts'
import { Places, testOf, type Walk } from './walk.ts'
import type { Value } from './evaluation.ts'

/**
 * How much is tried for one item, and for a document in all: an answer tried costs as much as its condition has leaves. Beyond it a condition
 * is taken to be one that can hold.
 */
const mostForItem = 200_000
const mostForDocument = 2_000_000

/** In how many ways all readings together may be combined: each is walked for each item. */
const mostCombinations = 64

/**
 * Items that no answers lead to. Every way of answering what an item depends on is tried, with one value for each side of
 * every threshold: conditions are a closed tree, so that settles it.
 *
 * @param unsure codes of items and readings that have faults of their own: of what depends on them nothing is said
 */
export function checkReach(document: ToolDocument, unsure: ReadonlySet<string>): Fault[] {
  const combinations = document.readings.reduce((product, { options }) => product * options.length, 1)
  if (combinations > mostCombinations)
    return [{ path: 'readings', message: `Can be combined in ${combinations} ways, and ${mostCombinations} is the most` }]
  const readings = readingsOf(document)
  const spent = { inAll: 0 }
  const places = new Places(document)
  const thresholds = thresholdsOf(places.items)
  return document.sections.flatMap(({ items }, section) =>
    items.flatMap((item, index) => {
      const involved = item.when && involvedIn(item, places, unsure)
      if (involved === undefined || canBeAsked(item, involved, { readings, places, thresholds, spent })) return []
      const path = ['sections', section, 'items', index, 'when']
      return [{ path: pathText(path), message: `Nothing that is answered before it can lead to "${item.code}"` }]
    }),
  )
}

interface Trying {
  readonly readings: readonly (readonly string[])[]
  readonly places: Places
  readonly thresholds: ReadonlyMap<string, readonly number[]>
  /** What was tried so far for items of the document. */
  readonly spent: { inAll: number }
}

function canBeAsked(
  target: Item,
  involved: ReadonlySet<string>,
  { readings, places, thresholds, spent }: Trying,
): boolean {
  const steps = places.items.slice(0, places.ofItem(target.code) + 1).map(item => {
    const matters = item === target || involved.has(item.code)
    return {
      involved: involved.has(item.code),
      values: valuesOf(item, thresholds.get(item.code) ?? []),
      // What nothing here depends on may have a condition that leads nowhere.
      asked: item.when === undefined || !matters ? () => true : testOf(item.when, places),
      cost: 1 + (item.when === undefined || !matters ? 0 : leavesOf(item.when).length),
    }
  })
  let forItem = 0
  const isTooMuch = (cost: number) => {
    forItem += cost
    spent.inAll += cost
    return forItem > mostForItem || spent.inAll > mostForDocument
  }
  const tryFrom = (place: number, walk: Walk): boolean => {
    const step = steps[place]
    if (!step) return false
    if (isTooMuch(step.cost)) return true
    const asked = step.asked(walk)
    if (place === steps.length - 1) return asked
    const values = step.involved && asked ? [undefined, ...step.values] : [undefined]
    return values.some(value => {
      walk.values.length = place
      walk.values.push(value)
      return tryFrom(place + 1, walk)
    })
  }
  return readings.some(inUse => tryFrom(0, { values: [], days: [], asked: [], outcomes: [], readings: inUse }))
}

/** The items whose answers decide whether this one is asked, and those that decide whether they are; undefined where one is unsure. */
function involvedIn(item: Item, places: Places, unsure: ReadonlySet<string>): ReadonlySet<string> | undefined {
  const found = new Set<string>()
  const open = [item]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (unsure.has(next.code) || readingsIn(next.when).some(code => unsure.has(code))) return undefined
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

const readingsIn = (asked: Condition | undefined): readonly string[] =>
  asked === undefined ? [] : leavesOf(asked).flatMap(({ leaf }) => ('reading' in leaf ? [leaf.reading] : []))

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
