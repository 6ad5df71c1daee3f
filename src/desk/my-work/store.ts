import { sql } from 'kysely'
import type { Day } from '../../platform/dates/index.ts'
import type { Rx } from '../../platform/db/index.ts'
// The table of the actions is declared there.
import type {} from '../../practice/plans/index.ts'
import { caseLines, caseLinesOf, casesById, type CaseLine, type Whose } from '../caseload/index.ts'
import { gaps, type Cut, type Gap, type OverdueAction } from './types.ts'

/** The people for whom a practitioner answers in an agency and whose registration has not ended. */
export async function ownCases(rx: Rx, agencyId: number, practitionerId: string): Promise<readonly CaseLine[]> {
  return await caseLines(rx, agencyId)
    .where('s.practitioner_id', '=', practitionerId)
    .where('s.registration_status', 'is distinct from', 'ended')
    .orderBy('s.family_name')
    .orderBy('s.person_id')
    .execute()
}

/**
 * Open actions past their day of the people for whom somebody answers, whoever has to do them, those first that were due first.
 *
 * @param most how many at most; all of them when undefined. The total counts all
 */
export async function overdueActionsOf(
  rx: Rx,
  agencyId: number,
  whose: Whose,
  { today, most }: { readonly today: Day; readonly most: number | undefined },
): Promise<Cut<OverdueAction>> {
  const rows = await caseLinesOf(rx, agencyId, whose)
    .innerJoin('plan_action as a', 'a.person_id', 's.person_id')
    .where('a.status', '=', 'open')
    .where('a.due_on', '<', today)
    .select(eb => [
      'a.id as actionId',
      'a.what',
      'a.due_on as dueOn',
      'a.owner_name as ownerName',
      'a.recorded_at as recordedAt',
      eb.fn.countAll<number>().over().as('total'),
    ])
    .orderBy('a.due_on')
    .orderBy('a.id')
    .$if(most !== undefined, query => query.limit(most ?? 0))
    .execute()
  return { rows, total: rows[0]?.total ?? 0, urgent: 0 }
}

/** Which rows of `caseGaps` are in a list, and by what they have waited. */
const lists = {
  'no owner': { isIn: 'noOwner', since: 'registeredOn' },
  'no assessment': { isIn: 'noAssessment', since: 'assessmentDueOn' },
  'no visit': { isIn: 'noVisit', since: 'lastVisitOn' },
} as const satisfies Record<Gap, unknown>

/**
 * Whom an agency might lose from sight: people with no owner, with no current assessment, with no visit planned; in each list those first
 * who have waited longest. The agency's rows are read once for all three, and no more of them than that needs.
 *
 * @param most lines of each list; the totals count all
 */
export async function agencyGaps(
  rx: Rx,
  agencyId: number,
  today: Day,
  most: number,
): Promise<Readonly<Record<Gap, Cut<CaseLine>>>> {
  const first = ({ isIn, since }: (typeof lists)[Gap]) => sql`
    (select coalesce(jsonb_agg(c."personId"), '[]') from (
      select "personId" from cases where ${sql.ref(isIn)} order by ${sql.ref(since)} nulls first, "personId" limit ${most}) c)`
  const total = ({ isIn }: (typeof lists)[Gap]) => sql`(select count(*) from cases where ${sql.ref(isIn)})`
  const { rows } = await sql<{ gap: Gap; ids: readonly string[]; total: number }>`
    with cases as materialized (
      select s.person_id as "personId", s.registered_on as "registeredOn", s.assessment_due_on as "assessmentDueOn",
        s.last_visit_on as "lastVisitOn", s.practitioner_id is null as "noOwner", s.next_visit_by is null as "noVisit",
        s.last_signed_on is null or coalesce(s.assessment_due_on < ${today}, false) as "noAssessment"
      from case_summary s
      where s.agency_id = ${agencyId} and s.registration_status is distinct from 'ended'
    )
    ${sql.join(
      gaps.map(gap => sql`select ${gap} as gap, ${first(lists[gap])} as ids, ${total(lists[gap])} as total`),
      sql` union all `,
    )}`.execute(rx)
  const lines = await casesById(
    rx,
    agencyId,
    rows.flatMap(({ ids }) => ids),
  )
  const listOf = (gap: Gap): Cut<CaseLine> => {
    const row = rows.find(found => found.gap === gap)
    return { rows: row?.ids.flatMap(id => lines.get(id) ?? []) ?? [], total: row?.total ?? 0, urgent: 0 }
  }
  return { 'no owner': listOf('no owner'), 'no assessment': listOf('no assessment'), 'no visit': listOf('no visit') }
}
