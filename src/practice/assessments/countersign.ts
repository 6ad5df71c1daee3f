import { formatDay, today as dayIn, type Day } from '../../platform/dates/index.ts'
import { invalid, Problem, problems } from '../../platform/problem/index.ts'
import { refreshSummary } from '../../record/membership/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import type { Subject } from '../../trust/audit/index.ts'
import { insertActions, recordOutcomes } from '../plans/index.ts'
import { snapshotSubject } from './canonical.ts'
import { dueReview } from './deadline-rules.ts'
import { updateAssessment } from './draft-store.ts'
import { lockFor } from './hand-over.ts'
import { insertEvent, sendComments, writersOf } from './notes-store.ts'
import { isForOwnAgency, ownEntries } from './own-rules.ts'
import { closedActions, must, plannedActions } from './planned-rules.ts'
import type { AssessmentRecord } from './record-types.ts'
import { checkAnswers } from './rules.ts'
import { assessmentSettings } from './settings.ts'
import { buildSnapshot, seal, type Signing } from './snapshot.ts'
import type { Snapshot } from './snapshot-types.ts'
import { insertSigned, type SignedRows } from './snapshot-store.ts'
import { readSubject } from './subject-store.ts'
import { contentHash, refuseOlderPage } from './submit.ts'
import { futureDayFault } from './typed-rules.ts'
import type { AssessmentSettings, Facts } from './types.ts'
import { gatherFacts } from './workbench.ts'

export interface Countersigning {
  /** The revision that the countersigner has read. */
  readonly revision: number
  readonly note?: string | undefined
  /** The day by which the next assessment is to be signed, where it should be another than the agency's setting makes. */
  readonly reviewBy?: Day | undefined
}

/**
 * Countersigns a submitted assessment: what it says becomes the signed snapshot, its plan the person's plan. The draft is used up; from
 * now on its words are the snapshot's. One transaction, one deed, which vouches for everything that was written.
 *
 * @throws conflict (409) when it is not submitted any more, was saved after it was read, or something that it rests on has changed
 * @throws forbidden (403) for anybody who wrote in it
 * @throws a problem beside `reviewBy`
 */
export async function countersign(
  work: PractitionerWork,
  assessmentId: string,
  signing: Countersigning,
): Promise<void> {
  const { tx, principal, now, today } = work
  const stored = await lockFor(work, assessmentId, 'countersign')
  refuseOlderPage(stored, signing.revision)
  if (contentHash(stored.content) !== stored.submittedSha256)
    throw new Problem(problems.conflict, {
      detail:
        'What stands here is not what was submitted. Return it, and tell your administrator: nobody should be able to do that.',
    })
  const { personId, agencyId } = stored
  const settings = await assessmentSettings(tx, agencyId, today)
  const reviewBy = reviewDay(signing.reviewBy, settings, today)
  const { facts, own } = await factsAsSubmitted(work, stored)
  const snapshot = await snapshotNow(work, stored, facts, settings)
  const ownOnly = isForOwnAgency(snapshot, facts, own)
  const signed = signedRows(stored, snapshot, { ownOnly, at: now, reviewBy })
  await insertSigned(tx, signed)
  const plan = await writePlan(work, stored, facts, { settings, ownOnly })
  await updateAssessment(tx, stored, {
    status: 'signed',
    content: '{}',
    signed_at: now,
    countersigned_by: principal.practitionerId,
  })
  await sendComments(tx, stored, now)
  await insertEvent(work, stored, 'signed', { note: signing.note })
  refreshSummary(tx, personId)
  work.record({
    stream: { kind: 'person', id: personId },
    action: 'assessment.countersigned',
    subject: snapshotSubject(signed.snapshot, signed.document),
    alsoWrote: plan,
    detail: { number: stored.number, ...(stored.supersedes && { supersedes: stored.supersedes.id }) },
  })
}

/** The day by which the next is due: the countersigner's where one was given, otherwise by the setting of the day of signing. */
function reviewDay(wanted: Day | undefined, settings: AssessmentSettings, today: Day): Day {
  if (wanted === undefined) return dueReview(today, settings)
  const fault = futureDayFault(wanted, 'the date by which to assess again', today)
  if (fault) throw invalid({ reviewBy: fault })
  return wanted
}

/**
 * What the rules are told of an assessment as it was submitted: what became known later is for the next one. Amended or withdrawn
 * evidence counts as that, whenever it was done, and so does an action that was closed or planned meanwhile.
 *
 * @throws conflict when it could not be submitted any more
 */
async function factsAsSubmitted(work: PractitionerWork, stored: AssessmentRecord) {
  const submittedAt = must(stored.submittedAt, 'when it was submitted')
  const { facts: now, evidence } = await gatherFacts(work, stored, dayIn(submittedAt))
  const known = now.evidence.filter(({ recordedAt }) => recordedAt <= submittedAt.toISOString())
  const tools = now.tools?.filter(({ recordedAt }) => recordedAt <= submittedAt.toISOString())
  const facts: Facts = { ...now, evidence: known, tools }
  const wrong = checkAnswers(facts)
  if (wrong.length > 0)
    throw new Problem(problems.conflict, {
      detail: `Something that this assessment rests on has changed since ${formatDay(facts.today)}, when it was submitted: ${wrong.map(({ message }) => message).join('; ')}. Return it for rework.`,
    })
  return { facts, own: ownEntries(evidence) }
}

/**
 * How an assessment will read once it is countersigned, made in the same way. What is not known yet, who countersigns and when, and of a draft
 * who submits it, is the reader now.
 *
 * @throws conflict when it could not be submitted any more, as `countersign` does
 */
export async function previewSnapshot(work: PractitionerWork, assessment: AssessmentRecord): Promise<Snapshot> {
  const reader = { id: work.principal.practitionerId, name: work.principal.name }
  const standing = {
    ...assessment,
    submittedAt: assessment.submittedAt ?? work.now,
    submittedBy: assessment.submittedBy ?? reader,
  }
  const { facts } = await factsAsSubmitted(work, standing)
  return await snapshotNow(work, standing, facts, await assessmentSettings(work.tx, assessment.agencyId, work.today))
}

/** The rows of a signed assessment. */
function signedRows(
  { id, personId, agencyId, number, supersedes }: AssessmentRecord,
  snapshot: Snapshot,
  { ownOnly, at, reviewBy }: { readonly ownOnly: boolean; readonly at: Date; readonly reviewBy: Day },
): SignedRows {
  const { body, sha256 } = seal(snapshot)
  const place = { assessment_id: id, person_id: personId, agency_id: agencyId }
  return {
    snapshot: {
      ...{ ...place, tier: 'shared', number, sha256, supersedes: supersedes?.id ?? null },
      ...{ level: snapshot.priorities.level.code, provisional: snapshot.priorities.provisional },
      ...{ signed_on: snapshot.signedOn, signed_at: at, review_by: reviewBy },
      next_visit_by: snapshot.nextVisit?.by ?? null,
    },
    document: { ...place, tier: ownOnly ? 'own' : 'shared', body },
  }
}

async function snapshotNow(
  work: PractitionerWork,
  stored: AssessmentRecord,
  facts: Facts,
  settings: AssessmentSettings,
): Promise<Snapshot> {
  const { tx, principal, now } = work
  const subject = must(await readSubject(tx, stored.personId), 'the person')
  const submittedBy = must(stored.submittedBy, 'who submitted it')
  const writers = await writersOf(tx, stored)
  const signing: Signing = {
    assessment: {
      ...{ id: stored.id, number: stored.number, kind: stored.kind },
      ...{ methodReason: stored.methodReason, supersedes: stored.supersedes },
    },
    person: { id: subject.id, name: subject.name, bornOn: subject.bornOn },
    agency: stored.agencyName,
    instrumentHash: stored.instrument.hash,
    author: { ...submittedBy, agencyId: String(stored.agencyId) },
    contributors: writers.filter(({ id, here }) => here && id !== submittedBy.id).map(({ id, name }) => ({ id, name })),
    submitted: { by: submittedBy, at: must(stored.submittedAt, 'when it was submitted').toISOString() },
    countersigned: { by: { id: principal.practitionerId, name: principal.name }, at: now.toISOString() },
    settings,
  }
  return buildSnapshot(facts, signing)
}

/**
 * Closes the last plan's actions and writes the new plan's. A plan is for every agency of the case; why a factor is not yet explored is
 * said in the document, and goes no further than that does.
 *
 * @returns what the ledger vouches for
 */
async function writePlan(
  work: PractitionerWork,
  { id, personId, agencyId, submittedBy }: AssessmentRecord,
  facts: Facts,
  { settings, ownOnly }: { readonly settings: AssessmentSettings; readonly ownOnly: boolean },
): Promise<readonly Subject[]> {
  const author = { ...must(submittedBy, 'who submitted it'), agencyId: String(agencyId) }
  const closed = await recordOutcomes(
    work,
    personId,
    closedActions(facts).map(({ open, status, note }) => ({
      ...{ actionId: open.id, outcome: status, note, on: work.today, assessmentId: id },
    })),
  )
  const planned = await insertActions(
    work,
    plannedActions(facts, author, settings).map(({ origin, due, ownerAgencyId, evidenceIds: _cited, ...action }) => ({
      ...action,
      why: ownOnly && origin.kind === 'not yet explored' ? undefined : action.why,
      personId,
      assessmentId: id,
      ownerAgencyId: Number(ownerAgencyId),
      dueOn: due,
      carriedFrom: origin.kind === 'carried over' ? origin.id : undefined,
    })),
  )
  return [...closed, ...planned]
}
