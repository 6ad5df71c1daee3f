import { serve } from '../main.ts'
import type { Command } from './command.ts'

/** How long requests under way may take to finish when the server is told to stop. */
const drainMs = 15_000

/** Resolves at the first signal to stop; a second one ends the process at once. */
function stopSignal(): Promise<NodeJS.Signals> {
  return new Promise(resolve => {
    let told = false
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.on(signal, () => {
        if (told) process.exit(130)
        told = true
        resolve(signal)
      })
  })
}

export const startCommand: Command = {
  summary: 'serve; with no DATABASE_URL on a database of its own',
  run: async ({ config }) => {
    const stop = stopSignal()
    const running = await serve(config, sentence => console.log(sentence))
    console.log(`ARMS is at ${running.address}`)
    console.log('Press Ctrl-C to stop.')
    await stop
    console.log('Stopping: finishing what is under way.')
    const late = setTimeout(() => {
      console.error(`Not finished after ${drainMs / 1000} seconds; leaving it.`)
      process.exit(1)
    }, drainMs)
    await running.stop()
    clearTimeout(late)
    console.log('Stopped.')
    return 0
  },
}
