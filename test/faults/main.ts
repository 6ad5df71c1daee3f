import { randomInt } from 'node:crypto'
import { constants } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { printFigures, type Figure } from '../../bench/figures.ts'
import { Book, type Stored } from './book.ts'
import { begin, sendAgain } from './load.ts'
import { seed, type Officer } from './seed.ts'
import { Server, StartError } from './server.ts'
import { readStored } from './stored.ts'

/** Everybody has a case and five windows open. */
const officerCount = 4
/** Milliseconds of saving, at most, before the server is killed; when in that time is left to chance. */
const longestLoad = 2000

/** What the kills have come to. Of sentences each is counted once, however often it is found again. */
class Tally {
  readonly book = new Book()
  readonly lost = new Set<string>()
  readonly doubled = new Set<string>()
  kills = 0
  cutOff = 0
  doneInSilence = 0
  verifyFailed = 0
  startFailed = 0

  figures(): readonly Figure[] {
    const { book, kills, cutOff, doneInSilence, lost, doubled, verifyFailed, startFailed } = this
    const wrong = (name: string, value: number, unit: string) => ({
      name: `faults.kill.${name}`,
      value,
      unit,
      target: '0',
    })
    return [
      { name: 'faults.kill.kills', value: kills, unit: 'kills' },
      { name: 'faults.kill.acknowledged', value: book.acknowledged, unit: 'saves' },
      { name: 'faults.kill.cut_off', value: cutOff, unit: 'saves' },
      { name: 'faults.kill.cut_off_done', value: doneInSilence, unit: 'saves' },
      wrong('lost', lost.size, 'saves'),
      wrong('doubled', doubled.size, 'saves'),
      wrong('refused', book.refusals.length, 'saves'),
      wrong('verify_failed', verifyFailed, 'kills'),
      wrong('start_failed', startFailed, 'kills'),
    ]
  }
}

/** Progress and faults; figures alone go to standard output. */
const say = (sentence: string) => console.error(sentence)

/** Kills the server in the midst of saves, starts it again and holds what it kept against what it had said. */
async function killOnce(server: Server, officers: readonly Officer[], tally: Tally): Promise<void> {
  const { book } = tally
  const before = book.acknowledged
  const load = begin(officers, book)
  await load.underWay
  await pause(randomInt(longestLoad))
  // By turns: PostgreSQL is left an orphan to be taken over, or dies too and has to recover.
  const what = tally.kills % 2 === 0 ? 'alone' : 'with its PostgreSQL'
  const kill = await server.aim(what)
  load.halt()
  await kill()
  await load.ended
  tally.kills += 1
  const acknowledged = book.acknowledged - before
  const cutOff = book.open.length
  tally.cutOff += cutOff

  const address = await server.start()
  for (const { client } of officers) client.address = address
  const url = await server.databaseUrl()
  const kept = await readStored(url)
  const done = book.doneInSilence(kept)
  tally.doneInSilence += done
  compare(tally, kept)
  await sendAgain(book)
  compare(tally, await readStored(url))

  const verdict = await server.command('verify')
  if (verdict.code !== 0) {
    tally.verifyFailed += 1
    say(`arms verify ended with ${verdict.code}:\n${verdict.said}`)
  }
  say(
    `Kill ${tally.kills}, ${what}: ${acknowledged} saves acknowledged, ${cutOff} cut off, of which ${done} were done.`,
  )
}

function compare({ book, lost, doubled }: Tally, stored: Stored): void {
  const found = book.compare(stored)
  tell('lost', found.lost, lost)
  tell('doubled', found.doubled, doubled)
}

/** Says what was not found before. */
function tell(kind: string, sentences: readonly string[], known: Set<string>): void {
  for (const sentence of sentences) {
    if (!known.has(sentence)) say(`${kind}: ${sentence}`)
    known.add(sentence)
  }
}

/** @returns the exit code: 1 when a target was missed */
async function main(server: Server, kills: number, json: boolean): Promise<number> {
  const tally = new Tally()
  const officers = await seed(server, await server.start(), officerCount)
  say(`The server serves, and ${officerCount} officers begin to save.`)
  try {
    while (tally.kills < kills) await killOnce(server, officers, tally)
  } catch (error) {
    if (!(error instanceof StartError)) throw error
    tally.startFailed += 1
    say(error.message)
  }
  for (const sentence of tally.book.refusals) say(`refused: ${sentence}`)
  const figures = tally.figures()
  printFigures(figures, json)
  return figures.some(({ value, target }) => target === '0' && value > 0) ? 1 : 0
}

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '20' }, json: { type: 'boolean', default: false } },
})
const kills = Number(values.kills)
if (!Number.isInteger(kills) || kills < 1) throw new RangeError('Say how often: --kills N, 1 or more.')

const server = await Server.make()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => {
    // What was under way fails now that the server goes; that is no finding.
    void server.remove().finally(() => process.exit(128 + constants.signals[signal]))
  })
try {
  process.exitCode = await main(server, kills, values.json)
} finally {
  await server.remove()
}
