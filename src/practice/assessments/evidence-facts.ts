import type { EvidenceEntry } from '../../record/evidence/index.ts'
import type { EvidenceFact } from './types.ts'

/** An entry of the log as the rules see it. */
export function evidenceFact(entry: EvidenceEntry): EvidenceFact {
  const { id, happenedOn, recordedAt, source, text, sourceGrade, assessmentGrade, handlingCode } = entry
  return {
    ...{ id, source, text },
    on: happenedOn,
    recordedAt: recordedAt.toISOString(),
    grading: `${sourceGrade}${assessmentGrade} ${handlingCode}`,
    directions: Object.fromEntries(entry.factors.map(({ factor, direction }) => [factor, direction])),
    overtakenBy: entry.withdrawn
      ? { id: entry.withdrawn.id, how: 'withdrawn' }
      : entry.amendedBy !== null
        ? { id: entry.amendedBy, how: 'amended' }
        : undefined,
  }
}
