import { sql } from 'kysely'
import type { Day } from '../../platform/dates/index.ts'
import type { Rx } from '../../platform/db/index.ts'
// The table of the actions is declared there.
import type {} from '../../practice/plans/index.ts'
import { caseLines, caseLinesOf, type CaseLine, type Whose } from '../caseload/index.ts'
import type { Cut, Gap, OverdueAction } from './types.ts'

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

/** The place of a row in one of the lists, and how many the list has. */
const place = (inList: string, order: string) => ({
  at: sql<number>`row_number() over (partition by ${sql.ref(inList)} order by ${sql.ref(order)} nulls first, "personId")`,
  total: sql<number>`count(*) filter (where ${sql.ref(inList)}) over ()`,
})
const places = {
  'no owner': place('noOwner', 'registeredOn'),
  'no assessment': place('noAssessment', 'assessmentDueOn'),
  'no visit': place('noVisit', 'lastVisitOn'),
} as const satisfies Record<Gap, unknown>

/**
 * Whom an agency might lose from sight: people with no owner, with no current assessment, with no visit planned; in each list those first
 * who have waited longest. The agency's rows are read once for all three.
 *
 * @param most lines of each list; the totals count all
 */
export async function agencyGaps(
  rx: Rx,
  agencyId: number,
  today: Day,
  most: number,
): Promise<Readonly<Record<Gap, Cut<CaseLine>>>> {
  const found = await rx
    .with(
      cte => cte('cases').materialized(),
      () =>
        caseLines(rx, agencyId)
          .where('s.registration_status', 'is distinct from', 'ended')
          .select([
            sql<boolean>`s.practitioner_id is null`.as('noOwner'),
            sql<boolean>`s.last_signed_on is null or coalesce(s.assessment_due_on < ${today}, false)`.as(
              'noAssessment',
            ),
            sql<boolean>`s.next_visit_by is null`.as('noVisit'),
          ]),
    )
    .with('placed', db =>
      db
        .selectFrom('cases')
        .selectAll()
        .select([
          places['no owner'].at.as('ownerAt'),
          places['no owner'].total.as('ownerTotal'),
          places['no assessment'].at.as('assessmentAt'),
          places['no assessment'].total.as('assessmentTotal'),
          places['no visit'].at.as('visitAt'),
          places['no visit'].total.as('visitTotal'),
        ]),
    )
    .selectFrom('placed')
    .selectAll()
    .where(on =>
      on.or([
        on.and([on('noOwner', '=', true), on('ownerAt', '<=', most)]),
        on.and([on('noAssessment', '=', true), on('assessmentAt', '<=', most)]),
        on.and([on('noVisit', '=', true), on('visitAt', '<=', most)]),
      ]),
    )
    .execute()
  const list = (
    isIn: 'noOwner' | 'noAssessment' | 'noVisit',
    at: 'ownerAt' | 'assessmentAt' | 'visitAt',
    total: 'ownerTotal' | 'assessmentTotal' | 'visitTotal',
  ): Cut<CaseLine> => ({
    rows: found.filter(row => row[isIn] && row[at] <= most).toSorted((a, b) => a[at] - b[at]),
    total: found[0]?.[total] ?? 0,
    urgent: 0,
  })
  return {
    'no owner': list('noOwner', 'ownerAt', 'ownerTotal'),
    'no assessment': list('noAssessment', 'assessmentAt', 'assessmentTotal'),
    'no visit': list('noVisit', 'visitAt', 'visitTotal'),
  }
}
