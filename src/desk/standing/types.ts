import type { Day } from '../../platform/dates/index.ts'

/** The days between which deadlines are told apart, for one reader on one day. */
export interface Horizon {
  readonly today: Day
  /** The last day that counts as due soon: the agency's setting, counted from today. */
  readonly soonBy: Day
}

/** How a deadline may stand. `none`: nobody has set a day. */
export const dueStates = ['overdue', 'due soon', 'current', 'none'] as const
export type DueState = (typeof dueStates)[number]

/** A deadline as it is shown. */
export interface Due {
  readonly day: Day | null
  readonly state: DueState
  /** '3 days overdue', 'due in 2 weeks'. */
  readonly words: string
}

/** What says whether a person's assessment is due. */
export interface AssessmentDates {
  readonly lastSignedOn: Day | null
  /** The deadline, or the day on which a visit asked for a reassessment if that came first. */
  readonly assessmentDueOn: Day | null
  /** When a visit first asked for a reassessment since the last one was signed. */
  readonly reassessSince: Day | null
}
