import type { Kysely } from 'kysely'
import { today, type Day } from '../../platform/dates/index.ts'
import { literal, transaction, type Database, type Tx } from '../../platform/db/index.ts'
import { lastWords, type Deed } from '../audit/index.ts'
import { actsThrough, rowSecuritySettings, type PractitionerPrincipal, type Principal } from './principal.ts'

/** One piece of work: a transaction, who does it, and when. A command takes a `Work`, decides, writes and records what it did. */
export interface Work<P extends Principal = Principal> {
  readonly tx: Tx
  readonly principal: P
  /** The instant of the whole work, in whole milliseconds. */
  readonly now: Date
  /** The London day of `now`. */
  readonly today: Day
  /** Says what was done. It is chained in the ledger just before COMMIT: if it can't be written, nothing is. */
  record(deed: Deed): void
  /** How many deeds have been recorded so far. */
  readonly recorded: number
}

/** Work done by somebody who is signed in. */
export type PractitionerWork = Work<PractitionerPrincipal>

/**
 * Runs work as somebody: one transaction, bound by row security to what that principal may see, its deeds appended to the ledger
 * last, then COMMIT. The result leaves after COMMIT.
 *
 * @throws whatever the work throws; then nothing was written.
 */
export async function asPrincipal<P extends Principal, T>(
  db: Kysely<Database>,
  principal: P,
  now: Date,
  run: (work: Work<P>) => Promise<T>,
): Promise<T> {
  const settings = Object.entries(rowSecuritySettings(principal)).map(
    ([key, value]) => `set_config(${literal(key)}, ${literal(value)}, true)`,
  )
  return await asFound(db, { opening: `select ${settings.join(', ')}`, principalIn: () => principal }, now, run)
}

/** How a transaction finds out whose it is. */
export interface Opening<P extends Principal> {
  /** The statement that it opens with. It makes the settings that row security reads. */
  readonly opening: string
  /** Who it is, by the rows that the statement was answered with. Throws when it is nobody: then nothing is asked. */
  readonly principalIn: (rows: readonly unknown[]) => P
}

/** As `asPrincipal`, for somebody whom the transaction itself finds as it opens. @throws what `principalIn` throws, too */
export async function asFound<P extends Principal, T>(
  db: Kysely<Database>,
  { opening, principalIn }: Opening<P>,
  now: Date,
  run: (work: Work<P>) => Promise<T>,
): Promise<T> {
  return await transaction(db, { opening, retries: 2 }, async (tx, opened) => {
    const principal = principalIn(opened)
    const deeds: Deed[] = []
    const through = actsThrough(principal)?.systemId
    const told = (deed: Deed): Deed => (through === undefined ? deed : { ...deed, detail: { ...deed.detail, through } })
    const result = await run({
      tx,
      principal,
      now,
      today: today(now),
      record: deed => void deeds.push(told(deed)),
      get recorded() {
        return deeds.length
      },
    })
    const doer =
      principal.kind === 'practitioner'
        ? { actorId: principal.practitionerId, agencyId: principal.agencyId, at: now }
        : { actorId: null, agencyId: principal.agencyId ?? null, at: now }
    return { result, closing: lastWords(tx, doer, deeds) }
  })
}
