import { setTimeout as pause } from 'node:timers/promises'
import { DatabaseProxy, steps } from './database-proxy.ts'
import { begin } from './load.ts'
import { nameOf } from './saves.ts'
import { officerCount, seed } from './seed.ts'
import { Server } from './server.ts'
import { say, type Tally } from './tally.ts'
import { moments, WebProxy } from './web-proxy.ts'

/** Milliseconds in which some save has to come to the step at which it is to be cut. */
const patience = 20_000

/**
 * Cuts the connection of a save at each step of its way, in turn: between the server and PostgreSQL, and between the browser and the server.
 * Whoever was cut off sends the same again.
 */
export async function cutConnections(tally: Tally, rounds: number): Promise<void> {
  const host = await Server.make()
  const hosted = await host.start()
  const database = await DatabaseProxy.listen(await host.databaseUrl('app'))
  const server = await Server.make({ DATABASE_URL: database.through(await host.databaseUrl('app')) })
  const web = await WebProxy.listen(await server.start())
  try {
    const officers = await seed(host, hosted, officerCount)
    for (const { client } of officers) client.address = web.address
    say(`The server serves, and ${officerCount} officers begin to save.`)
    const { book } = tally
    const load = begin(officers, book, 'sends again')
    await load.underWay
    for (let round = 0; round < rounds; round += 1)
      for (const cut of [
        ...steps.map(step => ({ name: step, made: () => database.cutNext(step) })),
        ...moments.map(moment => ({ name: moment, made: () => web.cutNext(moment) })),
      ]) {
        const made = await Promise.race([cut.made().then(() => true), pause(patience, false, { ref: false })])
        if (!made) throw new Error(`No save came to the step "${cut.name}".`)
        tally.made()
      }
    load.halt()
    await load.ended
    tally.giveUpOn(book.open.map(nameOf))
    await tally.settle(host)
    const { unanswered } = book
    say(`${book.acknowledged} saves acknowledged, ${unanswered['cut off']} cut off, ${unanswered.unavailable} put off.`)
  } finally {
    await web.close()
    await database.close()
  }
}
