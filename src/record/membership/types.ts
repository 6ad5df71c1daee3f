import type { Day } from '../../platform/dates/index.ts'

/** As recorded at birth or by a court; gender identity is a restricted fact of its own. */
export const sexes = ['male', 'female'] as const
export type Sex = (typeof sexes)[number]

/** What a rule may know of a person whose case the principal's agency holds. */
export interface PersonFacts {
  readonly personId: string
  /** The principal's own agency, as which the case was found. */
  readonly agencyId: number
  /** Who answers for the person in that agency. */
  readonly allocatedTo: string | null
  /** Only named readers of that agency may open the case. The principal is one, or the case would not have been found. */
  readonly restricted: boolean
  readonly leadAgencyId: number | null
  readonly familyName: string
  readonly givenNames: string
  readonly bornOn: Day
  readonly sex: Sex
}

/** What a case is opened with: enough to stand in a list. */
export interface NewCase {
  readonly personId: string
  /** Why the agency may hold the record, in words: 'manages'. */
  readonly basis: string
  readonly from: Day
  readonly familyName: string
  readonly givenNames: string
  readonly bornOn: Day
  readonly sex: Sex
}

/** One agency that works with a case. */
export interface Member {
  readonly agencyId: number
  readonly name: string
  readonly leads: boolean
  /** Who answers for the person there. */
  readonly practitionerName: string | null
}

/** Somebody who may open a restricted case. */
export interface Reader {
  readonly practitionerId: string
  readonly name: string
  readonly why: string
  readonly from: Day
}

/** What a list knows of a case that follows from its rows alone, for one agency. */
export interface Derived {
  readonly familyName: string
  readonly givenNames: string
  readonly bornOn: Day
  readonly sex: Sex
  readonly leadAgencyId: number | null
  readonly practitionerId: string | null
  readonly allocatedOn: Day | null
  readonly registrationStatus: string | null
  readonly registeredOn: Day | null
  readonly registrationEndsOn: Day | null
  readonly custodyStatus: string | null
  readonly riskToStaff: boolean
  readonly level: string | null
  readonly levelProvisional: boolean
  readonly lastSignedOn: Day | null
  /** By when the next assessment is to be signed. */
  readonly assessmentDueOn: Day | null
  readonly draftStatus: string | null
  readonly reassessSince: Day | null
  readonly nextVisitBy: Day | null
  readonly lastVisitOn: Day | null
  readonly openActions: number
  readonly nextActionDueOn: Day | null
  /** By when each open action is due, earliest first. */
  readonly openDueOn: readonly Day[]
}
