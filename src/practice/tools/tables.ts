import type { ColumnType } from 'kysely'
import type { Tier } from '../../instruments/tools/index.ts'
import type { Day } from '../../platform/dates/index.ts'
import type { ConfirmedFact, Note } from './types.ts'

export interface ToolDraftTable {
  id: string
  person_id: string
  agency_id: number
  tier: 'own' | 'victim'
  tool_code: string
  tool_version: string
  tool_hash: string
  reference: string | null
  answers: ColumnType<Readonly<Record<string, string>>, string, string>
  confirmed: ColumnType<Readonly<Record<string, ConfirmedFact>>, string, string>
  noted: ColumnType<Readonly<Record<string, Note>>, string, string>
  revision: number
  supersedes: string | null
  supersedes_why: string | null
  started_at: Date
  recorded_by: string
  saved_at: Date
  saved_by: string
  ended_at: Date | null
  ended_as: 'completed' | 'discarded' | null
  ended_by: string | null
  ended_why: string | null
}

export interface ToolRecordTable {
  id: string
  person_id: string
  agency_id: number
  tier: Tier
  tool_code: string
  tool_version: string
  tool_hash: string
  completed_on: Day
  good_until: Day | null
  supersedes: string | null
  recorded_at: Date
  recorded_by: string
}

export interface ToolRecordPartTable {
  record_id: string
  person_id: string
  agency_id: number
  tier: Tier
  body: string
  sha256: string
  recorded_at: Date
  recorded_by: string
}

declare module '../../platform/db/database.ts' {
  interface Database {
    tool_draft: ToolDraftTable
    tool_record: ToolRecordTable
    tool_record_part: ToolRecordPartTable
  }
}
