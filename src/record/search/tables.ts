import type { TokenSource } from './types.ts'

export interface SearchTokenTable {
  agency_id: number
  token: string
  person_id: string
  source: TokenSource
  tier: 'shared' | 'own'
  restricted: boolean
}

declare module '../../platform/db/database.ts' {
  interface Database {
    search_token: SearchTokenTable
  }
}
