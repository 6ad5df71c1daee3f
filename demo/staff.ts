import type { Kysely } from 'kysely'
import type { Database } from '../src/platform/db/index.ts'
import { demoPassword as password } from '../src/demo-accounts.ts'
import { loadingCode, otherCodes } from '../src/demo-mark.ts'
import { asPrincipal, type PractitionerPrincipal, type Role } from '../src/trust/access/index.ts'
import { addAgency, addPractitioner, addTeam } from '../src/trust/staff/index.ts'
import type { DemoAgency, DemoUser } from './content.ts'

const agencies = {
  police: { name: 'Northshire Police', kind: 'police', team: 'Public protection' },
  westmarch: { code: otherCodes.westmarch, name: 'Westmarch Police', kind: 'police', team: 'Offender management' },
  probation: {
    code: otherCodes.probation,
    name: 'Northshire Probation',
    kind: 'probation',
    team: 'Community supervision',
  },
} as const

interface Account {
  readonly agency: DemoAgency
  readonly name: string
  readonly jobTitle: string
  readonly roles: readonly Role[]
}

const accounts: Readonly<Record<DemoUser | 'admin' | 'fielding' | 'audit', Account>> = {
  okafor: {
    agency: 'police',
    name: 'Ngozi Okafor',
    jobTitle: 'Detective sergeant',
    roles: ['practitioner', 'supervisor'],
  },
  mistry: { agency: 'police', name: 'Anil Mistry', jobTitle: 'Offender manager', roles: ['practitioner'] },
  rowe: { agency: 'police', name: 'Catherine Rowe', jobTitle: 'Offender manager', roles: ['practitioner'] },
  evans: { agency: 'police', name: 'Rhys Evans', jobTitle: 'Offender manager', roles: ['practitioner'] },
  admin: { agency: 'police', name: 'Helen Ashworth', jobTitle: 'Unit administrator', roles: ['administrator'] },
  // An agency's own wording takes two: one loads it, the other approves it.
  fielding: { agency: 'police', name: 'Moira Fielding', jobTitle: 'Deputy administrator', roles: ['administrator'] },
  audit: { agency: 'police', name: 'Peter Lund', jobTitle: 'Information auditor', roles: ['auditor'] },
  sharpe: {
    agency: 'westmarch',
    name: 'Eleanor Sharpe',
    jobTitle: 'Detective sergeant',
    roles: ['practitioner', 'supervisor', 'administrator'],
  },
  kaur: { agency: 'westmarch', name: 'Simran Kaur', jobTitle: 'Offender manager', roles: ['practitioner'] },
  doyle: { agency: 'westmarch', name: 'Patrick Doyle', jobTitle: 'Offender manager', roles: ['practitioner'] },
  hale: { agency: 'probation', name: 'Martin Hale', jobTitle: 'Probation practitioner', roles: ['practitioner'] },
  nowak: { agency: 'probation', name: 'Magda Nowak', jobTitle: 'Probation practitioner', roles: ['practitioner'] },
  spo: {
    agency: 'probation',
    name: 'Judith Brandt',
    jobTitle: 'Senior probation officer',
    roles: ['practitioner', 'supervisor', 'administrator'],
  },
}

/** Those who do something in the demonstration, and its agencies. */
export interface DemoStaff {
  readonly agencyIds: Readonly<Record<DemoAgency, number>>
  who(user: DemoUser): PractitionerPrincipal
}

/** Who of each agency allocates, countersigns and acknowledges. */
export const supervisors: Readonly<Record<DemoAgency, DemoUser>> = {
  police: 'okafor',
  westmarch: 'sharpe',
  probation: 'spo',
}

/** The agency for which somebody works. */
export const agencyOf = (user: DemoUser): DemoAgency => accounts[user].agency

/**
 * Adds two police forces and the probation region that covers both, with everybody who works there. From then on the database is marked as
 * one with an unfinished demonstration.
 *
 * @param now the day on which they were added
 * @param began when the loading began
 */
export async function addStaff(db: Kysely<Database>, now: Date, began: Date): Promise<DemoStaff> {
  return await asPrincipal(db, { kind: 'system', purpose: 'demonstration' }, now, async work => {
    const added = new Map<DemoAgency, { readonly id: number; readonly teamId: string }>()
    for (const key of ['police', 'westmarch', 'probation'] as const) {
      const { team, ...agency } = agencies[key]
      const id = await addAgency(work, { code: loadingCode(began), ...agency })
      added.set(key, { id, teamId: await addTeam(work, id, team) })
    }
    const principals = new Map<string, PractitionerPrincipal>()
    for (const [userName, { agency, name, jobTitle, roles }] of Object.entries(accounts)) {
      const { id: agencyId, teamId } = found(added, agency)
      const account = { agencyId, name, jobTitle, roles, teamId, userName, password, mustChangePassword: false }
      const practitionerId = await addPractitioner(work, account)
      const who = { practitionerId, name, jobTitle, agencyId, agencyName: agencies[agency].name, roles, teamId }
      principals.set(userName, { kind: 'practitioner', accountId: '', sessionId: '', ...who })
    }
    return {
      agencyIds: {
        police: found(added, 'police').id,
        westmarch: found(added, 'westmarch').id,
        probation: found(added, 'probation').id,
      },
      who: user => found(principals, user),
    }
  })
}

function found<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key)
  if (value === undefined) throw new RangeError(`The demonstration has no ${String(key)}`)
  return value
}
