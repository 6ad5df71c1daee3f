import type { Kysely } from 'kysely'
import { createHash } from 'node:crypto'
import type { Database } from '../../platform/db/index.ts'
import { asPrincipal, type PractitionerWork, type SystemPrincipal, type Work } from '../access/index.ts'
import { checkPassword, hashPassword } from './passwords.ts'
import { afterTry, mayTry, passwordProblem, type Failures } from './rules.ts'
import { endSessions, newToken, openSession, tokenHash, type SessionLimits } from './sessions.ts'

const system: SystemPrincipal = { kind: 'system', purpose: 'sign in' }

/** A user name as it is looked up. */
export const normalUserName = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase()

export interface SignInAttempt {
  readonly userName: string
  readonly password: string
  /** The cookie of a browser that has signed in before, if it has one. */
  readonly deviceToken: string | undefined
  /** The session that the browser still has: it ends when another begins, whoever it was of. */
  readonly sessionToken: string | undefined
}

export type SignInResult =
  | { readonly ok: true; readonly token: string; readonly deviceToken: string; readonly accountId: string }
  | { readonly ok: false; readonly why: 'wrong' }
  | { readonly ok: false; readonly why: 'wait'; readonly until: Date }

/** What a key of the throttle says nothing of: names stay out of the table, also names that nobody has. */
const hashed = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32)

/**
 * Signs somebody in with a user name and password. Failed tries are counted for the account and the kind of device: one that the account
 * has signed in from before, or any other. The longest wait is a quarter of an hour, and no stranger can cause it on a known device.
 */
export async function signIn(
  db: Kysely<Database>,
  now: Date,
  attempt: SignInAttempt,
  limits: SessionLimits,
): Promise<SignInResult> {
  const subject = normalUserName(attempt.userName)
  const account = await findAccount(db, subject)
  const known = account !== undefined && (await isKnownDevice(db, account.id, attempt.deviceToken))
  const key = `${hashed(subject)}:${known ? hashed(attempt.deviceToken ?? '') : 'any'}`
  const allowed = await asPrincipal(db, system, now, work => countTry(work, key))
  if (!allowed.ok) return { ok: false, why: 'wait', until: allowed.from }

  const right = await checkPassword(account?.hash, attempt.password)
  return await asPrincipal(db, system, now, async work => {
    if (!right || account === undefined || account.disabled) {
      work.record({
        stream: account ? { kind: 'actor', id: account.practitionerId } : { kind: 'system' },
        action: 'sign-in.failed',
        detail: { knownDevice: known },
      })
      return { ok: false, why: 'wrong' }
    }
    await work.tx.deleteFrom('sign_in_throttle').where('key', '=', key).execute()
    if (attempt.sessionToken) await endSessions(work, { token: attempt.sessionToken }, 'signed in again')
    const token = await openSession(work, account.id, limits)
    const deviceToken = known && attempt.deviceToken ? attempt.deviceToken : newToken()
    if (!known)
      await work.tx
        .insertInto('known_device')
        .values({ account_id: account.id, token_hash: tokenHash(deviceToken), first_seen_at: now })
        .execute()
    work.record({
      stream: { kind: 'actor', id: account.practitionerId },
      action: 'sign-in.done',
      subject: { kind: 'account', id: account.id },
      detail: { knownDevice: known },
    })
    return { ok: true, token, deviceToken, accountId: account.id }
  })
}

async function findAccount(db: Kysely<Database>, subject: string) {
  const row = await db
    .selectFrom('identity')
    .innerJoin('account', 'account.id', 'identity.account_id')
    .innerJoin('practitioner', 'practitioner.id', 'account.practitioner_id')
    .innerJoin('password', 'password.account_id', 'account.id')
    .where('identity.provider', '=', 'local')
    .where('identity.subject', '=', subject)
    .select([
      'account.id',
      'account.disabled_at',
      'practitioner.id as practitionerId',
      'practitioner.left_on',
      'password.hash',
    ])
    .executeTakeFirst()
  return row && { ...row, disabled: row.disabled_at !== null || row.left_on !== null }
}

async function isKnownDevice(db: Kysely<Database>, accountId: string, token: string | undefined): Promise<boolean> {
  if (!token) return false
  const row = await db
    .selectFrom('known_device')
    .where('account_id', '=', accountId)
    .where('token_hash', '=', tokenHash(token))
    .select('account_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Counts a try before the password is looked at. The row's lock makes many tries at once wait for each other. */
async function countTry(work: Work, key: string) {
  await work.tx
    .insertInto('sign_in_throttle')
    .values({ key, failures: 0, last_failure_at: work.now, locked_until: null })
    .onConflict(conflict => conflict.column('key').doNothing())
    .execute()
  const row = await work.tx
    .selectFrom('sign_in_throttle')
    .selectAll()
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const state: Failures = { failures: row.failures, lastFailureAt: row.last_failure_at, lockedUntil: row.locked_until }
  const allowed = mayTry(state, work.now)
  if (!allowed.ok) return allowed
  const next = afterTry(state, work.now)
  await work.tx
    .updateTable('sign_in_throttle')
    .set({ failures: next.failures, last_failure_at: next.lastFailureAt, locked_until: next.lockedUntil })
    .where('key', '=', key)
    .execute()
  return allowed
}

/** Signs out this session. */
export async function signOut(work: PractitionerWork): Promise<void> {
  await endSessions(work, { id: work.principal.sessionId }, 'signed out')
  work.record({ stream: { kind: 'actor', id: work.principal.practitionerId }, action: 'sign-out.done' })
}

/** Signs out everywhere, this browser too. */
export async function signOutEverywhere(work: PractitionerWork): Promise<void> {
  const sessions = await endSessions(work, { accountId: work.principal.accountId }, 'signed out everywhere')
  work.record({
    stream: { kind: 'actor', id: work.principal.practitionerId },
    action: 'sign-out.everywhere',
    detail: { sessions },
  })
}

/** Whether somebody still has the password that they were given to begin with. */
export async function hasFirstPassword({ tx, principal }: PractitionerWork): Promise<boolean> {
  const row = await tx
    .selectFrom('password')
    .where('account_id', '=', principal.accountId)
    .select('must_change')
    .executeTakeFirst()
  return row?.must_change === true
}

/** Wrong answers to "your password now" that a session outlives. Whoever found it open has no more guesses than somebody at the door. */
const mostWrong = 5

/** Counts a wrong password within a session, and ends the session at the last one. */
async function wrongPassword(work: PractitionerWork): Promise<Readonly<Record<string, string>>> {
  const { sessionId, practitionerId } = work.principal
  const { wrong_passwords: wrong } = await work.tx
    .updateTable('session')
    .set(eb => ({ wrong_passwords: eb('wrong_passwords', '+', 1) }))
    .where('id', '=', sessionId)
    .returning('wrong_passwords')
    .executeTakeFirstOrThrow()
  if (wrong < mostWrong) return { current: 'This is not your password now' }
  await endSessions(work, { id: sessionId }, 'wrong passwords')
  work.record({
    stream: { kind: 'actor', id: practitionerId },
    action: 'session.ended',
    detail: { wrongPasswords: wrong },
  })
  return { current: 'This was not your password too many times, so you are signed out. Sign in again' }
}

/** Sets a new password for whoever is signed in. Gives what is wrong by field, or nothing when it is done; other sessions are ended. */
export async function changePassword(
  work: PractitionerWork,
  input: { readonly current: string; readonly fresh: string },
): Promise<Readonly<Record<string, string>> | undefined> {
  const { accountId, practitionerId, sessionId } = work.principal
  const row = await work.tx
    .selectFrom('password')
    .innerJoin('identity', 'identity.account_id', 'password.account_id')
    .where('password.account_id', '=', accountId)
    .where('identity.provider', '=', 'local')
    .select(['password.hash', 'identity.subject'])
    .executeTakeFirstOrThrow()
  if (!(await checkPassword(row.hash, input.current))) return await wrongPassword(work)
  if (input.current === input.fresh) return { fresh: 'The new password must be another one' }
  const problem = passwordProblem(input.fresh, [row.subject, work.principal.name, work.principal.agencyName])
  if (problem) return { fresh: problem }
  await work.tx
    .updateTable('password')
    .set({ hash: await hashPassword(input.fresh), changed_at: work.now, must_change: false })
    .where('account_id', '=', accountId)
    .execute()
  await work.tx
    .updateTable('session')
    .set({ ended_at: work.now, ended_why: 'password changed' })
    .where('account_id', '=', accountId)
    .where('id', '<>', sessionId)
    .where('ended_at', 'is', null)
    .execute()
  work.record({
    stream: { kind: 'actor', id: practitionerId },
    action: 'password.changed',
    subject: { kind: 'account', id: accountId },
  })
  return undefined
}
