import type { Day } from '../../platform/dates/index.ts'
import type { ActionStatus, SaidOfAction, Tier } from './types.ts'

export interface PlanActionTable {
  id: string
  person_id: string
  agency_id: number
  tier: Tier
  assessment_id: string
  factor: string
  what: string
  why: string | null
  owner_id: string | null
  owner_agency_id: number
  owner_name: string
  due_on: Day
  known_by: string
  minutes: number
  carried_from: string | null
  visit_id: string | null
  status: ActionStatus
  closed_on: Day | null
  outcome_note: string | null
  recorded_at: Date
  recorded_by: string
}

export interface ActionOutcomeTable {
  id: string
  action_id: string
  person_id: string
  agency_id: number
  tier: Tier
  visit_id: string | null
  assessment_id: string | null
  outcome: SaidOfAction
  note: string | null
  due_was: Day | null
  due_on: Day | null
  happened_on: Day
  recorded_at: Date
  recorded_by: string
}

declare module '../../platform/db/database.ts' {
  interface Database {
    plan_action: PlanActionTable
    action_outcome: ActionOutcomeTable
  }
}
