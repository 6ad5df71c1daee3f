import type { Day } from '../../platform/dates/index.ts'

/** What may happen in a case. */
export const happenings = [
  'assessment signed',
  'assessment event',
  'visit',
  'act now',
  'act now added to',
  'act now acknowledged',
  'result answered',
  'reason acknowledged',
  'action',
  'evidence',
  'allocation',
  'registration',
  'custody',
  'lead agency',
  'risk to staff',
  'risk to staff ended',
] as const
export type Happening = (typeof happenings)[number]

/** One thing that happened. What `what`, `note` and `text` hold follows from its kind. */
export interface TimelineEntry {
  readonly kind: Happening
  /** Of the assessment, the visit, the action, the record of a tool, the entry of the log or the fact. */
  readonly id: string
  readonly day: Day
  /** When it was recorded. */
  readonly at: Date
  readonly byName: string | null
  readonly agencyName: string
  /** A code or a name: a source, a level, a status, a practitioner, an agency, an action. */
  readonly what: string | null
  /** More of it: the number of an assessment, the decision of a visit, how an entry was overtaken. */
  readonly note: string | null
  /** Words that somebody wrote, cut to what fits. */
  readonly text: string | null
}

/** Where an entry stands in a timeline. */
export type TimelinePlace = Pick<TimelineEntry, 'day' | 'at' | 'id' | 'kind'>

export interface TimelinePage {
  readonly entries: readonly TimelineEntry[]
  readonly page: number
  /** Whether older ones follow. */
  readonly more: boolean
}
