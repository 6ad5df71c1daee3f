import type { ToolDocument } from '../../src/instruments/index.ts'

type Place = readonly (string | number)[]

/** A document with one thing in it changed: a figure, a band, a condition, an entry of a list, a reading. */
export interface DocumentMutant {
  readonly place: string
  readonly was: string
  readonly is: string
  readonly document: unknown
}

type Put = (place: Place, was: unknown, is: unknown) => void

/** Every mutant of a tool's document. Wording, standings and citations are left alone. */
export function documentMutants(document: ToolDocument): readonly DocumentMutant[] {
  const found: DocumentMutant[] = []
  const put: Put = (place, was, is) => {
    found.push({ place: place.join('.'), was: short(was), is: short(is), document: changed(document, place, is) })
  }
  itemMutants(document, put)
  document.covers.conditions.forEach(({ must }, index) => {
    conditionMutants(must, ['covers', 'conditions', index, 'must'], put)
  })
  document.agreements.forEach((agreement, index) => {
    put(['agreements'], agreement, without(document.agreements, index))
    if (agreement.rule === 'never-both') conditionMutants(agreement.when, ['agreements', index, 'when'], put)
  })
  document.readings.forEach(({ options, default: usual }, index) => {
    for (const { code } of options) if (code !== usual) put(['readings', index, 'default'], usual, code)
  })
  document.scores.forEach(({ bands, rule }, index) => {
    const codes = bands.map(({ code }) => code)
    ruleMutants(rule, ['scores', index, 'rule'], codes, put)
  })
  return found
}

function itemMutants({ sections, ...rest }: ToolDocument, put: Put): void {
  // What "not known" means to an item that no score, condition or agreement asks about is shown and never reckoned with.
  const conditions = sections.flatMap(({ items }) =>
    items.map(item => [item.when, item.kind === 'years' ? undefined : item.neededWhen]),
  )
  const asked = JSON.stringify([rest, conditions])
  sections.forEach(({ items }, section) => {
    items.forEach((item, index) => {
      const place = ['sections', section, 'items', index]
      if (item.when) conditionMutants(item.when, [...place, 'when'], put)
      if (item.kind !== 'years' && item.neededWhen) conditionMutants(item.neededWhen, [...place, 'neededWhen'], put)
      if (item.kind === 'years')
        for (const key of ['from', 'to'] as const)
          for (const by of [-1, 1]) put([...place, key], item[key], item[key] + by)
      if (item.kind !== 'choice' || !asked.includes(`"${item.code}"`)) return
      item.options.forEach((option, at) => {
        if (option.missing) put([...place, 'options', at, 'missing'], true, undefined)
      })
    })
  })
}

/** A condition turned round, each part of it turned round or left out, each threshold moved. */
function conditionMutants(value: unknown, place: Place, put: Put): void {
  if (!isObject(value)) return
  put(place, value, { not: value })
  if (typeof value['atLeast'] === 'number')
    for (const by of [-1, 1]) put([...place, 'atLeast'], value['atLeast'], value['atLeast'] + by)
  if (Array.isArray(value['oneOf'])) leaveOut(value['oneOf'], [...place, 'oneOf'], put)
  if ('not' in value) conditionMutants(value['not'], [...place, 'not'], put)
  for (const join of ['all', 'any']) {
    const parts = value[join]
    if (!Array.isArray(parts)) continue
    leaveOut(parts, [...place, join], put)
    parts.forEach((part, at) => {
      conditionMutants(part, [...place, join, at], put)
    })
  }
}

/** Keys under which a rule has a condition. */
const asConditions = ['when', 'holds']
/** Keys under which a rule names a band; in a table every value is one. */
const asBands = ['band', 'otherwise', 'notBelow']

function ruleMutants(value: unknown, place: Place, bands: readonly string[], put: Put): void {
  const key = String(place.at(-1))
  if (typeof value === 'number' && key !== 'version')
    for (const other of Number.isInteger(value) ? [value - 1, value + 1] : [value * 0.999, value * 1.001])
      put(place, value, other)
  if (typeof value === 'string' && (asBands.includes(key) || place.includes('table')))
    for (const other of bands) if (other !== value) put(place, value, other)
  if (Array.isArray(value)) {
    leaveOut(value, place, put)
    value.forEach((inner, index) => {
      ruleMutants(inner, [...place, index], bands, put)
    })
  } else if (isObject(value)) {
    if (asConditions.includes(key)) conditionMutants(value, place, put)
    else for (const [name, inner] of Object.entries(value)) ruleMutants(inner, [...place, name], bands, put)
  }
}

function leaveOut(list: readonly unknown[], place: Place, put: Put): void {
  if (list.length > 1) list.forEach((entry, index) => put(place, entry, without(list, index)))
}

const without = (list: readonly unknown[], index: number) => list.filter((_, at) => at !== index)

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A copy with another value at one place; undefined takes it away. */
function changed(from: unknown, [key, ...rest]: Place, value: unknown): unknown {
  if (key === undefined) return value
  if (Array.isArray(from))
    return from.map((item: unknown, index) => (index === key ? changed(item, rest, value) : item))
  if (!isObject(from)) return from
  const inner = changed(from[key], rest, value)
  const others = Object.entries(from).filter(([name]) => name !== key)
  return Object.fromEntries(inner === undefined ? others : [...Object.entries(from), [String(key), inner]])
}

function short(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 120 ? `${text.slice(0, 120)}…` : text
}
