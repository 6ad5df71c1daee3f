import { z } from 'zod'
import type { Tx } from '../../platform/db/index.ts'
import { newId, zId } from '../../platform/ids/index.ts'
import { defineJob, sendJob } from '../../platform/jobs/index.ts'
import { asPrincipal, type PractitionerWork, type SystemPrincipal, type Work } from '../../trust/access/index.ts'
import { isPast } from './rules.ts'
import { insertWatch, markEscalated, readWatch } from './store.ts'
import { watchedKinds, type Watched, type WatchedKind } from './types.ts'

const escalation = {
  queue: 'escalation',
  payload: z.object({ kind: z.enum(watchedKinds), id: zId, personId: zId, agencyId: z.number().int() }),
}

/**
 * Watches what the principal records in this transaction: it waits for somebody of the agency, and once its time has passed the server looks
 * whether anybody has seen to it.
 */
export async function watch(
  { tx, principal, now }: PractitionerWork,
  about: Omit<Watched, 'agencyId'>,
  dueBy: Date,
): Promise<void> {
  const watched = { ...about, agencyId: principal.agencyId }
  await insertWatch(tx, watched, { recordedAt: now, recordedBy: principal.practitionerId, dueBy })
  await escalateAfter(tx, watched, dueBy)
}

async function escalateAfter(tx: Tx, watched: Watched, dueBy: Date): Promise<void> {
  // A result and the reason that answered it have one id: the jobs that look after them are two.
  await sendJob(tx, escalation, { id: newId(), after: dueBy, data: escalation.payload.parse(watched) })
}

/** What the ledger calls the escalation of each, and its subject. */
const deeds: Readonly<Record<WatchedKind, { readonly action: string; readonly kind: string }>> = {
  'act now': { action: 'act-now.escalated', kind: 'act_now' },
  'urgent result': { action: 'urgent-result.escalated', kind: 'urgent_result' },
  reason: { action: 'urgent-result.reason-escalated', kind: 'urgent_answer' },
}

/**
 * Escalates what nobody has seen to in time: it is then on the list of every supervisor and of the administrators of its agency. Once:
 * what was seen to or escalated before stays as it is.
 *
 * @throws RangeError before its time: clocks may differ, and it comes again
 */
async function escalate(work: Work<SystemPrincipal>, watched: Watched): Promise<void> {
  if (await markEscalated(work.tx, watched, work.now)) {
    const { action, kind } = deeds[watched.kind]
    work.record({ stream: { kind: 'person', id: watched.personId }, action, subject: { kind, id: watched.id } })
    return
  }
  const found = await readWatch(work.tx, watched)
  if (found?.endedAt === null && found.escalatedAt === null && !isPast(found.dueBy, work.now))
    throw new RangeError('What is to be escalated has time left')
}

/** The job that looks. It acts for the agency, and sees no more than that something waits. */
export const escalationJob = defineJob({
  ...escalation,
  run: (db, now, watched) =>
    asPrincipal(
      db,
      { kind: 'system', purpose: 'escalates what nobody has seen to', agencyId: watched.agencyId },
      now,
      work => escalate(work, watched),
    ),
})
