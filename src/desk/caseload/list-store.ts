import { sql } from 'kysely'
import type { Rx } from '../../platform/db/index.ts'
import { caseLines } from './store.ts'
import type { CaseLine } from './types.ts'

/** Where somebody stands in the order of names: as `case_summary_name` has it, by code point. */
interface Place {
  readonly family: string
  readonly given: string
  readonly personId: string
}

/** The place of somebody in an agency's list, or undefined when the principal's list does not have them. */
export async function placeOf(rx: Rx, agencyId: number, personId: string): Promise<Place | undefined> {
  return await rx
    .selectFrom('case_summary')
    .where('agency_id', '=', agencyId)
    .where('person_id', '=', personId)
    .select(['person_id as personId', sql<string>`lower(family_name)`.as('family')])
    .select(sql<string>`lower(given_names)`.as('given'))
    .executeTakeFirst()
}

/**
 * People of an agency in the order of their names, read in the order of the index.
 *
 * @param practitionerId only those whom this practitioner answers for
 * @param after the place after which to go on
 */
export async function casesInOrder(
  rx: Rx,
  agencyId: number,
  { practitionerId, after, size }: { practitionerId?: string | undefined; after?: Place | undefined; size: number },
): Promise<readonly CaseLine[]> {
  const family = sql`lower(s.family_name) collate "C"`
  const given = sql`lower(s.given_names) collate "C"`
  let query = caseLines(rx, agencyId)
  if (practitionerId !== undefined) query = query.where('s.practitioner_id', '=', practitionerId)
  if (after) {
    const { family: f, given: g, personId } = after
    query = query.where(sql<boolean>`(${family}, ${given}, s.person_id) > (${f}, ${g}, ${personId}::uuid)`)
  }
  return await query.orderBy(family).orderBy(given).orderBy('s.person_id').limit(size).execute()
}
