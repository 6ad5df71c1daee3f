import type { ColumnType, Generated } from 'kysely'

export interface LedgerStreamTable {
  id: string
  person_id: string | null
  seq: Generated<number>
  head_hash: Generated<Buffer>
}

export interface LedgerEntryTable {
  stream_id: string
  seq: number
  previous_hash: Buffer
  hash: Buffer
  at: Date
  actor_id: string | null
  agency_id: number | null
  person_id: string | null
  action: string
  subject_kind: string | null
  subject_id: string | null
  salt: Buffer | null
  row_hash: Buffer | null
  detail: ColumnType<Record<string, unknown>, string, never>
}

declare module '../../platform/db/database.ts' {
  interface Database {
    ledger_stream: LedgerStreamTable
    ledger_entry: LedgerEntryTable
  }
}
