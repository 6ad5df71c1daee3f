import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { heapFlags } from '../../../scripts/heap.mjs'
import type { Failure } from './types.ts'

/** A run to be done, and by which database. */
export interface Order {
  readonly url: string
  readonly runId: string
  readonly agencyId: number
  readonly now: Date
}

/** What the process says: that it is the one that does it, and why it did not come through. */
export type Said = { readonly begun: true } | { readonly failure: Failure }

/** What became of the process. */
export interface Ended {
  /** Whether it was the one that did it. */
  readonly begun: boolean
  /** Why it did not come through, as far as it could still say so. */
  readonly failure: Failure | undefined
}

const program = fileURLToPath(new URL('./run-process.ts', import.meta.url))

/** An environment without the addresses of the database: the process is told the one it needs, and none that may do more. */
export const withoutAddresses = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('DATABASE_')))

/**
 * Does a run in a process of its own, and waits for its end: whoever asks for pages meanwhile is served, and all its memory goes with it. It
 * ends by itself when this process does, however that was.
 *
 * @param stopping ends it before its time; PostgreSQL then undoes what it held
 */
export async function workInProcess(order: Order, stopping: AbortSignal): Promise<Ended> {
  if (stopping.aborted) return { begun: false, failure: undefined }
  const child = fork(program, {
    execArgv: [...heapFlags('import')],
    env: withoutAddresses(process.env),
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const end = () => void child.kill('SIGKILL')
  stopping.addEventListener('abort', end)
  try {
    return await new Promise<Ended>(resolve => {
      let begun = false
      let failure: Failure | undefined
      child.on('message', (said: Said) => {
        if ('begun' in said) begun = true
        else failure = said.failure
      })
      child.on('error', () => {
        failure ??= 'failed'
      })
      // Of a process that could not be begun no exit is told.
      child.on('close', code => {
        if (code !== 0 && code !== null) failure ??= 'failed'
        resolve({ begun, failure })
      })
      // By the channel and not as an argument or in the environment, where others on the machine would read the password in it.
      child.send(order)
    })
  } finally {
    stopping.removeEventListener('abort', end)
  }
}
