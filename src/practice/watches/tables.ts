import type { WatchedKind } from './types.ts'

/** That something waits for somebody of an agency. It names no person, so it is under no row security. */
export interface WatchTable {
  kind: WatchedKind
  id: string
  agency_id: number
  recorded_at: Date
  recorded_by: string
  due_by: Date
  escalated_at: Date | null
  ended_at: Date | null
}

declare module '../../platform/db/database.ts' {
  interface Database {
    watch: WatchTable
  }
}
