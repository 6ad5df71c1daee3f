import { demoPassword } from '../demo-accounts.ts'
import { serve, type Running } from '../main.ts'
import type { Command } from './command.ts'
import { giveBackMemory } from './spare-memory.ts'

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

/** What the terminal says when the server serves: where it is and, in a demonstration, whom it can be tried as. */
export function greeting({ address, signIns }: Pick<Running, 'address' | 'signIns'>): string {
  const widest = Math.max(...signIns.map(each => each.userName.length))
  const whom = signIns.map(({ userName, description }) => `  ${userName.padEnd(widest)}  ${description}`)
  return [
    `ARMS is at ${address}`,
    ...(whom.length > 0 ? [`Sign in as any of these, with the password "${demoPassword}":`, ...whom] : []),
    'Press Ctrl-C to stop.',
  ].join('\n')
}

export const startCommand: Command = {
  summary: 'serve; with no DATABASE_URL on a database of its own',
  run: async ({ config }) => {
    const stop = stopSignal()
    const running = await serve(config, sentence => console.log(sentence))
    console.log(greeting(running))
    giveBackMemory()
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
