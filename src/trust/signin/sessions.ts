import { createHash, randomBytes } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import { today, type Day } from '../../platform/dates/index.ts'
import { literal, type Database } from '../../platform/db/index.ts'
import { newId } from '../../platform/ids/index.ts'
import type { PractitionerPrincipal, PractitionerWork, Role, Work } from '../access/index.ts'
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

/** What the database says of a session's token, with the roles of a day (migrations/0011-open-session.sql). */
interface SessionRow {
  readonly session_id: string
  readonly last_seen_at: Date
  readonly expires_at: Date
  readonly ended_at: Date | null
  readonly account_id: string
  readonly disabled_at: Date | null
  readonly practitioner_id: string
  readonly name: string
  readonly job_title: string
  readonly left_on: Day | null
  readonly agency_id: number
  readonly agency_name: string
  readonly team_id: string | null
  readonly must_change: boolean | null
  readonly roles: readonly Role[]
}

export type Found =
  | {
      readonly principal: PractitionerPrincipal
      readonly mustChangePassword: boolean
      /** Whether its last use was so long ago that this one has to be written down. */
      readonly isStale: boolean
    }
  | { readonly ended: 'unknown' | 'ended' | 'idle' | 'expired'; readonly accountId?: string }

/** The statement with which a transaction finds out whose it is, and opens to what they may see. */
export const openingOf = (token: string, now: Date): string =>
  `select * from open_session(${literal(`\\x${tokenHash(token).toString('hex')}`)}, ${literal(today(now))})`

/** Who holds a session, by the rows that `openingOf` was answered with. */
export function foundIn(rows: readonly unknown[], now: Date, limits: SessionLimits): Found {
  // The columns are those of the function in the database.
  const [row] = rows as readonly SessionRow[]
  if (!row) return { ended: 'unknown' }
  const times = { lastSeenAt: row.last_seen_at, expiresAt: row.expires_at, endedAt: row.ended_at }
  const end = sessionEnd(times, now, limits.idleMinutes)
  if (end) return { ended: end, accountId: row.account_id }
  if (row.disabled_at || (row.left_on !== null && row.left_on <= today(now))) return { ended: 'ended' }
  return {
    mustChangePassword: row.must_change ?? false,
    isStale: now.getTime() - row.last_seen_at.getTime() > touchEveryMs,
    principal: {
      kind: 'practitioner',
      accountId: row.account_id,
      practitionerId: row.practitioner_id,
      name: row.name,
      jobTitle: row.job_title,
      agencyId: row.agency_id,
      agencyName: row.agency_name,
      roles: row.roles,
      teamId: row.team_id,
      sessionId: row.session_id,
    },
  }
}

/** Who holds this token, asked outside any transaction: for pages that say what went wrong. */
export async function findSession(
  db: Kysely<Database>,
  token: string,
  now: Date,
  limits: SessionLimits,
): Promise<Found> {
  const { rows } = await sql<SessionRow>`
    select * from open_session(${tokenHash(token)}, ${today(now)})`.execute(db)
  return foundIn(rows, now, limits)
}

/** Writes down that a session is in use, so that it does not end as one that is not. */
export async function touchSession({ tx, principal, now }: PractitionerWork): Promise<void> {
  await tx
    .updateTable('session')
    .set({ last_seen_at: now })
    .where('id', '=', principal.sessionId)
    .where('ended_at', 'is', null)
    .execute()
}
