import { sql } from 'kysely'
import type { Day } from '../../platform/dates/index.ts'
import type { Rx } from '../../platform/db/index.ts'
import type { Search } from './search-rules.ts'
import type { NewIdentifier } from './types.ts'

/** One person in a list. */
export interface FoundPerson {
  readonly personId: string
  readonly familyName: string
  readonly givenNames: string
  readonly bornOn: Day
  readonly restricted: boolean
  readonly riskToStaff: boolean
  readonly level: string | null
  readonly levelProvisional: boolean
  readonly practitionerName: string | null
  readonly identifiers: readonly NewIdentifier[]
}

export interface FoundPage {
  readonly people: readonly FoundPerson[]
  readonly more: boolean
}

/** How a word is looked for: curled apostrophes are straight ones, and a hyphen begins a new word as a blank does. */
const plainText = (text: ReturnType<typeof sql>) => sql`translate(lower(${text}), '’-', ''' ')`

const startsAWord = (names: ReturnType<typeof sql>, word: string) =>
  sql<boolean>`${plainText(sql`' ' || ${names}`)} like '% ' || ${plainText(sql`${word.replace(/[%_\\]/g, '\\$&')}::text`)} || '%'`

/**
 * Those of an agency's people whom a search finds, by name; everybody when nothing is looked for. The principal's own agency alone, stated
 * as well as enforced.
 *
 * @param page from 1
 */
export async function searchPeople(
  rx: Rx,
  agencyId: number,
  search: Pick<Search, 'names' | 'identifiers' | 'bornOn'>,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<FoundPage> {
  let query = rx
    .selectFrom('case_summary as s')
    .leftJoin('practitioner as p', 'p.id', 's.practitioner_id')
    .where('s.agency_id', '=', agencyId)
  for (const word of search.names)
    query = query.where(eb =>
      eb.or([
        startsAWord(sql`s.family_name || ' ' || s.given_names`, word),
        eb(
          's.person_id',
          'in',
          eb
            .selectFrom('person_alias as a')
            .where('a.valid_to', 'is', null)
            .where(startsAWord(sql`a.family_name || ' ' || a.given_names`, word))
            .select('a.person_id'),
        ),
      ]),
    )
  for (const possible of search.identifiers)
    query = query.where(eb =>
      eb(
        's.person_id',
        'in',
        eb
          .selectFrom('person_identifier as i')
          .where('i.valid_to', 'is', null)
          .where('i.value', 'in', [...possible])
          .select('i.person_id'),
      ),
    )
  for (const day of search.bornOn) query = query.where('s.born_on', '=', day)
  const rows = await query
    .select([
      's.person_id as personId',
      's.family_name as familyName',
      's.given_names as givenNames',
      's.born_on as bornOn',
      's.restricted',
      's.risk_to_staff as riskToStaff',
      's.level',
      's.level_provisional as levelProvisional',
      'p.name as practitionerName',
    ])
    .orderBy(sql`lower(s.family_name) collate "C"`)
    .orderBy(sql`lower(s.given_names) collate "C"`)
    .orderBy('s.person_id')
    .limit(size + 1)
    .offset((page - 1) * size)
    .execute()
  const shown = rows.slice(0, size)
  const numbers = await identifiersOf(
    rx,
    shown.map(row => row.personId),
  )
  return {
    people: shown.map(row => ({ ...row, identifiers: numbers.get(row.personId) ?? [] })),
    more: rows.length > size,
  }
}

async function identifiersOf(rx: Rx, personIds: readonly string[]): Promise<ReadonlyMap<string, NewIdentifier[]>> {
  const found = new Map<string, NewIdentifier[]>()
  if (personIds.length === 0) return found
  const rows = await rx
    .selectFrom('person_identifier')
    .where('person_id', 'in', [...personIds])
    .where('valid_to', 'is', null)
    .select(['person_id', 'kind', 'value'])
    .orderBy('kind', 'desc')
    .orderBy('id')
    .execute()
  for (const { person_id, kind, value } of rows)
    found.set(person_id, [...(found.get(person_id) ?? []), { kind, value }])
  return found
}
