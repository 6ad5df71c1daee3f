import { z } from 'zod'
import type { Day } from '../../platform/dates/index.ts'
import { zIdOf } from '../../platform/ids/index.ts'

/** Who may see it: every member agency of the case, or its own agency only. */
export type Tier = 'shared' | 'own'

/** The longest text about an action, in UTF-16 code units. */
export const longestNote = 2_000

/** How an action stands. All but `open` are final. */
export const actionStatuses = ['open', 'done', 'done in part', 'carried over', 'dropped'] as const
export type ActionStatus = (typeof actionStatuses)[number]

/** What somebody found of an action when they looked. */
export const outcomes = ['done', 'done in part', 'not done', 'carried over', 'dropped'] as const
export type Outcome = (typeof outcomes)[number]

/** What a look says that undoes the closing of an action. */
export const openedAgain = 'opened again'
export type SaidOfAction = Outcome | typeof openedAgain

/** What may be said of an action between two assessments, at a visit or without one. Carrying over and dropping are for the next plan. */
export const lookOutcomes = ['done', 'done in part', 'not done'] as const satisfies readonly Outcome[]
export type LookOutcome = (typeof lookOutcomes)[number]

/** An action for a plan. An owner is a practitioner where `ownerId` is given, otherwise whoever is named. */
export interface NewAction {
  readonly id?: string | undefined
  readonly personId: string
  /** The signed assessment whose plan it belongs to. */
  readonly assessmentId: string
  readonly tier?: Tier | undefined
  /** The factor's code; in a structured judgement the assessor's own words for the area. */
  readonly factor: string
  readonly what: string
  readonly why?: string | null | undefined
  readonly ownerId?: string | null | undefined
  readonly ownerAgencyId: number
  readonly ownerName: string
  readonly dueOn: Day
  /** How we will know that it has worked. */
  readonly knownBy: string
  /** Estimated minutes of work. */
  readonly minutes: number
  /** The action of an earlier plan that this one goes on with. */
  readonly carriedFrom?: string | null | undefined
  /** The visit that added it to the plan. */
  readonly visitId?: string | null | undefined
}

/** What became of one action: at a visit or in an assessment, whichever is named, or else between them. `dueOn` moves the day by which it is due. */
export interface NewOutcome {
  readonly actionId: string
  readonly outcome: Outcome
  readonly note?: string | null | undefined
  readonly on: Day
  readonly dueOn?: Day | null | undefined
  readonly visitId?: string | null | undefined
  readonly assessmentId?: string | null | undefined
}

/** What somebody found of one action without a visit. `dueOn` moves the day by which it is due. */
export interface Look {
  readonly actionId: string
  /** How many looks at the action the page showed on which this was written: one that came meanwhile is shown before this is kept. */
  readonly seen: number
  readonly outcome: LookOutcome
  readonly note?: string | undefined
  readonly on: Day
  readonly dueOn?: Day | undefined
}

/** Why an action that was closed by mistake is to be open again. */
export interface Reopening {
  readonly actionId: string
  /** As in a look. */
  readonly seen: number
  readonly reason: string
}

/** An action as it stands. */
export interface PlanAction {
  readonly id: string
  readonly personId: string
  readonly agencyId: number
  readonly assessmentId: string
  readonly factor: string
  readonly what: string
  readonly why: string | null
  readonly ownerId: string | null
  readonly ownerAgencyId: number
  readonly ownerAgencyName: string
  readonly ownerName: string
  readonly dueOn: Day
  readonly knownBy: string
  readonly minutes: number
  readonly carriedFrom: string | null
  readonly visitId: string | null
  readonly status: ActionStatus
  readonly closedOn: Day | null
  readonly outcomeNote: string | null
  readonly recordedAt: Date
}

/** One look at an action, as it was recorded. */
export interface ActionOutcome {
  readonly id: string
  readonly actionId: string
  readonly outcome: SaidOfAction
  readonly note: string | null
  readonly dueWas: Day | null
  readonly dueOn: Day | null
  readonly on: Day
  readonly visitId: string | null
  readonly assessmentId: string | null
  readonly recordedAt: Date
  readonly recordedBy: string
  readonly recordedByName: string
}

/** An action with every look at it, oldest first. */
export interface ActionHistory extends PlanAction {
  readonly outcomes: readonly ActionOutcome[]
}

/** Which actions a page of a list holds: those that stand so, after a place in the order of their days, as many as `size`. */
export interface ActionPage {
  readonly status?: ActionStatus | undefined
  readonly after?: { readonly dueOn: Day; readonly id: string } | undefined
  readonly size: number
}

/** The ids in the path of everything about one action. */
export const actionParams = z.object({ personId: zIdOf<'person'>(), actionId: zIdOf<'plan_action'>() })
