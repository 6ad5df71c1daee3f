import { opensCases, ruleAbout, type PractitionerWork } from '../../trust/access/index.ts'
import { supervisesAnother } from '../watches/index.ts'
import { readRow } from './store.ts'
import { actNowParams } from './types.ts'

/** What a rule may know of a record. */
export interface ActNowFacts {
  readonly personId: string
  readonly actNowId: string
  /** The agency that acted. */
  readonly agencyId: number
  readonly authorId: string
}

declare module '../../trust/access/rules.ts' {
  interface SubjectFacts {
    actNow: ActNowFacts
  }
}

/** The record that the path names, of the person whom it names, when the principal may see it. */
export async function loadActNowFacts(work: PractitionerWork, params: unknown): Promise<ActNowFacts | undefined> {
  const path = actNowParams.safeParse(params)
  if (!path.success) return undefined
  const { personId, actNowId } = path.data
  const row = await readRow(work.tx, actNowId)
  if (row?.person_id !== personId) return undefined
  return { personId, actNowId, agencyId: row.agency_id, authorId: row.recorded_by }
}

export const readsActNow = ruleAbout(
  'actNow',
  'reads what did not wait in a case of the agency',
  'Only practitioners and supervisors may open case records. Ask your administrator if your role is wrong.',
  opensCases,
)

export const addsToActNow = ruleAbout(
  'actNow',
  'works in the agency that acted, to add to it',
  'Only the agency that acted may add to its record. Record what your own agency does as a record of its own.',
  (principal, { agencyId }) => opensCases(principal) && agencyId === principal.agencyId,
)

export const acknowledgesActNow = ruleAbout(
  'actNow',
  'supervises in the agency that acted and did not write it',
  'Only a supervisor of the agency that acted who did not write the record may acknowledge it.',
  supervisesAnother,
)
