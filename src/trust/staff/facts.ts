import { z } from 'zod'
import { zIdOf } from '../../platform/ids/index.ts'
import { hasAny, ruleAbout, type PractitionerWork } from '../access/index.ts'
import { colleagues } from './store.ts'

/** What a rule may know of a practitioner: that they are of the principal's own agency, or they would not have been found. */
export interface PractitionerFacts {
  readonly practitionerId: string
}

declare module '../access/rules.ts' {
  interface SubjectFacts {
    practitioner: PractitionerFacts
  }
}

/** The id in the path of everything about one practitioner. */
export const practitionerParams = z.object({ practitionerId: zIdOf<'practitioner'>() })

/** The practitioner whom the path names, when of the principal's own agency: another agency's are not seen. */
export async function loadPractitionerFacts(
  { tx, principal }: PractitionerWork,
  params: unknown,
): Promise<PractitionerFacts | undefined> {
  const path = practitionerParams.safeParse(params)
  if (!path.success) return undefined
  const { practitionerId } = path.data
  const all = await colleagues(tx, principal.agencyId, true)
  return all.some(({ id }) => id === practitionerId) ? { practitionerId } : undefined
}

export const administersPractitioner = ruleAbout(
  'practitioner',
  'administers the agency of a practitioner',
  'Only an administrator may do this. Ask the administrator of your agency.',
  hasAny('administrator'),
)
