import {
  itemsOf,
  type AnsweredItem,
  type AnswerFault,
  type Evaluation,
  type ToolDocument,
} from '../../instruments/tools/index.ts'
import type { Day } from '../../platform/dates/index.ts'
import type { Suggestion } from './fact-rules.ts'
import { overtakenAnswers, type Overtaken } from './note-rules.ts'
import type { DraftAnswers, ToolDraft } from './types.ts'

/** What is to be answered anew: an empty text takes an answer away. */
export type Changes = Readonly<Record<string, string>>

/** The items that somebody answers, by their codes. */
export function answeredItems(document: ToolDocument): ReadonlyMap<string, AnsweredItem> {
  return new Map(itemsOf(document).flatMap(item => (item.kind === 'years' ? [] : [[item.code, item] as const])))
}

/** Answers with some of them changed. */
export function changed(answers: DraftAnswers, changes: Changes): DraftAnswers {
  const all = Object.entries({ ...answers, ...changes }).map(([code, text]) => [code, text.trim()] as const)
  return Object.fromEntries(all.filter(([, text]) => text !== ''))
}

/** Items whose answers differ. */
export function differing(one: DraftAnswers, other: DraftAnswers): readonly string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    code => (one[code] ?? '') !== (other[code] ?? ''),
  )
}

/** Whether an answer is wrong by itself, and not by what stands beside it: only such an answer is not saved. */
const isAlone = ({ kind, items }: AnswerFault) => items.length === 1 && kind !== 'contradiction'

/** Sentences for answers that can't be kept as they are, by item: each is wrong whatever the others are. */
export function ownFaults({ faults }: Evaluation, changes: Changes): Readonly<Record<string, string>> {
  return byItem(faults.filter(fault => isAlone(fault) && fault.items.some(code => code in changes)))
}

/**
 * Sentences for days on which somebody was seen or asked that have not come yet: how long a record may be relied on is counted from them.
 *
 * @param changes what was answered anew
 */
export function dayToCome(
  { goodForMonths: { from } }: ToolDocument,
  changes: Changes,
  today: Day,
): Readonly<Record<string, string>> {
  const said = from === undefined ? undefined : changes[from]?.trim()
  return from !== undefined && said !== undefined && said > today ? { [from]: 'This day has not come yet' } : {}
}

/** Sentences for what does not go together, at the first of its items that is among these. */
export function crossFaults({ faults }: Evaluation, codes: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    faults
      .filter(fault => !isAlone(fault))
      .flatMap(({ items, message }) => {
        const at = items.find(code => codes.includes(code))
        return at === undefined ? [] : [[at, message]]
      }),
  )
}

/** Everything that stands between a draft and its completion, by item; under `form` what no item is named for. */
export function openFaults({ faults, items, coverage }: Evaluation): Readonly<Record<string, string>> {
  // Whoever is not covered is asked for nothing more: no answer would complete it.
  const asked = coverage.covered === 'no' ? [] : items
  const open = asked.filter(state => state.open).map(({ item }) => [item.code, `Answer this: ${item.prompt}`] as const)
  // What coverage still depends on is among what is open, where anything is.
  const isSaid = coverage.covered === 'yes' || (coverage.covered === 'not known' && open.length > 0)
  const uncovered = isSaid ? {} : { form: coverage.reason }
  return { ...uncovered, ...Object.fromEntries(open), ...byItem(faults) }
}

/** The answers that the record has overtaken and that are still asked: none of whom the tool does not cover, because no answer would complete it. */
export function answersToLookAt({ draft, suggestions, evaluation }: Walked): readonly Overtaken[] {
  if (evaluation.coverage.covered === 'no') return []
  const asked = new Set(evaluation.items.filter(state => state.asked).map(({ item }) => item.code))
  return overtakenAnswers(draft, suggestions).filter(({ item }) => asked.has(item.code))
}

/** The facts of the record that nobody has confirmed or set aside as they are now, and that would answer something. */
export function factsToConfirm(walked: Walked): readonly Suggestion[] {
  const { draft, suggestions, evaluation } = walked
  const again = new Set(answersToLookAt(walked).map(({ item }) => item.code))
  const asked = new Set(evaluation.items.filter(state => state.asked).map(({ item }) => item.code))
  return suggestions.filter(
    ({ item: { code }, answer }) =>
      answer !== undefined && asked.has(code) && (draft.answers[code] === undefined || again.has(code)),
  )
}

/** As `openFaults`, with the answers that the record has overtaken: nobody signs one without having looked at what it says now. */
export function completionFaults(walked: Walked): Readonly<Record<string, string>> {
  const sentences = answersToLookAt(walked).map(({ item, how }) => [item.code, lookAgain[how](item.prompt)] as const)
  return { ...openFaults(walked.evaluation), ...Object.fromEntries(sentences) }
}

const lookAgain: Readonly<Record<Overtaken['how'], (prompt: string) => string>> = {
  confirmed: prompt => `${prompt}: the record says something else now than what was confirmed. Look at it again`,
  typed: prompt =>
    `${prompt}: the record has changed since this was answered. Change the answer, or say that it stands`,
}

interface Walked {
  readonly draft: Pick<ToolDraft, 'answers' | 'confirmed' | 'noted'>
  readonly suggestions: readonly Suggestion[]
  readonly evaluation: Evaluation
}

const byItem = (faults: readonly AnswerFault[]): Readonly<Record<string, string>> =>
  Object.fromEntries(faults.map(({ items: [code = 'form'], message }) => [code, message]))
