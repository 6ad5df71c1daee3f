import type { Fault, Finding } from '../fault.ts'
import { itemsOf, type Item, type Score, type ToolDocument } from './document.ts'
import { pathText, type Path } from './paths.ts'
import type { CountedItem } from './rules/schemas.ts'

/**
 * Whether each rule says something for every value that can come, and names only bands of its score: no count is without
 * points, no total without a band, no option without its row. Of what a rule refers to and is not there, nothing is said here.
 */
export function checkRules(document: ToolDocument): Finding[] {
  const items = new Map(itemsOf(document).map(item => [item.code, item]))
  const bandsOf = (code: string) => document.scores.find(score => score.code === code)?.bands.map(band => band.code)
  return document.scores.flatMap((score, index) => {
    const path = ['scores', index, 'rule']
    const on = [score.code, ...textsIn(score.rule)]
    return [...ruleFaults(score, path, items, bandsOf), ...bandFaults(score, index)].map(each => ({ ...each, on }))
  })
}

/** Every text in a value: whatever a rule refers to is among them. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

function ruleFaults(
  { bands, rule }: Score,
  path: Path,
  items: ReadonlyMap<string, Item>,
  bandsOf: (code: string) => readonly string[] | undefined,
): Fault[] {
  switch (rule.rule) {
    case 'points':
      return [
        ...rule.items.flatMap((entry, place) => countedFaults(entry, items, [...path, 'items', place])),
        ...cutFaults(rule.cuts, leastOf(rule.items), [...path, 'cuts']),
        ...repeatedItems(rule.items, [...path, 'items']),
      ]
    case 'band-points':
      return [
        ...rule.of.flatMap(({ score, points }, place) =>
          sameKeys(bandsOf(score), Object.keys(points), [...path, 'of', place, 'points'], `band of ${score}`),
        ),
        ...cutFaults(
          rule.cuts,
          rule.of.reduce((sum, { points }) => sum + Math.min(...Object.values(points)), 0),
          [...path, 'cuts'],
        ),
      ]
    case 'raised':
      return [...rising(rule.steps, [...path, 'steps']), ...sameBands(bands, bandsOf(rule.base), path)]
    case 'lowered':
      return [
        ...sameBands(bands, bandsOf(rule.base), path),
        ...((bandsOf(rule.base) ?? [rule.notBelow]).includes(rule.notBelow)
          ? []
          : [fault([...path, 'notBelow'], `"${rule.notBelow}" is not a band of ${rule.base}`)]),
      ]
    case 'first-of':
      return rule.branches.flatMap(({ when }, place) => {
        const last = place === rule.branches.length - 1
        if ((when === undefined) === last) return []
        return [
          fault([...path, 'branches', place], last ? 'The last branch has no condition' : 'Only the last branch has none'),
        ]
      })
    case 'band-table': {
      const rows = 'score' in rule.rows ? bandsOf(rule.rows.score) : optionsOf(items.get(rule.rows.item))
      return Object.entries(rule.table).flatMap(([row, columns]) => [
        ...(rows?.includes(row) === false ? [fault([...path, 'table', row], `"${row}" is no row`)] : []),
        ...sameKeys(bandsOf(rule.columns.score), Object.keys(columns), [...path, 'table', row], 'column'),
      ])
    }
    case 'judged': {
      const options = optionsOf(items.get(rule.item))
      return sameKeys(options, bands.map(({ code }) => code), [...path, 'item'], `option of ${rule.item}`)
    }
    case 'logistic':
    case 'any-of':
      return []
  }
}

/** Every band that a rule gives is one of its score, and every band of a score is given by its rule. */
function bandFaults({ bands, rule }: Score, index: number): Fault[] {
  const given = bandsGiven(rule)
  if (given === undefined) return []
  const known = bands.map(({ code }) => code)
  const path = ['scores', index]
  return [
    ...[...new Set(given)]
      .filter(code => !known.includes(code))
      .map(code => fault([...path, 'rule'], `"${code}" is not a band of this score`)),
    ...known.flatMap((code, place) =>
      given.includes(code) ? [] : [fault([...path, 'bands', place], `"${code}" is a band that is never given`)],
    ),
  ]
}

/** The bands that a rule names itself; undefined where they are those of another score or of an item. */
function bandsGiven(rule: Score['rule']): readonly string[] | undefined {
  switch (rule.rule) {
    case 'points':
    case 'band-points':
      return rule.cuts.map(({ band }) => band)
    case 'first-of':
      return rule.branches.map(({ band }) => band)
    case 'band-table':
      return Object.values(rule.table).flatMap(columns => Object.values(columns))
    case 'any-of':
      return [rule.band, rule.otherwise]
    case 'logistic':
      return []
    case 'raised':
    case 'lowered':
    case 'judged':
      return undefined
  }
}

function countedFaults(entry: CountedItem, items: ReadonlyMap<string, Item>, path: Path): Fault[] {
  const item = items.get(entry.item)
  if ('points' in entry) return sameKeys(optionsOf(item), Object.keys(entry.points), [...path, 'points'], 'option')
  if (item?.kind !== 'count' && item?.kind !== 'years') return rising(entry.steps, [...path, 'steps'])
  const least = item.from
  const first = entry.steps[0]?.from ?? least
  const place = [...path, 'steps', 0, 'from']
  return [
    ...rising(entry.steps, [...path, 'steps']),
    ...(first > least ? [fault(place, `Nothing is said of ${least} to ${first - 1}`)] : []),
    ...(first < least ? [fault(place, `Nobody can answer less than ${least}`)] : []),
  ]
}

function cutFaults(cuts: readonly { readonly from: number }[], least: number, path: Path): Fault[] {
  const first = cuts[0]
  if (!first) return []
  const place = [...path, 0, 'from']
  return [
    ...rising(cuts, path),
    ...(first.from > least ? [fault(place, `Totals from ${least} on have no band`)] : []),
    ...(first.from < least ? [fault(place, `No total is less than ${least}`)] : []),
  ]
}

function rising(steps: readonly { readonly from: number }[], path: Path): Fault[] {
  return steps.flatMap(({ from }, place) => {
    const before = steps[place - 1]
    if (!before || before.from < from) return []
    return [fault([...path, place, 'from'], `${from} does not come after ${before.from}`)]
  })
}

function repeatedItems(entries: readonly CountedItem[], path: Path): Fault[] {
  return entries.flatMap(({ item }, place) =>
    entries.findIndex(entry => entry.item === item) === place
      ? []
      : [fault([...path, place, 'item'], `"${item}" is counted twice`)],
  )
}

/** The least total: an item that is not asked is worth nothing, so no item makes it more than 0. */
function leastOf(entries: readonly CountedItem[]): number {
  const worths = entries.map(entry =>
    Math.min(0, ...('points' in entry ? Object.values(entry.points) : entry.steps.map(({ points }) => points))),
  )
  return worths.reduce((sum, worth) => sum + worth, 0)
}

/** Options that count as an answer; undefined for what has none, which is said where it is referred to. */
function optionsOf(item: Item | undefined): readonly string[] | undefined {
  return item?.kind === 'choice' ? item.options.filter(({ missing }) => !missing).map(({ code }) => code) : undefined
}

function sameBands(bands: readonly { readonly code: string }[], base: readonly string[] | undefined, path: Path): Fault[] {
  if (base === undefined) return []
  const same = bands.length === base.length && bands.every(({ code }, place) => code === base[place])
  return same ? [] : [fault([...path, 'base'], 'Its bands are not those of the score that it moves, in their order')]
}

function sameKeys(wanted: readonly string[] | undefined, has: readonly string[], path: Path, what: string): Fault[] {
  if (wanted === undefined) return []
  return [
    ...wanted.filter(code => !has.includes(code)).map(code => fault(path, `Says nothing of the ${what} "${code}"`)),
    ...has.filter(code => !wanted.includes(code)).map(code => fault(path, `"${code}" is not a ${what}`)),
  ]
}

const fault = (path: Path, message: string): Fault => ({ path: pathText(path), message })
