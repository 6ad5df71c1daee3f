import { together } from '../../platform/db/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { lockSequence } from './draft-store.ts'
import type { Changes } from './place-rules.ts'
import type { AssessmentRecord, EventAction } from './record-types.ts'
import { refusalOf } from './refuse.ts'
import { decideDraft, recordEdit } from './save.ts'
import { decideStart, leadTo, recordStart, writeDraft } from './start.ts'
import type { Start } from './start-rules.ts'
import { decideSubmission, recordSubmission } from './submit.ts'
import { factsFrom, partsIn, surroundings } from './workbench.ts'

/** An assessment that comes in one piece, from another system or from a script. */
export interface NewAssessment extends Start {
  /** What is written in it from the beginning: place → value, as a save has it. */
  readonly content?: Changes | undefined
  /** Whether the level in `content` is committed. */
  readonly commitLevel?: boolean | undefined
  /** Whether it is handed in at once, to be countersigned. */
  readonly submit?: boolean | undefined
}

/** How it stands when the work is done. */
export interface Created extends Pick<AssessmentRecord, 'id' | 'revision' | 'status'> {
  /** False when there was one open already and nothing was asked but to begin: this is it. */
  readonly started: boolean
}

/**
 * Starts, writes and submits an assessment in one piece of work, by the decisions that the pages come to one after the other. It is locked
 * once, read once and written once. All of it is done, or nothing.
 *
 * @throws conflict (409) with `assessmentId`, when one is open in the agency already and this would write in it or hand it in: so one that
 *   was sent twice is there once
 * @throws invalid (422) beside `method` or `reason`, or with a sentence for each place that can't be kept or is still to be put right
 */
export async function createAssessment(
  work: PractitionerWork,
  personId: string,
  { content, commitLevel = false, submit: handsIn = false, ...start }: NewAssessment,
): Promise<Created> {
  const { tx, principal, today } = work
  const writes = content !== undefined || commitLevel
  // What stands is read in the statements that follow the lock, though all of them leave together.
  const [, decided, around] = await together(
    lockSequence(tx, personId),
    decideStart(work, personId, start),
    handsIn ? surroundings(work, personId, principal.agencyId) : Promise.resolve(undefined),
  )
  if (decided.open) return openAlready(work, decided.open, writes || handsIn)

  let { draft } = decided
  const events: EventAction[] = ['started']
  recordStart(work, draft)
  if (writes) {
    const saved = decideDraft(work, draft, { revision: 0, changes: content ?? {}, commitLevel })
    draft = saved.draft
    if (saved.begins) events.push('edited')
    if (saved.begins || commitLevel) recordEdit(work, draft, commitLevel)
  }
  if (around) {
    const refused = refusalOf(draft, 'submit', partsIn(principal, draft, [draft.author]))
    if (refused) throw refused
    draft = decideSubmission(work, draft, factsFrom(draft, today, decided.last, around))
    events.push('submitted')
    recordSubmission(work, draft)
  }
  await writeDraft(work, draft, events)
  return { id: draft.id, revision: draft.revision, status: draft.status, started: true }
}

function openAlready(work: PractitionerWork, open: AssessmentRecord, wouldChange: boolean): Created {
  if (wouldChange)
    throw new Problem(problems.conflict, {
      detail: 'An assessment of this person is open already. Read it, and save what is new there.',
      extra: { assessmentId: open.id },
    })
  leadTo(work, open)
  return { id: open.id, revision: open.revision, status: open.status, started: false }
}
