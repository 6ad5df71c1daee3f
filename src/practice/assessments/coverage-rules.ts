import type { Factor, Source } from '../../instruments/index.ts'
import type { Day } from '../../platform/dates/index.ts'
import { isInside, windowOf } from './contrary-rules.ts'
import type { EvidenceFact, Facts } from './types.ts'

/** Entries that stand and are dated in the window. */
export function inWindow(facts: Facts): readonly EvidenceFact[] {
  const window = windowOf(facts)
  return facts.evidence.filter(entry => !entry.overtakenBy && (!window || isInside(window, entry.on)))
}

/** How many entries say something, and the day of the latest. Undefined where nothing is known. */
export type Known = { readonly entries: number; readonly latestOn: Day } | undefined

/** What is known of one factor: from all sources, and from each that says something in the window. */
export interface FactorCoverage {
  readonly factor: Factor
  readonly known: Known
  readonly bySource: readonly { readonly source: Source; readonly known: Known }[]
}

/** What is known about each factor, from which source, and where nothing is known. */
export interface Coverage {
  readonly known: Known
  /** Sources that any entry in the window is from, in the document's order. */
  readonly sources: readonly Source[]
  readonly factors: readonly FactorCoverage[]
}

function knownFrom(entries: readonly EvidenceFact[]): Known {
  const latestOn = entries
    .map(entry => entry.on)
    .toSorted()
    .at(-1)
  return latestOn === undefined ? undefined : { entries: entries.length, latestOn }
}

/** What the evidence in the window says of each factor of the instrument, in the document's order. */
export function coverageOf(facts: Facts): Coverage {
  const entries = inWindow(facts)
  const sources = facts.document.sources.filter(source => entries.some(entry => entry.source === source.code))
  return {
    ...{ known: knownFrom(entries), sources },
    factors: facts.document.factors.map(factor => {
      const ofFactor = entries.filter(entry => entry.directions[factor.code] !== undefined)
      return {
        ...{ factor, known: knownFrom(ofFactor) },
        bySource: sources.map(source => ({
          source,
          known: knownFrom(ofFactor.filter(entry => entry.source === source.code)),
        })),
      }
    }),
  }
}
