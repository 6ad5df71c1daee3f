import type { Band } from '../document.ts'
import type { Outcome } from '../evaluation.ts'
import type { Walk } from '../walk.ts'

/** Whose outcome it is: the score, and the rule by which it is worked out. */
export type Head = Pick<Outcome, 'score' | 'method'>

/**
 * What a rule says of a walk. What depends on little, such as a branch or a total, is put together once and said of every
 * record of which it is so: a million records are a few hundred outcomes.
 */
export type Scorer = (walk: Walk) => Outcome

/** Nothing is said: these answers are missing. */
export function incomplete({ score, method }: Head, missing: readonly string[]): Outcome {
  return { score, method, state: 'incomplete', contributions: [], reasons: [], missing }
}

/** A band and why, without points. */
export function banded({ score, method }: Head, band: string, reasons: Outcome['reasons']): Outcome {
  return { score, method, state: 'scored', band, contributions: [], reasons, missing: [] }
}

/** The same function, which works out each answer once. For what has few different questions: options, totals, years. */
export function remembered<Question, Answer extends object | string>(
  answer: (question: Question) => Answer,
): (question: Question) => Answer {
  const known = new Map<Question, Answer>()
  return question => {
    let found = known.get(question)
    if (found === undefined) known.set(question, (found = answer(question)))
    return found
  }
}

/** The band of the last cut that the points reach. @throws RangeError below the first cut, which `checkTool` refuses */
export function bandAt(cuts: readonly { readonly from: number; readonly band: string }[], points: number): string {
  const reached = cuts.findLast(({ from }) => points >= from)
  if (!reached) throw new RangeError(`${points} points are below every band`)
  return reached.band
}

/** How high a band stands, 0 for the lowest, -1 for an unknown one. */
export function rankIn(bands: readonly Band[], code: string): number {
  return bands.findIndex(band => band.code === code)
}

/** What a page calls a band. */
export function labelIn(bands: readonly Band[], code: string): string {
  return bands.find(band => band.code === code)?.label ?? code
}
