import type { Kysely } from 'kysely'
import type { Database } from '../src/platform/db/index.ts'
import { asPrincipal, type PractitionerPrincipal, type Role } from '../src/trust/access/index.ts'
import { addAgency, addPractitioner, addTeam } from '../src/trust/staff/index.ts'

/** The password of everybody here. */
export const password = 'three fictional words'

/** How many agencies share the people among them. */
export const agencyCount = 20

/** Those of an agency who do something here: one writes and reads, the other countersigns. */
export interface AgencyStaff {
  readonly agencyId: number
  readonly userName: string
  readonly officer: PractitionerPrincipal
  readonly inspector: PractitionerPrincipal
}

/** Adds the agencies, half of them forces and half probation regions, each with two people. */
export async function addAgencies(db: Kysely<Database>, now: Date): Promise<readonly AgencyStaff[]> {
  return await asPrincipal(db, { kind: 'system', purpose: 'benchmark' }, now, async work => {
    const all: AgencyStaff[] = []
    for (let at = 1; at <= agencyCount; at += 1) {
      const agencyName = `Fictional agency ${at}`
      const kind = at % 2 === 1 ? 'police' : 'probation'
      const agencyId = await addAgency(work, { code: `agency-${at}`, name: agencyName, kind })
      const teamId = await addTeam(work, agencyId, 'Public protection')
      const add = async (userName: string, name: string, roles: readonly Role[]): Promise<PractitionerPrincipal> => {
        const who = { agencyId, name, jobTitle: 'Officer', roles, teamId }
        const practitionerId = await addPractitioner(work, { ...who, userName, password, mustChangePassword: false })
        return { kind: 'practitioner', accountId: '', sessionId: '', practitionerId, agencyName, ...who }
      }
      const userName = `officer-${at}`
      const officer = await add(userName, `Officer ${at}`, ['practitioner', 'supervisor'])
      const inspector = await add(`inspector-${at}`, `Inspector ${at}`, ['supervisor'])
      all.push({ agencyId, userName, officer, inspector })
    }
    return all
  })
}
