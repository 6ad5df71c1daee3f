import { createHash, randomBytes } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import { today } from '../../platform/dates/index.ts'
import type { Database } from '../../platform/db/index.ts'
import { newId } from '../../platform/ids/index.ts'
import type { PractitionerPrincipal, Role, Work } from '../access/index.ts'
import { sessionEnd } from './rules.ts'
import './tables.ts'

export interface SessionLimits {
  readonly idleMinutes: number
  readonly sessionHours: number
}

/** How often a session's last use is written down; it is exact to this. */
const touchEveryMs = 60_000

/** What is kept of a token: a thief of the table holds no key. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

/** A token for a cookie: 256 random bits. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** Opens a session and gives its token, which is kept nowhere. */
export async function openSession(work: Work, accountId: string, limits: SessionLimits): Promise<string> {
  const token = newToken()
  await work.tx
    .insertInto('session')
    .values({
      id: newId(),
      token_hash: tokenHash(token),
      account_id: accountId,
      created_at: work.now,
      last_seen_at: work.now,
      expires_at: new Date(work.now.getTime() + limits.sessionHours * 3_600_000),
      ended_at: null,
      ended_why: null,
    })
    .execute()
  return token
}

/** Ends sessions: one, by its id or its token, or all of an account. Gives how many there were. */
export async function endSessions(
  work: Work,
  which: { id: string } | { accountId: string } | { token: string },
  why: string,
): Promise<number> {
  const query = work.tx.updateTable('session').set({ ended_at: work.now, ended_why: why }).where('ended_at', 'is', null)
  const these =
    'id' in which
      ? query.where('id', '=', which.id)
      : 'token' in which
        ? query.where('token_hash', '=', tokenHash(which.token))
        : query.where('account_id', '=', which.accountId)
  return Number((await these.executeTakeFirst()).numUpdatedRows)
}

export type Found =
  | { readonly principal: PractitionerPrincipal; readonly mustChangePassword: boolean }
  | { readonly ended: 'unknown' | 'ended' | 'idle' | 'expired'; readonly accountId?: string }

/**
 * Who holds this token, with the roles of today. One read of tables that hold no case data, outside any transaction, because it stands
 * before every request.
 */
export async function findSession(
  db: Kysely<Database>,
  token: string,
  now: Date,
  limits: SessionLimits,
): Promise<Found> {
  const day = today(now)
  const row = await db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .innerJoin('practitioner', 'practitioner.id', 'account.practitioner_id')
    .innerJoin('agency', 'agency.id', 'practitioner.agency_id')
    .leftJoin('password', 'password.account_id', 'account.id')
    .leftJoin('team_member', join =>
      join.onRef('team_member.practitioner_id', '=', 'practitioner.id').on('team_member.valid_to', 'is', null),
    )
    .where('session.token_hash', '=', tokenHash(token))
    .select(eb => [
      'session.id',
      'session.last_seen_at',
      'session.expires_at',
      'session.ended_at',
      'account.id as account_id',
      'account.disabled_at',
      'practitioner.id as practitioner_id',
      'practitioner.name',
      'practitioner.job_title',
      'practitioner.left_on',
      'agency.id as agency_id',
      'agency.name as agency_name',
      'team_member.team_id',
      'password.must_change',
      eb
        .selectFrom('practitioner_role')
        .whereRef('practitioner_role.practitioner_id', '=', 'practitioner.id')
        .where('valid_from', '<=', day)
        .where(held => held.or([held('valid_to', 'is', null), held('valid_to', '>', day)]))
        .select(sql<Role[]>`coalesce(array_agg(distinct role), '{}')`.as('roles'))
        .as('roles'),
    ])
    .executeTakeFirst()
  if (!row) return { ended: 'unknown' }
  const end = sessionEnd(
    { lastSeenAt: row.last_seen_at, expiresAt: row.expires_at, endedAt: row.ended_at },
    now,
    limits.idleMinutes,
  )
  if (end) return { ended: end, accountId: row.account_id }
  if (row.disabled_at || (row.left_on !== null && row.left_on <= day)) return { ended: 'ended' }
  if (now.getTime() - row.last_seen_at.getTime() > touchEveryMs)
    await db
      .updateTable('session')
      .set({ last_seen_at: now })
      .where('id', '=', row.id)
      .where('ended_at', 'is', null)
      .execute()
  return {
    mustChangePassword: row.must_change ?? false,
    principal: {
      kind: 'practitioner',
      accountId: row.account_id,
      practitionerId: row.practitioner_id,
      name: row.name,
      jobTitle: row.job_title,
      agencyId: row.agency_id,
      agencyName: row.agency_name,
      roles: row.roles ?? [],
      teamId: row.team_id,
      sessionId: row.id,
    },
  }
}
