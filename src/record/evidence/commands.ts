import type { Selectable } from 'kysely'
import { canonical } from '../../platform/canonical/index.ts'
import { newId } from '../../platform/ids/index.ts'
import { invalid, Problem, problems } from '../../platform/problem/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import type { Subject } from '../../trust/audit/index.ts'
import { documentInUse } from '../catalogue/index.ts'
import { evidenceSubject, saysSame } from './canonical.ts'
import { defaultTier } from './grading-rules.ts'
import { amendedTier, amendRefusal, entryErrors, textFault, type EntryErrors } from './rules.ts'
import { latestInChain, readBornOn, readRow, writeEntry } from './store.ts'
import type { EvidenceTable } from './tables.ts'
import {
  longestReason,
  type Amendment,
  type EntryContent,
  type FactorLink,
  type NewEntry,
  type Tier,
  type Withdrawal,
} from './types.ts'

type EvidenceRow = Selectable<EvidenceTable>

/** What recording an entry came to. */
export interface Recorded {
  readonly id: string
  /** Sent before with the same words: nothing was written this time. */
  readonly replayed: boolean
  /** What the ledger is to vouch for; without content when nothing was written. */
  readonly subject: Subject
}

/**
 * Records one thing known of a person.
 *
 * @throws invalid with a sentence for each field
 * @throws conflict when the id was used before for other words (`extra.usedFor`)
 * @throws not found for a person whom the principal may not see
 */
export async function recordEvidence(work: PractitionerWork, personId: string, entry: NewEntry): Promise<Recorded> {
  const recorded = await addEvidence(work, personId, entry)
  recordDeed(work, personId, 'evidence.recorded', recorded, { source: entry.source, factors: entry.factors.length })
  return recorded
}

/**
 * As `recordEvidence`, for a command that records its own deed: a visit writes its entry this way, and puts `subject` into the deed.
 */
export async function addEvidence(work: PractitionerWork, personId: string, entry: NewEntry): Promise<Recorded> {
  const row = rowOf(work, personId, entry, {
    tier: entry.tier ?? defaultTier(entry.handlingCode),
    kind: 'entry',
    amends: null,
    amends_why: null,
    visit_id: entry.visitId ?? null,
  })
  const before = await replayOf(work, row, entry.factors)
  if (before) return before
  refuse(await entryFaults(work, personId, entry))
  return await write(work, row, entry.factors)
}

/**
 * Records an entry that takes the place of another. The earlier one stays as it is and says that it was amended.
 *
 * @throws invalid with a sentence for each field
 * @throws forbidden for an entry of another agency
 * @throws conflict when another entry took its place already (`extra.latest` names the last one), or it was withdrawn
 */
export async function amendEvidence(
  work: PractitionerWork,
  evidenceId: string,
  amendment: Amendment,
): Promise<Recorded> {
  const { row: before } = await readRow(work.tx, evidenceId).then(found)
  const why = amendment.why.trim()
  const row = rowOf(work, before.person_id, amendment, {
    tier: amendedTier(before.tier, amendment.tier, amendment.handlingCode),
    kind: 'amendment',
    amends: before.id,
    amends_why: why,
    visit_id: before.visit_id,
  })
  const overtaking = await overtakenBy(work, before)
  const sent = await replayOf(work, row, amendment.factors)
  if (!sent) {
    if (overtaking) throw overtaking
    refuse({ ...(await entryFaults(work, before.person_id, amendment)), ...reasonErrors(why, 'why it is amended') })
  }
  const recorded = sent ?? (await write(work, row, amendment.factors))
  recordDeed(work, before.person_id, 'evidence.amended', recorded, { amends: before.id })
  return recorded
}

/**
 * Records that an entry was made in error. It stays to be read and no assessment may rest on it any more.
 *
 * @throws as `amendEvidence`
 */
export async function withdrawEvidence(
  work: PractitionerWork,
  evidenceId: string,
  withdrawal: Withdrawal,
): Promise<Recorded> {
  const { row: before } = await readRow(work.tx, evidenceId).then(found)
  const why = withdrawal.why.trim()
  const row: EvidenceRow = {
    ...before,
    id: withdrawal.id,
    agency_id: work.principal.agencyId,
    // What was withdrawn is said once, in the entry itself.
    text: '',
    kind: 'withdrawal',
    amends: before.id,
    amends_why: why,
    recorded_at: work.now,
    recorded_by: work.principal.practitionerId,
  }
  const overtaking = await overtakenBy(work, before)
  const sent = await replayOf(work, row, [])
  if (!sent) {
    if (overtaking) throw overtaking
    refuse(reasonErrors(why, 'why it is withdrawn'))
  }
  const recorded = sent ?? (await write(work, row, []))
  recordDeed(work, before.person_id, 'evidence.withdrawn', recorded, { amends: before.id })
  return recorded
}

/**
 * What is to be put right in an entry before it can be recorded: a sentence beside each field, nothing when it is right.
 *
 * @throws not found for a person whom the principal may not see
 */
export async function entryFaults(work: PractitionerWork, personId: string, entry: EntryContent): Promise<EntryErrors> {
  const bornOn = await readBornOn(work.tx, personId).then(found)
  return entryErrors(entry, { document: documentInUse('arms', work).document, today: work.today, bornOn })
}

type Rest = Pick<EvidenceRow, 'kind' | 'amends' | 'amends_why' | 'visit_id'> & { readonly tier: Tier }

function rowOf(
  work: PractitionerWork,
  personId: string,
  entry: EntryContent & { readonly id: string },
  rest: Rest,
): EvidenceRow {
  return {
    id: entry.id,
    person_id: personId,
    agency_id: work.principal.agencyId,
    happened_on: entry.happenedOn,
    source: entry.source,
    text: entry.text.trim(),
    source_grade: entry.sourceGrade,
    assessment_grade: entry.assessmentGrade,
    handling_code: entry.handlingCode,
    handling_conditions: entry.handlingConditions?.trim() || null,
    recorded_at: work.now,
    recorded_by: work.principal.practitionerId,
    ...rest,
  }
}

function found<T>(row: T | undefined): T {
  if (row === undefined) throw new Problem(problems.notFound)
  return row
}

/** The same form sent before: its words are kept as they were. @throws conflict when the words are others */
async function replayOf(
  work: PractitionerWork,
  row: EvidenceRow,
  factors: readonly FactorLink[],
): Promise<Recorded | undefined> {
  const before = await readRow(work.tx, row.id)
  if (!before) return undefined
  if (canonical(saysSame(before.row, before.factors)) !== canonical(saysSame(row, factors))) throw usedAlready(row.id)
  return { id: row.id, replayed: true, subject: { kind: 'evidence', id: row.id } }
}

function usedAlready(id: string): Problem {
  return new Problem(problems.conflict, {
    detail: 'This form was saved already with other words. What was saved then has not changed.',
    extra: { usedFor: id },
  })
}

async function write(work: PractitionerWork, row: EvidenceRow, factors: readonly FactorLink[]): Promise<Recorded> {
  if (await writeEntry(work.tx, row, factors))
    return { id: row.id, replayed: false, subject: evidenceSubject(row, factors) }
  // Somebody else was first by a moment: with this very form, or with another amendment of the same entry.
  const sent = await replayOf(work, row, factors)
  if (sent) return sent
  const latest = row.amends === null ? undefined : await latestInChain(work.tx, row.amends)
  if (row.amends !== null && latest?.id !== row.amends) throw overtaken(row.amends, latest)
  // The id stands for something that the principal may not see. A refusal would say that it is there, and another id harms nobody.
  return await write(work, { ...row, id: newId() }, factors)
}

function refuse(errors: EntryErrors): void {
  if (Object.keys(errors).length > 0) throw invalid(errors)
}

function reasonErrors(why: string, name: string): EntryErrors {
  const fault = textFault(why, name, longestReason)
  return fault === undefined ? {} : { why: fault }
}

/**
 * Why an entry can't be followed by another, if it can't. Asked before it is known whether the form was sent before: what took the place of
 * the entry may be this very form, sent twice at one moment, and then it is found.
 */
async function overtakenBy(work: PractitionerWork, before: EvidenceRow): Promise<Problem | undefined> {
  const latest = await latestInChain(work.tx, before.id)
  const refusal = amendRefusal(
    {
      agencyId: before.agency_id,
      kind: before.kind,
      amendedBy: latest && latest.id !== before.id ? latest.id : null,
      isWithdrawn: latest?.kind === 'withdrawal',
    },
    work.principal.agencyId,
  )
  if (refusal === 'another agency')
    return new Problem(problems.forbidden, {
      detail:
        'Only the agency that recorded an entry may amend or withdraw it. Record what you know as an entry of your own.',
    })
  return refusal && overtaken(before.id, latest)
}

function overtaken(id: string, latest: { readonly id: string; readonly kind: string } | undefined): Problem {
  if (latest?.kind === 'withdrawal')
    return new Problem(problems.conflict, {
      detail: 'This entry has been withdrawn, so it can’t be changed any more. Record a new entry instead.',
      extra: { latest: id },
    })
  return new Problem(problems.conflict, {
    detail: 'Another entry has taken the place of this one. Open the latest and amend that.',
    extra: { latest: latest?.id ?? id },
  })
}

function recordDeed(
  work: PractitionerWork,
  personId: string,
  action: string,
  { subject, replayed }: Recorded,
  detail: Readonly<Record<string, string | number>>,
): void {
  work.record({
    stream: { kind: 'person', id: personId },
    action: replayed ? 'evidence.sent-again' : action,
    subject,
    detail: replayed ? {} : detail,
  })
}
