import type { Selectable } from 'kysely'
import type { Rx, Tx } from '../../platform/db/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import type { PersonTable } from './tables.ts'
import type { NewIdentifier, Person } from './types.ts'

const columns = [
  'id',
  'agency_id',
  'tier',
  'family_name',
  'given_names',
  'born_on',
  'sex',
  'recorded_at',
  'recorded_by',
  'revision',
] as const

type PersonRow = Omit<Selectable<PersonTable>, 'merged_into'>

export async function insertPerson(tx: Tx, row: PersonRow): Promise<void> {
  await tx.insertInto('person').values(row).execute()
}

/** A person's row, when the principal may see it. */
export async function readPersonRow(rx: Rx, personId: string): Promise<PersonRow | undefined> {
  return await rx.selectFrom('person').where('id', '=', personId).select(columns).executeTakeFirst()
}

/**
 * A person's row, locked until the transaction ends: changes to one person come one after the other. Rows that only refer to the person,
 * such as evidence, don't wait for it.
 */
export async function lockPersonRow(tx: Tx, personId: string): Promise<PersonRow | undefined> {
  return await tx.selectFrom('person').where('id', '=', personId).select(columns).forNoKeyUpdate().executeTakeFirst()
}

/** Writes names, birth date, sex and the revision. */
export async function updatePerson(tx: Tx, row: PersonRow): Promise<void> {
  await tx
    .updateTable('person')
    .set({
      family_name: row.family_name,
      given_names: row.given_names,
      born_on: row.born_on,
      sex: row.sex,
      revision: row.revision,
    })
    .where('id', '=', row.id)
    .execute()
}

/** A row as the pages know it. */
export function personOf(row: PersonRow): Person {
  return {
    id: row.id,
    familyName: row.family_name,
    givenNames: row.given_names,
    bornOn: row.born_on,
    sex: row.sex,
    revision: row.revision,
  }
}

/** Names, birth date and sex of somebody, as they stand. @throws not found when the principal may not see them */
export async function readPerson(rx: Rx, personId: string): Promise<Person> {
  const row = await readPersonRow(rx, personId)
  if (!row) throw new Problem(problems.notFound)
  return personOf(row)
}

/** Somebody who has one of these identifiers. */
export interface Holder extends NewIdentifier {
  readonly personId: string
  readonly name: string
}

/** Those whom the principal may open and who have one of these identifiers. */
export async function holdersOf(
  rx: Rx,
  agencyId: number,
  identifiers: readonly NewIdentifier[],
): Promise<readonly Holder[]> {
  if (identifiers.length === 0) return []
  const rows = await rx
    .selectFrom('person_identifier as i')
    .innerJoin('case_summary as s', 's.person_id', 'i.person_id')
    .where('s.agency_id', '=', agencyId)
    .where('i.valid_to', 'is', null)
    .where(
      'i.value',
      'in',
      identifiers.map(({ value }) => value),
    )
    .select(['i.person_id as personId', 'i.kind', 'i.value', 's.given_names', 's.family_name'])
    .orderBy('i.id')
    .execute()
  return rows
    .filter(row => identifiers.some(({ kind, value }) => kind === row.kind && value === row.value))
    .map(row => ({
      personId: row.personId,
      kind: row.kind,
      value: row.value,
      name: `${row.given_names} ${row.family_name}`,
    }))
}

/** People after an id, in the order of their ids, for the ledger. */
export async function readPersonRows(
  rx: Rx,
  afterId: string | undefined,
  limit: number,
): Promise<readonly PersonRow[]> {
  let query = rx.selectFrom('person').select(columns).orderBy('id').limit(limit)
  if (afterId !== undefined) query = query.where('id', '>', afterId)
  return await query.execute()
}
