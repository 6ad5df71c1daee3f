import type { Snapshot } from './snapshot-types.ts'
import type { Facts } from './types.ts'

/** Entries of the evidence, by id, that only the agency which recorded them may see. */
export const ownEntries = (evidence: readonly { readonly id: string; readonly tier: string }[]): ReadonlySet<string> =>
  new Set(evidence.filter(({ tier }) => tier === 'own').map(({ id }) => id))

/**
 * Whether a document quotes what only its own agency may see: an entry of the evidence, or words of an earlier document that is for its own
 * agency itself, as the correction of such a one does. It is then for its own agency too. Its level, its dates and its plan are for every agency of the case all the same.
 *
 * @param own entries as `ownEntries` gives them
 */
export function isForOwnAgency(
  { evidence, factors }: Pick<Snapshot, 'evidence' | 'factors'>,
  { previous, correctsOwn }: Pick<Facts, 'previous' | 'correctsOwn'>,
  own: ReadonlySet<string>,
): boolean {
  if (correctsOwn === true) return true
  if (evidence.some(({ id }) => own.has(id))) return true
  return previous?.ownOnly === true && factors.some(({ earlier }) => earlier?.rationale !== undefined)
}
