import type { Selectable } from 'kysely'
import { invalid, Problem, problems } from '../../platform/problem/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { dueAfter, endWatches, hoursOn, watch } from '../watches/index.ts'
import { answerSubject, resultSubject, type Vouched } from './canonical.ts'
import { earlierActNows } from './earlier.ts'
import { answeredByActNow, longestWhy, notEarlier, stillOpen, urgentOf, whyMissing } from './rules.ts'
import { insertAnswers, insertResult, markAnswered, readAnswerRow, urgentResultOf } from './store.ts'
import type { UrgentAnswerTable, UrgentResultTable } from './tables.ts'
import type { SaidPart, Tier } from './types.ts'

type ResultRow = Selectable<UrgentResultTable>
type Said = Pick<Selectable<UrgentAnswerTable>, 'kind' | 'act_now_id' | 'corrected_by' | 'words'>

/** A completed record as far as this room needs it. */
export interface CompletedTool {
  readonly id: string
  readonly personId: string
  /** The short name of the tool. */
  readonly tool: string
  readonly parts: readonly SaidPart[]
  /** The record that it corrects. */
  readonly corrects?: string | undefined
}

/**
 * Opens what of a completed record does not wait. A correction takes the place of the record that it corrects: what was open of that one is
 * answered by it, and is open anew where the correction says it too, or does not say. A later record of the same tool answers nothing: that the danger is
 * not seen today does not say what was done when it was. Nor has anybody more time to answer because a record was corrected.
 *
 * @returns what the ledger is to vouch for, to be put into the caller's `alsoWrote`
 */
export async function openUrgent(work: PractitionerWork, completed: CompletedTool): Promise<readonly Vouched[]> {
  const { id, personId, tool, parts, corrects } = completed
  const corrected =
    corrects === undefined ? [] : await markAnswered(work.tx, personId, { recordId: corrects }, work.now)
  const wrote = await answer(work, corrected, { ...nothingSaid, kind: 'corrected', corrected_by: id })
  const urgent = urgentOf(parts) ?? stillOpen(corrected, parts)
  if (!urgent) return wrote
  const answerBy = earliest([await dueNow(work), ...corrected.map(({ answer_by }) => answer_by)])
  const row: ResultRow = {
    ...{ record_id: id, person_id: personId, agency_id: work.principal.agencyId, tier: urgent.tier },
    ...{ tool, says: urgent.says, answer_by: answerBy, answered_at: null },
    ...{ recorded_at: work.now, recorded_by: work.principal.practitionerId },
  }
  await insertResult(work.tx, row)
  await watch(work, { kind: 'urgent result', id, personId }, answerBy)
  return [...wrote, resultSubject(row)]
}

const earliest = (times: readonly Date[]) => new Date(Math.min(...times.map(time => time.getTime())))

/** Until when what is recorded now is to be seen to. The time is that of act now: the danger is the same, whoever saw it first. */
async function dueNow({ tx, principal, now, today }: PractitionerWork): Promise<Date> {
  return dueAfter(now, (await hoursOn(tx, principal.agencyId, today)).value)
}

/**
 * Answers what is open of a person by an act now that was recorded in this transaction.
 *
 * @returns what the ledger is to vouch for, to be put into the caller's `alsoWrote`
 */
export async function answerByActNow(
  work: PractitionerWork,
  actNow: { readonly id: string; readonly personId: string; readonly tier: Tier; readonly doneAt: Date },
): Promise<readonly Vouched[]> {
  const { tier, doneAt } = actNow
  const which = answeredByActNow({ agencyId: work.principal.agencyId, tier, doneAt })
  const answered = await markAnswered(work.tx, actNow.personId, which, work.now)
  return await answer(work, answered, { ...nothingSaid, kind: 'act now', act_now_id: actNow.id })
}

/** One record of which something does not wait. */
export interface UrgentIds {
  readonly personId: string
  readonly recordId: string
}

/**
 * Answers a result by why no act now was needed. Once: the same words sent again are one answer, and whoever comes second with others is told
 * that it was answered. A supervisor who did not write it has to acknowledge it in the time that the agency sets.
 *
 * @throws invalid beside `why`
 * @throws conflict where nothing is open: it was answered already, or waits
 */
export async function answerByReason(work: PractitionerWork, ids: UrgentIds, why: string): Promise<void> {
  const words = why.trim()
  if (words === '') throw invalid({ why: whyMissing })
  if (words.length > longestWhy) throw invalid({ why: `Use ${longestWhy.toLocaleString('en-GB')} characters or fewer` })
  const said = { ...nothingSaid, kind: 'no act now', words } as const
  if (await answerOnce(work, ids, said, 'urgent-result.not-acted-on'))
    await watch(work, { kind: 'reason', id: ids.recordId, personId: ids.personId }, await dueNow(work))
}

/**
 * Answers a result by an act now that was recorded before it: whoever knows both says that the one was about the other. Once, as a reason.
 *
 * @throws invalid beside `actNowId` where it is none of `earlierActNows`
 * @throws conflict where nothing is open: it was answered already, or waits
 */
export async function answerByEarlier(work: PractitionerWork, ids: UrgentIds, actNowId: string): Promise<void> {
  const result = await urgentResultOf(work.tx, ids.personId, ids.recordId)
  if (result && !result.answer && !(await earlierActNows(work, result)).some(({ id }) => id === actNowId))
    throw invalid({ actNowId: notEarlier })
  await answerOnce(
    work,
    ids,
    { ...nothingSaid, kind: 'act now', act_now_id: actNowId },
    'urgent-result.answered-by-earlier',
  )
}

/** @returns whether it was answered now, and not before by the same words of the same practitioner @throws conflict where nothing is open */
async function answerOnce(work: PractitionerWork, ids: UrgentIds, said: Said, action: string): Promise<boolean> {
  const { personId, recordId } = ids
  const stream = { kind: 'person', id: personId } as const
  const answered = await markAnswered(work.tx, personId, { recordId }, work.now)
  const [subject, ...rest] = await answer(work, answered, said)
  if (subject) {
    work.record({ stream, action, subject, alsoWrote: rest })
    return true
  }
  const before = await readAnswerRow(work.tx, recordId)
  const isSame =
    before?.recorded_by === work.principal.practitionerId &&
    before.kind === said.kind &&
    before.words === said.words &&
    before.act_now_id === said.act_now_id
  if (!isSame)
    throw new Problem(problems.conflict, {
      detail: before ? 'This has been answered already.' : 'Nothing of this record waits for an answer.',
    })
  work.record({ stream, action: 'form.sent-again', subject: { kind: 'urgent_answer', id: recordId } })
  return false
}

const nothingSaid = { act_now_id: null, corrected_by: null, words: null }

/** Writes one answer for each of some results, which were marked as answered. @returns the answers first, then the results as they stand now */
async function answer(work: PractitionerWork, results: readonly ResultRow[], said: Said): Promise<readonly Vouched[]> {
  const { agencyId, practitionerId } = work.principal
  const rows = results.map(({ record_id, person_id, tier }) => ({
    ...{ record_id, person_id, agency_id: agencyId, tier, ...said },
    ...{ recorded_at: work.now, recorded_by: practitionerId },
  }))
  await insertAnswers(work.tx, rows)
  await endWatches(
    work.tx,
    'urgent result',
    rows.map(row => row.record_id),
    work.now,
  )
  return [...rows.map(answerSubject), ...results.map(resultSubject)]
}
