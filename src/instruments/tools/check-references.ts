import type { Finding } from '../fault.ts'
import { leavesOf, type Condition, type Leaf } from './conditions.ts'
import { itemsOf, type Item, type ToolDocument } from './document.ts'
import { pathText, type Path } from './paths.ts'

/** What a place in a document may speak of: items and scores that stand before it, so that there is no circle. */
interface Scope {
  readonly items: ReadonlyMap<string, Item>
  readonly scores: ReadonlySet<string>
}

/** References that lead nowhere, forward, or to a thing of another kind. */
export function checkReferences(document: ToolDocument): Finding[] {
  const all = new Map(itemsOf(document).map(item => [item.code, item]))
  const everything: Scope = { items: all, scores: new Set() }
  return [
    ...itemFaults(document, all),
    ...document.covers.conditions.flatMap(({ must }, index) =>
      conditionFaults(document, must, ['covers', 'conditions', index, 'must'], everything, all),
    ),
    ...document.readings.flatMap((reading, index) =>
      reading.options.some(({ code }) => code === reading.default)
        ? []
        : [unknown(['readings', index, 'default'], reading.default, 'an option of this reading')],
    ),
    ...(document.goodForMonths.from === undefined
      ? []
      : itemFault(document.goodForMonths.from, ['goodForMonths', 'from'], everything, all, ['day'], 'a day')),
    ...agreementFaults(document, everything, all),
    ...scoreFaults(document, all),
  ]
}

function itemFaults(document: ToolDocument, all: ReadonlyMap<string, Item>): Finding[] {
  const before = new Map<string, Item>()
  return document.sections.flatMap(({ items }, section) =>
    items.flatMap((item, index) => {
      const path = ['sections', section, 'items', index]
      const scope = { items: new Map(before), scores: new Set<string>() }
      before.set(item.code, item)
      return [
        ...(item.when ? conditionFaults(document, item.when, [...path, 'when'], scope, all) : []),
        ...(item.kind === 'years' || !item.neededWhen
          ? []
          : conditionFaults(document, item.neededWhen, [...path, 'neededWhen'], scope, all)),
        ...(item.kind !== 'years' && item.neededWhen && item.optional
          ? [{ path: pathText([...path, 'neededWhen']), message: `"${item.code}" is optional, and never needed` }]
          : []),
        ...(item.kind === 'years'
          ? (['since', 'until'] as const).flatMap(key =>
              itemFault(item[key], [...path, key], scope, all, ['day'], 'a day'),
            )
          : []),
      ]
    }),
  )
}

function agreementFaults(document: ToolDocument, scope: Scope, all: ReadonlyMap<string, Item>): Finding[] {
  const numbers = ['count', 'years'] as const
  return document.agreements.flatMap((agreement, index) => {
    const path = ['agreements', index]
    switch (agreement.rule) {
      case 'not-more-than':
        return (['item', 'than'] as const).flatMap(key =>
          itemFault(agreement[key], [...path, key], scope, all, numbers, 'a number'),
        )
      case 'not-before':
        return (['item', 'before'] as const).flatMap(key =>
          itemFault(agreement[key], [...path, key], scope, all, ['day'], 'a day'),
        )
      case 'never-both':
        return [
          ...agreement.items.flatMap((code, place) =>
            all.has(code) ? [] : [unknown([...path, 'items', place], code, 'an item')],
          ),
          ...conditionFaults(document, agreement.when, [...path, 'when'], scope, all),
        ]
    }
  })
}

function scoreFaults(document: ToolDocument, all: ReadonlyMap<string, Item>): Finding[] {
  const later = new Set(document.scores.map(({ code }) => code))
  const scores = new Set<string>()
  return document.scores.flatMap(({ code, rule, onlyFor }, index) => {
    const scope = { items: all, scores: new Set(scores) }
    scores.add(code)
    const path = ['scores', index]
    const of = (asked: Condition | undefined, ...place: Path) =>
      asked === undefined ? [] : conditionFaults(document, asked, [...path, 'rule', ...place], scope, all)
    const earlier = (name: string, ...place: Path) => scoreFault(name, [...path, 'rule', ...place], scope, later)
    const feeds =
      onlyFor !== undefined && (scores.has(onlyFor) || !later.has(onlyFor))
        ? [unknown([...path, 'onlyFor'], onlyFor, 'a later score')]
        : []
    const inRule = (): Finding[] => {
      switch (rule.rule) {
        case 'points':
          return [
            ...rule.items.flatMap((entry, place) =>
              itemFault(
                entry.item,
                [...path, 'rule', 'items', place, 'item'],
                scope,
                all,
                'points' in entry ? ['choice'] : ['count', 'years'],
                'points' in entry ? 'a choice' : 'a number',
              ),
            ),
            ...rule.without.flatMap((name, place) =>
              rule.items.some(({ item }) => item === name)
                ? []
                : [unknown([...path, 'rule', 'without', place], name, 'an item of this sum')],
            ),
          ]
        case 'raised':
          return [
            ...earlier(rule.base, 'base'),
            ...rule.when.flatMap(({ holds }, place) => of(holds, 'when', place, 'holds')),
          ]
        case 'lowered':
          return [...earlier(rule.base, 'base'), ...of(rule.when, 'when')]
        case 'band-points':
          return rule.of.flatMap(({ score }, place) => earlier(score, 'of', place, 'score'))
        case 'logistic':
          return earlier(rule.of, 'of')
        case 'first-of':
          return rule.branches.flatMap(({ when }, place) => of(when, 'branches', place, 'when'))
        case 'band-table':
          return [
            ...('score' in rule.rows
              ? earlier(rule.rows.score, 'rows', 'score')
              : itemFault(rule.rows.item, [...path, 'rule', 'rows', 'item'], scope, all, ['choice'], 'a choice')),
            ...earlier(rule.columns.score, 'columns', 'score'),
          ]
        case 'any-of':
          return rule.reasons.flatMap(({ when }, place) => of(when, 'reasons', place, 'when'))
        case 'judged':
          return itemFault(rule.item, [...path, 'rule', 'item'], scope, all, ['choice'], 'a choice')
      }
    }
    return [...feeds, ...inRule()]
  })
}

function conditionFaults(
  document: ToolDocument,
  asked: Condition,
  path: Path,
  scope: Scope,
  all: ReadonlyMap<string, Item>,
): Finding[] {
  const scores = new Set(document.scores.map(({ code }) => code))
  return leavesOf(asked, path).flatMap(({ leaf, path: at }) => leafFaults(document, leaf, at, scope, all, scores))
}

function leafFaults(
  document: ToolDocument,
  leaf: Leaf,
  path: Path,
  scope: Scope,
  all: ReadonlyMap<string, Item>,
  scores: ReadonlySet<string>,
): Finding[] {
  if ('answered' in leaf) return itemFault(leaf.answered, [...path, 'answered'], scope, all)
  if ('score' in leaf) return scoreFault(leaf.score, [...path, 'score'], scope, scores)
  if ('reading' in leaf) {
    const reading = document.readings.find(({ code }) => code === leaf.reading)
    if (!reading) return [unknown([...path, 'reading'], leaf.reading, 'a reading')]
    return reading.options.some(({ code }) => code === leaf.is)
      ? []
      : [unknown([...path, 'is'], leaf.is, `an option of ${leaf.reading}`, leaf.reading)]
  }
  if ('atLeast' in leaf)
    return itemFault(leaf.item, [...path, 'item'], scope, all, ['count', 'years'], 'a number')
  const wrong = itemFault(leaf.item, [...path, 'item'], scope, all, ['choice'], 'a choice')
  const item = scope.items.get(leaf.item)
  if (wrong.length > 0 || item?.kind !== 'choice') return wrong
  const known = item.options.filter(({ missing }) => !missing).map(({ code }) => code)
  const wanted = 'is' in leaf ? [{ code: leaf.is, at: ['is'] }] : leaf.oneOf.map((code, at) => ({ code, at: ['oneOf', at] }))
  return wanted
    .filter(({ code }) => !known.includes(code))
    .map(({ code, at }) =>
      unknown([...path, ...at], code, `an option of ${leaf.item} that counts as an answer`, leaf.item),
    )
}

function itemFault(
  code: string,
  path: Path,
  scope: Scope,
  all: ReadonlyMap<string, Item>,
  kinds?: readonly Item['kind'][],
  kindWords = 'an item',
): Finding[] {
  const item = scope.items.get(code)
  if (!item)
    return all.has(code)
      ? [{ path: pathText(path), message: `"${code}" does not come before what refers to it`, on: [code] }]
      : [unknown(path, code, 'an item')]
  if (kinds && !kinds.includes(item.kind)) return [unknown(path, code, kindWords)]
  return []
}

function scoreFault(code: string, path: Path, scope: Scope, all: ReadonlySet<string>): Finding[] {
  if (scope.scores.has(code)) return []
  return all.has(code)
    ? [{ path: pathText(path), message: `"${code}" does not come before what refers to it`, on: [code] }]
    : [unknown(path, code, 'a score')]
}

const unknown = (path: Path, code: string, what: string, of = code): Finding => ({
  path: pathText(path),
  message: `"${code}" is not ${what}`,
  on: [of],
})
