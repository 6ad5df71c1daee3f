import { z } from 'zod'
import { zIdOf } from '../../platform/ids/index.ts'
import type { Waiting } from '../watches/index.ts'

/** Who may see a result that does not wait: whoever may read that part of the record. Of victims there is none. */
export const tiers = ['shared', 'own'] as const
export type Tier = (typeof tiers)[number]

/** How a result that does not wait is answered. */
export const answerKinds = ['act now', 'no act now', 'corrected'] as const
export type AnswerKind = (typeof answerKinds)[number]

/** What was done about a result that does not wait. */
export interface UrgentAnswer {
  readonly kind: AnswerKind
  readonly at: Date
  readonly byId: string
  readonly byName: string
  readonly agencyId: number
  readonly agencyName: string
  /** The act now that answered it, where the reader may see that one. */
  readonly actNowId?: string | undefined
  /** Why none was needed. */
  readonly words?: string | undefined
  /** The supervisor who has looked at why. */
  readonly acknowledged?: { readonly at: Date; readonly byName: string } | undefined
}

/** An act now about the person that may be what was done about a result before its record was completed. */
export interface EarlierActNow {
  readonly id: string
  readonly done: string
  readonly doneAt: Date
  readonly byName: string
  readonly agencyName: string
}

/** A result of a completed record that does not wait. */
export interface UrgentResult {
  readonly recordId: string
  readonly personId: string
  readonly agencyId: number
  readonly agencyName: string
  /** The short name of the tool. */
  readonly tool: string
  /** The results that do not wait, in words. */
  readonly says: string
  readonly answerBy: Date
  readonly completedAt: Date
  readonly completedById: string
  readonly completedByName: string
}

/** The same with how it was answered; undefined while it is open. */
export interface UrgentResultWithAnswer extends UrgentResult {
  readonly answer: UrgentAnswer | undefined
}

/** One that is open, with the person, for a list. */
export interface UrgentLine extends UrgentResult {
  readonly familyName: string
  readonly givenNames: string
}

/** Why no act now was needed, as long as no supervisor has acknowledged it. */
export interface GivenReason {
  readonly recordId: string
  readonly personId: string
  readonly tool: string
  readonly says: string
  readonly words: string
  readonly at: Date
  readonly byName: string
  readonly agencyName: string
}

/** The same as it waits for a supervisor; of whom it is, where the reader may open the case. */
export interface ReasonLine extends Waiting {
  readonly of:
    | {
        readonly personId: string
        readonly familyName: string
        readonly givenNames: string
        readonly tool: string
        readonly says: string
        readonly words: string
      }
    | undefined
}

/** What a record says, part by part: what every agency of the case reads, and what one keeps closer. */
export interface SaidPart {
  readonly tier: string
  readonly scores: readonly SaidScore[]
}

export interface SaidScore {
  readonly title: string
  readonly state: 'scored' | 'incomplete'
  readonly band?: { readonly label: string; readonly urgent?: true | undefined } | undefined
  /** Why it is so, where its rule says so. */
  readonly reasons: readonly { readonly words: string }[]
}

/** The ids in the path of everything about one record. */
export const urgentParams = z.object({ personId: zIdOf<'person'>(), recordId: zIdOf<'toolRecord'>() })
