import type { Figure } from '../../bench/figures.ts'
import { Book } from './book.ts'
import { sendAgain } from './load.ts'
import type { Server } from './server.ts'
import { readStored } from './stored.ts'

/** Progress and faults; figures alone go to standard output. */
export const say = (sentence: string): void => console.error(sentence)

/** What the faults of one kind have come to. Of sentences each is counted once, however often it is found again. */
export class Tally {
  readonly kind: string
  readonly book = new Book()
  readonly #lost = new Set<string>()
  readonly #doubled = new Set<string>()
  #faults = 0
  #doneInSilence = 0
  #verifyFailed = 0
  /** Servers that did not start again, and saves that nobody got a yes for however often they were sent. */
  startFailed = 0
  #notRecovered = 0
  #longestRecovery = 0

  /** @param kind as the figures are named: `faults.<kind>.lost` */
  constructor(kind: string) {
    this.kind = kind
  }

  /** Counts a fault that was made. @returns how many there have been */
  made(): number {
    this.#faults += 1
    return this.#faults
  }

  /** Notes how long nobody could save. @param milliseconds from the fault to saves that go on */
  recoveredIn(milliseconds: number): void {
    this.#longestRecovery = Math.max(this.#longestRecovery, milliseconds)
  }

  /**
   * Holds what a server kept against what it had said, has everything sent again that is open, holds it once more, and reads the ledger and
   * every row again.
   *
   * @returns how many of the saves that were open had been done all the same
   */
  async settle(server: Server): Promise<number> {
    const { book } = this
    const url = await server.databaseUrl()
    const kept = await readStored(url)
    const done = book.doneInSilence(kept)
    this.#doneInSilence += done
    this.#compare(book.compare(kept))
    await sendAgain(book)
    this.#compare(book.compare(await readStored(url)))
    const verdict = await server.command('verify')
    if (verdict.code !== 0) {
      this.#verifyFailed += 1
      say(`arms verify ended with ${verdict.code}:\n${verdict.said}`)
    }
    return done
  }

  /** Notes the saves that are still open although the server serves: whoever sent them again and again was never told yes. */
  giveUpOn(saves: readonly string[]): void {
    this.#notRecovered += saves.length
    for (const save of saves) say(`not recovered: ${save}`)
  }

  #compare({ lost, doubled }: { lost: readonly string[]; doubled: readonly string[] }): void {
    tell('lost', lost, this.#lost)
    tell('doubled', doubled, this.#doubled)
  }

  figures(): readonly Figure[] {
    const { book, kind } = this
    const figure = (name: string, value: number, unit: string) => ({ name: `faults.${kind}.${name}`, value, unit })
    const wrong = (name: string, value: number, unit: string) => ({ ...figure(name, value, unit), target: '0' })
    for (const sentence of book.refusals) say(`refused: ${sentence}`)
    return [
      figure('faults', this.#faults, 'faults'),
      figure('acknowledged', book.acknowledged, 'saves'),
      figure('cut_off', book.unanswered['cut off'], 'saves'),
      figure('unavailable', book.unanswered.unavailable, 'saves'),
      figure('done_in_silence', this.#doneInSilence, 'saves'),
      figure('longest_recovery_ms', Math.round(this.#longestRecovery), 'ms'),
      wrong('lost', this.#lost.size, 'saves'),
      wrong('doubled', this.#doubled.size, 'saves'),
      wrong('refused', book.refusals.length, 'saves'),
      wrong('not_recovered', this.#notRecovered, 'saves'),
      wrong('verify_failed', this.#verifyFailed, 'faults'),
      wrong('start_failed', this.startFailed, 'faults'),
    ]
  }
}

/** Says what was not found before. */
function tell(kind: string, sentences: readonly string[], known: Set<string>): void {
  for (const sentence of sentences) {
    if (!known.has(sentence)) say(`${kind}: ${sentence}`)
    known.add(sentence)
  }
}
