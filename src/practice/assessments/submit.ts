import { canonical, sha256, type JsonValue } from '../../platform/canonical/index.ts'
import { invalid, Problem, problems } from '../../platform/problem/index.ts'
import { refreshDraftStatus } from '../../record/membership/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { updateAssessment } from './draft-store.ts'
import { lockFor } from './hand-over.ts'
import { answerComments, insertComment, insertEvent, sendComments } from './notes-store.ts'
import type { AssessmentRecord } from './record-types.ts'
import { checkAnswers } from './rules.ts'
import { decideSave } from './save-rules.ts'
import { said } from './typed-rules.ts'
import { longestText, type DraftContent, type Facts } from './types.ts'
import { gatherFacts } from './workbench.ts'

/** The name of a draft's content: what was submitted can be told from what stands at signing. */
export function contentHash(content: DraftContent): string {
  // Through JSON once, so that what is missing is left out instead of standing there as undefined.
  return sha256(canonical(JSON.parse(JSON.stringify(content)) as JsonValue)).toString('hex')
}

/** @throws conflict when somebody saved after the page was made from which the principal acts */
export function refuseOlderPage(stored: AssessmentRecord, revision: number): void {
  if (decideSave({ stored: stored.revision, sent: revision }) === 'ok') return
  throw new Problem(problems.conflict, {
    detail: `${stored.savedBy.name} saved this assessment after you opened the page. Read it again first.`,
    extra: { revision: stored.revision },
  })
}

/**
 * Submits a draft to be countersigned: from now on nobody writes in it.
 *
 * @param read the revision that was checked by whoever submits
 * @throws invalid (422): a sentence for each answer that is still to be put right, by its field
 * @throws conflict (409) when something was saved after that revision
 */
export async function submit(
  work: PractitionerWork,
  assessmentId: string,
  { revision }: { readonly revision: number },
): Promise<void> {
  const { tx, today } = work
  const stored = await lockFor(work, assessmentId, 'submit')
  refuseOlderPage(stored, revision)
  const { facts } = await gatherFacts(work, stored, today)
  const done = decideSubmission(work, stored, facts)
  await updateAssessment(tx, stored, {
    status: 'submitted',
    submitted_at: done.submittedAt ?? null,
    submitted_by: done.submittedBy?.id ?? null,
    submitted_sha256: done.submittedSha256 ?? null,
    editing_since: null,
  })
  await answerComments(tx, stored, work.now)
  await insertEvent(work, stored, 'submitted')
  refreshDraftStatus(tx, stored.personId, stored.agencyId)
  recordSubmission(work, done)
}

/** A draft as it is once it has been submitted: decided, and not written yet. @throws invalid (422) as `submit` */
export function decideSubmission(work: PractitionerWork, draft: AssessmentRecord, facts: Facts): AssessmentRecord {
  const { principal, now } = work
  const wrong = checkAnswers(facts)
  if (wrong.length > 0) throw invalid(Object.fromEntries(wrong.map(({ field, message }) => [field, message])))
  return {
    ...draft,
    status: 'submitted',
    submittedAt: now,
    submittedBy: { id: principal.practitionerId, name: principal.name },
    submittedSha256: contentHash(draft.content),
    editingSince: undefined,
  }
}

/** Says in the ledger what was submitted. */
export function recordSubmission(
  work: PractitionerWork,
  { id, personId, revision, submittedSha256 }: AssessmentRecord,
): void {
  work.record({
    stream: { kind: 'person', id: personId },
    action: 'assessment.submitted',
    subject: { kind: 'assessment', id },
    detail: { revision, sha256: submittedSha256 ?? '' },
  })
}

/** Takes a submitted assessment back before anybody has countersigned it: it is a draft again. */
export async function withdraw(work: PractitionerWork, assessmentId: string): Promise<void> {
  const stored = await lockFor(work, assessmentId, 'withdraw')
  await reopen(work, stored, 'draft')
  await insertEvent(work, stored, 'withdrawn')
  refreshDraftStatus(work.tx, stored.personId, stored.agencyId)
  work.record({
    stream: { kind: 'person', id: stored.personId },
    action: 'assessment.withdrawn',
    subject: { kind: 'assessment', id: assessmentId },
  })
}

/**
 * Writes a comment at a place of a submitted assessment ('ratings.opportunity', 'prioritise.level'). Its author sees it once the
 * assessment is returned or signed.
 *
 * @throws a problem beside `text`
 */
export async function comment(
  work: PractitionerWork,
  assessmentId: string,
  { place, text }: { readonly place: string; readonly text: string | undefined },
): Promise<string> {
  const stored = await lockFor(work, assessmentId, 'return')
  const words = said(text)
  if (words === undefined) throw invalid({ text: 'Write the comment' })
  if (words.length > longestText)
    throw invalid({ text: `What needs rework must be ${longestText.toLocaleString('en-GB')} characters or fewer` })
  const id = await insertComment(work, stored, { place, text: words })
  work.record({
    stream: { kind: 'person', id: stored.personId },
    action: 'assessment.commented',
    subject: { kind: 'assessment', id: assessmentId },
    detail: { place },
  })
  return id
}

/**
 * Returns a submitted assessment to its holder, with the comments written on it.
 *
 * @throws a problem beside `comments` when there is none: nobody can put right what nobody names
 */
export async function returnForRework(
  work: PractitionerWork,
  assessmentId: string,
  { note }: { readonly note?: string | undefined },
): Promise<void> {
  const stored = await lockFor(work, assessmentId, 'return')
  const comments = await sendComments(work.tx, stored, work.now)
  if (comments === 0) throw invalid({ comments: 'Comment at the place that needs rework, then return it' })
  await reopen(work, stored, 'returned')
  await insertEvent(work, stored, 'returned', { to: stored.holder.id, note })
  refreshDraftStatus(work.tx, stored.personId, stored.agencyId)
  work.record({
    stream: { kind: 'person', id: stored.personId },
    action: 'assessment.returned',
    subject: { kind: 'assessment', id: assessmentId },
    detail: { comments },
  })
}

async function reopen({ tx }: PractitionerWork, stored: AssessmentRecord, status: 'draft' | 'returned'): Promise<void> {
  await updateAssessment(tx, stored, { status, submitted_at: null, submitted_by: null, submitted_sha256: null })
}
