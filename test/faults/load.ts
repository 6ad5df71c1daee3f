import { setTimeout as pause } from 'node:timers/promises'
import type { Book } from './book.ts'
import { newDraftSave, newFormSave, send, sendTwice, type Outcome, type Save } from './saves.ts'
import type { Officer } from './seed.ts'

/** Saves that go on from many windows at once, until the server is gone. */
export interface Load {
  /** Saves of every kind have been answered; or the server did not live so long. */
  readonly underWay: Promise<void>
  /** Every window has stopped. */
  readonly ended: Promise<void>
  /** Begins nothing more. What is on its way stays on its way. */
  halt(): void
}

/** The places that each window of a draft writes in turn. Two windows never write the same one, and yet disturb each other. */
const windows = [
  ['gather.notes', 'gather.interview.notHeldReason'],
  ['ratings.opportunity.rationale', 'ratings.poor-self-management.rationale', 'prioritise.justification'],
]

const forms = ['evidence', 'evidence', 'visit'] as const

/** What a window does about a save that was not answered with yes. */
export type Manner =
  /** It stops: the server has been killed. */
  | 'stops'
  /** It sends the same again, as a person would, until there is a yes. */
  | 'sends again'

/** Milliseconds between two tries, and after which somebody who sends again gives up. */
const [between, givesUp] = [100, 60_000]

/** Five windows for each officer: two on the draft, two that record evidence, one that records visits. */
export function begin(officers: readonly Officer[], book: Book, manner: Manner = 'stops'): Load {
  let halted = false
  const isHalted = () => halted
  const first = {
    draft: Promise.withResolvers<void>(),
    evidence: Promise.withResolvers<void>(),
    visit: Promise.withResolvers<void>(),
  }
  const carryOn = async (kind: Save['kind'], next: Window) => {
    try {
      while (!isHalted()) {
        const save = next()
        const outcome = await (manner === 'stops' ? save.send() : untilAnswered(save))
        if (manner === 'stops' && outcome === 'cut off' && !isHalted())
          throw new Error('The server broke a connection before it was killed.')
        if (outcome !== 'acknowledged') return
        first[kind].resolve()
      }
    } finally {
      first[kind].resolve()
    }
  }
  const all = officers.flatMap(officer => [
    ...windows.map(places => carryOn('draft', draftWindow(officer, places, book))),
    ...forms.map(kind => carryOn(kind, formWindow(officer, kind, book))),
  ])
  const ended = Promise.all(all).then(() => undefined)
  // Asked for after the kill; until then a window that fails must not end this process with everything left behind.
  ended.catch(() => undefined)
  return {
    underWay: Promise.all(Object.values(first).map(({ promise }) => promise)).then(() => undefined),
    ended,
    halt: () => {
      halted = true
    },
  }
}

/** A save that a window has begun, and how it is sent. */
interface Begun {
  send(): Promise<Outcome>
}
type Window = () => Begun

async function untilAnswered(save: Begun): Promise<Outcome> {
  for (const until = performance.now() + givesUp; ; await pause(between)) {
    const outcome = await save.send()
    const open = outcome === 'cut off' || outcome === 'unavailable'
    if (!open || performance.now() > until) return outcome
  }
}

function draftWindow(officer: Officer, places: readonly string[], book: Book): Window {
  let turn = 0
  let revision = 0
  return () => {
    const save = newDraftSave(officer, places[turn % places.length] ?? '', revision)
    turn += 1
    return {
      send: async () => {
        const outcome = await noted(book, save, send(save))
        revision = save.revision
        return outcome
      },
    }
  }
}

function formWindow(officer: Officer, kind: 'evidence' | 'visit', book: Book): Window {
  let turn = 0
  return () => {
    const save = newFormSave(officer, kind)
    const twice = turn % 3 === 0
    turn += 1
    return { send: () => noted(book, save, twice ? sendTwice(save) : send(save)) }
  }
}

/** Sends everything again that was cut off: the same ids, the same words, the same revisions. */
export async function sendAgain(book: Book): Promise<void> {
  await Promise.all(book.open.map(save => noted(book, save, send(save))))
  if (book.open.length > 0)
    throw new Error('The server broke connections, or could not answer, after it had been started again.')
}

async function noted(book: Book, save: Save, sending: Promise<Outcome>): Promise<Outcome> {
  const outcome = await sending
  book.note(save, outcome)
  return outcome
}
