import type { ColumnType } from 'kysely'
import type { Day } from '../../platform/dates/index.ts'

export interface AgencySettingTable {
  id: string
  agency_id: number
  name: string
  value: ColumnType<number | string, string, never>
  standing: string
  valid_from: Day
  recorded_at: Date
  recorded_by: string | null
}

declare module '../../platform/db/database.ts' {
  interface Database {
    agency_setting: AgencySettingTable
  }
}
