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

/** Five windows for each officer: two on the draft, two that record evidence, one that records visits. */
export function begin(officers: readonly Officer[], book: Book): Load {
  let halted = false
  const isHalted = () => halted
  const first = {
    draft: Promise.withResolvers<void>(),
    evidence: Promise.withResolvers<void>(),
    visit: Promise.withResolvers<void>(),
  }
  const carryOn = async (kind: Save['kind'], write: () => Promise<Outcome>) => {
    try {
      while (!isHalted()) {
        const outcome = await write()
        if (outcome === 'cut off' && !isHalted()) throw new Error('The server broke a connection before it was killed.')
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

function draftWindow(officer: Officer, places: readonly string[], book: Book): () => Promise<Outcome> {
  let turn = 0
  let revision = 0
  return async () => {
    const save = newDraftSave(officer, places[turn % places.length] ?? '', revision)
    turn += 1
    const outcome = await noted(book, save, send(save))
    revision = save.revision
    return outcome
  }
}

function formWindow(officer: Officer, kind: 'evidence' | 'visit', book: Book): () => Promise<Outcome> {
  let turn = 0
  return async () => {
    const save = newFormSave(officer, kind)
    turn += 1
    return await noted(book, save, turn % 3 === 0 ? sendTwice(save) : send(save))
  }
}

/** Sends everything again that was cut off: the same ids, the same words, the same revisions. */
export async function sendAgain(book: Book): Promise<void> {
  await Promise.all(book.open.map(save => noted(book, save, send(save))))
  if (book.open.length > 0) throw new Error('The server broke connections after it had been started again.')
}

async function noted(book: Book, save: Save, sending: Promise<Outcome>): Promise<Outcome> {
  const outcome = await sending
  book.note(save, outcome)
  return outcome
}
