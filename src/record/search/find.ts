import type { Rx } from '../../platform/db/index.ts'
import { findCandidates, mostCandidates } from './candidate-store.ts'
import { likelyTheSame, partsOf, type NewNames } from './duplicate-rules.ts'
import { keysOf } from './key-rules.ts'
import { rank } from './score-rules.ts'
import type { Match, Sought } from './types.ts'

/** So much more of each range is read when nobody was found who fits: as good as all of it. */
const widest = 50

/** Whom a search found. */
export interface Found {
  /** The best first. */
  readonly matches: readonly Match[]
  /** More people fit than were compared. */
  readonly cut: boolean
}

/**
 * Those of an agency's people, of whom the principal may see, whom a search may mean: names, other names, identifiers, birth dates and
 * addresses, with slips forgiven.
 */
export async function findPeople(rx: Rx, agencyId: number, parts: readonly Sought[]): Promise<Found> {
  const keys = keysOf(parts)
  const look = async (wider: number): Promise<Found> => {
    const candidates = await findCandidates(rx, agencyId, keys, wider)
    return { matches: rank(parts, candidates), cut: candidates.length === mostCandidates }
  }
  const found = await look(1)
  // What is common on its own may be rare together, such as a first name in a town.
  return parts.length > 1 && !found.matches.some(({ missing }) => missing.length === 0) ? await look(widest) : found
}

/** Those of an agency's people, of whom the principal may see, who may be somebody who is about to be recorded. */
export async function findLikelySame(rx: Rx, agencyId: number, person: NewNames): Promise<readonly Match[]> {
  return likelyTheSame(person, await findCandidates(rx, agencyId, keysOf(partsOf(person)), 1))
}
