import type { Generated } from 'kysely'
import type { Day } from '../../platform/dates/index.ts'
import type { Role } from '../access/index.ts'

export type AgencyKind = 'police' | 'probation' | 'prison'

export interface AgencyTable {
  id: Generated<number>
  code: string
  name: string
  kind: AgencyKind
}

export interface TeamTable {
  id: string
  agency_id: number
  name: string
  closed_on: Day | null
}

export interface PractitionerTable {
  id: string
  agency_id: number
  name: string
  job_title: string
  left_on: Day | null
  /** A system of the agency is a member of staff of a kind of its own. */
  kind: Generated<'person' | 'system'>
}

export interface PractitionerRoleTable {
  id: string
  practitioner_id: string
  role: Role
  valid_from: Day
  valid_to: Day | null
  recorded_at: Generated<Date>
  recorded_by: string | null
}

export interface TeamMemberTable {
  id: string
  team_id: string
  practitioner_id: string
  valid_from: Day
  valid_to: Day | null
  recorded_at: Generated<Date>
}

export interface AccountTable {
  id: string
  practitioner_id: string
  created_at: Generated<Date>
  disabled_at: Date | null
}

export interface IdentityTable {
  id: string
  account_id: string
  provider: string
  subject: string
}

export interface PasswordTable {
  account_id: string
  hash: string
  changed_at: Generated<Date>
  must_change: Generated<boolean>
}

export interface SessionTable {
  id: string
  token_hash: Buffer
  account_id: string
  created_at: Date
  last_seen_at: Date
  expires_at: Date
  ended_at: Date | null
  ended_why: string | null
  wrong_passwords: Generated<number>
}

export interface KnownDeviceTable {
  token_hash: Buffer
  account_id: string
  first_seen_at: Date
}

export interface SignInThrottleTable {
  key: string
  failures: number
  last_failure_at: Date
  locked_until: Date | null
}

declare module '../../platform/db/database.ts' {
  interface Database {
    agency: AgencyTable
    team: TeamTable
    practitioner: PractitionerTable
    practitioner_role: PractitionerRoleTable
    team_member: TeamMemberTable
    account: AccountTable
    identity: IdentityTable
    password: PasswordTable
    session: SessionTable
    known_device: KnownDeviceTable
    sign_in_throttle: SignInThrottleTable
  }
}
