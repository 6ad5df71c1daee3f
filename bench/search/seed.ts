import assert from 'node:assert/strict'
import { sql, type Kysely } from 'kysely'
import type { Database } from '../../src/platform/db/index.ts'
import { newId } from '../../src/platform/ids/index.ts'
import { checkLetter } from '../../src/record/people/identifier-rules.ts'
import { asPrincipal } from '../../src/trust/access/index.ts'
import { addAgency, addPractitioner, addTeam } from '../../src/trust/staff/index.ts'
import { password } from '../staff.ts'
import { chanceFrom, fictionalPerson, type FictionalPerson } from './names.ts'

export interface Seeded {
  readonly people: readonly (FictionalPerson & { readonly id: string })[]
  readonly userName: string
}

/** People a statement. */
const batch = 5_000

/**
 * Fills a migrated database: everybody is a case of the agency that will search, and every second one of another agency as well. Rows are
 * written in bulk; tokens are made from them by the statement of the migration.
 */
export async function seedPeople(
  app: Kysely<Database>,
  superuser: Kysely<Database>,
  count: number,
  seed: number,
): Promise<Seeded> {
  const userName = 'searcher'
  const [own, other] = await asPrincipal(app, { kind: 'system', purpose: 'benchmark' }, new Date(), async work => {
    const ids: number[] = []
    for (const [code, kind] of [
      ['searching', 'police'],
      ['other', 'probation'],
    ] as const) {
      const agencyId = await addAgency(work, { code, name: `Fictional agency ${code}`, kind })
      const teamId = await addTeam(work, agencyId, 'Public protection')
      const who = { agencyId, name: `Officer ${code}`, jobTitle: 'Officer', roles: ['practitioner'] as const, teamId }
      const account = { userName: code === 'searching' ? userName : code, password, mustChangePassword: false }
      await addPractitioner(work, { ...who, ...account })
      ids.push(agencyId)
    }
    return ids
  })
  assert(own !== undefined && other !== undefined)
  const chance = chanceFrom(seed)
  const people = Array.from({ length: count }, () => ({ id: newId(), ...fictionalPerson(chance) }))
  for (let at = 0; at < count; at += batch) await insertPeople(superuser, people.slice(at, at + batch), own, other)
  await sql`
    insert into search_token (agency_id, token, person_id, source, tier, restricted)
    select distinct s.agency_id, k.token, k.person_id, k.source, k.tier, s.restricted
    from search_token_source k join case_summary s on s.person_id = k.person_id`.execute(superuser)
  await sql`vacuum analyze`.execute(superuser)
  await sql`checkpoint`.execute(superuser)
  return { people, userName }
}

async function insertPeople(db: Kysely<Database>, people: Seeded['people'], own: number, other: number): Promise<void> {
  const rows = JSON.stringify(
    people.map((person, at) => ({
      ...person,
      ids: Array.from({ length: 4 }, () => newId()),
      shared: at % 2 === 0,
      pnc: `${2000 + (person.pnc % 25)}/${String(person.pnc).padStart(7, '0')}${checkLetter(
        `${String(person.pnc % 25).padStart(2, '0')}${String(person.pnc).padStart(7, '0')}`,
      )}`,
    })),
  )
  await sql`
    with one as materialized (
      select * from jsonb_to_recordset(${rows}::jsonb) as r (
        id uuid, "familyName" text, "givenNames" text, "bornOn" date, alias text, pnc text, address text, postcode text, ids uuid[],
        shared boolean)
    ), member as materialized (
      select id, ${own}::integer as agency, ids[1] as member_id, "familyName", "givenNames", "bornOn" from one
      union all
      select id, ${other}::integer, ids[2], "familyName", "givenNames", "bornOn" from one where shared
    ), a as (insert into case_opening (person_id, agency_id) select id, ${own} from one),
    b as (insert into case_member (id, person_id, agency_id, basis, valid_from) select member_id, id, agency, 'manages', '2026-01-01' from member),
    c as (insert into case_summary (agency_id, person_id, family_name, given_names, born_on, sex)
      select agency, id, "familyName", "givenNames", "bornOn", 'male' from member),
    d as (insert into person (id, agency_id, family_name, given_names, born_on, sex)
      select id, ${own}, "familyName", "givenNames", "bornOn", 'male' from one),
    e as (insert into person_alias (id, person_id, agency_id, family_name, given_names, kind, valid_from)
      select ids[3], id, ${own}, alias, "givenNames", 'former name', '2026-01-01' from one where alias is not null),
    f as (insert into person_identifier (id, person_id, agency_id, kind, value, valid_from)
      select ids[4], id, ${own}, 'pnc', pnc, '2026-01-01' from one where pnc is not null on conflict do nothing)
    insert into person_address (id, person_id, agency_id, kind, address, postcode, valid_from)
    select ids[4], id, ${own}, 'main', address, postcode, '2026-01-01' from one`.execute(db)
}
