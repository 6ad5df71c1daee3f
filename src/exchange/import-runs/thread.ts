import { Worker } from 'node:worker_threads'
import type { Failure } from './types.ts'

/** A run to be done, and by which database. */
export interface Order {
  readonly url: string
  readonly runId: string
  readonly agencyId: number
  readonly now: Date
}

/** What a thread says: that it is the one that does it, and why it did not come through. */
export type Said = { readonly begun: true } | { readonly failure: Failure }

/** What became of a thread. */
export interface Ended {
  /** Whether it was the one that did it. */
  readonly begun: boolean
  /** Why it did not come through, as far as it could still say so. */
  readonly failure: Failure | undefined
}

/**
 * Does a run in a thread of its own, and waits for its end.
 *
 * @param stopping ends it before its time; PostgreSQL then undoes what it held
 */
export async function workInThread(order: Order, stopping: AbortSignal): Promise<Ended> {
  if (stopping.aborted) return { begun: false, failure: undefined }
  const worker = new Worker(new URL('./run-thread.ts', import.meta.url), { workerData: order })
  const end = () => void worker.terminate()
  stopping.addEventListener('abort', end)
  try {
    return await new Promise<Ended>(resolve => {
      let begun = false
      let failure: Failure | undefined
      worker.on('message', (said: Said) => {
        if ('begun' in said) begun = true
        else failure = said.failure
      })
      worker.on('error', () => {
        failure ??= 'failed'
      })
      worker.on('exit', () => resolve({ begun, failure }))
    })
  } finally {
    stopping.removeEventListener('abort', end)
  }
}
