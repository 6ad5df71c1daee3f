import { sql, type Expression, type SqlBool } from 'kysely'
import type { Day } from '../../platform/dates/index.ts'
import type { Rx } from '../../platform/db/index.ts'
// The table of the summary is declared there; lists read it with their own agency named.
import type {} from '../../record/membership/index.ts'
import type { Horizon } from '../standing/index.ts'
import type { CaseFilter, CaseLine, CasePage, DueChoice, NarrowFilter, SortChoice, Whose } from './types.ts'

/** The people of an agency as its lists know them: to be narrowed, sorted and cut. The summary is `s`. */
export function caseLines(rx: Rx, agencyId: number) {
  return rx
    .selectFrom('case_summary as s')
    .leftJoin('practitioner as p', 'p.id', 's.practitioner_id')
    .where('s.agency_id', '=', agencyId)
    .select([
      's.person_id as personId',
      's.family_name as familyName',
      's.given_names as givenNames',
      's.born_on as bornOn',
      's.restricted',
      's.practitioner_id as practitionerId',
      'p.name as practitionerName',
      's.lead_agency_id as leadAgencyId',
      's.registration_status as registrationStatus',
      's.registered_on as registeredOn',
      's.custody_status as custodyStatus',
      's.risk_to_staff as riskToStaff',
      's.level',
      's.level_provisional as levelProvisional',
      's.last_signed_on as lastSignedOn',
      's.assessment_due_on as assessmentDueOn',
      's.draft_status as draftStatus',
      's.reassess_since as reassessSince',
      's.next_visit_by as nextVisitBy',
      's.last_visit_on as lastVisitOn',
      's.open_actions as openActions',
      's.next_action_due_on as nextActionDueOn',
    ])
}

/** Registration that has ended makes nothing due. */
const managed = sql<SqlBool>`s.registration_status is distinct from 'ended'`

function dueCondition(due: DueChoice, { today, soonBy }: Horizon): Expression<SqlBool> {
  switch (due) {
    case 'assessment-overdue':
      return sql`${managed} and s.assessment_due_on < ${today}`
    case 'assessment-due':
      return sql`${managed} and (s.last_signed_on is null or s.assessment_due_on <= ${soonBy})`
    case 'no-assessment':
      return sql`${managed} and (s.last_signed_on is null or s.assessment_due_on < ${today})`
    case 'never-assessed':
      return sql`${managed} and s.last_signed_on is null`
    case 'visit-overdue':
      return sql`${managed} and s.next_visit_by < ${today}`
    case 'visit-due':
      return sql`${managed} and s.next_visit_by <= ${soonBy}`
    case 'no-visit':
      return sql`${managed} and s.next_visit_by is null`
    case 'action-overdue':
      return sql`s.next_action_due_on < ${today}`
  }
}

function order(sort: SortChoice, levels: readonly string[]): Expression<unknown> {
  switch (sort) {
    case 'name':
      return sql`lower(s.family_name) collate "C"`
    case 'assessment':
      return sql`(s.last_signed_on is null and s.assessment_due_on is null) desc, s.assessment_due_on nulls last`
    case 'visit':
      return sql`s.next_visit_by nulls first`
    case 'level':
      return sql`array_position(${[...levels]}::text[], s.level) desc nulls last`
    case 'assessed':
      return sql`s.last_signed_on nulls first`
    case 'actions':
      return sql`s.open_actions desc, s.next_action_due_on nulls last`
  }
}

/** Columns that are asked for one thing, or for nothing by the word 'none'. */
const narrowed = ({ level, custody, registration, lead, draft }: NarrowFilter) =>
  [
    ['s.level', level],
    ['s.custody_status', custody],
    ['s.registration_status', registration],
    ['s.lead_agency_id', lead],
    ['s.draft_status', draft],
  ] as const

/** Every word begins one of the names. A name has no patterns: what was typed is looked for as it is. */
function nameCondition(words: readonly string[]): Expression<SqlBool> {
  const names = sql`(' ' || lower(s.family_name) || ' ' || lower(s.given_names))`
  return sql.join<SqlBool>(
    words.map(word => sql`strpos(${names}, ' ' || lower(${word}::text)) > 0`),
    sql` and `,
  )
}

/** As `caseLines`, of those for whom somebody answers. */
export function caseLinesOf(rx: Rx, agencyId: number, whose: Whose) {
  const all = caseLines(rx, agencyId)
  switch (whose.kind) {
    case 'practitioner':
      return all.where('s.practitioner_id', '=', whose.id)
    case 'nobody':
      return all.where('s.practitioner_id', 'is', null).where(managed)
    case 'team':
      return all.where('s.practitioner_id', 'in', eb =>
        eb
          .selectFrom('team_member as m')
          .where('m.team_id', '=', whose.id)
          .where('m.valid_to', 'is', null)
          .select('m.practitioner_id'),
      )
    case 'agency':
      return all
  }
}

/** As `caseLinesOf`, of those whom a filter leaves. */
export function narrowedCases(rx: Rx, agencyId: number, filter: NarrowFilter, horizon: Horizon) {
  const { due, words, riskToStaff } = filter
  let query = caseLinesOf(rx, agencyId, filter.whose)
  for (const [column, wanted] of narrowed(filter))
    if (wanted !== undefined)
      query = query.where(column, wanted === 'none' ? 'is' : '=', wanted === 'none' ? null : wanted)
  if (due !== undefined) query = query.where(dueCondition(due, horizon))
  if (riskToStaff) query = query.where('s.risk_to_staff', '=', true)
  if (words.length > 0) query = query.where(nameCondition(words))
  return query
}

/** How many of the days by which actions are due, which stand in their order, are yesterday or before. */
export const overdueActions = (today: Day) => sql<number>`width_bucket(${today}::date - 1, s.open_due_on)`

/** How many are counted past those that a page shows. */
const countedAhead = 1_000

/**
 * A page of an agency's people.
 *
 * @param levels codes of the instrument's levels, lowest first
 * @param size lines on a page
 * @param ahead how many are counted past those on the page
 */
export async function readCases(
  rx: Rx,
  agencyId: number,
  filter: CaseFilter,
  options: {
    readonly horizon: Horizon
    readonly levels: readonly string[]
    readonly size: number
    readonly ahead?: number
  },
): Promise<CasePage> {
  const { sort, page } = filter
  const query = narrowedCases(rx, agencyId, filter, options.horizon)
  // A nation's list is never counted for one page of it: beside the page itself, counting everybody is what a list costs.
  const most = page * options.size + (options.ahead ?? countedAhead)
  // Of the first page, which is asked for most, these are no parameters: a plan for any number of rows would be that for many of them, so
  // PostgreSQL made a new one for every page.
  const number = (n: number) => (page === 1 ? sql.lit(n) : n)
  const counted = query
    .clearSelect()
    .select(sql`1`.as('one'))
    .limit(number(most + 1))
  const rows = await query
    .select(eb => [
      eb.selectFrom(counted.as('counted')).select(eb.fn.countAll<number>().as('n')).as('total'),
      overdueActions(options.horizon.today).as('overdueActions'),
    ])
    .orderBy(order(sort, options.levels))
    .orderBy(sql`lower(s.family_name) collate "C"`)
    .orderBy(sql`lower(s.given_names) collate "C"`)
    .orderBy('s.person_id')
    .limit(number(options.size))
    .$if(page > 1, paged => paged.offset((page - 1) * options.size))
    .execute()
  const total = rows[0]?.total ?? 0
  return { lines: rows.map(({ total: _total, ...line }) => line), total: Math.min(total, most), more: total > most }
}

/** People of an agency by id. */
export async function casesById(
  rx: Rx,
  agencyId: number,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CaseLine>> {
  if (ids.length === 0) return new Map()
  const lines = await caseLines(rx, agencyId)
    .where('s.person_id', 'in', [...new Set(ids)])
    .execute()
  return new Map(lines.map(line => [line.personId, line]))
}
