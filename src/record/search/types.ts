import type { Day } from '../../platform/dates/index.ts'

/** What a token follows from. */
export const tokenSources = ['name', 'alias', 'born', 'identifier', 'address'] as const
export type TokenSource = (typeof tokenSources)[number]

/** A number by which another system knows a person, as it is stored, with what it is called: 'PNC ID'. */
export interface SoughtIdentifier {
  readonly value: string
  readonly label: string
}

/** A word without a digit: of a name or of an address. */
export interface SoughtWord {
  readonly kind: 'word'
  readonly typed: string
  /** As `wordsOf` has it. */
  readonly word: string
}

/** A word with a digit: an identifier, a postcode, the number of a house, or a year of birth. */
export interface SoughtNumber {
  readonly kind: 'number'
  readonly typed: string
  readonly word: string
  readonly identifiers: readonly SoughtIdentifier[]
  /** What it could be if one character was read or typed wrongly. */
  readonly near: readonly SoughtIdentifier[]
  readonly year?: number
}

export interface SoughtDay {
  readonly kind: 'day'
  readonly typed: string
  readonly day: Day
}

/** One thing that was typed into a search. */
export type Sought = SoughtWord | SoughtNumber | SoughtDay

export interface Names {
  readonly familyName: string
  readonly givenNames: string
}

export interface Address {
  readonly address: string
  readonly postcode: string | null
}

/** Somebody who may be meant, with what there is to compare. */
export interface Candidate extends Names {
  readonly personId: string
  readonly bornOn: Day
  /** Where a token of another name, an address or an identifier has led here; empty otherwise. */
  readonly aliases: readonly Names[]
  readonly addresses: readonly Address[]
  readonly identifiers: readonly string[]
}

/** Somebody who was found. */
export interface Match {
  readonly personId: string
  /** Why, each as a phrase: 'Name: Harcourt, sounds like “Harkort”'. */
  readonly reasons: readonly string[]
  /** What was typed and does not fit. Empty for whoever fits all of it. */
  readonly missing: readonly string[]
  /** From 0 to 1. */
  readonly score: number
}

/** Everything that tokens of a person follow from, as one agency may see it. */
export interface TokenGround {
  readonly names: Names
  readonly bornOn: Day
  readonly aliases: readonly Names[]
  readonly identifiers: readonly string[]
  readonly addresses: readonly Address[]
}
