import { sql, type Kysely } from 'kysely'
import type { Database } from './platform/db/index.ts'

/** The password of every account of the demonstration. */
export const demoPassword = 'three fictional words'

/** Somebody whom a demonstration can be tried as. */
export interface DemoSignIn {
  readonly userName: string
  /** Name, job title, agency and roles. */
  readonly description: string
}

/** Who can be signed in as in a demonstration. */
export async function demoSignIns(db: Kysely<Database>): Promise<readonly DemoSignIn[]> {
  const rows = await db
    .selectFrom('identity')
    .innerJoin('account', 'account.id', 'identity.account_id')
    .innerJoin('practitioner', 'practitioner.id', 'account.practitioner_id')
    .innerJoin('agency', 'agency.id', 'practitioner.agency_id')
    .where('identity.provider', '=', 'local')
    .select(['identity.subject', 'practitioner.name', 'practitioner.job_title', 'agency.name as agency'])
    .select(eb =>
      eb
        .selectFrom('practitioner_role as r')
        .whereRef('r.practitioner_id', '=', 'practitioner.id')
        .where('r.valid_to', 'is', null)
        .select(sql<string>`string_agg(r.role, ', ' order by r.role)`.as('roles'))
        .as('roles'),
    )
    .orderBy('agency.id')
    .orderBy('identity.subject')
    .limit(30)
    .execute()
  return rows.map(({ subject, name, job_title, agency, roles }) => ({
    userName: subject,
    description: `${name}, ${job_title}, ${agency} (${roles ?? 'no role'})`,
  }))
}
