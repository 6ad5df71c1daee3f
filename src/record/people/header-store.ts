import { sql } from 'kysely'
import type { Rx } from '../../platform/db/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import type { PractitionerPrincipal } from '../../trust/access/index.ts'
import type { PersonHeader } from './types.ts'

/**
 * What stands on every page about a person, as the principal's agency knows it. One round trip.
 *
 * @throws not found when the principal may not see the person
 */
export async function readHeader(rx: Rx, principal: PractitionerPrincipal, personId: string): Promise<PersonHeader> {
  const { rows } = await sql<PersonHeader>`
    select s.person_id as "personId", s.family_name as "familyName", s.given_names as "givenNames", s.born_on as "bornOn", s.sex,
      s.restricted, s.level, s.level_provisional as "levelProvisional", s.last_signed_on as "lastSignedOn",
      coalesce((select jsonb_agg(trim(a.given_names || ' ' || a.family_name) order by a.id) from person_alias a
        where a.person_id = s.person_id and a.valid_to is null), '[]') as aliases,
      coalesce((select jsonb_agg(jsonb_build_object('kind', i.kind, 'value', i.value) order by i.kind desc, i.id)
        from person_identifier i where i.person_id = s.person_id and i.valid_to is null), '[]') as identifiers,
      coalesce((select jsonb_agg(f.detail order by f.id) from person_flag f
        where f.person_id = s.person_id and f.kind = 'risk to staff' and f.valid_to is null), '[]') as "riskToStaff",
      coalesce((select jsonb_agg(jsonb_build_object('kind', n.kind, 'detail', n.detail) order by n.id) from person_need n
        where n.person_id = s.person_id and n.valid_to is null), '[]') as needs,
      (select jsonb_build_object('status', c.status, 'place', c.place, 'from', c.valid_from) from person_custody c
        where c.person_id = s.person_id and c.valid_to is null) as custody,
      (select jsonb_build_object('status', r.status, 'from', r.valid_from, 'endsOn', r.ends_on, 'period', r.period)
        from person_registration r where r.person_id = s.person_id and r.valid_to is null) as registration,
      (select jsonb_build_object('id', g.id, 'name', g.name) from agency g where g.id = s.lead_agency_id) as "leadAgency",
      (select jsonb_build_object('id', p.id, 'name', p.name, 'since', s.allocated_on) from practitioner p
        where p.id = s.practitioner_id) as practitioner,
      (select jsonb_build_object('address', d.address, 'postcode', d.postcode, 'from', d.valid_from) from person_address d
        where d.person_id = s.person_id and d.kind = 'main' and d.valid_to is null) as "mainAddress"
    from case_summary s
    where s.agency_id = ${principal.agencyId} and s.person_id = ${personId}`.execute(rx)
  const [header] = rows
  if (!header) throw new Problem(problems.notFound)
  return header
}
