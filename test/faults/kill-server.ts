import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { begin } from './load.ts'
import { officerCount, seed } from './seed.ts'
import { Server, StartError } from './server.ts'
import { say, type Tally } from './tally.ts'

/** Milliseconds of saving, at most, before the server is killed; when in that time is left to chance. */
const longestLoad = 2000

/** Kills the server in the midst of saves, again and again, starts it again and holds what it kept against what it had said. */
export async function killServer(tally: Tally, rounds: number): Promise<void> {
  const server = await Server.make()
  const officers = await seed(server, await server.start(), officerCount)
  say(`The server serves, and ${officerCount} officers begin to save.`)
  const { book } = tally
  for (let round = 0; round < rounds; round += 1) {
    const before = book.acknowledged
    const load = begin(officers, book)
    await load.underWay
    await pause(randomInt(longestLoad))
    // By turns: PostgreSQL is left an orphan to be taken over, or dies too and has to recover.
    const what = round % 2 === 0 ? 'alone' : 'with its PostgreSQL'
    const kill = await server.aim(what)
    load.halt()
    await kill()
    await load.ended
    const kills = tally.made()
    const [acknowledged, cutOff] = [book.acknowledged - before, book.open.length]

    const killedAt = performance.now()
    const address = await server.start().catch((error: unknown) => {
      if (!(error instanceof StartError)) throw error
      tally.startFailed += 1
      say(error.message)
    })
    if (address === undefined) return
    tally.recoveredIn(performance.now() - killedAt)
    for (const { client } of officers) client.address = address
    const done = await tally.settle(server)
    say(`Kill ${kills}, ${what}: ${acknowledged} saves acknowledged, ${cutOff} cut off, of which ${done} were done.`)
  }
}
