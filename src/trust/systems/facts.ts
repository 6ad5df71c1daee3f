import { z } from 'zod'
import { zIdOf } from '../../platform/ids/index.ts'
import { hasAny, ruleAbout, type PractitionerWork } from '../access/index.ts'
import { systemsOf } from './store.ts'
import type { System } from './types.ts'

/** What a rule may know of a system: it is of the principal's own agency, or it would not have been found. */
export interface SystemFacts {
  readonly system: System
}

declare module '../access/rules.ts' {
  interface SubjectFacts {
    system: SystemFacts
  }
}

/** The id in the path of everything about one system. */
export const systemParams = z.object({ systemId: zIdOf<'practitioner'>() })
export const keyParams = systemParams.extend({ keyId: zIdOf<'key'>() })

/** The system that the path names, when it is of the principal's own agency. */
export async function loadSystemFacts(work: PractitionerWork, params: unknown): Promise<SystemFacts | undefined> {
  const path = z.looseObject(systemParams.shape).safeParse(params)
  if (!path.success) return undefined
  const [system] = await systemsOf(work.tx, work.principal.agencyId, path.data.systemId)
  return system && { system }
}

export const administersSystem = ruleAbout(
  'system',
  'administers systems of the agency',
  'Only an administrator may do this. Ask the administrator of your agency.',
  hasAny('administrator'),
)

export const decidesOnSystem = ruleAbout(
  'system',
  'decides whether a system of the agency acts for them',
  'Sign in first.',
  () => true,
)
