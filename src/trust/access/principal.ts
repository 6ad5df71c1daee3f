/** What a practitioner may be, at the same time or in turn. */
export const roles = ['practitioner', 'supervisor', 'administrator', 'auditor'] as const
export type Role = (typeof roles)[number]

/** Somebody who is signed in, as of this request. */
export interface PractitionerPrincipal {
  readonly kind: 'practitioner'
  readonly accountId: string
  readonly practitionerId: string
  readonly name: string
  readonly jobTitle: string
  readonly agencyId: number
  readonly agencyName: string
  readonly roles: readonly Role[]
  readonly teamId: string | null
  readonly sessionId: string
}

/** The server itself: signing people in, starting up, what it does later. Without an agency it sees no case row. */
export interface SystemPrincipal {
  readonly kind: 'system'
  readonly purpose: string
  /** The agency for which it does what it does; what is recorded stands in that agency's ledger. A restricted case it never sees. */
  readonly agencyId?: number
}

export type Principal = PractitionerPrincipal | SystemPrincipal

/** Whether somebody holds a role today. */
export function holds(principal: Principal, role: Role): boolean {
  return principal.kind === 'practitioner' && principal.roles.includes(role)
}

/** The settings that row security reads, for one transaction. */
export function rowSecuritySettings(principal: Principal): Readonly<Record<string, string>> {
  return principal.kind === 'practitioner'
    ? {
        'app.agency': String(principal.agencyId),
        'app.practitioner': principal.practitionerId,
        'app.roles': principal.roles.join(' '),
      }
    : { 'app.agency': String(principal.agencyId ?? ''), 'app.practitioner': '', 'app.roles': '' }
}
