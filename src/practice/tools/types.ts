import { z } from 'zod'
import type { FactName } from '../../instruments/tools/index.ts'
import type { Day } from '../../platform/dates/index.ts'
import { zIdOf } from '../../platform/ids/index.ts'
import type { KeptKnowingly, Named } from './snapshot-types.ts'

export type { RecordFacts } from '../../record/people/index.ts'

/** Where records stand: those about the person, and those of victims, which no page about the person shows. */
export const places = ['tools', 'victims'] as const
export type Place = (typeof places)[number]

/** What the record says by itself of something that a tool asks for: its words, and the answer where it says one. */
export interface Fact {
  readonly name: FactName
  /** As an answer is kept: an option's code, a count in digits, a day. None where only a person can say it. */
  readonly value?: string | undefined
  /** What it rests on, for telling whether the record has changed since: never shown. */
  readonly basis: string
  /** Where on the record it stands, for whoever is to confirm it. */
  readonly source: string
}

/** A fact that somebody confirmed as the answer to an item. */
export interface ConfirmedFact {
  readonly fact: FactName
  readonly value: string
  readonly source: string
}

/** What the record said of an item when somebody answered it, for telling what it has come to say since. */
export interface Note {
  readonly basis: string
  readonly source: string
  /** That it had come to say something else, and the answer was kept knowing that. */
  readonly kept?: KeptKnowingly | undefined
}

/** What was answered, by item: an option's code, digits, a day 'YYYY-MM-DD' or words, as it was sent. */
export type DraftAnswers = Readonly<Record<string, string>>

export interface PinnedTool {
  readonly code: string
  readonly version: string
  readonly hash: string
}

/** How a draft came to its end. */
export interface DraftEnd {
  readonly as: 'completed' | 'discarded'
  readonly at: Date
  readonly by: Named
  readonly why?: string | undefined
}

/** A record that is being made. */
export interface ToolDraft {
  readonly id: string
  readonly personId: string
  readonly agencyId: number
  readonly agencyName: string
  readonly tier: 'own' | 'victim'
  readonly tool: PinnedTool
  /** Whom a record of a victim is of, as the practitioner calls them. */
  readonly reference?: string | undefined
  readonly answers: DraftAnswers
  readonly confirmed: Readonly<Record<string, ConfirmedFact>>
  readonly noted: Readonly<Record<string, Note>>
  readonly revision: number
  /** The completed record that it corrects. */
  readonly corrects?: { readonly id: string; readonly why: string } | undefined
  readonly startedAt: Date
  readonly startedBy: Named
  readonly savedAt: Date
  readonly savedBy: Named
  readonly ended?: DraftEnd | undefined
}

/** A fact of the record that is no longer as it was when a tool was completed. */
export interface FactChange {
  readonly fact: FactName
  /** What the item asks, as it was asked. */
  readonly prompt: string
  readonly was: string
  readonly now: string
  /** The answer as it is read, where somebody typed it and did not confirm it from the record. */
  readonly typed?: string | undefined
}

/** The part of a completed record that lists need. */
export interface CompletedRow {
  readonly id: string
  readonly personId: string
  readonly agencyId: number
  readonly agencyName: string
  readonly completedOn: Day
  readonly goodUntil?: Day | undefined
  readonly completedAt: Date
  readonly assessor: Named
  readonly correctedBy?: string | undefined
}

export const personTool = z.object({ personId: zIdOf<'person'>(), tool: z.string().max(80) })
export const recordParams = z.object({ personId: zIdOf<'person'>(), recordId: zIdOf<'toolRecord'>() })
export const sectionParams = recordParams.extend({ part: z.string().max(80) })
