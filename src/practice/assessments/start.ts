import { applies, type Applicability, type InstrumentDocument, type Published } from '../../instruments/index.ts'
import { ageOn, type Day } from '../../platform/dates/index.ts'
import { together } from '../../platform/db/index.ts'
import { newId } from '../../platform/ids/index.ts'
import { invalid, Problem, problems } from '../../platform/problem/index.ts'
import { documentInUse, pilotsOf } from '../../record/catalogue/index.ts'
import { refreshDraftStatus } from '../../record/membership/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { openActions } from '../plans/index.ts'
import { insertAssessment, lockAssessment, lockSequence, readSequence } from './draft-store.ts'
import { defaultWindow } from './gather-rules.ts'
import { insertEvents, writersOf } from './notes-store.ts'
import type { AssessmentRecord, EventAction, SignedAssessment } from './record-types.ts'
import { refusalOf } from './refuse.ts'
import { findSnapshot, latestSnapshot } from './snapshot-store.ts'
import { correctedContent, firstContent, startFaults, type Start } from './start-rules.ts'
import { readSubject } from './subject-store.ts'
import { said } from './typed-rules.ts'
import { draftOf } from './unsigned.ts'
import { askedAnew } from './succession-rules.ts'
import { openAction, partsIn, successionOf } from './workbench.ts'

/** The tool that new assessments are made with. */
const tool = 'arms'

/** How an assessment of a person could begin. */
export interface Startable {
  readonly kind: 'first' | 'review'
  readonly document: InstrumentDocument
  readonly applicability: Applicability
  /** Pilots that cover the person and may be chosen in place of the document in use. */
  readonly pilots: readonly Published[]
  /** The one that is open already: a start leads there. */
  readonly open?: AssessmentRecord | undefined
  readonly lastSignedOn?: Day | undefined
  /** Set when the last assessment was made with another document than the one in use. */
  readonly sinceVersion?: SinceVersion | undefined
}

/** What a review by another version than the last one asks. */
export interface SinceVersion {
  /** The version of the last assessment. */
  readonly version: string
  /** How many earlier ratings may be confirmed, and how many factors are rated without. */
  readonly confirm: number
  readonly anew: number
  /** Names of factors that are no longer asked. */
  readonly gone: readonly string[]
}

function sinceVersionOf(used: Published, last: SignedAssessment | undefined): SinceVersion | undefined {
  const { document, hash } = used
  const succession = successionOf({ code: document.code, version: document.version, hash }, last)
  if (!succession || !last) return undefined
  const rated = new Set(last.snapshot.factors.flatMap(({ code, state }) => (state === 'rated' ? [code] : [])))
  const confirm = document.factors.filter(
    factor => rated.has(factor.code) && askedAnew({ succession }, factor) === undefined,
  ).length
  const { earlier, gone } = succession
  return { version: earlier.version, confirm, anew: document.factors.length - confirm, gone }
}

/** How an assessment of a person could begin, and after which one it would be the next. */
interface Ground extends Startable {
  readonly last?: SignedAssessment | undefined
  /** The number that the next one of the case has. */
  readonly next: number
}

async function groundOf(work: PractitionerWork, personId: string): Promise<Ground> {
  const { tx, principal, today } = work
  const [subject, last, sequence] = await together(
    readSubject(tx, personId),
    latestSnapshot(tx, personId),
    readSequence(tx, personId, principal.agencyId),
  )
  if (!subject) throw new Problem(problems.notFound)
  const used = documentInUse(tool, work)
  const { document } = used
  const about = { sex: subject.sex, age: ageOn(subject.bornOn, today) }
  return {
    kind: last ? 'review' : 'first',
    document,
    applicability: applies(document, about),
    pilots: pilotsOf(tool).filter(pilot => applies(pilot.document, about).covered),
    ...{ ...sequence, last },
    lastSignedOn: last?.snapshot.signedOn,
    sinceVersion: sinceVersionOf(used, last),
  }
}

/** What the page on which an assessment is begun has to say. @throws not found when the principal may not see the person */
export async function startable(work: PractitionerWork, personId: string): Promise<Startable> {
  return await groundOf(work, personId)
}

export interface Started {
  readonly assessmentId: string
  /** False when there was one open already: nothing was begun, and this is it. */
  readonly started: boolean
}

/** The one that is open already, or what a new one begins with: decided, and not written yet. */
export type Decided =
  | { readonly open: AssessmentRecord }
  | { readonly open?: undefined; readonly draft: AssessmentRecord; readonly last: SignedAssessment | undefined }

/**
 * Decides with what an assessment begins, under the lock of the sequence. The draft starts with its window and with nothing of the earlier
 * words; the instrument is pinned by the hash of its content.
 *
 * @throws a problem beside `method` or `reason` when the instrument does not cover the person, or nobody says why it is not used
 */
export async function decideStart(work: PractitionerWork, personId: string, start: Start): Promise<Decided> {
  const { kind, applicability, pilots, open, last, lastSignedOn, next } = await groundOf(work, personId)
  if (open) return { open }
  const faults = startFaults(applicability, start)
  if (Object.keys(faults).length > 0) throw invalid(faults)
  const instrument = pilotOf(pilots, start)
  const window = defaultWindow(lastSignedOn && { signedOn: lastSignedOn }, work.today)
  const methodReason = start.method === 'structured judgement' ? said(start.reason) : undefined
  const content = firstContent(window)
  const beginning = { personId, number: next, kind, method: start.method, methodReason, content }
  return { draft: draftBy(work, { ...beginning, ...(instrument && { instrument }) }), last }
}

/** The pilot that was chosen, as it is pinned. @throws a problem beside `method` for one that is not offered */
function pilotOf(pilots: readonly Published[], { method, pilot }: Start): AssessmentRecord['instrument'] | undefined {
  if (pilot === undefined || method !== 'instrument') return undefined
  const chosen = pilots.find(({ document }) => document.code === pilot)
  if (!chosen) throw invalid({ method: 'Choose how to assess: this pilot is not offered' })
  const { code, version } = chosen.document
  return { code, version, hash: chosen.hash }
}

/** Begins an assessment, or leads to the one of the principal's agency that is open. @throws as `decideStart` */
export async function startAssessment(work: PractitionerWork, personId: string, start: Start): Promise<Started> {
  await lockSequence(work.tx, personId)
  const decided = await decideStart(work, personId, start)
  if (decided.open) return leadTo(work, decided.open)
  const { draft } = decided
  await writeDraft(work, draft, ['started'])
  recordStart(work, draft)
  return { assessmentId: draft.id, started: true }
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
  const { open, next } = await readSequence(tx, personId, principal.agencyId)
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
  const draft = draftBy(work, {
    ...{
      personId,
      number: next,
      kind: 'correction',
      method,
      methodReason,
      instrument,
      content,
    },
    supersedes: { id: assessmentId, number: signed.number, why: words },
  })
  await writeDraft(work, draft, ['started'])
  recordStart(work, draft)
  return { assessmentId: draft.id, started: true }
}

/** A start that finds one open is a look at it. */
export function leadTo(work: PractitionerWork, open: AssessmentRecord): Started {
  work.record({
    stream: { kind: 'person', id: open.personId },
    action: 'person.consulted',
    subject: { kind: 'assessment', id: open.id },
  })
  return { assessmentId: open.id, started: false }
}

type Beginning = Pick<AssessmentRecord, 'personId' | 'number' | 'kind' | 'method' | 'methodReason' | 'content'> &
  Partial<Pick<AssessmentRecord, 'instrument' | 'supersedes'>>

/** A draft that the principal begins now. */
function draftBy(work: PractitionerWork, beginning: Beginning): AssessmentRecord {
  const { principal, now } = work
  const { document, hash } = documentInUse(tool, work)
  const me = { id: principal.practitionerId, name: principal.name }
  return {
    instrument: { code: document.code, version: document.version, hash },
    ...beginning,
    id: newId(),
    ...{ agencyId: principal.agencyId, agencyName: principal.agencyName },
    ...{ status: 'draft', author: me, holder: me, savedBy: me },
    ...{ revision: 0, activeMinutes: {}, startedAt: now, savedAt: now },
  }
}

/** Writes a new draft as it has become by now, and what happened to it. */
export async function writeDraft(
  work: PractitionerWork,
  draft: AssessmentRecord,
  events: readonly EventAction[],
): Promise<void> {
  // The second refers to the first: on one connection they are done in their order.
  await together(
    insertAssessment(work.tx, draft),
    insertEvents(work, draft, events, { started: draft.supersedes?.why ?? draft.methodReason }),
  )
  refreshDraftStatus(work.tx, draft.personId, draft.agencyId)
}

/** Says in the ledger that a draft was begun. */
export function recordStart(
  work: PractitionerWork,
  { id, personId, kind, method, supersedes }: AssessmentRecord,
): void {
  work.record({
    stream: { kind: 'person', id: personId },
    action: 'assessment.started',
    subject: { kind: 'assessment', id },
    detail: { kind, method, ...(supersedes && { corrects: supersedes.id }) },
  })
}
