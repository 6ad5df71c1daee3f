import { z } from 'zod'
import type { Tx } from '../../platform/db/index.ts'
import { zId } from '../../platform/ids/index.ts'
import { defineJob, sendJob } from '../../platform/jobs/index.ts'
import { asPrincipal, type SystemPrincipal, type Work } from '../../trust/access/index.ts'
import { isOverdue } from './rules.ts'
import { markEscalated, readWatch } from './watch-store.ts'

const escalation = {
  queue: 'act-now-escalation',
  payload: z.object({ actNowId: zId, personId: zId, agencyId: z.number().int() }),
}

/** What waits, by its ids. */
export interface Waited {
  readonly actNowId: string
  readonly personId: string
  readonly agencyId: number
}

/** Has the server look, once its time has passed, whether a supervisor has acknowledged what was recorded in this transaction. */
export async function escalateAfter(tx: Tx, waited: Waited, acknowledgeBy: Date): Promise<void> {
  await sendJob(tx, escalation, {
    id: waited.actNowId,
    after: acknowledgeBy,
    data: escalation.payload.parse(waited),
  })
}

/**
 * Escalates what nobody has acknowledged in time: it is then on the list of every supervisor and of the administrators of its agency. Once:
 * what was acknowledged or escalated before stays as it is.
 *
 * @throws RangeError before its time: clocks may differ, and it comes again
 */
export async function escalateActNow(
  work: Work<SystemPrincipal>,
  { actNowId, personId, agencyId }: Waited,
): Promise<void> {
  if (await markEscalated(work.tx, agencyId, actNowId, work.now)) {
    work.record({
      stream: { kind: 'person', id: personId },
      action: 'act-now.escalated',
      subject: { kind: 'act_now', id: actNowId },
    })
    return
  }
  const watch = await readWatch(work.tx, agencyId, actNowId)
  if (watch?.acknowledgedAt === null && watch.escalatedAt === null && !isOverdue(watch, work.now))
    throw new RangeError('What is to be escalated has time left')
}

/** The job that looks. It acts for the agency, and sees no more than that something waits. */
export const escalationJob = defineJob({
  ...escalation,
  run: (db, now, waited) =>
    asPrincipal(
      db,
      { kind: 'system', purpose: 'escalates what nobody has acknowledged', agencyId: waited.agencyId },
      now,
      work => escalateActNow(work, waited),
    ),
})
