import type { Day } from '../../platform/dates/index.ts'
import type { Scope } from '../routes/index.ts'
import type { RefusalReason } from './rules.ts'

export interface SystemAccountTable {
  practitioner_id: string
  agency_id: number
  purpose: string
  scopes: Scope[]
  made_at: Date
  made_by: string
  closed_at: Date | null
}

export interface SystemKeyTable {
  id: string
  system_id: string
  prefix: string
  hash: Buffer
  made_at: Date
  made_by: string
  /** The last day on which it holds. */
  expires_on: Day
  withdrawn_at: Date | null
  last_used_at: Date | null
}

export interface SystemConsentTable {
  id: string
  system_id: string
  practitioner_id: string
  given_at: Date
  ended_at: Date | null
}

export interface SystemRefusalTable {
  key_id: string
  why: RefusalReason
  system_id: string
  /** How often, since ever. */
  times: number
  last_at: Date
  /** When the ledger was last told. */
  recorded_at: Date | null
}

declare module '../../platform/db/database.ts' {
  interface Database {
    system_account: SystemAccountTable
    system_key: SystemKeyTable
    system_consent: SystemConsentTable
    system_refusal: SystemRefusalTable
  }
}
