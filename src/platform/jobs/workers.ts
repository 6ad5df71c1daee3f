import { PgBoss, type JobResult } from 'pg-boss'
import type { Kysely } from 'kysely'
import type { Database } from '../db/index.ts'
import { ofMigrations, type Job } from './job.ts'

/** How often it is looked for what has become due, in seconds, and how much of it is taken at once; a full batch is followed by the next. */
const asOften = { pollingIntervalSeconds: 30, batchSize: 20, burstWhenBatchFull: true } as const
/** Milliseconds that a job under way is given when the server stops. What is cut off comes again. */
const grace = 20_000

export interface WorkersOptions {
  /** A connection of the role that serves. */
  readonly url: string
  /** Milliseconds that the database may leave a question for what is due without an answer. */
  readonly silence: number
  readonly db: Kysely<Database>
  readonly clock: () => Date
  readonly jobs: readonly Job[]
  /** Told what went wrong, in a sentence. Nothing that goes wrong here ends the process. */
  readonly onError: (sentence: string) => void
}

export interface Workers {
  /** Takes no new job, and gives those under way time to end. */
  stop(): Promise<void>
}

/**
 * Does what has become due, beside the requests. Any number of servers may have workers: a job is taken by one of them.
 *
 * @throws when the tables of jobs are not those of this version: a migration is pending
 */
export async function startWorkers({ url, silence, db, clock, jobs, onError }: WorkersOptions): Promise<Workers> {
  const boss = new PgBoss({
    ...ofMigrations,
    ...{ connectionString: url, max: 2, application_name: 'arms jobs' },
    // Its pool lets go of a connection of which a question failed: what has no answer is asked again on another.
    ...{ query_timeout: silence, keepAlive: true },
    // The application owns nothing that it could rebuild.
    ...{ reindex: false, monitorVacuum: false, registerInstance: false },
  })
  const stopping = new AbortController()
  const told = (error: unknown) => onError(`Jobs: ${error instanceof Error ? error.message : String(error)}`)
  boss.on('error', told)
  await boss.start()
  for (const job of jobs) {
    const often = job.everySeconds === undefined ? asOften : { pollingIntervalSeconds: job.everySeconds, batchSize: 1 }
    // What is due is taken by the batch, and each job of it comes back or not by itself.
    await boss.work(job.queue, { ...often, perJobResults: true }, async due => {
      const results: JobResult[] = []
      for (const { id, data } of due)
        try {
          await job.run(db, clock(), data, stopping.signal)
          results.push({ id, status: 'completed' })
        } catch (error) {
          told(error)
          results.push({ id, status: 'failed' })
        }
      return results
    })
  }
  return {
    stop: () => {
      stopping.abort()
      return boss.stop({ graceful: true, timeout: grace })
    },
  }
}
