import { sql } from 'kysely'
import { newId } from '../../src/platform/ids/index.ts'
import type { TestApp, UserName } from './app.ts'

/** A fictional man born on 9 April 1971 whose case the user's agency opened; further agencies are let in. */
export async function openTestCase(app: TestApp, user: UserName, ...letIn: readonly UserName[]): Promise<string> {
  const id = newId<'person'>()
  await app.as(user, async ({ tx, principal, today }) => {
    await sql`insert into case_opening (person_id, agency_id) values (${id}, ${principal.agencyId})`.execute(tx)
    for (const agencyId of [principal.agencyId, ...letIn.map(each => app.principal(each).agencyId)]) {
      await sql`insert into case_member (id, person_id, agency_id, basis, valid_from)
        values (${newId()}, ${id}, ${agencyId}, 'manages', ${today})`.execute(tx)
      await sql`insert into case_summary (agency_id, person_id, family_name, given_names, born_on, sex)
        values (${agencyId}, ${id}, 'Harcourt', 'Dennis', '1971-04-09', 'male')`.execute(tx)
    }
    await sql`insert into person (id, agency_id, family_name, given_names, born_on, sex)
      values (${id}, ${principal.agencyId}, 'Harcourt', 'Dennis', '1971-04-09', 'male')`.execute(tx)
  })
  return id
}
