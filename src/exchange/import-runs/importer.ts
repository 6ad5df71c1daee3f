import { sql } from 'kysely'
import type { Day } from '../../platform/dates/index.ts'
import type { Rx } from '../../platform/db/index.ts'
import { roles, type PractitionerPrincipal, type Role } from '../../trust/access/index.ts'
import '../../trust/staff/index.ts'
import './tables.ts'

/** Whoever a run's files are kept for, as a principal with no role: enough to remove them, also when they have left. */
export async function keeperOf(rx: Rx, runId: string): Promise<PractitionerPrincipal | undefined> {
  const row = await rx
    .selectFrom('import_run as r')
    .innerJoin('practitioner as p', 'p.id', 'r.recorded_by')
    .innerJoin('agency as g', 'g.id', 'r.agency_id')
    .leftJoin('practitioner as t', 't.id', 'r.through')
    .where('r.id', '=', runId)
    .select(['p.id', 'p.name', 'p.job_title', 'g.id as agencyId', 'g.name as agencyName'])
    .select(['t.id as systemId', 't.name as systemName'])
    .executeTakeFirst()
  if (!row) return undefined
  const { id, name, job_title: jobTitle, agencyId, agencyName, systemId, systemName } = row
  return {
    ...{ kind: 'practitioner', accountId: '', practitionerId: id, name, jobTitle, agencyId, agencyName },
    ...{ roles: [], teamId: null, sessionId: '' },
    ...(systemId !== null && { through: { systemId, name: systemName ?? '', scopes: [], keyId: '' } }),
  }
}

const isRole = (text: string): text is Role => roles.some(each => each === text)

/** Whoever sent a run, with the roles that they hold on a day; undefined when they have left or may import no more. */
export async function importerOf(rx: Rx, runId: string, day: Day): Promise<PractitionerPrincipal | undefined> {
  const keeper = await keeperOf(rx, runId)
  if (!keeper) return undefined
  const { rows } = await sql<{ role: string }>`
    select distinct h.role from practitioner_role h join practitioner p on p.id = h.practitioner_id
    where p.id = ${keeper.practitionerId} and p.left_on is null
      and h.valid_from <= ${day} and (h.valid_to is null or h.valid_to > ${day})`.execute(rx)
  const held = rows.map(({ role }) => role).filter(isRole)
  return held.includes('administrator') || held.includes('supervisor') ? { ...keeper, roles: held } : undefined
}
