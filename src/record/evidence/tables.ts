import type { Direction } from '../../instruments/index.ts'
import type { Day } from '../../platform/dates/index.ts'
import type { AssessmentGrade, HandlingCode, Kind, SourceGrade, Tier } from './types.ts'

export interface EvidenceTable {
  id: string
  person_id: string
  agency_id: number
  tier: Tier
  happened_on: Day
  source: string
  text: string
  source_grade: SourceGrade
  assessment_grade: AssessmentGrade
  handling_code: HandlingCode
  handling_conditions: string | null
  kind: Kind
  amends: string | null
  amends_why: string | null
  visit_id: string | null
  recorded_at: Date
  recorded_by: string
}

export interface EvidenceFactorTable {
  evidence_id: string
  person_id: string
  agency_id: number
  tier: Tier
  factor: string
  direction: Direction
}

declare module '../../platform/db/database.ts' {
  interface Database {
    evidence: EvidenceTable
    evidence_factor: EvidenceFactorTable
  }
}
