import { z } from 'zod'
import { zIdOf } from '../../platform/ids/index.ts'
import type { Waiting } from '../watches/index.ts'

/** Dangers that do not wait, in the order in which a form offers them. */
export const dangers = ['child at risk', 'adult at risk', 'breach', 'threat', 'missing', 'self-harm'] as const
export type Danger = (typeof dangers)[number]

/** Who may see a record and what belongs to it: the own agency, or every agency of the case. */
export const tiers = ['own', 'shared'] as const
export type Tier = (typeof tiers)[number]

/** To whom a danger was passed on, and under what number it is known there. */
export interface Referral {
  readonly to: string
  /** None while whoever took it has given none. */
  readonly reference?: string | undefined
}

/** Whether a step was considered; why not, or what was decided. */
export interface Considered {
  readonly considered: boolean
  readonly note?: string | undefined
}

/** A danger and what was done about it, as whoever acted writes it down. */
export interface NewActNow {
  readonly id: string
  readonly dangers: readonly Danger[]
  readonly atRisk: string
  readonly done: string
  readonly doneAt: Date
  readonly referrals: readonly Referral[]
  /** The supervisor who had been told before this was written. The record itself tells the others. */
  readonly told?: { readonly name: string; readonly at: Date } | undefined
  /** Arrest, or recall of somebody on licence. */
  readonly arrest: Considered
  /** Disclosure to a member of the public: Criminal Justice Act 2003 s.327A. */
  readonly disclosure: Considered
  readonly tier: Tier
}

/** What came later: a reference that was given, a correction, the end of it. */
export interface NewAddition {
  readonly id: string
  readonly text: string
  readonly referral?: Referral | undefined
}

export interface Addition {
  readonly id: string
  readonly text: string
  readonly referrals: readonly Referral[]
  readonly recordedAt: Date
  readonly recordedByName: string
}

/** What somebody wrote down, with all that followed it. */
export interface ActNow extends Omit<NewActNow, 'told'> {
  readonly personId: string
  readonly agencyId: number
  readonly agencyName: string
  readonly told: { readonly name: string; readonly at: Date } | undefined
  readonly acknowledgeBy: Date
  readonly recordedAt: Date
  readonly recordedById: string
  readonly recordedByName: string
  readonly escalatedAt: Date | null
  readonly acknowledged: { readonly words: string; readonly at: Date; readonly byName: string } | undefined
  readonly additions: readonly Addition[]
}

/** What waits, with the person where the reader may open the case. */
export interface WaitingLine extends Waiting {
  readonly person: { readonly personId: string; readonly familyName: string; readonly givenNames: string } | undefined
  readonly dangers: readonly Danger[]
}

/** The ids in the path of everything about one record. */
export const actNowParams = z.object({ personId: zIdOf<'person'>(), actNowId: zIdOf<'act_now'>() })
