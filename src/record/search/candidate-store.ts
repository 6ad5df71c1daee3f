import { sql } from 'kysely'
import type { Rx } from '../../platform/db/index.ts'
import type { Key } from './key-rules.ts'
import type { Candidate } from './types.ts'

/** How many of those who fit best by their tokens are compared word by word. */
export const mostCandidates = 200

/**
 * Those of an agency's people for whose tokens most of a search speaks, with what there is to compare. One round trip, each range an index
 * scan of its own that ends early: the principal's own agency is stated as well as enforced. What few people have says more than what many
 * have.
 *
 * @param wider by how much more of each range is read than the key says
 */
export async function findCandidates(
  rx: Rx,
  agencyId: number,
  keys: readonly Key[],
  wider: number,
): Promise<readonly Candidate[]> {
  if (keys.length === 0) return []
  const { rows } = await sql<Candidate>`
    select s.person_id as "personId", s.family_name as "familyName", s.given_names as "givenNames", s.born_on as "bornOn",
      case when found.alias then (
        select coalesce(jsonb_agg(jsonb_build_object('familyName', a.family_name, 'givenNames', a.given_names) order by a.id), '[]')
        from person_alias a where a.person_id = s.person_id and a.valid_to is null) else '[]' end as aliases,
      case when found.address then (
        select coalesce(jsonb_agg(jsonb_build_object('address', d.address, 'postcode', d.postcode) order by d.kind, d.id), '[]')
        from person_address d where d.person_id = s.person_id and d.valid_to is null) else '[]' end as addresses,
      case when found.identifier then (
        select coalesce(jsonb_agg(i.value order by i.id), '[]')
        from person_identifier i where i.person_id = s.person_id and i.valid_to is null) else '[]' end as identifiers
    from (
      select person_id, sum(weight) as weight, bool_or(alias) as alias, bool_or(address) as address, bool_or(identifier) as identifier
      from (
        select t.person_id, k.part, bool_or(t.source = 'alias') as alias,
          bool_or(t.source = 'address') as address, bool_or(t.source = 'identifier') as identifier,
          max(case when k.beside = '' then k.weight else greatest(k.weight - 8, k.weight
            - 2 * length(translate(split_part(t.token, ' ', 2), k.beside, ''))
            - case when position(' ' in k.beside) = 0 then abs(length(split_part(t.token, ' ', 2)) - length(k.beside)) else 0 end) end / (1 + ln(t.n))) as weight
        from unnest(
          ${keys.map(key => key.from)}::text[], ${keys.map(key => key.to)}::text[], ${keys.map(key => key.part)}::integer[],
          ${keys.map(key => key.weight)}::integer[], ${keys.map(key => key.beside)}::text[], ${keys.map(key => key.most * wider)}::integer[])
          as k ("from", "to", part, weight, beside, most),
        lateral (
          select *, count(*) over () as n
          from (
            select person_id, source, token from search_token
            where agency_id = ${agencyId} and token >= k."from" collate "C" and token < k."to" collate "C"
            order by token
            limit k.most) range) t
        group by t.person_id, k.part) parts
      group by person_id
      order by weight desc, person_id
      limit ${mostCandidates}::integer) found
    join case_summary s on s.agency_id = ${agencyId} and s.person_id = found.person_id`.execute(rx)
  return rows
}
