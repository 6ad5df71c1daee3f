import type { Snapshot } from './snapshot-types.ts'

/** What of a signed assessment rests on an entry, in the words of its own headings: its factors, and what else names it. */
export function restingOn(snapshot: Snapshot, evidenceId: string): readonly string[] {
  const { factors, judgement, priorities, plan } = snapshot
  const rests = (ids: readonly string[] | undefined) => ids?.includes(evidenceId) === true
  return [
    ...factors
      .filter(({ citations, setAside }) => rests(citations) || setAside.some(entry => entry.evidenceId === evidenceId))
      .map(factor => factor.name),
    ...(rests(judgement?.citations) ? ['The account'] : []),
    ...(rests(priorities.fall?.evidenceIds) ? ['The lower level'] : []),
    ...(plan.some(action => rests(action.evidenceIds)) ? ['The plan'] : []),
  ]
}
