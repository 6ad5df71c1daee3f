import { codeOf } from '../../platform/http/index.ts'
import type { Order, Said } from './child.ts'
import { perform } from './perform.ts'

/** The process of `child.ts`: one run, and then it ends. */
const say = (said: Said) => process.send?.(said)

process.once('message', (order: Order) => void run(order))
// Whoever began it is gone, and nobody would hear what comes of it: PostgreSQL undoes it.
process.once('disconnect', () => process.exit(1))

async function run(order: Order): Promise<void> {
  try {
    const failure = await perform(order, () => say({ begun: true }))
    if (failure !== undefined) say({ failure })
  } catch (error) {
    // PostgreSQL: the disk is full. Of anything else no more is said than that it happened: the words of an error may be those of a row.
    const code = codeOf(error)
    console.error(`Import: ${code ?? (error instanceof Error ? error.name : 'failed')}`)
    say({ failure: code === '53100' ? 'no room' : 'failed' })
  }
  process.removeAllListeners('disconnect')
  process.disconnect()
}
