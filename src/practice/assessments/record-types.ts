import type { Day } from '../../platform/dates/index.ts'
import type { EvidenceEntry } from '../../record/evidence/index.ts'
import type { Snapshot } from './snapshot-types.ts'
import type { Action } from './transition-rules.ts'
import type { AssessmentSettings, DraftContent, Facts, Kind, Method, Stage, Status } from './types.ts'

/** A status as it is stored: 'superseded' is worked out, because what was signed is never written again. */
export type StoredStatus = Exclude<Status, 'superseded'>

/** Somebody or something with a name, as pages show it. */
export interface Named {
  readonly id: string
  readonly name: string
}

/** Minutes at work on each stage, idle time left out. Parts of a minute are kept. */
export type ActiveMinutes = Readonly<Partial<Record<Stage, number>>>

/** What happened to an assessment. 'edited' begins a run of saves; the saves within it leave no event of their own. */
export const eventActions = [
  'started',
  'edited',
  'handed over',
  'submitted',
  'withdrawn',
  'returned',
  'signed',
  'imported',
  'abandoned',
] as const
export type EventAction = (typeof eventActions)[number]

/** An assessment as it stands: a draft with its content, or the frame of one that was signed (its words are the snapshot's). */
export interface AssessmentRecord {
  readonly id: string
  readonly personId: string
  readonly agencyId: number
  readonly agencyName: string
  /** Its place in the sequence of the case. */
  readonly number: number
  readonly kind: Kind
  readonly method: Method
  readonly methodReason?: string | undefined
  readonly instrument: { readonly code: string; readonly version: string; readonly hash: string }
  readonly status: Status
  readonly supersedes?: { readonly id: string; readonly number: number; readonly why: string } | undefined
  readonly supersededBy?: { readonly id: string; readonly number: number } | undefined
  readonly author: Named
  readonly holder: Named
  readonly revision: number
  readonly content: DraftContent
  readonly activeMinutes: ActiveMinutes
  readonly startedAt: Date
  readonly savedAt: Date
  readonly savedBy: Named
  readonly editingSince?: Date | undefined
  readonly submittedAt?: Date | undefined
  readonly submittedBy?: Named | undefined
  readonly submittedSha256?: string | undefined
  readonly signedAt?: Date | undefined
  readonly countersignedBy?: Named | undefined
  readonly abandonedWhy?: string | undefined
}

/** A countersigner's note at a place of the draft ('ratings.opportunity'), seen by the author once it is sent. */
export interface Comment {
  readonly id: string
  readonly place: string
  readonly text: string
  readonly at: Date
  readonly by: Named
  readonly sentAt?: Date | undefined
  /** When the author submitted again. */
  readonly answeredAt?: Date | undefined
}

/** One thing that happened, with both names at a hand-over. */
export interface AssessmentEvent {
  readonly id: string
  readonly action: EventAction
  readonly at: Date
  readonly by: Named
  readonly to?: Named | undefined
  readonly note?: string | undefined
}

/** What was signed, with what stands beside its words. */
export interface SignedAssessment {
  readonly assessmentId: string
  readonly personId: string
  readonly agencyId: number
  readonly snapshot: Snapshot
  /** The signed bytes and their hash, in hex. */
  readonly body: string
  readonly sha256: string
  readonly signedAt: Date
  /** Whether only its own agency may read it. */
  readonly ownOnly: boolean
  /** The day by which the next assessment is to be signed, as it was set on the day of signing. */
  readonly reviewBy: Day
  readonly supersededBy?: { readonly id: string; readonly number: number } | undefined
}

/** What was signed, to be handed on unread. */
export type SignedBytes = Pick<SignedAssessment, 'body' | 'sha256' | 'reviewBy'>

/** Everything that a page about one assessment needs. */
export interface Workbench {
  readonly assessment: AssessmentRecord
  /** What the rules are told: for `progress`, `checkAnswers`, `contraryEntries`. */
  readonly facts: Facts
  readonly settings: AssessmentSettings
  /** The log's own entries that the facts were made from, newest first. */
  readonly evidence: readonly EvidenceEntry[]
  /** The last signed assessment of the case, whole. */
  readonly previous?: Snapshot | undefined
  /** Oldest first; comments not yet sent only for whoever wrote them. */
  readonly comments: readonly Comment[]
  /** Oldest first. */
  readonly events: readonly AssessmentEvent[]
  /** What the principal may do now: the buttons. */
  readonly may: readonly Action[]
}
