import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Day } from '../../platform/dates/index.ts'
import type { Rx } from '../../platform/db/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import type { Role } from '../access/index.ts'

export interface Colleague {
  readonly id: string
  readonly name: string
  readonly jobTitle: string
  readonly roles: readonly Role[]
  readonly teamId: string | null
  readonly teamName: string | null
  readonly userName: string | null
  readonly leftOn: Day | null
}

function staffOf(rx: Rx, agencyId: number, withLeavers: boolean) {
  return rx
    .selectFrom('practitioner')
    .leftJoin('account', 'account.practitioner_id', 'practitioner.id')
    .leftJoin('identity', join =>
      join.onRef('identity.account_id', '=', 'account.id').on('identity.provider', '=', 'local'),
    )
    .leftJoin('team_member', join =>
      join.onRef('team_member.practitioner_id', '=', 'practitioner.id').on('team_member.valid_to', 'is', null),
    )
    .leftJoin('team', 'team.id', 'team_member.team_id')
    .where('practitioner.agency_id', '=', agencyId)
    .where('practitioner.kind', '=', 'person')
    .$if(!withLeavers, query => query.where('practitioner.left_on', 'is', null))
    .select(eb => [
      'practitioner.id',
      'practitioner.name',
      'practitioner.job_title as jobTitle',
      'practitioner.left_on as leftOn',
      'team.id as teamId',
      'team.name as teamName',
      'identity.subject as userName',
      eb
        .selectFrom('practitioner_role')
        .whereRef('practitioner_role.practitioner_id', '=', 'practitioner.id')
        .where('valid_to', 'is', null)
        .select(sql<Role[]>`coalesce(array_agg(role order by role), '{}')`.as('roles'))
        .$asScalar()
        .$notNull()
        .as('roles'),
    ])
    .orderBy('practitioner.name')
    .orderBy('practitioner.id')
}

/** Somebody of an agency, whether they left or not. @throws not found for anybody else's */
export async function colleague(rx: Rx, agencyId: number, practitionerId: string): Promise<Colleague> {
  const found = await staffOf(rx, agencyId, true).where('practitioner.id', '=', practitionerId).executeTakeFirst()
  if (!found) throw new Problem(problems.notFound)
  return found
}

const holdsCases = ({ roles }: Pick<Colleague, 'roles'>) =>
  roles.includes('practitioner') || roles.includes('supervisor')

/** Everybody of an agency, by name; those who left only when asked for. */
export async function colleagues(rx: Rx, agencyId: number, withLeavers = false): Promise<readonly Colleague[]> {
  return await staffOf(rx, agencyId, withLeavers).execute()
}

/** Which of an agency's people a page lists. */
export interface StaffPart {
  /** What stands in their name or their user name. */
  readonly q?: string | undefined
  /** A page of them, from 1; undefined for all. */
  readonly part?: { readonly page: number; readonly size: number } | undefined
}

/** A page of everybody who works or has worked for an agency, by name, and how many there are of them. */
export async function staffPage(
  rx: Rx,
  agencyId: number,
  { q, part }: StaffPart,
): Promise<{ readonly colleagues: readonly Colleague[]; readonly total: number }> {
  const found = staffOf(rx, agencyId, true).$if(q !== undefined, query =>
    query.where(
      sql<boolean>`strpos(lower(concat_ws(' ', practitioner.name, identity.subject)), lower(${q ?? ''}::text)) > 0`,
    ),
  )
  const { total } = await found
    .clearSelect()
    .clearOrderBy()
    .select(eb => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const page = part === undefined ? found : found.limit(part.size).offset((part.page - 1) * part.size)
  return { colleagues: await page.execute(), total }
}

/**
 * Everybody who works or has worked for an agency, by name, from one of them on.
 *
 * @param after the id of the last one of the part before; undefined for the beginning
 * @param size how many at most
 * @returns undefined when nobody of the agency has that id
 */
export async function staffAfter(
  rx: Rx,
  agencyId: number,
  { after, size }: { readonly after: string | undefined; readonly size: number },
): Promise<readonly Colleague[] | undefined> {
  const all = staffOf(rx, agencyId, true).limit(size)
  if (after === undefined) return await all.execute()
  const last = await staffOf(rx, agencyId, true).where('practitioner.id', '=', after).executeTakeFirst()
  if (!last) return undefined
  return await all
    .where(sql<boolean>`(practitioner.name, practitioner.id) > (${last.name}, ${last.id}::uuid)`)
    .execute()
}

/** Those of an agency who may hold cases, for lists to choose from. */
export async function caseHolders(rx: Rx, agencyId: number): Promise<readonly Colleague[]> {
  const all = await colleagues(rx, agencyId)
  return all.filter(holdsCases)
}

export interface AgencyName {
  readonly id: number
  readonly code: string
  readonly name: string
  readonly kind: string
}

const everyAgency = (rx: Rx) => rx.selectFrom('agency').select(['id', 'code', 'name', 'kind']).orderBy('name')

/** Every agency: their names are no secret. */
export async function agencies(rx: Rx): Promise<readonly AgencyName[]> {
  return await everyAgency(rx).execute()
}

export interface TeamName {
  readonly id: string
  readonly name: string
}

function openTeams(rx: Rx, agencyId: number) {
  return rx
    .selectFrom('team')
    .where('agency_id', '=', agencyId)
    .where('closed_on', 'is', null)
    .select(['id', 'name'])
    .orderBy('name')
}

/** The teams of an agency that are not closed. */
export async function teams(rx: Rx, agencyId: number): Promise<readonly TeamName[]> {
  return await openTeams(rx, agencyId).execute()
}

/** What a list of an agency's people is narrowed by: every agency, and the agency's own teams and holders of cases. */
export interface ListChoices {
  readonly agencies: readonly AgencyName[]
  readonly teams: readonly TeamName[]
  readonly practitioners: readonly Pick<Colleague, 'id' | 'name'>[]
}

/** As `agencies`, `teams` and `caseHolders`, in one round trip for all three. */
export async function listChoices(rx: Rx, agencyId: number): Promise<ListChoices> {
  const found = await rx
    .selectNoFrom([
      jsonArrayFrom(everyAgency(rx)).as('agencies'),
      jsonArrayFrom(openTeams(rx, agencyId)).as('teams'),
      jsonArrayFrom(staffOf(rx, agencyId, false)).as('staff'),
    ])
    .executeTakeFirstOrThrow()
  return { agencies: found.agencies, teams: found.teams, practitioners: found.staff.filter(holdsCases) }
}

/** Names by id, for a handful of practitioners of any agency: who did a thing is shown with the thing. */
export async function practitionerNames(rx: Rx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await rx
    .selectFrom('practitioner')
    .where('id', 'in', [...new Set(ids)])
    .select(['id', 'name'])
    .execute()
  return new Map(rows.map(row => [row.id, row.name]))
}
