import { randomInt } from 'node:crypto'
import type { Day } from '../../platform/dates/index.ts'
import { uniqueViolation, type Tx } from '../../platform/db/index.ts'
import { newId } from '../../platform/ids/index.ts'
import { invalid, Problem, problems } from '../../platform/problem/index.ts'
import type { PractitionerWork, Role, Work } from '../access/index.ts'
import { endSessions, hashPassword, normalUserName, type AgencyKind } from '../signin/index.ts'
import { teams as teamsOf } from './store.ts'

export interface NewAgency {
  readonly code: string
  readonly name: string
  readonly kind: AgencyKind
}

/** Adds an agency. For setting up: nobody signed in may. @throws a problem beside `name` when there is one of that name */
export async function addAgency(work: Work, agency: NewAgency): Promise<number> {
  const row = await work.tx
    .insertInto('agency')
    .values({ ...agency })
    .returning('id')
    .executeTakeFirstOrThrow()
    .catch((error: unknown) => {
      throw uniqueViolation(error) === undefined ? error : invalid({ name: 'There is an agency of this name already.' })
    })
  work.record({
    stream: { kind: 'agency', id: row.id },
    action: 'agency.added',
    subject: { kind: 'agency', id: String(row.id) },
  })
  return row.id
}

/** Adds a team to an agency. @throws a problem beside `name` when there is one of that name */
export async function addTeam(work: Work, agencyId: number, name: string): Promise<string> {
  const id = newId()
  await work.tx
    .insertInto('team')
    .values({ id, agency_id: agencyId, name, closed_on: null })
    .execute()
    .catch((error: unknown) => {
      throw uniqueViolation(error) === undefined ? error : invalid({ name: 'There is a team of this name already' })
    })
  work.record({ stream: { kind: 'agency', id: agencyId }, action: 'team.added', subject: { kind: 'team', id } })
  return id
}

export interface NewPractitioner {
  readonly agencyId: number
  readonly name: string
  readonly jobTitle: string
  readonly roles: readonly Role[]
  readonly teamId?: string
  readonly userName: string
  readonly password: string
  readonly mustChangePassword: boolean
}

const words =
  `amber anchor apple arrow autumn badge banner barley basket beacon birch blanket bramble bridge bronze button candle canvas
  carrot castle cedar cherry chimney clover cobble copper cotton cradle crayon cricket crystal curtain dairy daisy dolphin dragon drift
  ember fabric falcon feather fennel ferry fiddle flannel forest fountain garden garnet ginger glacier goblet granite gravel hammer harbour
  harvest hazel heather helmet herring hollow honey island ivory jasmine jigsaw juniper kettle kitten ladder lantern lavender lemon lilac
  linen magnet maple marble meadow mirror mitten morning mustard nectar needle nettle oatmeal orbit orchard otter paddle paper parcel
  parsley pebble pencil pepper pigeon pillow pocket poplar pottery puffin quartz quilt rabbit raven ribbon river robin rocket saddle
  saffron salmon sandal scarlet shelter silver skylark sparrow spindle spruce stable summer sunset swallow tailor tartan teapot thimble
  thistle timber trumpet tulip tunnel umbrella velvet violin walnut whistle willow window winter wren yellow`.split(
    /\s+/,
  )

/** A first password to hand over: four words by a secure choice, changed by its owner at the first sign-in. */
export function temporaryPassword(): string {
  return Array.from({ length: 4 }, () => words[randomInt(words.length)]).join(' ')
}

/** Adds somebody who works for an agency, with an account. @throws a problem beside `userName` when it is taken */
export async function addPractitioner(work: Work, who: NewPractitioner): Promise<string> {
  const id = newId()
  const accountId = newId()
  const by = work.principal.kind === 'practitioner' ? work.principal.practitionerId : null
  await work.tx
    .insertInto('practitioner')
    .values({ id, agency_id: who.agencyId, name: who.name, job_title: who.jobTitle, left_on: null })
    .execute()
  await work.tx.insertInto('account').values({ id: accountId, practitioner_id: id, disabled_at: null }).execute()
  await work.tx
    .insertInto('identity')
    .values({ id: newId(), account_id: accountId, provider: 'local', subject: normalUserName(who.userName) })
    .execute()
    .catch((error: unknown) => {
      throw uniqueViolation(error) === undefined
        ? error
        : invalid({ userName: 'This user name is taken. Choose another.' })
    })
  await work.tx
    .insertInto('password')
    .values({ account_id: accountId, hash: await hashPassword(who.password), must_change: who.mustChangePassword })
    .execute()
  for (const role of new Set(who.roles)) await startRole(work.tx, id, role, work.today, by)
  if (who.teamId !== undefined) await joinTeam(work.tx, who.agencyId, id, who.teamId, work.today)
  work.record({
    stream: { kind: 'agency', id: who.agencyId },
    action: 'practitioner.added',
    subject: { kind: 'practitioner', id },
    detail: { roles: [...who.roles] },
  })
  return id
}

async function startRole(tx: Tx, practitionerId: string, role: Role, from: Day, by: string | null): Promise<void> {
  await tx
    .insertInto('practitioner_role')
    .values({ id: newId(), practitioner_id: practitionerId, role, valid_from: from, valid_to: null, recorded_by: by })
    .execute()
}

/** @throws a problem beside `teamId` for a team of another agency, one that is closed, or none */
async function joinTeam(tx: Tx, agencyId: number, practitionerId: string, teamId: string, from: Day): Promise<void> {
  const teams = await teamsOf(tx, agencyId)
  if (!teams.some(({ id }) => id === teamId)) throw invalid({ teamId: 'Choose a team of your agency' })
  await tx
    .insertInto('team_member')
    .values({ id: newId(), team_id: teamId, practitioner_id: practitionerId, valid_from: from, valid_to: null })
    .execute()
}

/** The practitioner, locked, when of the principal's own agency. @throws not found otherwise: another agency's are not seen */
async function lockOwn(work: PractitionerWork, practitionerId: string) {
  const row = await work.tx
    .selectFrom('practitioner')
    .innerJoin('account', 'account.practitioner_id', 'practitioner.id')
    .where('practitioner.id', '=', practitionerId)
    .where('practitioner.agency_id', '=', work.principal.agencyId)
    .select(['practitioner.id', 'practitioner.left_on', 'account.id as accountId'])
    .forUpdate('practitioner')
    .executeTakeFirst()
  if (!row) throw new Problem(problems.notFound)
  return row
}

export interface PractitionerChange {
  readonly name: string
  readonly jobTitle: string
  readonly roles: readonly Role[]
  readonly teamId: string | undefined
}

/**
 * Changes somebody's name, job title, team and roles. Roles and teams keep their history: what is given up ends today.
 *
 * Whoever gives roles gives themself none, unless there is nobody else to give them; then the ledger has an entry of its own for it.
 *
 * @throws a problem beside `roles` when nobody would administer the agency any more, or another administrator has to give them
 */
export async function changePractitioner(
  work: PractitionerWork,
  practitionerId: string,
  change: PractitionerChange,
): Promise<void> {
  const { tx, today, principal } = work
  await lockOwn(work, practitionerId)
  await tx
    .updateTable('practitioner')
    .set({ name: change.name, job_title: change.jobTitle })
    .where('id', '=', practitionerId)
    .execute()
  const held = await tx
    .selectFrom('practitioner_role')
    .where('practitioner_id', '=', practitionerId)
    .where('valid_to', 'is', null)
    .select(['id', 'role'])
    .execute()
  const ended = held.filter(row => !change.roles.includes(row.role))
  const started = change.roles.filter(role => !held.some(row => row.role === role))
  const isOwnGift = practitionerId === principal.practitionerId && started.length > 0
  if (isOwnGift) await refuseWithAnotherAdministrator(work)
  for (const row of ended)
    await tx.updateTable('practitioner_role').set({ valid_to: today }).where('id', '=', row.id).execute()
  for (const role of started) await startRole(tx, practitionerId, role, today, principal.practitionerId)
  if (ended.some(row => row.role === 'administrator')) await refuseWithoutAdministrator(work, 'roles')
  const team = await tx
    .selectFrom('team_member')
    .where('practitioner_id', '=', practitionerId)
    .where('valid_to', 'is', null)
    .select(['id', 'team_id'])
    .executeTakeFirst()
  if (team?.team_id !== change.teamId) {
    if (team) await tx.updateTable('team_member').set({ valid_to: today }).where('id', '=', team.id).execute()
    if (change.teamId !== undefined) await joinTeam(tx, principal.agencyId, practitionerId, change.teamId, today)
  }
  work.record({
    stream: { kind: 'agency', id: principal.agencyId },
    action: 'practitioner.changed',
    subject: { kind: 'practitioner', id: practitionerId },
    detail: { started: [...started], ended: ended.map(row => row.role) },
  })
  if (isOwnGift)
    work.record({
      stream: { kind: 'agency', id: principal.agencyId },
      action: 'role.given-to-self',
      subject: { kind: 'practitioner', id: practitionerId },
      detail: { roles: [...started] },
    })
}

/** Those who administer the agency now. */
const administratorsOf = ({ tx, principal }: PractitionerWork) =>
  tx
    .selectFrom('practitioner_role')
    .innerJoin('practitioner', 'practitioner.id', 'practitioner_role.practitioner_id')
    .where('practitioner.agency_id', '=', principal.agencyId)
    .where('practitioner.left_on', 'is', null)
    .where('practitioner_role.role', '=', 'administrator')
    .where('practitioner_role.valid_to', 'is', null)
    .select('practitioner_role.id')
    .limit(1)

async function refuseWithoutAdministrator(work: PractitionerWork, field: string): Promise<void> {
  if (!(await administratorsOf(work).executeTakeFirst()))
    throw invalid({ [field]: 'Somebody has to administer the agency. Make another person administrator first.' })
}

async function refuseWithAnotherAdministrator(work: PractitionerWork): Promise<void> {
  const other = await administratorsOf(work)
    .where('practitioner.id', '<>', work.principal.practitionerId)
    .executeTakeFirst()
  if (other) throw invalid({ roles: 'Another administrator of your agency has to give you a role' })
}

/** Gives somebody a new first password, and ends their sessions. The password is shown once and kept nowhere. */
export async function resetPassword(work: PractitionerWork, practitionerId: string): Promise<string> {
  const { accountId } = await lockOwn(work, practitionerId)
  const password = temporaryPassword()
  await work.tx
    .updateTable('password')
    .set({ hash: await hashPassword(password), changed_at: work.now, must_change: true })
    .where('account_id', '=', accountId)
    .execute()
  await endSessions(work, { accountId }, 'password reset')
  work.record({
    stream: { kind: 'agency', id: work.principal.agencyId },
    action: 'password.reset',
    subject: { kind: 'practitioner', id: practitionerId },
  })
  return password
}

/** Somebody leaves: the account is closed and its sessions end. What they did stays under their name. */
export async function leave(work: PractitionerWork, practitionerId: string): Promise<void> {
  const { accountId } = await lockOwn(work, practitionerId)
  if (practitionerId === work.principal.practitionerId) throw invalid({ form: 'You can’t close your own account.' })
  await work.tx.updateTable('practitioner').set({ left_on: work.today }).where('id', '=', practitionerId).execute()
  await work.tx.updateTable('account').set({ disabled_at: work.now }).where('id', '=', accountId).execute()
  await work.tx
    .updateTable('practitioner_role')
    .set({ valid_to: work.today })
    .where('practitioner_id', '=', practitionerId)
    .where('valid_to', 'is', null)
    .execute()
  await refuseWithoutAdministrator(work, 'form')
  await endSessions(work, { accountId }, 'left')
  work.record({
    stream: { kind: 'agency', id: work.principal.agencyId },
    action: 'practitioner.left',
    subject: { kind: 'practitioner', id: practitionerId },
  })
}
