import type { Generated } from 'kysely'
import type { Day } from '../../platform/dates/index.ts'
import type { Sex } from '../membership/index.ts'
import type { IdentifierKind } from './identifier-rules.ts'
import type { Ending, Tier } from './types.ts'

export interface PersonTable {
  id: string
  agency_id: number
  tier: Tier
  family_name: string
  given_names: string
  born_on: Day
  sex: Sex
  recorded_at: Date
  recorded_by: string | null
  revision: number
  merged_into: Generated<string | null>
}

/** What every kind of dated fact has in common. */
interface FactTable {
  id: string
  person_id: string
  agency_id: number
  tier: Tier
  valid_from: Day
  valid_to: Day | null
  ended_as: Ending | null
  ended_why: string | null
  ended_at: Date | null
  ended_by: string | null
  recorded_at: Date
  recorded_by: string | null
}

export interface PersonIdentifierTable extends FactTable {
  kind: IdentifierKind
  value: string
}

export interface PersonAliasTable extends FactTable {
  family_name: string
  given_names: string
  kind: string
}

export interface AllocationTable extends FactTable {
  practitioner_id: string
  why: string | null
}

declare module '../../platform/db/database.ts' {
  interface Database {
    person: PersonTable
    person_identifier: PersonIdentifierTable
    person_alias: PersonAliasTable
    allocation: AllocationTable
  }
}
