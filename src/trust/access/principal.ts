/** What a practitioner may be, at the same time or in turn. */
export const roles = ['practitioner', 'supervisor', 'administrator', 'auditor'] as const
export type Role = (typeof roles)[number]

/** Roles for reading, as a sentence begins: 'Practitioner, supervisor'. */
export function rolesInWords(held: readonly Role[]): string {
  const words = held.join(', ')
  return words === '' ? 'None' : `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

/** The system by which a request came: its key was sent, and nobody's session. */
export interface Through {
  readonly systemId: string
  readonly name: string
  readonly scopes: readonly string[]
  readonly keyId: string
}

/** Somebody who is signed in, or for whom a system asks that they let act for them, or such a system itself, as of this request. */
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
  /** Set when a system asks. It asks for itself when the practitioner is the system. */
  readonly through?: Through
}

/** The server itself: signing people in, starting up, what it does later. Without an agency it sees no case row. */
export interface SystemPrincipal {
  readonly kind: 'system'
  readonly purpose: string
  /** The agency for which it does what it does; what is recorded stands in that agency's ledger. A restricted case it never sees. */
  readonly agencyId?: number
}

export type Principal = PractitionerPrincipal | SystemPrincipal

/** The system that acts for somebody else; undefined for a person at a page, and for a system that acts for itself. */
export function actsThrough(principal: Principal): Through | undefined {
  if (principal.kind !== 'practitioner' || principal.through?.systemId === principal.practitionerId) return undefined
  return principal.through
}

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
