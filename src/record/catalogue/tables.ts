import type { Day } from '../../platform/dates/index.ts'
import type { DocumentStatus } from './rules.ts'

export interface InstrumentDocumentTable {
  id: string
  /** Null for what ships with the service. */
  agency_id: number | null
  code: string
  version: string
  title: string
  format: 'arms' | 'tool'
  /** Canonical JSON: `sha256` is of these bytes. */
  body: string
  sha256: string
  status: DocumentStatus
  imported_at: Date
  imported_by: string | null
  sent_at: Date | null
  sent_by: string | null
  decided_at: Date | null
  decided_by: string | null
  reason: string | null
  withdrawn_at: Date | null
  withdrawn_by: string | null
  withdrawn_from: Day | null
}

export interface InstrumentUseTable {
  id: string
  agency_id: number
  document_id: string
  code: string
  used_from: Day
  recorded_at: Date
  recorded_by: string
}

declare module '../../platform/db/database.ts' {
  interface Database {
    instrument_document: InstrumentDocumentTable
    instrument_use: InstrumentUseTable
  }
}
