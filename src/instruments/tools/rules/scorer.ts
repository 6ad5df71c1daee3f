import type { Band } from '../document.ts'
import type { Outcome } from '../evaluation.ts'
import type { Walk } from '../walk.ts'

/** What a rule says of a walk; the score's code and method are added by the registry. */
export type Said = Omit<Outcome, 'score' | 'method'>

export type Scorer = (walk: Walk) => Said

/** Nothing is said: these answers are missing. */
export function incomplete(missing: readonly string[]): Said {
  return { state: 'incomplete', contributions: [], reasons: [], missing }
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
