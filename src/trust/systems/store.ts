import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { sql } from 'kysely'
import type { Rx } from '../../platform/db/index.ts'
import type { OwnRole, System, SystemChoice } from './types.ts'
import '../signin/index.ts'
import './tables.ts'

const isoDate = (text: string | null) => (text === null ? null : new Date(text))

/** Systems of an agency with their keys, by name; one of them, where its id is given. */
export async function systemsOf(rx: Rx, agencyId: number, systemId?: string): Promise<readonly System[]> {
  const rows = await rx
    .selectFrom('system_account as s')
    .innerJoin('practitioner as p', 'p.id', 's.practitioner_id')
    .innerJoin('practitioner as m', 'm.id', 's.made_by')
    .where('s.agency_id', '=', agencyId)
    .$if(systemId !== undefined, query => query.where('s.practitioner_id', '=', systemId ?? ''))
    .select(eb => [
      ...(['p.id', 'p.name', 's.purpose', 's.scopes'] as const),
      ...(['s.made_at as madeAt', 's.closed_at as closedAt', 'm.name as madeByName'] as const),
      eb
        .selectFrom('practitioner_role as r')
        .whereRef('r.practitioner_id', '=', 'p.id')
        .where('r.valid_to', 'is', null)
        .select(sql<string | null>`min(r.role)`.as('role'))
        .as('role'),
      eb
        .selectFrom('system_consent as c')
        .whereRef('c.system_id', '=', 'p.id')
        .where('c.ended_at', 'is', null)
        .select(sql<number>`count(*)`.as('n'))
        .as('allowedBy'),
      jsonObjectFrom(
        eb
          .selectFrom('system_refusal as f')
          .whereRef('f.system_id', '=', 'p.id')
          .select(['f.last_at as at', 'f.why'])
          .orderBy('f.last_at', 'desc')
          .limit(1),
      ).as('refused'),
      jsonArrayFrom(
        eb
          .selectFrom('system_key as k')
          .innerJoin('practitioner as w', 'w.id', 'k.made_by')
          .whereRef('k.system_id', '=', 'p.id')
          .select(['k.id', 'k.prefix', 'k.made_at', 'w.name as madeByName', 'k.expires_on'])
          .select(['k.withdrawn_at', 'k.last_used_at'])
          .orderBy('k.made_at', 'desc'),
      ).as('keys'),
    ])
    .orderBy('p.name')
    .execute()
  return rows.map(({ keys, role, allowedBy, refused, ...row }) => ({
    ...row,
    lastRefused: refused && { ...refused, at: new Date(refused.at) },
    role: ownRoleOf(role),
    allowedBy: allowedBy ?? 0,
    // JSON has instants as text.
    keys: keys.map(({ made_at, expires_on, withdrawn_at, last_used_at, ...key }) => ({
      ...key,
      madeAt: new Date(made_at),
      expiresOn: expires_on,
      withdrawnAt: isoDate(withdrawn_at),
      lastUsedAt: isoDate(last_used_at),
    })),
  }))
}

const ownRoleOf = (role: string | null): OwnRole => (role === 'practitioner' || role === 'supervisor' ? role : 'none')

/** The open systems of an agency, as one of its practitioners sees them. */
export async function choicesFor(rx: Rx, agencyId: number, practitionerId: string): Promise<readonly SystemChoice[]> {
  return await rx
    .selectFrom('system_account as s')
    .innerJoin('practitioner as p', 'p.id', 's.practitioner_id')
    .leftJoin('system_consent as c', join =>
      join
        .onRef('c.system_id', '=', 's.practitioner_id')
        .on('c.practitioner_id', '=', practitionerId)
        .on('c.ended_at', 'is', null),
    )
    .where('s.agency_id', '=', agencyId)
    .where('s.closed_at', 'is', null)
    .select(['p.id', 'p.name', 's.purpose', 's.scopes', 'c.given_at as allowedAt'])
    .orderBy('p.name')
    .execute()
}
