import { applies, type Applicability, type InstrumentDocument } from '../../instruments/index.ts'
import { ageOn, type Day } from '../../platform/dates/index.ts'
import { newId } from '../../platform/ids/index.ts'
import { invalid, Problem, problems } from '../../platform/problem/index.ts'
import { latestDocument } from '../../record/catalogue/index.ts'
import { refreshSummary } from '../../record/membership/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { openActions } from '../plans/index.ts'
import { insertAssessment, lockAssessment, lockSequence, nextNumber, openAssessment } from './draft-store.ts'
import { defaultWindow } from './gather-rules.ts'
import { insertEvent, writersOf } from './notes-store.ts'
import type { AssessmentRecord } from './record-types.ts'
import { refusalOf } from './refuse.ts'
import { findSnapshot, latestSnapshot } from './snapshot-store.ts'
import { correctedContent, firstContent, startFaults, type Start } from './start-rules.ts'
import { readSubject } from './subject-store.ts'
import type { DraftContent, Kind, Method } from './types.ts'
import { said } from './typed-rules.ts'
import { draftOf } from './unsigned.ts'
import { openAction, partsIn } from './workbench.ts'

/** The tool that new assessments are made with. */
const tool = 'arms'

/** How an assessment of a person could begin. */
export interface Startable {
  readonly kind: 'first' | 'review'
  readonly document: InstrumentDocument
  readonly applicability: Applicability
  /** The one that is open already: a start leads there. */
  readonly open?: AssessmentRecord | undefined
  readonly lastSignedOn?: Day | undefined
}

/** What the page on which an assessment is begun has to say. @throws not found when the principal may not see the person */
export async function startable({ tx, principal, today }: PractitionerWork, personId: string): Promise<Startable> {
  const subject = await readSubject(tx, personId)
  if (!subject) throw new Problem(problems.notFound)
  const { document } = latestDocument(tool)
  const last = await latestSnapshot(tx, personId)
  return {
    kind: last ? 'review' : 'first',
    document,
    applicability: applies(document, { sex: subject.sex, age: ageOn(subject.bornOn, today) }),
    open: await openAssessment(tx, personId, principal.agencyId),
    lastSignedOn: last?.snapshot.signedOn,
  }
}

export interface Started {
  readonly assessmentId: string
  /** False when there was one open already: nothing was begun, and this is it. */
  readonly started: boolean
}

/**
 * Begins an assessment, or leads to the one of the principal's agency that is open. The draft starts with its window and with nothing of
 * the earlier words; the instrument is pinned by the hash of its content.
 *
 * @throws a problem beside `method` or `reason` when the instrument does not cover the person, or nobody says why it is not used
 */
export async function startAssessment(work: PractitionerWork, personId: string, start: Start): Promise<Started> {
  const { tx, today } = work
  await lockSequence(tx, personId)
  const { kind, applicability, open, lastSignedOn } = await startable(work, personId)
  if (open) return leadTo(work, open)
  const faults = startFaults(applicability, start)
  if (Object.keys(faults).length > 0) throw invalid(faults)
  const window = defaultWindow(lastSignedOn && { signedOn: lastSignedOn }, today)
  const reason = start.method === 'structured judgement' ? said(start.reason) : undefined
  return await begin(work, personId, { kind, method: start.method, reason, content: firstContent(window) })
}

/**
 * Begins the correction of a signed assessment: a new draft that says what was signed and names it. What was signed stays as it is until
 * the correction is signed, and after.
 *
 * @throws a problem beside `why`, or a conflict when it is not the last one signed
 */
export async function startCorrection(
  work: PractitionerWork,
  assessmentId: string,
  { why }: { readonly why: string | undefined },
): Promise<Started> {
  const { tx, principal } = work
  const signed = await lockAssessment(work, assessmentId)
  const { personId, method, methodReason, instrument } = signed
  await lockSequence(tx, personId)
  const refused = refusalOf(signed, 'correct', partsIn(principal, signed, await writersOf(tx, signed)))
  if (refused) throw refused
  const open = await openAssessment(tx, personId, principal.agencyId)
  if (open) return leadTo(work, open)
  const words = said(why)
  if (words === undefined) throw invalid({ why: 'Say what is wrong with what was signed' })
  const last = await latestSnapshot(tx, personId)
  const found = await findSnapshot(tx, assessmentId)
  if (!found || last?.assessmentId !== assessmentId)
    throw new Problem(problems.conflict, {
      detail: 'Only the last assessment that was signed can be corrected. Begin a new assessment instead.',
    })
  const plan = await openActions(tx, personId)
  const content = correctedContent(draftOf(found.snapshot), plan.map(openAction))
  const corrects = { id: assessmentId, why: words }
  return await begin(work, personId, {
    kind: 'correction',
    method,
    reason: methodReason,
    content,
    corrects,
    instrument,
  })
}

/** A start that finds one open is a look at it. */
function leadTo(work: PractitionerWork, open: AssessmentRecord): Started {
  work.record({
    stream: { kind: 'person', id: open.personId },
    action: 'person.consulted',
    subject: { kind: 'assessment', id: open.id },
  })
  return { assessmentId: open.id, started: false }
}

interface Beginning {
  readonly kind: Kind
  readonly method: Method
  readonly reason: string | undefined
  readonly content: DraftContent
  readonly corrects?: { readonly id: string; readonly why: string }
  readonly instrument?: AssessmentRecord['instrument']
}

async function begin(work: PractitionerWork, personId: string, beginning: Beginning): Promise<Started> {
  const { tx, principal, now } = work
  const { kind, method, reason, content, corrects } = beginning
  const published = latestDocument(tool)
  const instrument = beginning.instrument ?? { ...published.document, hash: published.hash }
  const id = newId()
  const me = principal.practitionerId
  await insertAssessment(tx, {
    id,
    person_id: personId,
    agency_id: principal.agencyId,
    tier: 'shared',
    number: await nextNumber(tx, personId),
    ...{ kind, method, method_reason: reason ?? null },
    instrument_code: instrument.code,
    instrument_version: instrument.version,
    instrument_hash: instrument.hash,
    status: 'draft',
    supersedes: corrects?.id ?? null,
    supersedes_why: corrects?.why ?? null,
    ...{ author_id: me, holder_id: me, saved_by: me },
    revision: 0,
    content: JSON.stringify(content),
    active_minutes: '{}',
    ...{ started_at: now, saved_at: now },
  })
  await insertEvent(work, { id, personId }, 'started', { note: corrects?.why ?? reason })
  refreshSummary(tx, personId)
  work.record({
    stream: { kind: 'person', id: personId },
    action: 'assessment.started',
    subject: { kind: 'assessment', id },
    detail: { kind, method, ...(corrects && { corrects: corrects.id }) },
  })
  return { assessmentId: id, started: true }
}
