import type { Selectable } from 'kysely'
import { canonical, sha256, type JsonValue } from '../../platform/canonical/index.ts'
import { newId } from '../../platform/ids/index.ts'
import { invalid, Problem, problems } from '../../platform/problem/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { answerByActNow } from '../urgent-results/index.ts'
import { dueAfter, endWatches, hoursOn, watch } from '../watches/index.ts'
import { acknowledgementSubject, actNowSubject, additionSubject, referralSubject } from './canonical.ts'
import { actNowFaults, additionFaults, longestText } from './rules.ts'
import { insertAcknowledgement, insertActNow, insertAddition, insertReferrals, readRow } from './store.ts'
import type { ActNowReferralTable, ActNowTable } from './tables.ts'
import type { NewActNow, NewAddition, Referral, Tier } from './types.ts'

/**
 * Records a danger that did not wait, and what was done about it. A supervisor has to acknowledge it in the time that the agency sets. It answers
 * results of tools about the person that do not wait, are open and were not completed long after it was done.
 * Whatever is thrown is thrown before anything is written.
 *
 * @throws invalid with a sentence for each field
 * @throws conflict when the id was used before for other words (`extra.usedFor`)
 */
export async function recordActNow(
  work: PractitionerWork,
  personId: string,
  record: NewActNow,
): Promise<{ readonly id: string; readonly replayed: boolean }> {
  const faults = actNowFaults(record, work.now)
  if (Object.keys(faults).length > 0) throw invalid(faults)
  const hours = await hoursOn(work.tx, work.principal.agencyId, work.today)
  const row = rowOf(work, personId, record, dueAfter(work.now, hours.value))
  const before = await readRow(work.tx, record.id)
  if (before) return replayOf(work, before, row)
  if (!(await insertActNow(work.tx, row))) {
    const first = await readRow(work.tx, record.id)
    if (first) return replayOf(work, first, row)
    // The id stands for a record that the principal may not see. A refusal would say that it is there, and another id harms nobody.
    return await recordActNow(work, personId, { ...record, id: newId() })
  }
  const referrals = referralRows(work, { id: row.id, personId, tier: row.tier }, record.referrals, null)
  await insertReferrals(work.tx, referrals)
  await watch(work, { kind: 'act now', id: row.id, personId }, row.acknowledge_by)
  const answered = await answerByActNow(work, { id: row.id, personId, tier: row.tier, doneAt: record.doneAt })
  work.record({
    stream: { kind: 'person', id: personId },
    action: 'act-now.recorded',
    subject: actNowSubject(row),
    alsoWrote: [...referrals.map(referralSubject), ...answered],
    detail: { dangers: record.dangers.length, referrals: referrals.length },
  })
  return { id: row.id, replayed: false }
}

/** @throws conflict when the id stands for something else */
function replayOf(work: PractitionerWork, before: Selectable<ActNowTable>, sent: Selectable<ActNowTable>) {
  const same = before.person_id === sent.person_id && before.recorded_by === sent.recorded_by
  if (!same || before.form_sha256 !== sent.form_sha256)
    throw new Problem(problems.conflict, {
      detail: 'This form was saved already with other words. What was saved then has not changed.',
      extra: { usedFor: before.id },
    })
  work.record({
    stream: { kind: 'person', id: before.person_id },
    action: 'form.sent-again',
    subject: { kind: 'act_now', id: before.id },
  })
  return { id: before.id, replayed: true }
}

function rowOf(
  { principal, now }: PractitionerWork,
  personId: string,
  record: NewActNow,
  by: Date,
): Selectable<ActNowTable> {
  const words = JSON.parse(JSON.stringify(record)) as JsonValue
  return {
    id: record.id,
    person_id: personId,
    agency_id: principal.agencyId,
    tier: record.tier,
    dangers: [...record.dangers],
    at_risk: record.atRisk,
    done: record.done,
    done_at: record.doneAt,
    told_name: record.told?.name ?? null,
    told_at: record.told?.at ?? null,
    arrest_considered: record.arrest.considered,
    arrest_note: record.arrest.note ?? null,
    disclosure_considered: record.disclosure.considered,
    disclosure_note: record.disclosure.note ?? null,
    acknowledge_by: by,
    form_sha256: sha256(canonical(words)).toString('hex'),
    recorded_at: now,
    recorded_by: principal.practitionerId,
  }
}

function referralRows(
  { principal, now }: PractitionerWork,
  record: { readonly id: string; readonly personId: string; readonly tier: Tier },
  referrals: readonly Referral[],
  additionId: string | null,
): readonly Selectable<ActNowReferralTable>[] {
  return referrals.map(({ to, reference }) => ({
    id: newId(),
    act_now_id: record.id,
    addition_id: additionId,
    person_id: record.personId,
    agency_id: principal.agencyId,
    tier: record.tier,
    referred_to: to,
    reference: reference ?? null,
    recorded_at: now,
    recorded_by: principal.practitionerId,
  }))
}

/** The record that the gate has found. @throws not found when it is gone from the principal's sight */
async function found(work: PractitionerWork, id: string): Promise<Selectable<ActNowTable>> {
  const row = await readRow(work.tx, id)
  if (!row) throw new Problem(problems.notFound)
  return row
}

/**
 * Adds to a record what came later or was wrong in it: the record stays as it was written. The same addition sent twice is one.
 *
 * @throws invalid with a sentence for each field
 */
export async function addToActNow(work: PractitionerWork, actNowId: string, addition: NewAddition): Promise<void> {
  const faults = additionFaults(addition)
  if (Object.keys(faults).length > 0) throw invalid(faults)
  const record = await found(work, actNowId)
  const row = {
    id: addition.id,
    act_now_id: actNowId,
    person_id: record.person_id,
    agency_id: work.principal.agencyId,
    tier: record.tier,
    text: addition.text,
    recorded_at: work.now,
    recorded_by: work.principal.practitionerId,
  }
  const stream = { kind: 'person', id: record.person_id } as const
  if (!(await insertAddition(work.tx, row))) {
    work.record({ stream, action: 'form.sent-again', subject: { kind: 'act_now_addition', id: row.id } })
    return
  }
  const passedOn = addition.referral ? [addition.referral] : []
  const about = { id: actNowId, personId: record.person_id, tier: record.tier }
  const referrals = referralRows(work, about, passedOn, row.id)
  await insertReferrals(work.tx, referrals)
  work.record({
    stream,
    action: 'act-now.added-to',
    subject: additionSubject(row),
    alsoWrote: referrals.map(referralSubject),
  })
}

/**
 * A supervisor says that they know of it, and what follows. Once: whoever comes second is told who was first.
 *
 * @throws invalid beside `words`; conflict when it is acknowledged already
 */
export async function acknowledgeActNow(work: PractitionerWork, actNowId: string, words: string): Promise<void> {
  if (words === '') throw invalid({ words: 'Enter what you decided or did' })
  if (words.length > longestText) throw invalid({ words: 'What you decided must be 10,000 characters or fewer' })
  const record = await found(work, actNowId)
  const row = {
    act_now_id: actNowId,
    person_id: record.person_id,
    agency_id: work.principal.agencyId,
    tier: record.tier,
    words,
    recorded_at: work.now,
    recorded_by: work.principal.practitionerId,
  }
  if (!(await insertAcknowledgement(work.tx, row)))
    throw new Problem(problems.conflict, {
      detail: 'Another supervisor has acknowledged it already.',
      extra: { acknowledged: true },
    })
  await endWatches(work.tx, 'act now', [actNowId], work.now)
  work.record({
    stream: { kind: 'person', id: record.person_id },
    action: 'act-now.acknowledged',
    subject: acknowledgementSubject(row),
  })
}
