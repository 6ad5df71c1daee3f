import { z } from 'zod'
import { zIdOf } from '../../platform/ids/index.ts'
import { holds, ruleAbout, type PractitionerPrincipal, type PractitionerWork } from '../../trust/access/index.ts'
import { readRow } from './store.ts'

/** What a rule may know of an entry. */
export interface EvidenceFacts {
  readonly personId: string
  readonly evidenceId: string
  /** The agency that recorded it. */
  readonly agencyId: number
  readonly authorId: string
}

declare module '../../trust/access/rules.ts' {
  interface SubjectFacts {
    evidence: EvidenceFacts
  }
}

/** The ids in the path of everything about one entry. */
export const evidenceParams = z.object({ personId: zIdOf<'person'>(), evidenceId: zIdOf<'evidence'>() })

/** The entry that the path names, of the person whom it names, when the principal may see it. A withdrawal has no page. */
export async function loadEvidenceFacts(work: PractitionerWork, params: unknown): Promise<EvidenceFacts | undefined> {
  const path = evidenceParams.safeParse(params)
  if (!path.success) return undefined
  const { personId, evidenceId } = path.data
  const entry = await readRow(work.tx, evidenceId)
  if (!entry || entry.row.person_id !== personId || entry.row.kind === 'withdrawal') return undefined
  return { personId, evidenceId, agencyId: entry.row.agency_id, authorId: entry.row.recorded_by }
}

const worksWithCases = (principal: PractitionerPrincipal) =>
  holds(principal, 'practitioner') || holds(principal, 'supervisor')

export const readsEvidence = ruleAbout(
  'evidence',
  'reads evidence of a case of the agency',
  'Only practitioners and supervisors may open case records. Ask your administrator if your role is wrong.',
  worksWithCases,
)

export const amendsEvidence = ruleAbout(
  'evidence',
  'amends evidence that the agency recorded',
  'Only the agency that recorded an entry may amend or withdraw it. Record what you know as an entry of your own.',
  (principal, { agencyId }) => worksWithCases(principal) && agencyId === principal.agencyId,
)
