import { Problem, problems } from '../../platform/problem/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { findAssessment } from './draft-store.ts'
import type { Changes } from './place-rules.ts'
import type { AssessmentRecord } from './record-types.ts'
import { saveDraft } from './save.ts'
import { startAssessment } from './start.ts'
import type { Start } from './start-rules.ts'
import { submit } from './submit.ts'

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
 * Starts, writes and submits an assessment in one piece of work, by the commands that the pages use one after the other. All of it is
 * done, or nothing.
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
  const { assessmentId: id, started } = await startAssessment(work, personId, start)
  const writes = content !== undefined || commitLevel
  if (!started) return await openAlready(work, id, writes || handsIn)
  const revision = writes
    ? (await saveDraft(work, id, { revision: 0, changes: content ?? {}, commitLevel })).revision
    : 0
  if (handsIn) await submit(work, id, { revision })
  return { id, revision, status: handsIn ? 'submitted' : 'draft', started }
}

async function openAlready({ tx }: PractitionerWork, id: string, wouldChange: boolean): Promise<Created> {
  if (wouldChange)
    throw new Problem(problems.conflict, {
      detail: 'An assessment of this person is open already. Read it, and save what is new there.',
      extra: { assessmentId: id },
    })
  const open = await findAssessment(tx, id)
  if (!open) throw new Problem(problems.notFound)
  return { id, revision: open.revision, status: open.status, started: false }
}
