import type { Day } from '../../platform/dates/index.ts'
import type { PlanDecision } from '../assessments/index.ts'
import type { VisitKind } from './types.ts'

export interface VisitTable {
  id: string
  person_id: string
  agency_id: number
  tier: 'shared' | 'own'
  happened_on: Day
  kind: VisitKind
  announced: boolean
  place: string
  crew: number
  minutes: number
  life_events: string[]
  changed: string | null
  plan_decision: PlanDecision | null
  decision_reason: string | null
  next_visit_by: Day | null
  next_visit_reason: string | null
  form_sha256: string
  recorded_at: Date
  recorded_by: string
}

declare module '../../platform/db/database.ts' {
  interface Database {
    visit: VisitTable
  }
}
