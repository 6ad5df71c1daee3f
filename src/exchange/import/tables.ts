import type { Kind } from './known.ts'

export interface ExternalIdTable {
  id: string
  person_id: string
  agency_id: number
  tier: 'shared' | 'own'
  kind: Kind
  value: string
  row_id: string
  content_hash: Buffer
  recorded_at: Date
}

declare module '../../platform/db/database.ts' {
  interface Database {
    external_id: ExternalIdTable
  }
}
