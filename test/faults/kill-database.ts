import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { begin } from './load.ts'
import { nameOf } from './saves.ts'
import { officerCount, seed } from './seed.ts'
import { Server } from './server.ts'
import { say, type Tally } from './tally.ts'

/** Milliseconds of saving, at most, before PostgreSQL is killed. */
const longestLoad = 1000
/** Milliseconds after which saves have to go on. */
const patience = 60_000

/** Kills PostgreSQL under a server that serves on: by turns its first process, or the one of a connection, which ends all the others. */
export async function killDatabase(tally: Tally, rounds: number): Promise<void> {
  const server = await Server.make()
  const officers = await seed(server, await server.start(), officerCount)
  say(`The server serves, and ${officerCount} officers begin to save.`)
  const { book } = tally
  for (let round = 0; round < rounds; round += 1) {
    const before = book.acknowledged
    const load = begin(officers, book, 'sends again')
    await load.underWay
    await pause(randomInt(longestLoad))
    const what = round % 2 === 0 ? 'first process' : 'connection'
    await server.killPostgres(what)
    const kills = tally.made()
    await goOn(tally, officers.length * 5)
    load.halt()
    await load.ended
    tally.giveUpOn(book.open.map(nameOf))
    await tally.settle(server)
    say(`Kill ${kills} of PostgreSQL's ${what}: ${book.acknowledged - before} saves acknowledged.`)
  }
}

/** Waits until so many more saves have been acknowledged, and notes how long that took. */
export async function goOn(tally: Tally, more: number): Promise<void> {
  const { book } = tally
  const enough = book.acknowledged + more
  const since = performance.now()
  while (book.acknowledged < enough) {
    await pause(20)
    if (performance.now() - since > patience) return say('No save goes through any more.')
  }
  tally.recoveredIn(performance.now() - since)
}
