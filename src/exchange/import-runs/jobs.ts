import { z } from 'zod'
import { addressOf, type Tx } from '../../platform/db/index.ts'
import { newId, zId } from '../../platform/ids/index.ts'
import { defineJob, sendJob } from '../../platform/jobs/index.ts'
import { asPrincipal, type SystemPrincipal, type Work } from '../../trust/access/index.ts'
import { removeHeldFor } from './held-store.ts'
import { keeperOf } from './importer.ts'
import { isUnderWay } from './rules.ts'
import { dropReceiving, failRun, isReceiving, lockRun, readRuns, setNothingHeld } from './store.ts'
import { workInProcess } from './child.ts'
import type { Failure } from './types.ts'

/** A run by its ids. */
export interface RunIds {
  readonly runId: string
  readonly agencyId: number
}

const payload = z.object({ runId: zId, agencyId: z.number().int() })
const toRun = { queue: 'import-run', payload }
const toLetGo = { queue: 'import-files', payload }

const server = (agencyId: number): SystemPrincipal => ({ kind: 'system', purpose: 'imports files', agencyId })

/** Has a run begun as soon as a worker comes by. */
export async function runSoon(tx: Tx, ids: RunIds, now: Date): Promise<void> {
  await sendJob(tx, toRun, { id: ids.runId, after: now, data: payload.parse(ids) })
}

/** Has what is kept of a run removed when its time has come. */
export async function letGoAt(tx: Tx, ids: RunIds, at: Date): Promise<void> {
  await sendJob(tx, toLetGo, { id: newId(), after: at, data: payload.parse(ids) })
}

/** Says of a run that is not at its end why it never will come to it, and leaves it in the ledger. */
async function fail(work: Work, { runId, agencyId }: RunIds, why: Failure): Promise<void> {
  if (!(await failRun(work.tx, runId, work.now, why))) return
  work.record({
    stream: { kind: 'agency', id: agencyId },
    action: 'import.failed',
    subject: { kind: 'import_run', id: runId },
    detail: { why },
  })
}

/**
 * Does a run, in a process of its own. A run that another server died over comes here again; it is then said to have failed, for nobody knows
 * whether to begin it anew.
 */
export const importJob = defineJob({
  ...toRun,
  everySeconds: 2,
  run: async (db, now, ids, stopping) => {
    const { begun, failure = 'stopped' } = await workInProcess({ ...ids, url: addressOf(db), now }, stopping)
    const isOver = begun || failure !== 'stopped'
    const [run] = await asPrincipal(db, server(ids.agencyId), now, async work => {
      const found = await readRuns(work.tx, ids.agencyId, { id: ids.runId })
      const isDead = isOver || found[0]?.state === 'failed'
      if (isDead) await fail(work, ids, failure)
      return found
    })
    // Another server is at it, as far as anybody knows, or this one stops before it has begun.
    if (!isOver && run && isUnderWay(run)) throw new RangeError('An import is still to come to its end')
  },
})

/** Removes what is kept of a run. @throws RangeError while it is being read: it comes again */
export const letGoJob = defineJob({
  ...toLetGo,
  run: async (db, now, { runId, agencyId }) => {
    await asPrincipal(db, server(agencyId), now, async work => {
      const { tx } = work
      await lockRun(tx, runId)
      const [run] = await readRuns(tx, agencyId, { id: runId })
      if (run?.state === 'running') throw new RangeError('The files of an import are being read')
      const keeper = await keeperOf(tx, runId)
      if (!keeper) return
      const removed = await removeHeldFor(tx, keeper.practitionerId, runId)
      if (run && isUnderWay(run)) await fail(work, { runId, agencyId }, 'gone')
      if (await isReceiving(tx, runId)) await dropReceiving(tx, runId)
      await setNothingHeld(tx, runId)
      if (removed > 0)
        work.record({
          stream: { kind: 'agency', id: agencyId },
          action: 'import.files-removed',
          subject: { kind: 'import_run', id: runId },
          detail: { files: removed },
        })
    })
  },
})
