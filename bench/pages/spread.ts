import { sql, type Kysely } from 'kysely'
import type { Database } from '../../src/platform/db/index.ts'
import { asPrincipal } from '../../src/trust/access/index.ts'
import { addPractitioner } from '../../src/trust/staff/index.ts'
import type { AgencyStaff } from '../staff.ts'
import { password } from '../staff.ts'

/** How many practitioners of an agency share its people: as many as leave each of them about fifty of two thousand. */
const colleagues = 40

/**
 * Has colleagues answer for the people of an agency, whom seeding gave all to one: nobody works with two thousand people, and a page that says
 * what somebody has to do would be measured for a day's work of forty.
 *
 * @param app adds them @param superuser hands the people over, row by row as they are
 */
export async function spread(
  app: Kysely<Database>,
  superuser: Kysely<Database>,
  { agencyId, officer }: AgencyStaff,
): Promise<void> {
  const ids = await asPrincipal(app, { kind: 'system', purpose: 'benchmark' }, new Date(), async work => {
    const added: string[] = [officer.practitionerId]
    for (let at = 1; at < colleagues; at += 1)
      added.push(
        await addPractitioner(work, {
          ...{ agencyId, name: `Colleague ${at}`, jobTitle: 'Officer', roles: ['practitioner'] },
          ...{ userName: `colleague-${at}`, password, mustChangePassword: false },
        }),
      )
    return added
  })
  const holders = [
    ['case_summary', 'practitioner_id'],
    ['allocation', 'practitioner_id'],
    ['plan_action', 'owner_id'],
  ] as const
  await superuser.transaction().execute(async trx => {
    await sql`set local session_replication_role = replica`.execute(trx)
    for (const [table, column] of holders)
      await sql`
        update ${sql.table(table)}
        set ${sql.ref(column)} = (${ids}::uuid[])[1 + abs(hashtext(person_id::text)) % ${colleagues}]
        where ${sql.ref(column)} = ${officer.practitionerId}`.execute(trx)
  })
  await sql`vacuum analyze`.execute(superuser)
}
