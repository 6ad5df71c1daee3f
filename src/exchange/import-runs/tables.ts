import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { FileCount, Fault, ImportReport, Progress } from '../import/index.ts'
import type { Failure, SentFile } from './types.ts'

/** A column of JSON that may be empty. */
type Json<T> = ColumnType<T | null, string | null | undefined, string | null>

export interface ImportRunTable {
  id: string
  agency_id: number
  recorded_by: string
  through: string | null
  recorded_at: Date
  dry_run: Generated<boolean>
  partial: Generated<boolean>
  state: 'receiving' | 'waiting' | 'running' | 'done' | 'failed'
  started_at: Date | null
  ended_at: Date | null
  seen_at: Date | null
  progress: Json<Progress>
  outcome: ImportReport['outcome'] | null
  counts: Json<Readonly<Record<string, FileCount>>>
  fault_count: number | null
  failure: Failure | null
  sent: JSONColumnType<readonly SentFile[], string | undefined, string>
  held_until: Date | null
  continued_by: string | null
}

export interface ImportFileTable {
  id: string
  run_id: string
  agency_id: number
  recorded_by: string
  kind: 'sent' | 'refused'
  name: string
  bytes: number
  rows: number | null
  sha256: string | null
}

export interface ImportChunkTable {
  file_id: string
  n: number
  agency_id: number
  recorded_by: string
  bytes: Buffer
}

export interface ImportReportTable {
  run_id: string
  agency_id: number
  recorded_by: string
  faults: JSONColumnType<readonly Fault[]>
}

declare module '../../platform/db/database.ts' {
  interface Database {
    import_run: ImportRunTable
    import_file: ImportFileTable
    import_chunk: ImportChunkTable
    import_report: ImportReportTable
  }
}
