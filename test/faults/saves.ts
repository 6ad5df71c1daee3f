import { randomUUID } from 'node:crypto'
import { addDays, today, type Day } from '../../src/platform/dates/index.ts'
import { newId } from '../../src/platform/ids/index.ts'
import { CutOff, type Answer } from './client.ts'
import type { Officer } from './seed.ts'

/** One save of the autosave: a place of a draft, and words that no other save has. */
export interface DraftSave {
  readonly kind: 'draft'
  readonly officer: Officer
  readonly place: string
  readonly text: string
  /** The revision that it starts from; another one when somebody else saved in between. */
  revision: number
}

/** A form that records something once, however often it is sent. */
export interface FormSave {
  readonly kind: 'evidence' | 'visit'
  readonly officer: Officer
  readonly id: string
  readonly text: string
}

export type Save = DraftSave | FormSave

/**
 * What became of a save. `unavailable`: the server said, as it should, that it can't at the moment, and gave the words back; like one that
 * was cut off it may have been done or not. Whatever is none of these is told in a sentence.
 */
export type Outcome = 'acknowledged' | 'cut off' | 'unavailable' | { readonly refused: string }

/** A save of a draft from a window in which the last thing known is this revision. */
export function newDraftSave(officer: Officer, place: string, revision: number): DraftSave {
  return { kind: 'draft', officer, place, text: newWords(), revision }
}

/** A form of the evidence log or of a visit, with the id that such a form carries from the moment at which it is opened. */
export function newFormSave(officer: Officer, kind: FormSave['kind']): FormSave {
  return { kind, officer, id: newId(), text: newWords() }
}

/** Long enough to be more than one packet now and then, and found again by its first word. */
const newWords = () => `${randomUUID()} ${'was seen on the way to the allotment. '.repeat(40)}`.trim()

/** Sends a save. A draft that somebody else saved in between is sent again on top of that, as its page would. */
export async function send(save: Save): Promise<Outcome> {
  try {
    return save.kind === 'draft' ? await sendDraft(save) : outcomeOf(save, await sendForm(save))
  } catch (error) {
    if (error instanceof CutOff) return 'cut off'
    throw error
  }
}

/** Sends a form twice at one moment, as by a double click. */
export async function sendTwice(save: FormSave): Promise<Outcome> {
  const outcomes = await Promise.all([send(save), send(save)] as const)
  const refused = outcomes.find(outcome => typeof outcome === 'object')
  return refused ?? outcomes.find(outcome => outcome === 'acknowledged') ?? outcomes[0]
}

async function sendDraft(save: DraftSave): Promise<Outcome> {
  const { client, assessmentId } = save.officer
  for (;;) {
    const answer = await client.patch(`/api/v1/assessments/${assessmentId}/draft`, {
      revision: save.revision,
      changes: { [save.place]: save.text },
    })
    if (answer.status !== 200 && answer.status !== 409) return outcomeOf(save, answer)
    const { revision } = JSON.parse(answer.body) as { revision?: unknown }
    if (typeof revision !== 'number') return outcomeOf(save, answer)
    save.revision = revision
    if (answer.status === 200) return 'acknowledged'
  }
}

async function sendForm({ kind, officer, id, text }: FormSave): Promise<Answer> {
  const { client, personId } = officer
  // Yesterday is in the past on both sides of midnight, and a week from now is not.
  const when = dateFields('happenedOn', addDays(today(new Date()), -1))
  const grading = { sourceGrade: '1', assessmentGrade: 'A', handlingCode: 'P' }
  const account = { text, ...grading, 'factors[opportunity]': 'lowers risk' }
  if (kind === 'evidence') {
    const form = { ...when, ...account, entryId: id, source: 'intelligence' }
    return await client.post(`/people/${personId}/evidence/new`, form)
  }
  const where = { kind: 'visit', announced: 'no', place: 'Home address', crew: '2', minutes: '40' }
  const next = { ...dateFields('nextVisitBy', addDays(today(new Date()), 7)), nextVisitReason: 'He is new here.' }
  return await client.post(`/people/${personId}/visits/new`, { ...when, ...account, ...where, ...next, visitId: id })
}

function dateFields(name: string, date: Day): Record<string, string> {
  const [year = '', month = '', day = ''] = date.split('-')
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }
}

function outcomeOf(save: Save, { status, body }: Answer): Outcome {
  if (status === 303) return 'acknowledged'
  if (isUnavailable(save, status, body)) return 'unavailable'
  // Of a page only what it says is wrong, which begins with the summary of errors.
  const words = body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
  const from = Math.max(0, words.lastIndexOf('There is a problem'))
  return { refused: `${nameOf(save)} was answered ${status}: ${words.slice(from, from + 300)}` }
}

/** Whether the answer is the typed problem of a service that can't at the moment: a page has to give back what was typed. */
function isUnavailable(save: Save, status: number, body: string): boolean {
  if (status !== 503 && status !== 507) return false
  if (save.kind === 'draft') return body.includes(status === 503 ? '"code":"unavailable"' : '"code":"no-room"')
  return body.includes(save.text)
}

/** A save in a few words. */
export function nameOf(save: Save): string {
  return save.kind === 'draft' ? `draft ${save.officer.assessmentId}, ${save.place}` : `${save.kind} ${save.id}`
}
