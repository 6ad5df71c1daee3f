import { z } from 'zod'
import { zIdOf } from '../../platform/ids/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { findWithWriters } from './notes-store.ts'
import type { AssessmentRecord } from './record-types.ts'

/** What a rule may know of an assessment. */
export interface AssessmentFacts {
  readonly personId: string
  readonly assessmentId: string
  /** The agency whose assessment it is. */
  readonly agencyId: number
  readonly assessment: AssessmentRecord
  /** Everybody who wrote in it or held it. */
  readonly writers: readonly { readonly id: string }[]
}

declare module '../../trust/access/rules.ts' {
  interface SubjectFacts {
    assessment: AssessmentFacts
  }
}

/** The id in the path of everything about one assessment. */
export const assessmentParams = z.object({ assessmentId: zIdOf<'assessment'>() })

/** The assessment that the path names, when the principal may see it. */
export async function loadAssessmentFacts(
  work: PractitionerWork,
  params: unknown,
): Promise<AssessmentFacts | undefined> {
  const path = assessmentParams.safeParse(params)
  if (!path.success) return undefined
  const found = await findWithWriters(work.tx, path.data.assessmentId)
  if (!found) return undefined
  const { id, personId, agencyId } = found.assessment
  return { personId, assessmentId: id, agencyId, ...found }
}
