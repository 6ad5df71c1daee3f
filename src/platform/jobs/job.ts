import type { Kysely } from 'kysely'
import type { z } from 'zod'
import { PgBoss, fromKysely } from 'pg-boss'
import type { Database, Tx } from '../db/index.ts'

/** Where the tables of jobs are, and that nothing of them is made while serving: the migrations have made it all. */
export const ofMigrations = { schema: 'pgboss', migrate: false, createSchema: false, schedule: false } as const

/** Something that the server does later. The queue is made by a migration. */
export interface JobKind<Payload extends object = object> {
  readonly queue: string
  /** Ids and nothing else: the tables of jobs are under no row security. */
  readonly payload: z.ZodType<Payload>
  /**
   * Does it, in transactions of its own. It may come twice, and it may come late: whatever it finds done already it leaves. What it throws
   * brings it back later.
   */
  run(db: Kysely<Database>, now: Date, payload: Payload, stopping: AbortSignal): Promise<void>
  /** Set where somebody waits for it: how often it is looked for, in seconds. Such jobs are taken one at a time. */
  readonly everySeconds?: number
}

/** A job as the server holds it: its type has done its work. */
export interface Job {
  readonly queue: string
  readonly everySeconds?: number | undefined
  /** @param stopping told when the server is to end, where there is one: what takes long is then broken off */
  run(db: Kysely<Database>, now: Date, payload: unknown, stopping?: AbortSignal): Promise<void>
}

/** A kind of job among others. @throws (when run) what its payload is not */
export function defineJob<Payload extends object>(kind: JobKind<Payload>): Job {
  return {
    queue: kind.queue,
    everySeconds: kind.everySeconds,
    run: (db, now, payload, stopping = new AbortController().signal) =>
      kind.run(db, now, kind.payload.parse(payload), stopping),
  }
}

/**
 * Puts a job in its queue in the caller's transaction: it is there when that is committed, and never was when it is not. The queue is asked
 * through the transaction itself, so that a job needs no worker and no connection beside it.
 *
 * @param id a job of an id is there once, however often it is sent
 * @param after when it is to be done, or as soon after as a worker comes by
 */
export async function sendJob<Payload extends object>(
  tx: Tx,
  { queue, payload }: Pick<JobKind<Payload>, 'queue' | 'payload'>,
  job: { readonly id: string; readonly after: Date; readonly data: Payload },
): Promise<void> {
  const boss = new PgBoss({ ...ofMigrations, db: fromKysely(tx), supervise: false, registerInstance: false })
  // Without a listener an event of this name is thrown; what a statement throws comes back from the statement.
  boss.on('error', () => undefined)
  await boss.start()
  try {
    await boss.send(queue, payload.parse(job.data), { id: job.id, startAfter: job.after })
  } finally {
    await boss.stop({ graceful: false, close: false })
  }
}
