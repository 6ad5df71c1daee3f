import type { Day } from '../../platform/dates/index.ts'
import { succession } from '../../instruments/index.ts'
import { together } from '../../platform/db/index.ts'
import { Problem, problems } from '../../platform/problem/index.ts'
import { findPinned, pinnedDocument } from '../../record/catalogue/index.ts'
import { evidenceOf, type EvidenceEntry } from '../../record/evidence/index.ts'
import { holds, type PractitionerPrincipal, type PractitionerWork } from '../../trust/access/index.ts'
import { agencies, caseHolders } from '../../trust/staff/index.ts'
import { openActions, type PlanAction } from '../plans/index.ts'
import { ownScores, sharedResults, unscoredWords, type SharedRecord } from '../tools/index.ts'
import { findAssessment } from './draft-store.ts'
import { evidenceFact } from './evidence-facts.ts'
import { commentsOf, eventsOf, writersOf } from './notes-store.ts'
import type { AssessmentRecord, SignedAssessment, Workbench } from './record-types.ts'
import { assessmentSettings } from './settings.ts'
import { previousOf } from './snapshot.ts'
import { findSnapshot, latestSnapshot } from './snapshot-store.ts'
import { actionsFor, partsOf, type Part } from './transition-rules.ts'
import type { Facts, OpenAction, ToolFact } from './types.ts'

/** The parts that somebody has in an assessment, by who they are and who wrote in it. */
export function partsIn(
  principal: PractitionerPrincipal,
  assessment: Pick<AssessmentRecord, 'agencyId' | 'holder'>,
  writers: readonly { readonly id: string }[],
): Part[] {
  const own = principal.agencyId === assessment.agencyId
  const someone = {
    practitionerId: principal.practitionerId,
    mayAssess: own && (holds(principal, 'practitioner') || holds(principal, 'supervisor')),
    supervises: own && holds(principal, 'supervisor'),
  }
  return partsOf(
    someone,
    assessment.holder.id,
    writers.map(({ id }) => id),
  )
}

/** An open action of a plan as the rules see it. */
export function openAction({
  id,
  factor,
  what,
  why,
  ownerId,
  ownerName,
  ownerAgencyId,
  dueOn,
  knownBy,
  minutes,
}: PlanAction): OpenAction {
  return {
    ...{ id, factor, what, ownerName, knownBy, minutes },
    why: why ?? undefined,
    ownerId: ownerId ?? undefined,
    ownerAgencyId: String(ownerAgencyId),
    due: dueOn,
  }
}

/** The signed assessment that one is compared with: the last one, or for a correction the one before what it corrects. */
export async function comparedWith(
  { tx }: PractitionerWork,
  { personId, number, supersedes }: Pick<AssessmentRecord, 'personId' | 'number' | 'supersedes'>,
): Promise<SignedAssessment | undefined> {
  return await latestSnapshot(tx, personId, supersedes?.number ?? number)
}

export interface Gathered {
  readonly facts: Facts
  readonly evidence: readonly EvidenceEntry[]
  readonly previous: SignedAssessment | undefined
}

/** What the rules are told that stands beside an assessment. */
interface Surroundings {
  readonly evidence: readonly EvidenceEntry[]
  readonly tools: readonly SharedRecord[]
  readonly open: readonly PlanAction[]
  readonly owners: readonly { readonly id: string; readonly name: string }[]
  readonly all: readonly { readonly id: number; readonly name: string }[]
}

/** What is known of a person, what other tools say, and who could do something about it. */
export async function surroundings(
  { tx }: PractitionerWork,
  personId: string,
  agencyId: number,
): Promise<Surroundings> {
  const [evidence, tools, open, owners, all] = await together(
    evidenceOf(tx, personId),
    sharedResults(tx, personId),
    openActions(tx, personId),
    caseHolders(tx, agencyId),
    agencies(tx),
  )
  return { evidence, tools, open, owners, all }
}

/**
 * Everything that the rules are told of an assessment.
 *
 * @param today the day that the rules are to take for today: for what was submitted, the day on which it was
 */
export async function gatherFacts(work: PractitionerWork, assessment: AssessmentRecord, today: Day): Promise<Gathered> {
  const { personId, agencyId, supersedes } = assessment
  const [previous, corrected, around] = await together(
    comparedWith(work, assessment),
    supersedes ? findSnapshot(work.tx, supersedes.id) : Promise.resolve(undefined),
    surroundings(work, personId, agencyId),
  )
  return {
    ...{ evidence: around.evidence, previous },
    facts: { ...factsFrom(assessment, today, previous, around), correctsOwn: corrected?.ownOnly },
  }
}

/** What has become of the questions since the last assessment; undefined where it was made with this very document, or not by factors. */
export function successionOf(
  now: AssessmentRecord['instrument'],
  previous: SignedAssessment | undefined,
): Facts['succession'] {
  const pinned = previous?.snapshot.instrument
  // A judgement without the instrument rated no factor, by whichever document.
  if (!pinned || pinned.hash === now.hash || previous.snapshot.factors.length === 0) return undefined
  const earlier = findPinned(pinned)?.document
  return earlier && { ...succession(earlier, pinnedDocument(now).document), earlier }
}

/** A record of another tool as the rules see it: what feeds another result alone says nothing, and nor does what has no bands. */
const toolFact = ({ id, tool, on, completedAt, corrects, scores }: SharedRecord): ToolFact => ({
  ...{ id, tool, on, corrects, recordedAt: completedAt.toISOString() },
  results: ownScores({ scores }).flatMap((score): ToolFact['results'] => {
    const { code, title, band, state } = score
    if (band) return [{ code, title, band: { code: band.code, label: band.label } }]
    return state === 'incomplete' ? [{ code, title, unscored: unscoredWords(score, { scores }) }] : []
  }),
})

/** What the rules are told of an assessment that corrects nothing. */
export function factsFrom(
  { agencyId, method, content, instrument }: AssessmentRecord,
  today: Day,
  previous: SignedAssessment | undefined,
  { evidence, tools, open, owners, all }: Surroundings,
): Facts {
  return {
    ...{ method, content, today },
    document: pinnedDocument(instrument).document,
    succession: successionOf(instrument, previous),
    evidence: evidence.map(evidenceFact),
    tools: tools.map(toolFact),
    previous: previous && { ...previousOf(previous.snapshot), ownOnly: previous.ownOnly },
    openActions: open.map(openAction),
    owners: owners.map(({ id, name }) => ({ id, name, agencyId: String(agencyId) })),
    agencies: all.map(({ id, name }) => ({ id: String(id), name })),
  }
}

/**
 * Everything that a page about one assessment needs, in one go.
 *
 * @throws not found when the principal may not see it
 */
export async function readForWork(work: PractitionerWork, assessmentId: string): Promise<Workbench> {
  const { tx, principal, today } = work
  const assessment = await findAssessment(tx, assessmentId)
  if (!assessment) throw new Problem(problems.notFound)
  const [{ facts, evidence, previous }, writers, settings, comments, events] = await together(
    gatherFacts(work, assessment, today),
    writersOf(tx, assessment),
    assessmentSettings(tx, assessment.agencyId, today),
    commentsOf(tx, assessment, principal.practitionerId),
    eventsOf(tx, assessment),
  )
  return {
    ...{ assessment, facts, evidence, previous: previous?.snapshot, settings, comments, events },
    may: actionsFor(assessment.status, partsIn(principal, assessment, writers)),
  }
}
