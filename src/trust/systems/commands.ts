import { addDays, type Day } from '../../platform/dates/index.ts'
import { newId } from '../../platform/ids/index.ts'
import { invalid, Problem, problems } from '../../platform/problem/index.ts'
import type { PractitionerWork } from '../access/index.ts'
import { newToken, tokenHash } from '../signin/index.ts'
import { keyRefusal } from './rules.ts'
import { choicesFor, systemsOf } from './store.ts'
import type { OwnRole, System, SystemWords } from './types.ts'

/** What every key begins with, so that one that was left lying about is recognised as a key of ours. */
const keyMark = 'arms_'
/** How much of a key is shown to tell it from others: nothing can be done with it. */
const shownOfKey = keyMark.length + 6

/** A system of the principal's own agency, its row locked. @throws not found for any other */
async function lockOwn(work: PractitionerWork, systemId: string): Promise<System> {
  const { tx, principal } = work
  await tx
    .selectFrom('system_account')
    .where('practitioner_id', '=', systemId)
    .where('agency_id', '=', principal.agencyId)
    .select('practitioner_id')
    .forUpdate()
    .execute()
  const [found] = await systemsOf(tx, principal.agencyId, systemId)
  if (!found) throw new Problem(problems.notFound)
  return found
}

function recordDeed(
  work: PractitionerWork,
  action: string,
  systemId: string,
  detail: Record<string, string | string[]>,
) {
  work.record({
    stream: { kind: 'agency', id: work.principal.agencyId },
    action,
    subject: { kind: 'practitioner', id: systemId },
    detail,
  })
}

/** What a system is by itself from today on; what it was ends today. */
async function setRole({ tx, today, principal }: PractitionerWork, systemId: string, role: OwnRole): Promise<void> {
  const held = await tx
    .selectFrom('practitioner_role')
    .where('practitioner_id', '=', systemId)
    .where('valid_to', 'is', null)
    .select(['id', 'role'])
    .execute()
  for (const { id } of held.filter(row => row.role !== role))
    await tx.updateTable('practitioner_role').set({ valid_to: today }).where('id', '=', id).execute()
  if (role === 'none' || held.some(row => row.role === role)) return
  const row = { id: newId(), practitioner_id: systemId, role, valid_from: today, valid_to: null }
  await tx
    .insertInto('practitioner_role')
    .values({ ...row, recorded_by: principal.practitionerId })
    .execute()
}

/** Adds a system to the principal's own agency. It can ask for nothing until it has a key. @returns its id */
export async function addSystem(work: PractitionerWork, words: SystemWords): Promise<string> {
  const { tx, principal, now } = work
  const id = newId()
  const { agencyId } = principal
  await tx
    .insertInto('practitioner')
    .values({ id, agency_id: agencyId, name: words.name, job_title: 'System', left_on: null, kind: 'system' })
    .execute()
  await tx
    .insertInto('system_account')
    .values({
      ...{ practitioner_id: id, agency_id: agencyId, purpose: words.purpose, scopes: [...words.scopes] },
      ...{ made_at: now, made_by: principal.practitionerId, closed_at: null },
    })
    .execute()
  await setRole(work, id, words.role)
  recordDeed(work, 'system.added', id, { role: words.role, scopes: [...words.scopes] })
  return id
}

/**
 * Changes what a system is called, is for, is by itself and may ask. Whoever let it act for them allowed what it was then: where it may ask
 * more than before, or is for something else, they are asked again.
 *
 * @returns whether practitioners have to allow it again
 * @throws conflict (409) when it is closed
 */
export async function changeSystem(work: PractitionerWork, systemId: string, words: SystemWords): Promise<boolean> {
  const { tx } = work
  const was = await lockOwn(work, systemId)
  refuseClosed(was)
  await tx.updateTable('practitioner').set({ name: words.name }).where('id', '=', systemId).execute()
  await tx
    .updateTable('system_account')
    .set({ purpose: words.purpose, scopes: [...words.scopes] })
    .where('practitioner_id', '=', systemId)
    .execute()
  await setRole(work, systemId, words.role)
  const asksAgain = words.purpose !== was.purpose || words.scopes.some(scope => !was.scopes.includes(scope))
  if (asksAgain) await endConsents(work, systemId)
  recordDeed(work, 'system.changed', systemId, { role: words.role, scopes: [...words.scopes] })
  return asksAgain && was.allowedBy > 0
}

function refuseClosed({ closedAt }: System): void {
  if (closedAt !== null)
    throw new Problem(problems.conflict, { detail: 'This system is closed. Add it again to use it.' })
}

async function endConsents({ tx, now }: PractitionerWork, systemId: string): Promise<void> {
  await tx
    .updateTable('system_consent')
    .set({ ended_at: now })
    .where('system_id', '=', systemId)
    .where('ended_at', 'is', null)
    .execute()
}

/** Closes a system for good: its keys are withdrawn. What it did stays under its name. @throws conflict (409) when it is closed already */
export async function closeSystem(work: PractitionerWork, systemId: string): Promise<void> {
  const { tx, now, today } = work
  refuseClosed(await lockOwn(work, systemId))
  await tx.updateTable('system_account').set({ closed_at: now }).where('practitioner_id', '=', systemId).execute()
  await tx.updateTable('practitioner').set({ left_on: today }).where('id', '=', systemId).execute()
  await setRole(work, systemId, 'none')
  await endConsents(work, systemId)
  await tx
    .updateTable('system_key')
    .set({ withdrawn_at: now })
    .where('system_id', '=', systemId)
    .where('withdrawn_at', 'is', null)
    .execute()
  recordDeed(work, 'system.closed', systemId, {})
}

export interface NewKey {
  readonly id: string
  /** The key itself. It is kept nowhere. */
  readonly key: string
  readonly prefix: string
  readonly expiresOn: Day
}

/**
 * Makes a key for a system.
 *
 * @param days for how many days it holds, today included
 * @throws a problem beside `days` when two keys hold already, or the system is closed
 */
export async function makeKey(work: PractitionerWork, systemId: string, days: number): Promise<NewKey> {
  const { tx, now, today, principal } = work
  const { closedAt, keys } = await lockOwn(work, systemId)
  const refusal = keyRefusal({ closed: closedAt !== null, keys: [...keys] }, today)
  if (refusal !== undefined) throw invalid({ days: refusal })
  const key = keyMark + newToken()
  const made = { id: newId(), key, prefix: key.slice(0, shownOfKey), expiresOn: addDays(today, days - 1) }
  await tx
    .insertInto('system_key')
    .values({
      ...{ id: made.id, system_id: systemId, prefix: made.prefix, hash: tokenHash(key), expires_on: made.expiresOn },
      ...{ made_at: now, made_by: principal.practitionerId, withdrawn_at: null, last_used_at: null },
    })
    .execute()
  recordDeed(work, 'system.key-made', systemId, { key: made.prefix, expires: made.expiresOn })
  return made
}

/** Withdraws a key: the next request with it is refused. One that was withdrawn before stays so. @throws not found for a key of another */
export async function withdrawKey(work: PractitionerWork, systemId: string, keyId: string): Promise<void> {
  const { keys } = await lockOwn(work, systemId)
  const key = keys.find(({ id }) => id === keyId)
  if (!key) throw new Problem(problems.notFound)
  if (key.withdrawnAt === null)
    await work.tx.updateTable('system_key').set({ withdrawn_at: work.now }).where('id', '=', keyId).execute()
  recordDeed(work, 'system.key-withdrawn', systemId, { key: key.prefix })
}

/** Lets a system of one's agency act for oneself. @throws not found when there is none */
export async function allowSystem(work: PractitionerWork, systemId: string): Promise<void> {
  const { tx, principal, now } = work
  const choice = await choiceOf(work, systemId)
  if (choice.allowedAt === null)
    await tx
      .insertInto('system_consent')
      .values({
        id: newId(),
        system_id: systemId,
        practitioner_id: principal.practitionerId,
        given_at: now,
        ended_at: null,
      })
      .onConflict(conflict => conflict.doNothing())
      .execute()
  recordConsent(work, 'system.allowed', systemId, [...choice.scopes])
}

/** Lets a system act for oneself no longer. @throws not found when there is none */
export async function disallowSystem(work: PractitionerWork, systemId: string): Promise<void> {
  const { tx, principal, now } = work
  await choiceOf(work, systemId)
  await tx
    .updateTable('system_consent')
    .set({ ended_at: now })
    .where('system_id', '=', systemId)
    .where('practitioner_id', '=', principal.practitionerId)
    .where('ended_at', 'is', null)
    .execute()
  recordConsent(work, 'system.disallowed', systemId, [])
}

async function choiceOf({ tx, principal }: PractitionerWork, systemId: string) {
  const choices = await choicesFor(tx, principal.agencyId, principal.practitionerId)
  const found = choices.find(({ id }) => id === systemId)
  if (!found) throw new Problem(problems.notFound)
  return found
}

function recordConsent(work: PractitionerWork, action: string, systemId: string, scopes: string[]): void {
  work.record({
    stream: { kind: 'actor', id: work.principal.practitionerId },
    action,
    subject: { kind: 'practitioner', id: systemId },
    detail: { scopes },
  })
}
