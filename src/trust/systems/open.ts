import { today, type Day } from '../../platform/dates/index.ts'
import { literal } from '../../platform/db/index.ts'
import { defineProblem, Problem, problems } from '../../platform/problem/index.ts'
import { parseId } from '../../platform/ids/index.ts'
import type { PractitionerPrincipal, PractitionerWork, Role } from '../access/index.ts'
import { tokenHash } from '../signin/index.ts'
import { SystemRefused } from './refuse.ts'
import { keyState, type RefusalReason } from './rules.ts'

/** How often a key's last use is written down; it is exact to this. */
const touchEveryMs = 60_000

const notAllowed = defineProblem({
  code: 'not-allowed-to-act',
  status: 403,
  title: 'This system may not act for that practitioner',
  sentence: 'The practitioner has not allowed this system to act for them. They can do so on their account page.',
})

/** What a request of a system says of itself. */
export interface KeySent {
  readonly key: string
  /** The practitioner for whom it asks, as it was sent. */
  readonly actingFor: string | undefined
}

/** What the database says of a key (migrations/0015-systems.sql). */
interface SystemRow {
  readonly key_id: string
  readonly last_used_at: Date | null
  readonly expires_on: Day
  readonly withdrawn_at: Date | null
  readonly closed_at: Date | null
  readonly system_id: string
  readonly system_name: string
  readonly scopes: readonly string[]
  readonly allowed: boolean
  readonly practitioner_id: string | null
  readonly name: string | null
  readonly job_title: string | null
  readonly left_on: Day | null
  readonly agency_id: number
  readonly agency_name: string
  readonly team_id: string | null
  readonly roles: readonly Role[]
}

/** The key and the practitioner that a request's headers name; undefined when it is not by a system. */
export function keySentIn(headers: Readonly<Record<string, string | string[] | undefined>>): KeySent | undefined {
  const { authorization } = headers
  if (typeof authorization !== 'string' || !/^bearer /i.test(authorization)) return undefined
  const actingFor = headers['arms-acting-for']
  return {
    key: authorization.slice('bearer '.length).trim(),
    actingFor: actingFor === undefined ? undefined : String(actingFor),
  }
}

/** Nobody has it: what was sent for a practitioner and is no id. */
const nobody = '00000000-0000-0000-0000-000000000000'

/** The statement with which a transaction finds out whose key it is, and opens to what they may see. */
export function systemOpeningOf({ key, actingFor }: KeySent, now: Date): string {
  const practitionerId = actingFor === undefined ? null : (parseId(actingFor) ?? nobody)
  const values = [`\\x${tokenHash(key).toString('hex')}`, practitionerId, today(now)].map(literal)
  return `select * from open_system(${values.join(', ')})`
}

/** What is said of a key that does not let anybody in, by why. */
const sentences = {
  closed: 'This key is not known. Ask the administrator of your agency for another.',
  expired: 'This key has expired. Ask the administrator of your agency for another.',
  withdrawn: 'This key was withdrawn. Ask the administrator of your agency for another.',
} as const

/** Why a key that is known does not let in who sent it; undefined when it does. */
function refusalOf(row: SystemRow, now: Date): RefusalReason | undefined {
  if (row.closed_at) return 'closed'
  const state = keyState({ expiresOn: row.expires_on, withdrawnAt: row.withdrawn_at }, today(now))
  if (state !== 'holds') return state
  const isHere = row.practitioner_id !== null && (row.left_on === null || row.left_on > today(now))
  return row.allowed && isHere ? undefined : 'not-allowed'
}

export interface SystemFound {
  readonly principal: PractitionerPrincipal
  /** Whether the last use of its key was so long ago that this one has to be written down. */
  readonly isStale: boolean
}

/**
 * Who asks with a key, by the rows that `systemOpeningOf` was answered with.
 *
 * @throws SystemRefused where the key is known, as what it says:
 * @throws 'not signed in' for a key that is unknown, has expired or was withdrawn
 * @throws 'may not act for that practitioner' who has not allowed it, has left or is of another agency
 */
export function systemIn(rows: readonly unknown[], now: Date): SystemFound {
  // The columns are those of the function in the database.
  const [row] = rows as readonly SystemRow[]
  if (!row) throw new Problem(problems.notSignedIn, { detail: sentences.closed })
  const why = refusalOf(row, now)
  const of = { keyId: row.key_id, systemId: row.system_id, agencyId: row.agency_id }
  if (why === 'not-allowed' || row.practitioner_id === null)
    throw new SystemRefused(notAllowed, { ...of, why: 'not-allowed' })
  if (why !== undefined) throw new SystemRefused(problems.notSignedIn, { ...of, why }, sentences[why])
  return {
    isStale: row.last_used_at === null || now.getTime() - row.last_used_at.getTime() > touchEveryMs,
    principal: {
      kind: 'practitioner',
      // A system has neither an account nor a session: what asks for one is for people.
      accountId: '',
      sessionId: '',
      practitionerId: row.practitioner_id,
      name: row.name ?? '',
      jobTitle: row.job_title ?? '',
      agencyId: row.agency_id,
      agencyName: row.agency_name,
      roles: row.roles,
      teamId: row.team_id,
      through: { systemId: row.system_id, name: row.system_name, scopes: row.scopes, keyId: row.key_id },
    },
  }
}

/** Writes down that a key is in use, so that one that is not is found. */
export async function touchKey({ tx, principal, now }: PractitionerWork): Promise<void> {
  await tx
    .updateTable('system_key')
    .set({ last_used_at: now })
    .where('id', '=', principal.through?.keyId ?? '')
    .execute()
}
