import { isTool, type AnyDocument } from './diff-parts.ts'
import { itemsOf, type Item, type Score, type ToolDocument } from './tools/index.ts'
import type { WarningKind } from './warning.ts'
import { counted, sayPoints } from './warning-points.ts'

type Said = readonly [WarningKind, string]
type Places = readonly (readonly string[])[]

const quoted = (texts: readonly string[]) => (texts.length === 0 ? 'nothing' : texts.map(text => `“${text}”`).join(', '))

/** Whom a newer tool covers and the earlier did not, or no longer: by what each condition says to those whom it leaves out. */
export function sayWhomTool(before: ToolDocument, after: ToolDocument): readonly string[] {
  const [was, is] = [before.covers.conditions, after.covers.conditions]
  const lacks = (list: typeof was, must: unknown) => !list.some(each => JSON.stringify(each.must) === JSON.stringify(must))
  if (is.length === 0 && was.length > 0)
    return [
      `It no longer leaves out anybody: it would be used for everybody. It left out: ${quoted(was.map(({ otherwise }) => otherwise))}`,
    ]
  return [
    ...was
      .filter(({ must }) => lacks(is, must))
      .map(({ otherwise }) => `A condition is gone or is not what it was. It left out: “${otherwise}”`),
    ...is
      .filter(({ must }) => lacks(was, must))
      .map(({ otherwise }) => `A condition is new or is not what it was. It leaves out: “${otherwise}”`),
    ...(is.some(({ must }) => lacks(was, must)) || was.some(({ must }) => lacks(is, must))
      ? []
      : ['The conditions stand in another order: another reason may be given.']),
  ]
}

const itemIn = (document: AnyDocument, code: string): Item | undefined =>
  isTool(document) ? itemsOf(document).find(item => item.code === code) : undefined

/** What can be answered to an item or a factor and when it is asked, where it is not what it was. */
export function sayAnswers(code: string, before: AnyDocument, after: AnyDocument, figures: Places): readonly Said[] {
  const said: Said[] = []
  const has = (...names: string[]) => figures.some(([first = '']) => names.includes(first))
  const [was, is] = [itemIn(before, code), itemIn(after, code)]
  if (has('options') && was?.kind === 'choice' && is?.kind === 'choice')
    said.push(['answers', `What can be answered is now ${optionsOf(is)}, and was ${optionsOf(was)}.`])
  if (has('from', 'to', 'since', 'until', 'most') && was && is)
    said.push(['answers', `It now takes ${limitsOf(is, after)}, and took ${limitsOf(was, before)}.`])
  if (has('directions')) said.push(['answers', 'Evidence can speak for it in other ways.'])
  if (has('when', 'neededWhen', 'optional'))
    said.push(['when it is asked', 'It is asked, or has to be answered, in other cases than before.'])
  if (has('prefill')) said.push(['answers', 'It is filled from another fact of the record.'])
  return said
}

/** What can be answered to an item, or is worked out, and within which limits. */
function limitsOf(item: Item, document: AnyDocument): string {
  const named = (code: string) => `“${itemIn(document, code)?.prompt ?? code}”`
  switch (item.kind) {
    case 'count':
      return `a number from ${item.from} to ${item.to}`
    case 'years':
      return `the years from ${named(item.since)} to ${named(item.until)}, if they are from ${item.from} to ${item.to}`
    case 'words':
      return `words of at most ${counted(item.most, 'character')}`
    case 'choice':
    case 'day':
      return 'any of its answers'
  }
}

/** From where on something is done, or for how long, where that is not what it was: with the names of what it is measured by. */
export function sayThreshold(code: string, before: AnyDocument, after: AnyDocument): string {
  return `It is now ${thresholdOf(code, after)}, and was ${thresholdOf(code, before)}.`
}

function thresholdOf(code: string, document: AnyDocument): string {
  if (isTool(document)) {
    const { months, from } = document.goodForMonths
    const since = from === undefined ? 'its completion' : `“${itemIn(document, from)?.prompt ?? from}”`
    return months === null ? 'without end' : `${counted(months, 'month')} from ${since} on`
  }
  const from = code === 'priority-area-from' ? document.priorityAreaFrom : document.rationaleFrom
  if (from === undefined) return 'every priority'
  const { title, options } = document.scales.priority
  return `“${options.find(option => option.code === from)?.label ?? from}” of “${title}”`
}

type Choice = Extract<Item, { kind: 'choice' }>
const optionsOf = ({ options }: Choice) =>
  quoted(options.map(({ code, label, missing }) => `${label} (${code}${missing ? ', counts as no answer' : ''})`))

const scoreIn = (document: AnyDocument, code: string): Score | undefined =>
  isTool(document) ? document.scores.find(score => score.code === code) : undefined

/** What a result is made of, where it is not what it was. */
export function sayScore(code: string, before: AnyDocument, after: AnyDocument, figures: Places): readonly Said[] {
  const [was, is] = [scoreIn(before, code), scoreIn(after, code)]
  if (!was || !is || !isTool(before) || !isTool(after)) return []
  if (was.rule.rule !== is.rule.rule)
    return [['rule', `It is worked out by the rule “${is.rule.rule}”, and was by “${was.rule.rule}”.`]]
  const said: Said[] = []
  const places = figures.map(([first, second]) => (first === 'rule' ? `rule ${second ?? ''}` : (first ?? '')))
  const ofPoints = ['rule items', 'rule of', 'rule without']
  if (places.some(place => ofPoints.includes(place)))
    said.push(...sayPoints(before, was, after, is).map((text): Said => ['points', text]))
  if (places.includes('rule cuts'))
    said.push(['bands', `Its bands now begin at ${cutsOf(is)}, and began at ${cutsOf(was)}.`])
  if (places.includes('bands'))
    said.push(['bands', `Its bands are now ${bandsOf(is)}, and were ${bandsOf(was)}.`])
  const known = [...ofPoints, 'rule cuts']
  if (places.some(place => place.startsWith('rule ') && !known.includes(place)))
    said.push(['rule', 'How it is worked out is not what it was.'])
  if (places.includes('onlyFor')) said.push(['rule', 'Whether it is shown by itself is not what it was.'])
  return said
}

const bandsOf = ({ bands }: Score) =>
  quoted(bands.map(({ label, urgent }) => `${label}${urgent ? ' (does not wait)' : ''}`))

function cutsOf({ bands, rule }: Score): string {
  if (!('cuts' in rule)) return 'no points'
  const labelOf = (code: string) => bands.find(band => band.code === code)?.label ?? code
  return rule.cuts.map(({ from, band }) => `${counted(from, 'point')} (${labelOf(band)})`).join(', ') || 'no points'
}
