import { sql } from 'kysely'
import type { Rx, Tx } from '../../platform/db/index.ts'
import type { FileCount, ImportReport, Progress } from '../import/index.ts'
import type { Failure, ImportRun, RunOptions, SentFile } from './types.ts'
import '../../trust/staff/index.ts'
import './tables.ts'

/** Seconds without a word after which a run is taken for dead: its server says something every two. */
const silenceSeconds = 30

/** Whether nothing has been heard of a run for so long that its server must have died. By the clock of the database: servers' may differ. */
const isSilent = sql<boolean>`r.state = 'running' and r.seen_at < clock_timestamp() - make_interval(secs => ${silenceSeconds})`

/** Runs of an agency, the newest first; one of them, where its id is given. Those whose files are still on their way are none yet. */
export async function readRuns(
  rx: Rx,
  agencyId: number,
  which: { readonly id?: string; readonly before?: string | undefined; readonly limit?: number },
): Promise<readonly ImportRun[]> {
  const rows = await rx
    .selectFrom('import_run as r')
    .innerJoin('practitioner as p', 'p.id', 'r.recorded_by')
    .leftJoin('practitioner as t', 't.id', 'r.through')
    .where('r.agency_id', '=', agencyId)
    .where('r.state', '<>', 'receiving')
    .$if(which.id !== undefined, query => query.where('r.id', '=', which.id ?? ''))
    .$if(which.before !== undefined, query => query.where('r.id', '<', which.before ?? ''))
    .select(['r.id', 'r.agency_id as agencyId', 'r.recorded_by as sentBy', 'p.name as sentByName'])
    .select(['r.recorded_at as sentAt', 't.name as throughName', 'r.dry_run as dryRun', 'r.partial', 'r.state'])
    .select(['r.started_at as startedAt', 'r.ended_at as endedAt', 'r.progress', 'r.outcome', 'r.counts'])
    .select(['r.fault_count as faultCount', 'r.failure', 'r.sent', 'r.held_until as heldUntil'])
    .select(['r.continued_by as continuedBy', isSilent.as('silent')])
    .orderBy('r.id', 'desc')
    .limit(which.limit ?? 1)
    .execute()
  return rows.map(({ silent, state, failure, ...run }) => ({
    ...run,
    state: silent ? 'failed' : state === 'receiving' ? 'waiting' : state,
    failure: silent ? 'stopped' : failure,
  }))
}

/** Makes room for a run whose files are about to come. */
export async function addReceiving(
  tx: Tx,
  run: {
    readonly id: string
    readonly agencyId: number
    readonly sentBy: string
    readonly through: string | null
    readonly at: Date
    readonly heldUntil: Date
  },
): Promise<void> {
  await tx
    .insertInto('import_run')
    .values({
      ...{ id: run.id, agency_id: run.agencyId, recorded_by: run.sentBy, through: run.through, recorded_at: run.at },
      ...{ state: 'receiving', held_until: run.heldUntil },
    })
    .execute()
}

/** Holds a run until the end of the transaction: it is neither begun nor goes on meanwhile. */
export async function lockRun(tx: Tx, runId: string): Promise<void> {
  await tx.selectFrom('import_run').where('id', '=', runId).select('id').forUpdate().execute()
}

/** Whether the files of a run are still on their way. */
export async function isReceiving(rx: Rx, runId: string): Promise<boolean> {
  const row = await rx.selectFrom('import_run').where('id', '=', runId).select('state').executeTakeFirst()
  return row?.state === 'receiving'
}

/** Takes away a run whose files came to nothing. */
export async function dropReceiving(tx: Tx, runId: string): Promise<void> {
  await tx.deleteFrom('import_run').where('id', '=', runId).where('state', '=', 'receiving').execute()
}

/** Puts a run whose files are there into the row of those that wait. */
export async function setWaiting(
  tx: Tx,
  runId: string,
  { dryRun, partial, sent }: RunOptions & { readonly sent: readonly SentFile[] },
): Promise<void> {
  await tx
    .updateTable('import_run')
    .set({ state: 'waiting', dry_run: dryRun, partial, sent: JSON.stringify(sent) })
    .where('id', '=', runId)
    .execute()
}

/** Says that the files of a run went on to another. */
export async function setContinued(tx: Tx, runId: string, continuedBy: string): Promise<void> {
  await tx.updateTable('import_run').set({ continued_by: continuedBy }).where('id', '=', runId).execute()
}

/** Begins a run that waits. @returns false when it is none that waits: it was begun before */
export async function beginRun(tx: Tx, runId: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('import_run')
    .set({ state: 'running', started_at: now, seen_at: sql<Date>`clock_timestamp()` })
    .where('id', '=', runId)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Says that somebody is at a run, and how far it is. */
export async function noteProgress(tx: Tx, runId: string, progress: Progress | undefined): Promise<void> {
  await tx
    .updateTable('import_run')
    .set({ seen_at: sql<Date>`clock_timestamp()`, ...(progress && { progress: JSON.stringify(progress) }) })
    .where('id', '=', runId)
    .where('state', '=', 'running')
    .execute()
}

/** Ends a run with what came of it. @param held whether something of its files is still kept */
export async function endRun(
  tx: Tx,
  runId: string,
  now: Date,
  ended: {
    readonly outcome: ImportReport['outcome']
    readonly counts: Readonly<Record<string, FileCount>>
    readonly faultCount: number
    readonly held: boolean
  },
): Promise<void> {
  await tx
    .updateTable('import_run')
    .set({ state: 'done', ended_at: now, outcome: ended.outcome, fault_count: ended.faultCount })
    .set({ counts: JSON.stringify(ended.counts), progress: null, ...(!ended.held && { held_until: null }) })
    .where('id', '=', runId)
    .execute()
}

/** Says of a run that has not come to its end why it never will. @returns false when it has come to it */
export async function failRun(tx: Tx, runId: string, now: Date, failure: Failure): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('import_run')
    .set({ state: 'failed', ended_at: now, failure, progress: null })
    .where('id', '=', runId)
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Says that nothing of a run's files is kept any more. */
export async function setNothingHeld(tx: Tx, runId: string): Promise<void> {
  await tx.updateTable('import_run').set({ held_until: null }).where('id', '=', runId).execute()
}

/** Whether another run of the agency comes before this one. */
export async function comesAfterAnother(rx: Rx, { agencyId, id }: ImportRun): Promise<boolean> {
  const found = await rx
    .selectFrom('import_run as r')
    .where('r.agency_id', '=', agencyId)
    .where('r.id', '<', id)
    .where('r.state', 'in', ['waiting', 'running'])
    .where(sql<boolean>`not (${isSilent})`)
    .select('r.id')
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
