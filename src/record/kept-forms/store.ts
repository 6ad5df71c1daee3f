import type { Rx, Tx } from '../../platform/db/index.ts'
import './tables.ts'

/** A form that was stopped, as its keeper finds it again. */
export interface KeptForm {
  readonly id: string
  readonly personId: string
  /** Where the form stands: a path of this server. */
  readonly page: string
  readonly fields: readonly (readonly [string, string])[]
  readonly keptAt: Date
}

const kept = (rx: Rx, practitionerId: string) =>
  rx
    .selectFrom('kept_form')
    .where('recorded_by', '=', practitionerId)
    .where('put_away_at', 'is', null)
    .select(['id', 'person_id as personId', 'page', 'fields', 'recorded_at as keptAt'])

/** One form that somebody keeps. */
export async function readKeptForm(rx: Rx, practitionerId: string, id: string): Promise<KeptForm | undefined> {
  return await kept(rx, practitionerId).where('id', '=', id).executeTakeFirst()
}

/** Kept forms that a page lists. Whoever has more comes to the others as they carry on with these or put them away. */
export const keptFormsOfPage = 20

/**
 * Forms about a person that somebody keeps, the latest first: as many as a page needs to know whether there are more, unless said otherwise.
 *
 * @param after the id of the last one of the part before; left out for the latest
 */
export async function keptFormsOf(
  rx: Rx,
  practitionerId: string,
  personId: string,
  { after, size = keptFormsOfPage + 1 }: { readonly after?: string | undefined; readonly size?: number } = {},
): Promise<readonly KeptForm[]> {
  return await kept(rx, practitionerId)
    .where('person_id', '=', personId)
    .$if(after !== undefined, query => query.where('id', '<', after ?? ''))
    .orderBy('id', 'desc')
    .limit(size)
    .execute()
}

export async function insertKeptForm(
  tx: Tx,
  {
    fields,
    ...row
  }: KeptForm & { readonly tier: 'own' | 'victim'; readonly agencyId: number; readonly practitionerId: string },
): Promise<void> {
  await tx
    .insertInto('kept_form')
    .values({
      ...{ id: row.id, person_id: row.personId, agency_id: row.agencyId, tier: row.tier, page: row.page },
      ...{ fields: JSON.stringify(fields), recorded_at: row.keptAt, recorded_by: row.practitionerId },
    })
    .execute()
}

/** Lets go of the words of a kept form. @returns the person whom it was about, or undefined when it was put away before */
export async function putAway(tx: Tx, practitionerId: string, id: string, now: Date): Promise<string | undefined> {
  const row = await tx
    .updateTable('kept_form')
    .set({ put_away_at: now, fields: '[]' })
    .where('id', '=', id)
    .where('recorded_by', '=', practitionerId)
    .where('put_away_at', 'is', null)
    .returning('person_id')
    .executeTakeFirst()
  return row?.person_id
}
