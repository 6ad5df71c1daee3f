import { sql } from 'kysely'
import type { Day } from '../../platform/dates/index.ts'
import type { Rx } from '../../platform/db/index.ts'
import type { NewIdentifier } from './types.ts'

/** One person in a list. */
export interface ListedPerson {
  readonly personId: string
  readonly familyName: string
  readonly givenNames: string
  readonly bornOn: Day
  readonly restricted: boolean
  readonly riskToStaff: boolean
  readonly level: string | null
  readonly levelProvisional: boolean
  readonly practitionerName: string | null
  readonly identifiers: readonly NewIdentifier[]
}

const ofAgency = (rx: Rx, agencyId: number) =>
  rx
    .selectFrom('case_summary as s')
    .leftJoin('practitioner as p', 'p.id', 's.practitioner_id')
    .where('s.agency_id', '=', agencyId)
    .select([
      's.person_id as personId',
      's.family_name as familyName',
      's.given_names as givenNames',
      's.born_on as bornOn',
      's.restricted',
      's.risk_to_staff as riskToStaff',
      's.level',
      's.level_provisional as levelProvisional',
      'p.name as practitionerName',
    ])

/**
 * Everybody of an agency whom the principal may see, by name. The principal's own agency alone, stated as well as enforced.
 *
 * @param page from 1
 */
export async function listPeople(
  rx: Rx,
  agencyId: number,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<{ readonly people: readonly ListedPerson[]; readonly more: boolean }> {
  const people = await ofAgency(rx, agencyId)
    .orderBy(sql`lower(s.family_name) collate "C"`)
    .orderBy(sql`lower(s.given_names) collate "C"`)
    .orderBy('s.person_id')
    .limit(size + 1)
    .offset((page - 1) * size)
    .execute()
  return { people: await withIdentifiers(rx, people.slice(0, size)), more: people.length > size }
}

/**
 * As `listPeople`, from somebody on: whoever is added meanwhile moves nobody.
 *
 * @param after the last person of the part before, by id; undefined for the beginning
 * @param size how many at most
 * @returns undefined when the principal may not see the person after whom to go on
 */
export async function listPeopleAfter(
  rx: Rx,
  agencyId: number,
  { after, size }: { readonly after: string | undefined; readonly size: number },
): Promise<readonly ListedPerson[] | undefined> {
  const family = sql`lower(s.family_name) collate "C"`
  const given = sql`lower(s.given_names) collate "C"`
  let query = ofAgency(rx, agencyId)
  if (after !== undefined) {
    const last = await ofAgency(rx, agencyId)
      .where('s.person_id', '=', after)
      .clearSelect()
      .select([sql<string>`lower(s.family_name)`.as('family'), sql<string>`lower(s.given_names)`.as('given')])
      .executeTakeFirst()
    if (!last) return undefined
    query = query.where(
      sql<boolean>`(${family}, ${given}, s.person_id) > (${last.family}, ${last.given}, ${after}::uuid)`,
    )
  }
  return await withIdentifiers(
    rx,
    await query.orderBy(family).orderBy(given).orderBy('s.person_id').limit(size).execute(),
  )
}

/** These people of an agency as a list has them, in the order given. */
export async function listThese(
  rx: Rx,
  agencyId: number,
  personIds: readonly string[],
): Promise<readonly ListedPerson[]> {
  if (personIds.length === 0) return []
  const rows = await ofAgency(rx, agencyId)
    .where('s.person_id', 'in', [...personIds])
    .execute()
  const byId = new Map(rows.map(row => [row.personId, row]))
  return await withIdentifiers(
    rx,
    personIds.flatMap(id => byId.get(id) ?? []),
  )
}

async function withIdentifiers(
  rx: Rx,
  people: readonly Omit<ListedPerson, 'identifiers'>[],
): Promise<readonly ListedPerson[]> {
  if (people.length === 0) return []
  const ids = people.map(({ personId }) => personId)
  const rows = await rx
    .selectFrom('person_identifier')
    .where('person_id', 'in', ids)
    .where('valid_to', 'is', null)
    .select(['person_id', 'kind', 'value'])
    .orderBy('kind', 'desc')
    .orderBy('id')
    .execute()
  const found = Map.groupBy(rows, row => row.person_id)
  return people.map(person => ({
    ...person,
    identifiers: (found.get(person.personId) ?? []).map(({ kind, value }) => ({ kind, value })),
  }))
}
