import type { Direction } from '../../instruments/index.ts'
import type { Day } from '../../platform/dates/index.ts'

/** The longest text of one entry, in UTF-16 code units (what a browser's maxlength counts). */
export const longestText = 10_000
/** The longest of the short texts beside it: conditions of handling, and why an entry is amended or withdrawn. */
export const longestReason = 1_000

/** The police 3x5x2 grading: how far the source can be relied on. */
export const sourceGrades = ['1', '2', '3'] as const
export type SourceGrade = (typeof sourceGrades)[number]

/** The police 3x5x2 grading: how the source came to know. */
export const assessmentGrades = ['A', 'B', 'C', 'D', 'E'] as const
export type AssessmentGrade = (typeof assessmentGrades)[number]

/** The police 3x5x2 grading: P, lawful sharing permitted; C, permitted under conditions that are named. */
export const handlingCodes = ['P', 'C'] as const
export type HandlingCode = (typeof handlingCodes)[number]

/** Who may see an entry: every member agency of the case, or the agency that recorded it alone. */
export const tiers = ['shared', 'own'] as const
export type Tier = (typeof tiers)[number]

export const kinds = ['entry', 'amendment', 'withdrawal'] as const
export type Kind = (typeof kinds)[number]

/** Which way an entry speaks for a factor of the instrument. */
export interface FactorLink {
  readonly factor: string
  readonly direction: Direction
}

/** What one dated thing known says, before anybody has recorded it. */
export interface EntryContent {
  readonly happenedOn: Day
  /** The code of a source that the instrument's document lists. */
  readonly source: string
  readonly text: string
  readonly sourceGrade: SourceGrade
  readonly assessmentGrade: AssessmentGrade
  readonly handlingCode: HandlingCode
  readonly handlingConditions?: string | undefined
  /** Left out: as the handling code has it. */
  readonly tier?: Tier | undefined
  readonly factors: readonly FactorLink[]
}

/** An entry to be recorded. The id is made before the form is filled in, so that sending it twice records it once. */
export interface NewEntry extends EntryContent {
  readonly id: string
  /** The visit at which it was seen or heard. */
  readonly visitId?: string | undefined
}

/** An entry that takes the place of another, and why. */
export interface Amendment extends EntryContent {
  readonly id: string
  readonly why: string
}

/** An entry that was recorded in error, and why nobody should rely on it. */
export interface Withdrawal {
  readonly id: string
  readonly why: string
}

/** When and why an entry was withdrawn. */
export interface Withdrawn {
  readonly id: string
  readonly why: string
  readonly at: Date
  readonly byName: string
}

/** One entry of the log, as a reader may see it. Withdrawals are no entries of their own: they stand with what they withdraw. */
export interface EvidenceEntry {
  readonly id: string
  readonly personId: string
  readonly happenedOn: Day
  readonly source: string
  readonly text: string
  readonly sourceGrade: SourceGrade
  readonly assessmentGrade: AssessmentGrade
  readonly handlingCode: HandlingCode
  readonly handlingConditions: string | null
  readonly tier: Tier
  readonly kind: Exclude<Kind, 'withdrawal'>
  /** The entry that this one amends, and why. */
  readonly amends: string | null
  readonly amendsWhy: string | null
  /** The entry that took its place. */
  readonly amendedBy: string | null
  readonly withdrawn: Withdrawn | null
  readonly visitId: string | null
  readonly factors: readonly FactorLink[]
  readonly recordedAt: Date
  readonly recordedBy: string
  readonly recordedByName: string
  readonly agencyId: number
  readonly agencyName: string
}
