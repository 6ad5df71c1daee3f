import type { Generated } from 'kysely'
import type { Day } from '../../platform/dates/index.ts'
import type { Sex } from './types.ts'

export interface CaseOpeningTable {
  person_id: string
  agency_id: number
  opened_at: Date
}

export interface CaseMemberTable {
  id: string
  person_id: string
  agency_id: number
  basis: string
  valid_from: Day
  valid_to: Day | null
  restricted: boolean
  recorded_at: Date
  recorded_by: string | null
}

export interface CaseReaderTable {
  id: string
  person_id: string
  agency_id: number
  practitioner_id: string
  why: string
  valid_from: Day
  valid_to: Day | null
  recorded_at: Date
  recorded_by: string | null
}

export interface CaseSummaryTable {
  agency_id: number
  person_id: string
  family_name: string
  given_names: string
  born_on: Day
  sex: Sex
  restricted: Generated<boolean>
  lead_agency_id: number | null
  practitioner_id: string | null
  allocated_on: Day | null
  registration_status: string | null
  registered_on: Day | null
  registration_ends_on: Day | null
  custody_status: string | null
  risk_to_staff: Generated<boolean>
  level: string | null
  level_provisional: Generated<boolean>
  last_signed_on: Day | null
  assessment_due_on: Day | null
  draft_status: string | null
  reassess_since: Day | null
  next_visit_by: Day | null
  last_visit_on: Day | null
  open_actions: Generated<number>
  next_action_due_on: Day | null
  /** By when each open action is due, earliest first. The driver reads no list of days: ask for it as texts. */
  open_due_on: Generated<unknown>
}

declare module '../../platform/db/database.ts' {
  interface Database {
    case_opening: CaseOpeningTable
    case_member: CaseMemberTable
    case_reader: CaseReaderTable
    case_summary: CaseSummaryTable
  }
}
