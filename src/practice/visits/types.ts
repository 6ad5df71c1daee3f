import { z } from 'zod'
import type { Day } from '../../platform/dates/index.ts'
import { zIdOf } from '../../platform/ids/index.ts'
import type { EntryContent } from '../../record/evidence/index.ts'
import type { LifeEvent, PlanDecision } from '../assessments/index.ts'
import type { LookOutcome } from '../plans/index.ts'

/** At an attempt nobody was seen. It is not a visit and counts as none. */
export const visitKinds = ['visit', 'attempt'] as const
export type VisitKind = (typeof visitKinds)[number]

/** What the form says of an action of which nothing is said. */
export const notLookedAt = 'not looked at'

/** What the visitor found of one open action. `due` moves the day by which it is due, which changes the plan. */
export interface ActionReview {
  readonly actionId: string
  readonly outcome?: LookOutcome | undefined
  readonly note?: string | undefined
  readonly due?: Day | undefined
}

/** An action that the visit adds to the plan, as far as it was filled in. */
export interface AddedAction {
  readonly what?: string | undefined
  readonly why?: string | undefined
  readonly factor?: string | undefined
  readonly ownerId?: string | undefined
  readonly dueOn?: Day | undefined
  readonly knownBy?: string | undefined
  readonly minutes?: number | undefined
}

/** What was seen and heard: it becomes an entry of the evidence log, dated and sourced by the visit. */
export type Account = Omit<EntryContent, 'happenedOn' | 'source'>

/** A visit or an attempt to be recorded. The id is made before the form is filled in, so that sending it twice records it once. */
export interface NewVisit {
  readonly id: string
  readonly happenedOn: Day
  readonly kind: VisitKind
  readonly announced: boolean
  readonly place: string
  /** How many of us were there. */
  readonly crew: number
  /** Minutes at the address. */
  readonly minutes: number
  readonly account: Account
  readonly actions: readonly ActionReview[]
  readonly lifeEvents: readonly LifeEvent[]
  /** What has changed, in words. */
  readonly changed?: string | undefined
  readonly decision?: PlanDecision | undefined
  readonly decisionReason?: string | undefined
  readonly added?: AddedAction | undefined
  readonly nextVisitBy?: Day | undefined
  readonly nextVisitReason?: string | undefined
}

/** What a visit says of the plan. */
export type Review = Pick<
  NewVisit,
  'happenedOn' | 'kind' | 'actions' | 'lifeEvents' | 'decision' | 'decisionReason' | 'nextVisitBy' | 'nextVisitReason'
>

/** A visit as it was recorded. */
export interface Visit {
  readonly id: string
  readonly personId: string
  readonly agencyId: number
  readonly agencyName: string
  readonly happenedOn: Day
  readonly kind: VisitKind
  readonly announced: boolean
  readonly place: string
  readonly crew: number
  readonly minutes: number
  readonly lifeEvents: readonly string[]
  readonly changed: string | null
  readonly decision: PlanDecision | null
  readonly decisionReason: string | null
  readonly nextVisitBy: Day | null
  readonly nextVisitReason: string | null
  readonly recordedAt: Date
  readonly recordedById: string
  readonly recordedByName: string
}

/** Where a page of the list of visits goes on, and how many it holds. */
export interface VisitPage {
  readonly after?: { readonly happenedOn: Day; readonly id: string } | undefined
  readonly size: number
}

/** The ids in the path of everything about one visit. */
export const visitParams = z.object({ personId: zIdOf<'person'>(), visitId: zIdOf<'visit'>() })
