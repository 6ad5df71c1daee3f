import { invalid } from '../../platform/problem/index.ts'
import { readersOf, refreshDraftStatus } from '../../record/membership/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { caseHolders } from '../../trust/staff/index.ts'
import { lockAssessment, updateAssessment } from './draft-store.ts'
import { insertEvent, writersOf } from './notes-store.ts'
import type { AssessmentRecord } from './record-types.ts'
import { refusalOf } from './refuse.ts'
import type { Action } from './transition-rules.ts'
import { said } from './typed-rules.ts'
import { partsIn } from './workbench.ts'

/** An assessment of the own agency, locked, with which the principal may do this now. @throws conflict or forbidden otherwise */
export async function lockFor(work: PractitionerWork, assessmentId: string, action: Action): Promise<AssessmentRecord> {
  const stored = await lockAssessment(work, assessmentId)
  const writers = await writersOf(work.tx, stored)
  const refused = refusalOf(stored, action, partsIn(work.principal, stored, writers))
  if (refused) throw refused
  return stored
}

export interface HandOver {
  /** Who holds the draft from now on: a practitioner or supervisor of the same agency. */
  readonly to: string
  readonly note?: string | undefined
}

/**
 * Hands a draft over: from now on another writes in it. Both names stay in the record.
 *
 * @throws a problem beside `to` when that is nobody who can hold it
 */
export async function handOver(work: PractitionerWork, assessmentId: string, { to, note }: HandOver): Promise<void> {
  const { tx, principal } = work
  const stored = await lockFor(work, assessmentId, 'hand over')
  if (to === stored.holder.id) throw invalid({ to: `${stored.holder.name} holds it already` })
  const holders = await caseHolders(tx, principal.agencyId)
  if (!holders.some(({ id }) => id === to)) throw invalid({ to: 'Choose a practitioner or supervisor of your agency' })
  const readers = await readersOf(tx, stored.personId, principal.agencyId)
  if (readers.length > 0 && !readers.some(({ practitionerId }) => practitionerId === to))
    throw invalid({ to: 'The case is restricted: a supervisor has to name them as a reader first' })
  await updateAssessment(tx, stored, { holder_id: to, editing_since: null })
  await insertEvent(work, stored, 'handed over', { to, note })
  work.record({
    stream: { kind: 'person', id: stored.personId },
    action: 'assessment.handed-over',
    subject: { kind: 'assessment', id: assessmentId },
    detail: { from: stored.holder.id, to },
  })
}

/** Gives a draft up, with the reason. Its words are kept. @throws a problem beside `why` */
export async function abandon(
  work: PractitionerWork,
  assessmentId: string,
  { why }: { readonly why: string | undefined },
): Promise<void> {
  const stored = await lockFor(work, assessmentId, 'abandon')
  const words = said(why)
  if (words === undefined) throw invalid({ why: 'Say why the assessment is abandoned' })
  await updateAssessment(work.tx, stored, { status: 'abandoned', abandoned_why: words, editing_since: null })
  await insertEvent(work, stored, 'abandoned', { note: words })
  refreshDraftStatus(work.tx, stored.personId, stored.agencyId)
  work.record({
    stream: { kind: 'person', id: stored.personId },
    action: 'assessment.abandoned',
    subject: { kind: 'assessment', id: assessmentId },
  })
}
