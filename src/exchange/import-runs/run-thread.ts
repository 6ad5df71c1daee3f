import { parentPort, workerData } from 'node:worker_threads'
import { codeOf } from '../../platform/http/index.ts'
import { perform } from './perform.ts'
import type { Order, Said } from './thread.ts'

/** The thread of `thread.ts`: one run, and then it ends. */
const say = (said: Said) => parentPort?.postMessage(said)

try {
  const failure = await perform(workerData as Order, () => say({ begun: true }))
  if (failure !== undefined) say({ failure })
} catch (error) {
  // PostgreSQL: the disk is full. Of anything else nothing more can be said than that it happened; the words of an error may be those of a row.
  const code = codeOf(error)
  console.error(`Import: ${code ?? (error instanceof Error ? error.name : 'failed')}`)
  say({ failure: code === '53100' ? 'no room' : 'failed' })
}
