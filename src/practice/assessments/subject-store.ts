import type { Day } from '../../platform/dates/index.ts'
import type { Rx } from '../../platform/db/index.ts'

/** Whom an assessment is about, as far as its rules and its document need to know. */
export interface SubjectRow {
  readonly id: string
  readonly name: string
  readonly bornOn: Day
  readonly sex: 'male' | 'female'
}

/** The person, when the principal may see them. */
export async function readSubject(rx: Rx, personId: string): Promise<SubjectRow | undefined> {
  const row = await rx
    .selectFrom('person')
    .where('id', '=', personId)
    .select(['id', 'given_names', 'family_name', 'born_on', 'sex'])
    .executeTakeFirst()
  return row && { id: row.id, name: `${row.given_names} ${row.family_name}`, bornOn: row.born_on, sex: row.sex }
}
