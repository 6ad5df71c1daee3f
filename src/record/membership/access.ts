import { z } from 'zod'
import { zIdOf } from '../../platform/ids/index.ts'
import { hasAny, ruleAbout, type PractitionerWork } from '../../trust/access/index.ts'
import { readFacts } from './store.ts'
import type { PersonFacts } from './types.ts'

declare module '../../trust/access/rules.ts' {
  interface SubjectFacts {
    person: PersonFacts
  }
}

/** The id in the path of everything about one person. */
export const personParams = z.object({ personId: zIdOf<'person'>() })

/** The case that the path names, when the principal may see it: of their agency, and open to them if restricted. */
export async function loadPersonFacts(work: PractitionerWork, params: unknown): Promise<PersonFacts | undefined> {
  const path = z.looseObject(personParams.shape).safeParse(params)
  return path.success ? await readFacts(work.tx, work.principal.agencyId, path.data.personId) : undefined
}

export const worksWithCase = ruleAbout(
  'person',
  'works with people whose case the agency holds',
  'Only practitioners and supervisors may open case records. Ask your administrator if your role is wrong.',
  hasAny('practitioner', 'supervisor'),
)

export const supervisesCase = ruleAbout(
  'person',
  'supervises cases that the agency holds',
  'Only a supervisor may do this. Ask a supervisor in your team.',
  hasAny('supervisor'),
)
