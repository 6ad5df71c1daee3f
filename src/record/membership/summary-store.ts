import { sql, type RawBuilder } from 'kysely'
import type { Day } from '../../platform/dates/index.ts'
import { lastly, type Rx, type Tx } from '../../platform/db/index.ts'
import { firstAssessmentDays } from './deadline.ts'
import type { CaseRows } from './summary-rules.ts'
import type { Derived } from './types.ts'

/**
 * Makes every member's row of a person say what the case's rows say, in the transaction that wrote them: once, when all the rest of it is
 * done, however often it is asked for. Only what all members share counts, so it comes out the same whoever writes.
 */
export function refreshSummary(tx: Tx, personId: string): void {
  lastly(tx, `summary ${personId}`, summaryStatements(personId))
}

/** What a row says of the case and of its agency. */
const derived =
  `family_name given_names born_on sex lead_agency_id practitioner_id allocated_on registration_status registered_on
  registration_ends_on custody_status risk_to_staff level level_provisional last_signed_on assessment_due_on draft_status reassess_since
  next_visit_by last_visit_on open_actions next_action_due_on open_due_on`.split(/\s+/)

/** The same columns, of the table named so. */
const columnsOf = (table: string) => sql.join(derived.map(column => sql.ref(`${table}.${column}`)))

/**
 * First the rows are locked, in one order for all: a statement that waited for them would go on with the picture of the case that it began
 * with, and write it over what the other has just made true. The second statement begins when the first is done, though both are on their
 * way by then, and sees what the first waited for. What is so for every member is found once, and a row that says it already is not written
 * again.
 */
function summaryStatements(personId: string): readonly RawBuilder<unknown>[] {
  const id = sql`${personId}`
  return [
    sql`select from case_summary where person_id = ${id} order by agency_id for update`,
    summariesOf({ these: sql`= ${id}`, ofShared: id, ofMember: id }),
  ]
}

/**
 * As `refreshSummary`, where nothing of the case has changed but how far an agency's assessment is that is not signed: that stands in the row of
 * this agency alone.
 */
export function refreshDraftStatus(tx: Tx, personId: string, agencyId: number): void {
  lastly(tx, `summary ${personId} of ${agencyId}`, draftStatusStatements(personId, agencyId))
}

/** Locked first, as in `summaryStatements`. */
function draftStatusStatements(personId: string, agencyId: number): readonly RawBuilder<unknown>[] {
  const [person, agency] = [sql`${personId}`, sql`${agencyId}`]
  return [
    sql`select from case_summary where person_id = ${person} and agency_id = ${agency} for update`,
    sql`
      update case_summary s set draft_status = n.status
      from (select (${draftStatus(person, agency)}) as status) n
      where s.person_id = ${person} and s.agency_id = ${agency} and s.draft_status is distinct from n.status`,
  ]
}

/** How far the assessment of an agency is that is not signed; null where there is none. */
const draftStatus = (person: RawBuilder<unknown>, agency: RawBuilder<unknown>) => sql`
  select d.status from assessment d
  where d.person_id = ${person} and d.agency_id = ${agency} and d.tier = 'shared'
    and d.status in ('draft', 'submitted', 'returned')`

/** As `refreshSummary`, of many people at once and now: for work that writes thousands of cases. The rows are locked in one order for all. */
export async function refreshSummaries(tx: Tx, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return
  const these = sql`= any(${[...personIds]}::uuid[])`
  await sql`select from case_summary where person_id ${these} order by person_id, agency_id for update`.execute(tx)
  await summariesOf({ these, ofShared: sql`c.person_id`, ofMember: sql`n.person_id` }).execute(tx)
}

/** Whose summaries are written, and the person's id as it stands in each place: one person's is a parameter, by which each index is asked. */
interface Whose {
  readonly these: RawBuilder<unknown>
  readonly ofShared: RawBuilder<unknown>
  readonly ofMember: RawBuilder<unknown>
}

function summariesOf({ these, ofShared, ofMember }: Whose): RawBuilder<unknown> {
  return sql`
    with shared as materialized (
      select p.id as person_id, p.family_name, p.given_names, p.born_on, p.sex, lead.lead_agency_id,
        reg.status as registration_status, reg.valid_from as registered_on, reg.ends_on as registration_ends_on,
        custody.status as custody_status,
        exists (
          select from person_flag f
          where f.person_id = p.id and f.kind = 'risk to staff' and f.valid_to is null and f.tier = 'shared') as risk_to_staff,
        last.level, coalesce(last.provisional, false) as level_provisional, last.signed_on as last_signed_on, last.review_by,
        asked.since as reassess_since,
        (select n.day from (
          select v.next_visit_by as day, v.recorded_at as said_at from visit v
          where v.person_id = p.id and v.tier = 'shared' and v.next_visit_by is not null
          union all
          select last.next_visit_by, last.signed_at where last.next_visit_by is not null
        ) n order by n.said_at desc, n.day limit 1) as next_visit_by,
        (select max(v.happened_on) from visit v
          where v.person_id = p.id and v.tier = 'shared' and v.kind = 'visit') as last_visit_on,
        plan.open_actions, plan.next_action_due_on, plan.open_due_on
      from person p
      left join person_lead_agency lead on lead.person_id = p.id and lead.valid_to is null and lead.tier = 'shared'
      left join person_registration reg on reg.person_id = p.id and reg.valid_to is null and reg.tier = 'shared'
      left join person_custody custody on custody.person_id = p.id and custody.valid_to is null and custody.tier = 'shared'
      left join lateral (
        select x.level, x.provisional, x.signed_on, x.signed_at, x.next_visit_by, x.review_by from assessment_snapshot x
        where x.person_id = p.id and x.tier = 'shared'
        order by x.number desc limit 1
      ) last on true
      left join lateral (
        select min(v.happened_on) as since from visit v
        where v.person_id = p.id and v.tier = 'shared' and v.plan_decision = 'reassess'
          and (last.signed_at is null or v.recorded_at > last.signed_at)
      ) asked on true
      left join lateral (
        select count(*) as open_actions, min(t.due_on) as next_action_due_on,
          coalesce(array_agg(t.due_on order by t.due_on), '{}') as open_due_on
        from plan_action t
        where t.person_id = p.id and t.tier = 'shared' and t.status = 'open'
      ) plan on true
      where p.id ${these}
    )
    update case_summary s set (${sql.join(derived.map(column => sql.ref(column)))}) = (${columnsOf('n')})
    from (
      select m.agency_id, c.*, a.practitioner_id, a.valid_from as allocated_on,
        (${draftStatus(ofShared, sql`m.agency_id`)}) as draft_status,
        -- By when to assess: as the last signed one set it; before a first one, from the registration on, by the agency's setting of that
        -- day; at once where a visit has found that it must be.
        least(coalesce(c.review_by, case when c.registration_status = 'registered' then c.registered_on + coalesce((
          select g.value::integer from agency_setting g
          where g.agency_id = m.agency_id and g.name = ${firstAssessmentDays.name} and g.valid_from <= c.registered_on
          order by g.valid_from desc, g.recorded_at desc, g.id desc limit 1), ${firstAssessmentDays.initial}::integer) end),
          c.reassess_since) as assessment_due_on
      from shared c
      join case_summary m on m.person_id = ${ofShared}
      -- Asked for each row by both columns: joined, PostgreSQL may read every allocation of the agency for each of thousands of people.
      left join lateral (
        select o.practitioner_id, o.valid_from from allocation o
        where o.person_id = ${ofShared} and o.agency_id = m.agency_id and o.valid_to is null and o.tier = 'shared' limit 1
      ) a on true
    ) n
    where s.person_id = ${ofMember} and s.agency_id = n.agency_id
      and (${columnsOf('s')}) is distinct from (${columnsOf('n')})`
}

/** What a row of the summary says now. */
export async function readDerived(rx: Rx, personId: string, agencyId: number): Promise<Derived | undefined> {
  return await rx
    .selectFrom('case_summary')
    .where('person_id', '=', personId)
    .where('agency_id', '=', agencyId)
    .select([
      'family_name as familyName',
      'given_names as givenNames',
      'born_on as bornOn',
      'sex',
      'lead_agency_id as leadAgencyId',
      'practitioner_id as practitionerId',
      'allocated_on as allocatedOn',
      'registration_status as registrationStatus',
      'registered_on as registeredOn',
      'registration_ends_on as registrationEndsOn',
      'custody_status as custodyStatus',
      'risk_to_staff as riskToStaff',
      'level',
      'level_provisional as levelProvisional',
      'last_signed_on as lastSignedOn',
      'assessment_due_on as assessmentDueOn',
      'draft_status as draftStatus',
      'reassess_since as reassessSince',
      'next_visit_by as nextVisitBy',
      'last_visit_on as lastVisitOn',
      'open_actions as openActions',
      'next_action_due_on as nextActionDueOn',
      sql<Day[]>`open_due_on::text[]`.as('openDueOn'),
    ])
    .executeTakeFirst()
}

/** Every shared row of a case that a summary follows from, as it stands in its table. For the recount. */
export async function readCaseRows(rx: Rx, personId: string): Promise<CaseRows> {
  const rows = async <T>(table: string, columns: string): Promise<readonly T[]> => {
    const { rows } = await sql<T>`
      select ${sql.raw(columns)} from ${sql.table(table)} where person_id = ${personId} and tier = 'shared'`.execute(rx)
    return rows
  }
  const { rows: people } = await sql<CaseRows['people'][number]>`
    select family_name as "familyName", given_names as "givenNames", born_on as "bornOn", sex
    from person where id = ${personId}`.execute(rx)
  const { rows: firstDays } = await sql<CaseRows['firstDays'][number]>`
    select agency_id as "agencyId", value::integer as days, valid_from as "from", recorded_at as "recordedAt"
    from agency_setting where name = ${firstAssessmentDays.name}`.execute(rx)
  const dated = 'valid_to as "to"'
  return {
    ...{ people, firstDays },
    leads: await rows('person_lead_agency', `lead_agency_id as "agencyId", ${dated}`),
    allocations: await rows(
      'allocation',
      `agency_id as "agencyId", practitioner_id as "practitionerId", valid_from as "from", ${dated}`,
    ),
    registrations: await rows('person_registration', `status, valid_from as "from", ends_on as "endsOn", ${dated}`),
    custodies: await rows('person_custody', `status, ${dated}`),
    flags: await rows('person_flag', `kind, ${dated}`),
    snapshots: await rows(
      'assessment_snapshot',
      `number, level, provisional, signed_on as "signedOn", signed_at as "signedAt", next_visit_by as "nextVisitBy",
        review_by as "reviewBy"`,
    ),
    assessments: await rows('assessment', 'agency_id as "agencyId", status'),
    visits: await rows(
      'visit',
      'kind, happened_on as "happenedOn", plan_decision as "decision", next_visit_by as "nextVisitBy", recorded_at as "recordedAt"',
    ),
    actions: await rows('plan_action', 'status, due_on as "dueOn"'),
  }
}
