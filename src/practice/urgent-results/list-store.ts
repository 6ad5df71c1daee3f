import { sql } from 'kysely'
import type { Rx } from '../../platform/db/index.ts'
import './tables.ts'
import type { UrgentLine } from './types.ts'

/** Whose lists are asked for. */
export interface UrgentReader {
  readonly practitionerId: string
  readonly agencyId: number
  readonly teamId: string | null
  readonly supervises: boolean
}

export interface UrgentLines {
  readonly rows: readonly UrgentLine[]
  readonly total: number
  /** How many nobody has answered in time. */
  readonly past: number
}

/**
 * What does not wait and is open: of the people for whom the reader answers, whichever agency of the case recorded it; and for a supervisor what
 * the own agency recorded, of people for whom somebody of their team answers, or nobody, or somebody without a team. A supervisor without a team
 * sees all of it, and what nobody has answered in time stands on the list of every supervisor of the agency. Of a case that is
 * restricted only those who may open it are told. The oldest first.
 *
 * @param most how many at most; all of them when undefined. The figures count all
 */
export async function openUrgentFor(
  rx: Rx,
  { practitionerId, agencyId, teamId, supervises }: UrgentReader,
  { now, most }: { readonly now: Date; readonly most: number | undefined },
): Promise<UrgentLines> {
  // Each person is asked for by the index: joined, PostgreSQL may read what is open everywhere for the few people of one practitioner.
  const ofOwnPeople = sql`
    select u.record_id from case_summary s
    cross join lateral (
      select x.record_id from urgent_result x where x.person_id = s.person_id and x.answered_at is null offset 0) u
    where s.agency_id = ${agencyId} and s.practitioner_id = ${practitionerId}`
  const ofTeam = sql`
    select u.record_id from urgent_result u
    left join case_summary s on s.agency_id = ${agencyId} and s.person_id = u.person_id
    left join team_member t on t.practitioner_id = s.practitioner_id and t.valid_to is null
    where u.agency_id = ${agencyId} and u.answered_at is null
      and (${teamId}::uuid is null or t.team_id is null or t.team_id = ${teamId}::uuid or u.answer_by <= ${now})`
  const { rows } = await sql<UrgentLine & { total: number; past: number }>`
    with mine as materialized (${supervises ? sql`${ofOwnPeople} union ${ofTeam}` : ofOwnPeople})
    select u.record_id as "recordId", u.person_id as "personId", u.agency_id as "agencyId", g.name as "agencyName", u.tool, u.says,
      u.answer_by as "answerBy", u.recorded_at as "completedAt", u.recorded_by as "completedById", p.name as "completedByName",
      s.family_name as "familyName", s.given_names as "givenNames",
      count(*) over () as total, count(*) filter (where u.answer_by <= ${now}) over () as past
    from mine
    join urgent_result u on u.record_id = mine.record_id
    join case_summary s on s.agency_id = ${agencyId} and s.person_id = u.person_id
    join agency g on g.id = u.agency_id
    join practitioner p on p.id = u.recorded_by
    order by u.recorded_at, u.record_id
    ${most === undefined ? sql`` : sql`limit ${most}`}`.execute(rx)
  return {
    rows: rows.map(({ total: _total, past: _past, ...line }) => line),
    total: rows[0]?.total ?? 0,
    past: rows[0]?.past ?? 0,
  }
}
