import { sql } from 'kysely'
import type { Rx } from '../../platform/db/index.ts'

/**
 * Lets the rest of a transaction see what is kept in the tier of victims. Row security shows it to no other, so whatever is made for a page
 * about the person holds none of it, whoever writes that page.
 */
export async function openVictims(rx: Rx): Promise<void> {
  await sql`select set_config('app.victims', 'on', true)`.execute(rx)
}
