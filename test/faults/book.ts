import type { DraftSave, FormSave, Outcome, Save } from './saves.ts'

/** What the database holds, as far as the saves are concerned. */
export interface Stored {
  readonly drafts: ReadonlyMap<string, StoredDraft>
  /** How many entries of the log say these words. */
  readonly entries: ReadonlyMap<string, number>
  /** The ids of the visits. */
  readonly visits: ReadonlySet<string>
  /** How many deeds of the ledger record the thing of this id. */
  readonly deeds: ReadonlyMap<string, number>
}

export interface StoredDraft {
  readonly revision: number
  /** The words at a place. */
  at(place: string): string | undefined
}

/** What is wrong, in sentences. */
export interface Faults {
  readonly lost: readonly string[]
  readonly doubled: readonly string[]
}

interface DraftLine {
  /** How many saves were acknowledged: each of them made one revision. */
  count: number
  /** The last save that was acknowledged, by place. */
  readonly last: Map<string, DraftSave>
}

/** Our own account of every save that was sent, to be held against what the server kept. */
export class Book {
  readonly refusals: string[] = []
  /** How often no yes came, by what came instead. */
  readonly unanswered = { 'cut off': 0, unavailable: 0 }
  readonly #forms = new Set<FormSave>()
  readonly #drafts = new Map<string, DraftLine>()
  readonly #open = new Set<Save>()
  #acknowledged = 0

  /** How many saves the server has said yes to. */
  get acknowledged(): number {
    return this.#acknowledged
  }

  /** Saves that were cut off, or could not be answered: they may have been done or not, and nobody has been told. */
  get open(): readonly Save[] {
    return [...this.#open]
  }

  /** Writes down what became of a save. */
  note(save: Save, outcome: Outcome): void {
    if (outcome === 'cut off' || outcome === 'unavailable') {
      this.#open.add(save)
      this.unanswered[outcome] += 1
      return
    }
    this.#open.delete(save)
    if (outcome !== 'acknowledged') {
      this.refusals.push(outcome.refused)
      return
    }
    this.#acknowledged += 1
    if (save.kind !== 'draft') this.#forms.add(save)
    else {
      const line = this.#drafts.get(save.officer.assessmentId) ?? { count: 0, last: new Map<string, DraftSave>() }
      line.count += 1
      line.last.set(save.place, save)
      this.#drafts.set(save.officer.assessmentId, line)
    }
  }

  /** How many of the saves that were cut off had been done all the same. */
  doneInSilence(stored: Stored): number {
    return this.open.filter(save =>
      save.kind === 'draft'
        ? stored.drafts.get(save.officer.assessmentId)?.at(save.place) === save.text
        : stored.entries.has(save.text),
    ).length
  }

  /** What the server has lost of what it acknowledged, and what it did more than once. */
  compare(stored: Stored): Faults {
    const found = { lost: new Array<string>(), doubled: new Array<string>() }
    for (const [id, line] of this.#drafts) this.#compareDraft(id, line, stored, found)
    for (const form of this.#forms) if (least(form, stored) === 0) found.lost.push(`${form.kind} ${form.id}`)
    const forms = [...this.#forms, ...this.open.filter(save => save.kind !== 'draft')]
    for (const form of forms) if (most(form, stored) > 1) found.doubled.push(`${form.kind} ${form.id}`)
    return found
  }

  #compareDraft(id: string, { count, last }: DraftLine, stored: Stored, found: Record<keyof Faults, string[]>): void {
    const draft = stored.drafts.get(id)
    const open = this.open.filter(save => save.kind === 'draft' && save.officer.assessmentId === id)
    for (const [place, { text }] of last) {
      const words = draft?.at(place)
      const mayBe = open.some(save => save.kind === 'draft' && save.place === place && save.text === words)
      if (words !== text && !mayBe) found.lost.push(`draft ${id}, ${place}: ${firstWord(text)}`)
    }
    const revision = draft?.revision ?? 0
    if (revision < count) found.lost.push(`draft ${id} is behind the revision that was acknowledged`)
    if (revision > count + open.length) found.doubled.push(`draft ${id} has more revisions than saves`)
  }
}

/** A form is there when everything is that it makes: its entry, its deed and, of a visit, the visit. */
function least({ kind, id, text }: FormSave, { entries, deeds, visits }: Stored): number {
  if (kind === 'visit' && !visits.has(id)) return 0
  return Math.min(entries.get(text) ?? 0, deeds.get(id) ?? 0)
}

function most({ id, text }: FormSave, { entries, deeds }: Stored): number {
  return Math.max(entries.get(text) ?? 0, deeds.get(id) ?? 0)
}

const firstWord = (text: string) => text.split(' ')[0] ?? ''
