import { diff, type PartChange } from './diff.ts'
import { isTool, partsOf, type AnyDocument, type Part } from './diff-parts.ts'
import { itemsOf, type Item, type ToolDocument } from './tools/index.ts'
import type { Warning, WarningKind } from './warning.ts'
import { sayAnswers, sayScore, sayThreshold, sayWhomTool } from './warning-words.ts'
import { swapsOf } from './swaps.ts'

/**
 * What a newer document changes besides words: whom it covers, what is counted and for how much, which answer means what. An agency may decide
 * so, but nobody should approve it for a matter of wording. No figure of a document changes without one of these, but for the order in which
 * things are asked and the sources of an assessment.
 */
export function warnings(before: AnyDocument, after: AnyDocument): readonly Warning[] {
  const [was, is] = [byName(partsOf(before)), byName(partsOf(after))]
  const found = diff(before, after).flatMap(change =>
    ofChange(change, { before, after, was: was.get(nameOf(change)), is: is.get(nameOf(change)) }),
  )
  return [...found, ...anotherMeaning(before, after), ...keptCloser(before, after)]
}

/** Codes that have the words of others: what was answered before reads as something else. */
const anotherMeaning = (before: AnyDocument, after: AnyDocument): readonly Warning[] =>
  swapsOf(before, after).map(({ about, label, under, wasUnder }) => ({
    ...{ kind: 'another meaning', about },
    message: `“${label}” is now kept under the code “${under}”, and was under “${wasUnder}”: what was answered before would be taken for something else.`,
  }))

/** Answers that fewer people read than before, and with them every result that is made of them, also one that does not wait. */
function keptCloser(before: AnyDocument, after: AnyDocument): readonly Warning[] {
  if (!isTool(before) || !isTool(after)) return []
  const was = new Map(itemsOf(before).map(item => [item.code, tierOf(item, before)]))
  return itemsOf(after).flatMap((item): readonly Warning[] => {
    const [then, now] = [was.get(item.code), tierOf(item, after)]
    if (then === undefined || then === now) return []
    const message = `Who reads its answers is not what it was: “${now}”, and was “${then}”. It is the same with every result that is made of them: what is kept for one agency reaches no other, even where it does not wait.`
    return [{ kind: 'who reads it', about: item.prompt, message }]
  })
}

const tierOf = (item: Item, { tier }: ToolDocument) => (item.kind === 'years' ? tier : (item.tier ?? tier))

const nameOf = ({ group, code }: Pick<Part, 'group' | 'code'>) => `${group} ${code}`
const byName = (parts: readonly Part[]) => new Map(parts.map(part => [nameOf(part), part]))

interface Both {
  readonly before: AnyDocument
  readonly after: AnyDocument
  readonly was: Part | undefined
  readonly is: Part | undefined
}

/** What decides about answers and is not what it was, by its place: its outermost name first. */
function changedFigures({ was, is }: Both): readonly (readonly string[])[] {
  const places = new Set([...(was?.figures.keys() ?? []), ...(is?.figures.keys() ?? [])])
  return [...places].filter(place => was?.figures.get(place) !== is?.figures.get(place)).map(place => place.split(' › '))
}

function ofChange({ group, code, name, kind }: PartChange, both: Both): readonly Warning[] {
  const warn = (of: WarningKind, message: string): Warning => ({ kind: of, about: name, message })
  const figures = changedFigures(both)
  // The order in which things stand decides about no answer.
  if (code === '' || (figures.length === 0 && kind !== 'removed' && kind !== 'replaced')) return []
  switch (group) {
    case 'Whom it covers':
      return whomItCovers(both).map(message => warn('whom it covers', message))
    case 'Items':
    case 'Factors':
      if (kind === 'removed') return [warn('removed', sayRemoved(code, both.before))]
      if (kind === 'replaced') return [warn('another question', 'It is now answered in another way: what was answered before says nothing of it.')]
      return kind === 'added' ? [] : sayAnswers(code, both.before, both.after, figures).map(([of, text]) => warn(of, text))
    case 'Scores':
      if (kind === 'removed') return [warn('removed', 'This result is no longer given.')]
      if (kind === 'added') return [warn('rule', 'This result was not given before.')]
      return sayScore(code, both.before, both.after, figures).map(([of, text]) => warn(of, text))
    case 'Scales':
      return [warn('answers', 'What can be chosen, or its order, is not what it was: every rating is made anew.')]
    case 'Readings':
      return [
        warn(
          'reading',
          kind === 'removed' || kind === 'added'
            ? `This reading of a disputed rule is ${kind}.`
            : 'How a disputed rule is read, or can be read, is not what it was.',
        ),
      ]
    case 'Agreement of answers':
      return [warn('agreement', 'Which answers can’t go together is not what it was.')]
    case 'Thresholds':
      // How many factors there are is told by each that comes or goes.
      return code === 'counts' ? [] : [warn('threshold', sayThreshold(code, both.before, both.after))]
    case 'How well it is known':
      return kind === 'options changed' ? [warn('standing', sayStanding(both))] : []
    case 'The document':
    case 'Sections':
    case 'Sources':
      return []
  }
}

/** What is gone and was counted, or decided about something else, is named with it. */
function sayRemoved(code: string, before: AnyDocument): string {
  if (!isTool(before)) return 'It is no longer rated.'
  const counting = before.scores.filter(({ rule }) => JSON.stringify(rule).includes(`"${code}"`)).map(({ title }) => title)
  return counting.length === 0
    ? 'It is no longer asked.'
    : `It is no longer asked, and it was counted in ${counting.map(title => `“${title}”`).join(', ')}.`
}

function whomItCovers({ before, after }: Both): readonly string[] {
  if (isTool(before) && isTool(after)) return sayWhomTool(before, after)
  if (isTool(before) || isTool(after)) return ['It is of another format.']
  const [was, is] = [before.applicability, after.applicability]
  const [added, gone] = [
    is.sex.oneOf.filter(sex => !was.sex.oneOf.includes(sex)),
    was.sex.oneOf.filter(sex => !is.sex.oneOf.includes(sex)),
  ]
  return [
    ...added.map(sex => `It now covers people of the sex “${sex}”, and did not.`),
    ...gone.map(sex => `It no longer covers people of the sex “${sex}”.`),
    ...(is.age.from === was.age.from ? [] : [`It now covers people from the age of ${is.age.from} on, and did from ${was.age.from}.`]),
  ]
}

const figureOf = (part: Part | undefined, place: string) => part?.figures.get(place)

const sayStanding = ({ was, is }: Both) =>
  `It now says “${figureOf(is, 'confidence') ?? ''}” of how well this is known, and said “${figureOf(was, 'confidence') ?? ''}”.`
