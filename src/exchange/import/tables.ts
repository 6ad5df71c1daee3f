import type { JsonValue } from '../../platform/canonical/index.ts'
import type { Kind } from './known.ts'
import type { LaidRow } from './table.ts'

export interface ExternalIdTable {
  id: string
  person_id: string
  agency_id: number
  tier: 'shared' | 'own'
  kind: Kind
  value: string
  row_id: string
  content_hash: Buffer
  /** What the file said, for kinds whose later changes are followed. */
  content: JsonValue
  recorded_at: Date
}

declare module '../../platform/db/database.ts' {
  interface Database {
    external_id: ExternalIdTable
    /** The rows of an import as they were read: a table of its transaction alone. */
    laid_row: LaidRow
  }
}
