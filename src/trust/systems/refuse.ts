import type { Kysely } from 'kysely'
import type { Database } from '../../platform/db/index.ts'
import { Problem, type ProblemKind } from '../../platform/problem/index.ts'
import { asPrincipal } from '../access/index.ts'
import { isToldOf, type RefusalReason } from './rules.ts'

/** A system was not let in, though its key is known: whoever answers for it is to hear of it. */
export class SystemRefused extends Problem {
  readonly of: RefusedKey
  constructor(kind: ProblemKind, of: RefusedKey, detail?: string) {
    super(kind, detail === undefined ? {} : { detail })
    this.of = of
  }
}

/** Whose key it was, and why it was refused. */
export interface RefusedKey {
  readonly keyId: string
  readonly systemId: string
  readonly agencyId: number
  readonly why: RefusalReason
}

/**
 * Counts that a key was refused. The ledger of its agency has it at most once in an hour for each key and reason, so that it does not grow with
 * a flood of requests; how often it was is counted in between.
 */
export async function recordRefusal(db: Kysely<Database>, now: Date, refused: RefusedKey): Promise<void> {
  const { keyId, systemId, agencyId, why } = refused
  await asPrincipal(db, { kind: 'system', purpose: 'refusing a system', agencyId }, now, async work => {
    const { tx } = work
    const row = { key_id: keyId, why, system_id: systemId, times: 0, last_at: now, recorded_at: null }
    await tx
      .insertInto('system_refusal')
      .values(row)
      .onConflict(conflict => conflict.columns(['key_id', 'why']).doNothing())
      .execute()
    const before = await tx
      .selectFrom('system_refusal as r')
      .innerJoin('system_key as k', 'k.id', 'r.key_id')
      .where('r.key_id', '=', keyId)
      .where('r.why', '=', why)
      .select(['r.times', 'r.recorded_at', 'k.prefix'])
      .forUpdate('r')
      .executeTakeFirstOrThrow()
    const told = isToldOf(before.recorded_at, now)
    await tx
      .updateTable('system_refusal')
      .set({ times: before.times + 1, last_at: now, ...(told && { recorded_at: now }) })
      .where('key_id', '=', keyId)
      .where('why', '=', why)
      .execute()
    if (told)
      work.record({
        stream: { kind: 'agency', id: agencyId },
        action: `system.refused-${why}`,
        subject: { kind: 'practitioner', id: systemId },
        detail: { key: before.prefix, times: before.times + 1 },
      })
  })
}
