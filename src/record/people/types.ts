import type { Day } from '../../platform/dates/index.ts'
import type { Sex } from '../membership/index.ts'
import type { IdentifierKind } from './identifier-rules.ts'

/** Who may see a fact: every agency that works with the case, or the agency that recorded it alone. */
export type Tier = 'shared' | 'own'

/** How a fact came to its end: it is so no longer, another took its place, or it was never so. */
export type Ending = 'ended' | 'replaced' | 'in error'

/** The sections of a record, by their names in addresses. */
export const sectionKeys = [
  'aliases',
  'identifiers',
  'needs',
  'gender',
  'addresses',
  'offences',
  'registration',
  'custody',
  'lead-agency',
  'allocation',
  'risk-to-staff',
] as const
export type SectionKey = (typeof sectionKeys)[number]

/** What a fact says, by the names of its columns. Days are texts. */
export type Values = Readonly<Record<string, string | number | null>>

/** One dated fact about a person. */
export interface Item {
  readonly section: SectionKey
  readonly id: string
  readonly personId: string
  readonly agencyId: number
  readonly tier: Tier
  readonly values: Values
  /** From this day on. */
  readonly from: Day
  /** Up to and without this day; null while it is so. */
  readonly to: Day | null
  readonly endedAs: Ending | null
  readonly endedWhy: string | null
  readonly endedAt: Date | null
  readonly endedBy: string | null
  readonly recordedAt: Date
  readonly recordedBy: string | null
}

/** A fact to be added. */
export interface NewItem {
  /** Made before the form is filled in, so that sending it twice adds it once. Left out: a new one. */
  readonly id?: string | undefined
  /** By the names of the section's fields, as a form has them. */
  readonly values: Readonly<Record<string, string | undefined>>
  /** Left out: as the section has it, mostly today. */
  readonly from?: Day | undefined
  /**
   * The fact that stood when the form was shown, where only one may stand: '' for none. Another one standing now is a conflict. Left out:
   * whatever stands is replaced.
   */
  readonly replaces?: string | undefined
}

/** Names, birth date and sex, as they stand. */
export interface Person {
  readonly id: string
  readonly familyName: string
  readonly givenNames: string
  readonly bornOn: Day
  readonly sex: Sex
  readonly revision: number
}

export interface NewIdentifier {
  readonly kind: IdentifierKind
  readonly value: string
}

/** A person to be added, with what is known at once. Everything else is added section by section. */
export interface NewPerson {
  readonly id?: string | undefined
  readonly familyName: string
  readonly givenNames: string
  readonly bornOn: Day
  readonly sex: Sex
  /** Why the agency may hold the record, in words. */
  readonly basis: string
  readonly identifiers?: readonly NewIdentifier[] | undefined
  readonly registration?:
    | {
        readonly from: Day
        readonly relevantDate?: Day | undefined
        readonly period?: string | undefined
        readonly endsOn?: Day | undefined
      }
    | undefined
  /** Who answers for the person; left out: whoever adds them. */
  readonly practitionerId?: string | undefined
  /**
   * People like this one of whom it was said that they are somebody else, by id: for the ledger, and for whoever joins records one day. Left
   * out where nobody can be asked, as by an import.
   */
  readonly differsFrom?: readonly string[] | undefined
}

/** What stands on every page about a person. */
export interface PersonHeader {
  readonly personId: string
  readonly familyName: string
  readonly givenNames: string
  readonly bornOn: Day
  readonly sex: Sex
  /** Other names, as written. */
  readonly aliases: readonly string[]
  readonly identifiers: readonly NewIdentifier[]
  /** Why there is a risk to staff, in words; empty when none is recorded. */
  readonly riskToStaff: readonly string[]
  readonly needs: readonly { readonly kind: string; readonly detail: string }[]
  /** Only named readers of the principal's agency may open the record. */
  readonly restricted: boolean
  readonly custody: { readonly status: string; readonly place: string | null; readonly from: Day } | null
  readonly registration: {
    readonly status: string
    readonly from: Day
    readonly endsOn: Day | null
    readonly period: string | null
  } | null
  readonly leadAgency: { readonly id: number; readonly name: string } | null
  /** Who answers for the person in the principal's agency. */
  readonly practitioner: { readonly id: string; readonly name: string; readonly since: Day } | null
  readonly level: string | null
  readonly levelProvisional: boolean
  readonly lastSignedOn: Day | null
  readonly mainAddress: { readonly address: string; readonly postcode: string | null; readonly from: Day } | null
}
