import type { ColumnType } from 'kysely'
import type { Day } from '../../platform/dates/index.ts'
import type { ActiveMinutes, EventAction, StoredStatus } from './record-types.ts'
import type { DraftContent, Kind, Method } from './types.ts'

type Json<Value> = ColumnType<Value, string, string>

export interface AssessmentTable {
  id: string
  person_id: string
  agency_id: number
  tier: 'shared' | 'own'
  number: number
  kind: Kind
  method: Method
  method_reason: string | null
  instrument_code: string
  instrument_version: string
  instrument_hash: string
  status: StoredStatus
  supersedes: string | null
  supersedes_why: string | null
  author_id: string
  holder_id: string
  revision: number
  content: Json<DraftContent>
  active_minutes: Json<ActiveMinutes>
  started_at: Date
  saved_at: Date
  saved_by: string
  editing_since: Date | null
  submitted_at: Date | null
  submitted_by: string | null
  submitted_sha256: string | null
  signed_at: Date | null
  countersigned_by: string | null
  abandoned_why: string | null
}

export interface AssessmentEventTable {
  id: string
  assessment_id: string
  person_id: string
  agency_id: number
  tier: 'shared' | 'own'
  action: EventAction
  at: Date
  by_id: string
  to_id: string | null
  note: string | null
}

export interface AssessmentCommentTable {
  id: string
  assessment_id: string
  person_id: string
  agency_id: number
  tier: 'shared' | 'own'
  place: string
  text: string
  at: Date
  by_id: string
  sent_at: Date | null
  answered_at: Date | null
}

export interface AssessmentSnapshotTable {
  assessment_id: string
  person_id: string
  agency_id: number
  tier: 'shared' | 'own'
  number: number
  level: string
  provisional: boolean
  signed_on: Day
  signed_at: Date
  next_visit_by: Day | null
  review_by: Day
  supersedes: string | null
  sha256: string
}

export interface AssessmentDocumentTable {
  assessment_id: string
  person_id: string
  agency_id: number
  tier: 'shared' | 'own'
  body: string
}

declare module '../../platform/db/database.ts' {
  interface Database {
    assessment: AssessmentTable
    assessment_event: AssessmentEventTable
    assessment_comment: AssessmentCommentTable
    assessment_snapshot: AssessmentSnapshotTable
    assessment_document: AssessmentDocumentTable
  }
}
