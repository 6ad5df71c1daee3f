import { sql, type RawBuilder } from 'kysely'
import type { Rx } from '../../platform/db/index.ts'
import { usualItems } from '../../trust/routes/index.ts'
import type { Horizon } from '../standing/index.ts'
import { narrowedCases, overdueActions } from './store.ts'
import type { ListedCase, NarrowFilter, SortChoice } from './types.ts'

/** Where a part of a list ended: the last person of it, and what they were sorted by. Names are looked up, never carried about. */
export interface CasePlace {
  readonly key: string
  readonly personId: string
}

/** A person in a list, with what the list is sorted by. */
export interface PlacedCase extends ListedCase {
  readonly key: string
}

const day = (column: string) => sql`to_char(${sql.ref(column)}, 'YYYY-MM-DD')`

/**
 * What a list is sorted by before the names, as a text whose order is that of `readCases`; undefined where names alone order it.
 *
 * @param levels codes of the instrument's levels, lowest first
 */
function keyOf(sort: SortChoice, levels: readonly string[]): RawBuilder<string> | undefined {
  switch (sort) {
    case 'name':
      return undefined
    case 'assessment':
      return sql<string>`case when s.last_signed_on is null and s.assessment_due_on is null then ''
        else coalesce(${day('s.assessment_due_on')}, '9999') end`
    case 'visit':
      return sql<string>`coalesce(${day('s.next_visit_by')}, '')`
    case 'level':
      return sql<string>`lpad((999 - coalesce(array_position(${[...levels]}::text[], s.level), 0))::text, 3, '0')`
    case 'assessed':
      return sql<string>`coalesce(${day('s.last_signed_on')}, '')`
    case 'actions':
      return sql<string>`lpad((999999 - s.open_actions)::text, 6, '0') || coalesce(${day('s.next_action_due_on')}, '9999')`
  }
}

/** Somebody's names as lists order them: by code point. */
async function namesOf(rx: Rx, agencyId: number, personId: string) {
  return await rx
    .selectFrom('case_summary')
    .where('agency_id', '=', agencyId)
    .where('person_id', '=', personId)
    .select([sql<string>`lower(family_name)`.as('family'), sql<string>`lower(given_names)`.as('given')])
    .executeTakeFirst()
}

/**
 * People of an agency whom a filter leaves, in the order of the list, from a place on: by name they are read in the order of the index, and
 * whoever comes into the list meanwhile moves nobody.
 *
 * @param after where the part before ended; undefined for the beginning
 * @param size how many at most
 * @returns undefined when the principal may not see the person after whom to go on
 */
export async function casesInOrder(
  rx: Rx,
  agencyId: number,
  filter: NarrowFilter & { readonly sort: SortChoice },
  options: {
    readonly horizon: Horizon
    readonly levels: readonly string[]
    readonly after: CasePlace | undefined
    readonly size: number
  },
): Promise<readonly PlacedCase[] | undefined> {
  const { horizon, levels, after, size } = options
  const key = keyOf(filter.sort, levels)
  const sorted = [
    ...(key ? [sql`(${key}) collate "C"`] : []),
    sql`lower(s.family_name) collate "C"`,
    sql`lower(s.given_names) collate "C"`,
    sql`s.person_id`,
  ]
  let query = narrowedCases(rx, agencyId, filter, horizon)
  if (after) {
    const names = await namesOf(rx, agencyId, after.personId)
    if (!names) return undefined
    const { family, given } = names
    const place = [...(key ? [sql`${after.key}`] : []), sql`${family}`, sql`${given}`, sql`${after.personId}::uuid`]
    query = query.where(sql<boolean>`(${sql.join(sorted)}) > (${sql.join(place)})`)
  }
  return await query
    .select([(key ?? sql<string>`''`).as('key'), overdueActions(horizon.today).as('overdueActions')])
    .orderBy(sql.join(sorted))
    // The usual size is no parameter: see `readCases`. Others are: each would be a statement of its own, and only so many are kept planned.
    .limit(size === usualItems + 1 ? sql.lit(size) : size)
    .execute()
}
