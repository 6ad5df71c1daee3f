import { sql } from 'kysely'
import type { Rx, Tx } from '../../platform/db/index.ts'
import type { TokenGround } from './types.ts'

/**
 * Makes the tokens of these people, for every member agency, say what their names, birth dates, other names, identifiers and addresses say,
 * in the transaction that wrote them. What another agency keeps for itself is left alone: whoever writes can't see it.
 *
 * Locked as the summaries are, and for the same reason: two that write to one case come one after the other.
 */
export async function refreshTokens(tx: Tx, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return
  const people = sql`${[...personIds]}::uuid[]`
  await sql`
    select from case_summary where person_id = any(${people}) order by person_id, agency_id for update`.execute(tx)
  await sql`
    with wanted as materialized (
      select distinct s.agency_id, k.token, k.person_id, k.source, k.tier, s.restricted
      from search_token_source k
      join case_summary s on s.person_id = k.person_id and (k.tier = 'shared' or s.agency_id = k.agency_id)
      where k.person_id = any(${people}) and s.person_id = any(${people})
    ), kept as materialized (
      select t.ctid as place, t.agency_id, t.token, t.person_id, t.source, t.tier from search_token t where t.person_id = any(${people})
    ), gone as (
      delete from search_token t using kept k
      where t.ctid = k.place and t.person_id = any(${people})
        and not exists (
          select from wanted w
          where (w.agency_id, w.token, w.person_id, w.source, w.tier) = (k.agency_id, k.token, k.person_id, k.source, k.tier))
    )
    insert into search_token (agency_id, token, person_id, source, tier, restricted)
    select agency_id, token, person_id, source, tier, restricted from wanted w
    where not exists (
      select from kept k
      where (w.agency_id, w.token, w.person_id, w.source, w.tier) = (k.agency_id, k.token, k.person_id, k.source, k.tier))`.execute(
    tx,
  )
}

/** Says of an agency's own tokens of a person whether the case is restricted, as its summary and its membership do. */
export async function restrictTokens(tx: Tx, personId: string, agencyId: number, restricted: boolean): Promise<void> {
  await tx
    .updateTable('search_token')
    .set({ restricted })
    .where('person_id', '=', personId)
    .where('agency_id', '=', agencyId)
    .execute()
}

/** The tokens that an agency has of a person, as `source token`, in order. For the recount. */
export async function readTokens(rx: Rx, personId: string, agencyId: number): Promise<readonly string[]> {
  const rows = await rx
    .selectFrom('search_token')
    .where('person_id', '=', personId)
    .where('agency_id', '=', agencyId)
    .select(['source', 'token'])
    .execute()
  return rows.map(({ source, token }) => `${source} ${token}`).toSorted()
}

/** What tokens of a person follow from, as whoever asks may see it. For the recount. */
export async function readGround(rx: Rx, personId: string): Promise<TokenGround | undefined> {
  const { rows } = await sql<TokenGround>`
    select jsonb_build_object('familyName', p.family_name, 'givenNames', p.given_names) as names, p.born_on as "bornOn",
      coalesce((select jsonb_agg(jsonb_build_object('familyName', a.family_name, 'givenNames', a.given_names))
        from person_alias a where a.person_id = p.id and a.valid_to is null), '[]') as aliases,
      coalesce((select jsonb_agg(i.value) from person_identifier i where i.person_id = p.id and i.valid_to is null), '[]') as identifiers,
      coalesce((select jsonb_agg(jsonb_build_object('address', d.address, 'postcode', d.postcode))
        from person_address d where d.person_id = p.id and d.valid_to is null), '[]') as addresses
    from person p where p.id = ${personId}`.execute(rx)
  return rows[0]
}
