import { sql, type RawBuilder } from 'kysely'
import type { Rx } from '../../platform/db/index.ts'
import type { Happening, TimelineEntry, TimelinePage, TimelinePlace } from './types.ts'

/** Characters of a text that a timeline shows. The whole is one link away. */
const shown = 280

/** A text as far as it is shown, with a mark where it was cut. */
const cut = (column: string) =>
  sql`case when length(${sql.ref(column)}) > ${sql.lit(shown)}
    then rtrim(left(${sql.ref(column)}, ${sql.lit(shown)})) || '…' else ${sql.ref(column)} end`

/** A dated fact about a person, by its table, and the word in it that says what was so. Facts recorded in error never were so. */
const fact = (kind: TimelineEntry['kind'], table: string, word: string, personId: string) => sql`
  select ${sql.lit(kind)}, f.id, f.valid_from, f.recorded_at, f.recorded_by, f.agency_id, ${sql.ref(`f.${word}`)}::text, null, null
  from ${sql.table(table)} f
  where f.person_id = ${personId} and f.ended_as is distinct from 'in error'`

/**
 * What happened in a case, newest first: what was signed by any agency, the agency's own work towards it, visits with what was seen and
 * heard, other evidence, and changes of allocation and status. An entry of the log that belongs to a visit stands with its visit.
 *
 * @param page from 1
 * @param size entries on a page
 */
export async function readTimeline(
  rx: Rx,
  agencyId: number,
  personId: string,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<TimelinePage> {
  const rows = await happened(rx, agencyId, personId, {
    part: sql`limit ${size + 1} offset ${(page - 1) * size}`,
    where: sql`true`,
  })
  return { entries: rows.slice(0, size), page, more: rows.length > size }
}

/**
 * As `readTimeline`, from a place on: what happens meanwhile moves nothing.
 *
 * @param after the last entry of the part before; undefined for the beginning
 * @param size how many at most
 */
export async function readTimelineAfter(
  rx: Rx,
  agencyId: number,
  personId: string,
  {
    after,
    size,
    leftOut,
  }: { readonly after: TimelinePlace | undefined; readonly size: number; readonly leftOut: readonly Happening[] },
): Promise<readonly TimelineEntry[]> {
  const place = after && sql`(${after.day}::date, ${after.at}::timestamptz, ${after.id}::uuid)`
  const beyond =
    after && place
      ? sql`(h.day, h.at, h.id) < ${place} or ((h.day, h.at, h.id) = ${place} and h.kind > ${after.kind})`
      : sql`true`
  const where = sql`h.kind <> all(${leftOut}) and (${beyond})`
  return await happened(rx, agencyId, personId, { part: sql`limit ${size}`, where })
}

async function happened(
  rx: Rx,
  agencyId: number,
  personId: string,
  { part, where }: { readonly part: RawBuilder<unknown>; readonly where: RawBuilder<unknown> },
): Promise<readonly TimelineEntry[]> {
  const { rows } = await sql<TimelineEntry>`
    with happened (kind, id, day, at, by_id, agency_id, what, note, text) as (
      select 'assessment signed', s.assessment_id, s.signed_on, s.signed_at, a.countersigned_by, s.agency_id, s.level,
        s.number::text, case when s.provisional then 'provisional' end
      from assessment_snapshot s join assessment a on a.id = s.assessment_id
      where s.person_id = ${personId}
      union all
      select 'assessment event', e.assessment_id, (e.at at time zone 'Europe/London')::date, e.at, e.by_id, e.agency_id, e.action,
        a.number::text, (select t.name from practitioner t where t.id = e.to_id)
      from assessment_event e join assessment a on a.id = e.assessment_id
      where e.person_id = ${personId} and e.agency_id = ${agencyId} and e.action not in ('edited', 'signed', 'imported')
      union all
      select 'visit', v.id, v.happened_on, v.recorded_at, v.recorded_by, v.agency_id,
        case when v.announced then 'Announced ' else 'Unannounced ' end || v.kind, v.plan_decision,
        (select ${cut('e.text')} from evidence e
          where e.visit_id = v.id and e.person_id = v.person_id and e.kind <> 'withdrawal'
            and not exists (select from evidence later where later.amends = e.id)
          order by e.id limit 1)
      from visit v
      where v.person_id = ${personId}
      union all
      select 'act now', n.id, (n.done_at at time zone 'Europe/London')::date, n.recorded_at, n.recorded_by, n.agency_id,
        array_to_string(n.dangers, '|'), null, ${cut('n.done')}
      from act_now n
      where n.person_id = ${personId}
      union all
      select 'act now added to', d.act_now_id, (d.recorded_at at time zone 'Europe/London')::date, d.recorded_at, d.recorded_by, d.agency_id,
        null, null, ${cut('d.text')}
      from act_now_addition d
      where d.person_id = ${personId}
      union all
      select 'act now acknowledged', k.act_now_id, (k.recorded_at at time zone 'Europe/London')::date, k.recorded_at, k.recorded_by,
        k.agency_id, null, null, ${cut('k.words')}
      from act_now_acknowledgement k
      where k.person_id = ${personId}
      union all
      select 'result answered', w.record_id, (w.recorded_at at time zone 'Europe/London')::date, w.recorded_at, w.recorded_by, w.agency_id,
        u.tool, w.kind, ${cut('w.words')}
      from urgent_answer w join urgent_result u on u.record_id = w.record_id
      where w.person_id = ${personId}
        -- An act now that is recorded of a result tells of itself; that one of before was about it was said by somebody.
        and (w.kind <> 'act now' or exists (select from act_now n where n.id = w.act_now_id and n.recorded_at < w.recorded_at))
      union all
      select 'reason acknowledged', k.record_id, (k.recorded_at at time zone 'Europe/London')::date, k.recorded_at, k.recorded_by,
        k.agency_id, null, null, null
      from urgent_acknowledgement k
      where k.person_id = ${personId}
      union all
      select 'action', o.action_id, o.happened_on, o.recorded_at, o.recorded_by, o.agency_id, ${cut('a.what')}, o.outcome, ${cut('o.note')}
      from action_outcome o join plan_action a on a.id = o.action_id
      where o.person_id = ${personId} and o.visit_id is null and o.assessment_id is null
      union all
      select 'evidence', e.id, e.happened_on, e.recorded_at, e.recorded_by, e.agency_id, e.source, later.kind, ${cut('e.text')}
      from evidence e left join evidence later on later.amends = e.id
      where e.person_id = ${personId} and e.kind <> 'withdrawal' and e.visit_id is null
      union all
      select 'allocation', f.id, f.valid_from, f.recorded_at, f.recorded_by, f.agency_id, p.name, null, null
      from allocation f join practitioner p on p.id = f.practitioner_id
      where f.person_id = ${personId} and f.ended_as is distinct from 'in error'
      union all ${fact('registration', 'person_registration', 'status', personId)}
      union all ${fact('custody', 'person_custody', 'status', personId)}
      union all
      select 'lead agency', f.id, f.valid_from, f.recorded_at, f.recorded_by, f.agency_id, g.name, null, null
      from person_lead_agency f join agency g on g.id = f.lead_agency_id
      where f.person_id = ${personId} and f.ended_as is distinct from 'in error'
      union all
      select 'risk to staff', f.id, f.valid_from, f.recorded_at, f.recorded_by, f.agency_id, null, null, ${cut('f.detail')}
      from person_flag f
      where f.person_id = ${personId} and f.ended_as is distinct from 'in error'
      union all
      select 'risk to staff ended', f.id, f.valid_to, f.ended_at, f.ended_by, f.agency_id, null, null, ${cut('f.ended_why')}
      from person_flag f
      where f.person_id = ${personId} and f.ended_as = 'ended'
    )
    select h.kind, h.id, h.day, h.at, p.name as "byName", g.name as "agencyName", h.what, h.note, h.text
    from happened h join agency g on g.id = h.agency_id left join practitioner p on p.id = h.by_id
    where ${where}
    order by h.day desc, h.at desc, h.id desc, h.kind
    ${part}`.execute(rx)
  return rows
}
