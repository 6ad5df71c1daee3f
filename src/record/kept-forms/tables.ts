import type { ColumnType } from 'kysely'

export interface KeptFormTable {
  id: string
  person_id: string
  agency_id: number
  tier: ColumnType<'own' | 'victim', 'own' | 'victim', never>
  page: string
  /** Names and texts of the fields in the order of the form. */
  fields: ColumnType<(readonly [string, string])[], string, string>
  recorded_at: Date
  recorded_by: string
  put_away_at: Date | null
}

declare module '../../platform/db/database.ts' {
  interface Database {
    kept_form: KeptFormTable
  }
}
