import { ruleAbout, type PractitionerPrincipal, type PractitionerWork } from '../../trust/access/index.ts'
import { supervisesAnother } from '../watches/index.ts'
import { readAnswerRow } from './store.ts'
import { urgentParams, type UrgentResultWithAnswer } from './types.ts'

/** What a rule may know of a reason why no act now was needed. */
export interface ReasonFacts {
  readonly personId: string
  readonly recordId: string
  /** The agency that gave it. */
  readonly agencyId: number
  readonly authorId: string
}

declare module '../../trust/access/rules.ts' {
  interface SubjectFacts {
    reason: ReasonFacts
  }
}

/** The reason beside the record that the path names, when there is one and the principal may see it. */
export async function loadReasonFacts(work: PractitionerWork, params: unknown): Promise<ReasonFacts | undefined> {
  const path = urgentParams.safeParse(params)
  if (!path.success) return undefined
  const { personId, recordId } = path.data
  const row = await readAnswerRow(work.tx, recordId)
  if (row?.kind !== 'no act now' || row.person_id !== personId) return undefined
  return { personId, recordId, agencyId: row.agency_id, authorId: row.recorded_by }
}

export const acknowledgesReason = ruleAbout(
  'reason',
  'supervises in the agency that gave the reason and did not write it',
  'Only a supervisor of the agency that said why no act now was needed, who did not write it, may acknowledge it.',
  supervisesAnother,
)

/** Whether a reader is asked to acknowledge the reason that answered a result. */
export const mayAcknowledge = (
  principal: PractitionerPrincipal,
  { personId, recordId, answer }: UrgentResultWithAnswer,
): boolean =>
  answer?.kind === 'no act now' &&
  answer.acknowledged === undefined &&
  acknowledgesReason.allows(principal, { personId, recordId, agencyId: answer.agencyId, authorId: answer.byId })
