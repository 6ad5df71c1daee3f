import { z } from 'zod'
import {
  holds,
  openVictims,
  ruleAbout,
  type PractitionerPrincipal,
  type PractitionerWork,
} from '../../trust/access/index.ts'
import { agencyOf } from './store.ts'
import { recordParams, type Place } from './types.ts'

/** What a rule may know of a record of a tool, made or in the making. */
export interface ToolRecordFacts {
  readonly personId: string
  readonly recordId: string
  /** The agency that records it. */
  readonly agencyId: number
}

declare module '../../trust/access/rules.ts' {
  interface SubjectFacts {
    toolRecord: ToolRecordFacts
    victimRecord: ToolRecordFacts
  }
}

const path = z.looseObject(recordParams.shape)

async function factsOf(work: PractitionerWork, params: unknown, place: Place): Promise<ToolRecordFacts | undefined> {
  const named = path.safeParse(params)
  if (!named.success) return undefined
  const { personId, recordId } = named.data
  const agencyId = await agencyOf(work.tx, { place, personId, id: recordId })
  return agencyId === undefined ? undefined : { personId, recordId, agencyId }
}

/** The record of a tool that the path names, when the principal may see it. Those of victims are none of these. */
export const loadToolRecordFacts = (work: PractitionerWork, params: unknown): Promise<ToolRecordFacts | undefined> =>
  factsOf(work, params, 'tools')

/** The record of a victim that the path names, when the principal may see it. Those of tools are none of these. The transaction sees what is of victims from here on. */
export async function loadVictimRecordFacts(
  work: PractitionerWork,
  params: unknown,
): Promise<ToolRecordFacts | undefined> {
  await openVictims(work.tx)
  return await factsOf(work, params, 'victims')
}

const worksWithCases = (principal: PractitionerPrincipal) =>
  holds(principal, 'practitioner') || holds(principal, 'supervisor')

const cases = 'Only practitioners and supervisors may open case records. Ask your administrator if your role is wrong.'
const own = 'Only the agency that recorded this may change or correct it. Ask that agency.'

const isOwn = (principal: PractitionerPrincipal, { agencyId }: ToolRecordFacts) =>
  worksWithCases(principal) && agencyId === principal.agencyId

export const readsToolRecord = ruleAbout('toolRecord', 'reads what was recorded with a tool', cases, worksWithCases)
export const writesToolRecord = ruleAbout('toolRecord', 'works in the agency that records with a tool', own, isOwn)
export const readsVictimRecord = ruleAbout('victimRecord', 'reads what was recorded of a victim', cases, isOwn)
export const writesVictimRecord = ruleAbout('victimRecord', 'works in the agency that records of a victim', own, isOwn)
