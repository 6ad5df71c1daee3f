import assert from 'node:assert/strict'
import type { Role, Work } from '../../src/trust/access/index.ts'
import { addAgency, addPractitioner, addTeam } from '../../src/trust/staff/index.ts'

/** When tests begin: the day of the reference case's review. */
export const testNow = new Date('2026-11-05T10:00:00Z')

/** The password of everybody in tests. */
export const password = 'three fictional words'

/** Everybody who works in the two agencies of a test, by user name. */
export const staff = {
  officer: { agency: 'police', roles: ['practitioner'] },
  colleague: { agency: 'police', roles: ['practitioner'] },
  sergeant: { agency: 'police', roles: ['practitioner', 'supervisor'] },
  inspector: { agency: 'police', roles: ['supervisor'] },
  admin: { agency: 'police', roles: ['administrator'] },
  auditor: { agency: 'police', roles: ['auditor'] },
  probation: { agency: 'probation', roles: ['practitioner'] },
  spo: { agency: 'probation', roles: ['practitioner', 'supervisor'] },
  'probation-admin': { agency: 'probation', roles: ['administrator'] },
  'probation-auditor': { agency: 'probation', roles: ['auditor'] },
  stranger: { agency: 'elsewhere', roles: ['practitioner', 'supervisor'] },
} as const satisfies Record<string, { agency: 'police' | 'probation' | 'elsewhere'; roles: readonly Role[] }>

export type UserName = keyof typeof staff

export const agencies = {
  police: { code: 'northshire-police', name: 'Northshire Police', kind: 'police' },
  probation: { code: 'northshire-probation', name: 'Northshire Probation', kind: 'probation' },
  elsewhere: { code: 'elsewhere-police', name: 'Elsewhere Police', kind: 'police' },
} as const

/** The ids of those who work here, and of their agencies, in a database. */
export interface StaffIds {
  readonly ids: Readonly<Record<UserName, string>>
  readonly agencyIds: Readonly<Record<keyof typeof agencies, number>>
}

export const nameOf = (user: string) => `${user[0]?.toUpperCase()}${user.slice(1)} Name`

/** Enters the three agencies, a team in each, and everybody who works in them. */
export async function seedStaff(work: Work): Promise<StaffIds> {
  const agencyIds: Record<string, number> = {}
  const teams: Record<string, string> = {}
  for (const [key, agency] of Object.entries(agencies)) {
    agencyIds[key] = await addAgency(work, agency)
    teams[key] = await addTeam(work, agencyIds[key], 'Public protection')
  }
  const ids: Record<string, string> = {}
  for (const [user, { agency, roles }] of Object.entries(staff)) {
    const agencyId = agencyIds[agency]
    const teamId = teams[agency]
    assert(agencyId !== undefined && teamId !== undefined)
    ids[user] = await addPractitioner(work, {
      agencyId,
      name: nameOf(user),
      jobTitle: 'Job title',
      roles,
      teamId,
      userName: user,
      password,
      mustChangePassword: false,
    })
  }
  return { ids: ids as StaffIds['ids'], agencyIds: agencyIds as StaffIds['agencyIds'] }
}
