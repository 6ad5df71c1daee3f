import { holds, type PractitionerPrincipal, type Role } from './principal.ts'

/** What is known of the thing that a route is about, when a rule is asked. Rooms add their kinds by declaration merging. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by the rooms
export interface SubjectFacts {}
export type SubjectKind = keyof SubjectFacts

/** A named sentence of who may do what. The name stands in the table of routes, in denials and in the matrix that tests it. */
export interface Rule<K extends SubjectKind = SubjectKind> {
  readonly name: string
  /** Which fact it asks about; undefined when the principal alone decides. */
  readonly about?: K
  /** Why somebody was refused and whom to ask. */
  readonly refusal: string
  allows(principal: PractitionerPrincipal, facts: SubjectFacts[K]): boolean
}

/** A rule about who somebody is. */
export function rule(name: string, refusal: string, allows: (principal: PractitionerPrincipal) => boolean): Rule {
  return { name, refusal, allows: principal => allows(principal) }
}

/** A rule about somebody and one thing. The thing has been found, so the principal may see that it exists. */
export function ruleAbout<K extends SubjectKind>(
  about: K,
  name: string,
  refusal: string,
  allows: (principal: PractitionerPrincipal, facts: SubjectFacts[K]) => boolean,
): Rule<K> {
  return { name, about, refusal, allows }
}

/** Holds one of these roles. */
export const hasAny =
  (...wanted: Role[]) =>
  (principal: PractitionerPrincipal): boolean =>
    wanted.some(role => holds(principal, role))

export const signedIn = rule('signed in', 'Sign in first.', () => true)

/** Whether somebody's role opens case records at all: whoever it opens none to reads no name of a case either. */
export const opensCases = hasAny('practitioner', 'supervisor')

export const caseWorker = rule(
  'works with people on the register',
  'Only practitioners and supervisors may open case records. Ask your administrator if your role is wrong.',
  opensCases,
)

export const supervisor = rule(
  'supervises',
  'Only a supervisor may do this. Ask a supervisor in your team.',
  hasAny('supervisor'),
)

export const administrator = rule(
  'administers the agency',
  'Only an administrator may do this. Ask the administrator of your agency.',
  hasAny('administrator'),
)

export const auditor = rule(
  'audits the agency',
  'Only an auditor may read the ledger. Ask the administrator of your agency.',
  hasAny('auditor'),
)
