import type { Selectable } from 'kysely'
import type { Rx, Tx } from '../../platform/db/index.ts'
import type { UrgentAcknowledgementTable, UrgentAnswerTable, UrgentResultTable } from './tables.ts'
import type { EarlierActNow, UrgentAnswer, UrgentResult, UrgentResultWithAnswer } from './types.ts'

export async function insertResult(tx: Tx, row: Selectable<UrgentResultTable>): Promise<void> {
  await tx.insertInto('urgent_result').values(row).execute()
}

/**
 * Marks results of a person as answered, as far as they are open and the principal sees them. Whoever comes second finds none.
 *
 * @param which those of one agency, or one record, or completed by a moment; left out, all
 */
export async function markAnswered(
  tx: Tx,
  personId: string,
  which: {
    readonly recordId?: string | undefined
    readonly agencyId?: number | undefined
    readonly completedBy?: Date | undefined
  },
  now: Date,
): Promise<readonly Selectable<UrgentResultTable>[]> {
  const { recordId, agencyId, completedBy } = which
  return await tx
    .updateTable('urgent_result')
    .set({ answered_at: now })
    .where('person_id', '=', personId)
    .where('answered_at', 'is', null)
    .$if(recordId !== undefined, query => query.where('record_id', '=', recordId ?? ''))
    .$if(agencyId !== undefined, query => query.where('agency_id', '=', agencyId ?? 0))
    .$if(completedBy !== undefined, query => query.where('recorded_at', '<=', completedBy ?? now))
    .returningAll()
    .execute()
}

export async function insertAnswers(tx: Tx, rows: readonly Selectable<UrgentAnswerTable>[]): Promise<void> {
  if (rows.length > 0) await tx.insertInto('urgent_answer').values(rows).execute()
}

/** Writes that a reason was acknowledged, unless it was. @returns whether it was written */
export async function insertAcknowledgement(tx: Tx, row: Selectable<UrgentAcknowledgementTable>): Promise<boolean> {
  const written = await tx
    .insertInto('urgent_acknowledgement')
    .values(row)
    .onConflict(conflict => conflict.column('record_id').doNothing())
    .returning('record_id')
    .executeTakeFirst()
  return written !== undefined
}

/** Who has acknowledged the reason beside a record. */
export async function readAcknowledger(rx: Rx, recordId: string): Promise<string | undefined> {
  const row = await rx
    .selectFrom('urgent_acknowledgement')
    .select('recorded_by')
    .where('record_id', '=', recordId)
    .executeTakeFirst()
  return row?.recorded_by
}

/**
 * Act nows about a person that were done since a moment, as far as the principal sees them: those of the own agency, and those that are for every
 * agency of the case. These are the ones that `answeredByActNow` lets answer a result of that agency. One that a supervisor has acknowledged is not
 * among them: what it is said to answer afterwards nobody but its writer would have looked at. The latest first.
 */
export async function actNowsSince(rx: Rx, personId: string, since: Date): Promise<readonly EarlierActNow[]> {
  return await rx
    .selectFrom('act_now as a')
    .innerJoin('agency as g', 'g.id', 'a.agency_id')
    .innerJoin('practitioner as p', 'p.id', 'a.recorded_by')
    .leftJoin('act_now_acknowledgement as k', 'k.act_now_id', 'a.id')
    .where('a.person_id', '=', personId)
    .where('a.done_at', '>=', since)
    .where('k.act_now_id', 'is', null)
    .select(['a.id', 'a.done', 'a.done_at as doneAt', 'p.name as byName', 'g.name as agencyName'])
    .orderBy('a.done_at', 'desc')
    .orderBy('a.id')
    .execute()
}

/** Results that an act now answers, the oldest first, as far as the principal sees them. */
export async function resultsAnsweredBy(rx: Rx, personId: string, actNowId: string): Promise<readonly UrgentResult[]> {
  return await results(rx, personId)
    .innerJoin('urgent_answer as w', 'w.record_id', 'u.record_id')
    .where('w.act_now_id', '=', actNowId)
    .orderBy('u.recorded_at')
    .orderBy('u.record_id')
    .execute()
}

/** How a result was answered, as its row has it. */
export async function readAnswerRow(rx: Rx, recordId: string): Promise<Selectable<UrgentAnswerTable> | undefined> {
  return await rx.selectFrom('urgent_answer').selectAll().where('record_id', '=', recordId).executeTakeFirst()
}

const results = (rx: Rx, personId: string) =>
  rx
    .selectFrom('urgent_result as u')
    .innerJoin('agency as g', 'g.id', 'u.agency_id')
    .innerJoin('practitioner as p', 'p.id', 'u.recorded_by')
    .where('u.person_id', '=', personId)
    .select([
      'u.record_id as recordId',
      'u.person_id as personId',
      'u.agency_id as agencyId',
      'g.name as agencyName',
      'u.tool',
      'u.says',
      'u.answer_by as answerBy',
      'u.recorded_at as completedAt',
      'u.recorded_by as completedById',
      'p.name as completedByName',
    ])

/** What of a record does not wait, with how it was answered; undefined where everything waits or the principal may not see it. */
export async function urgentResultOf(
  rx: Rx,
  personId: string,
  recordId: string,
): Promise<UrgentResultWithAnswer | undefined> {
  const row = await results(rx, personId).where('u.record_id', '=', recordId).executeTakeFirst()
  return row && { ...row, answer: await answerTo(rx, recordId) }
}

async function answerTo(rx: Rx, recordId: string): Promise<UrgentAnswer | undefined> {
  const row = await rx
    .selectFrom('urgent_answer as w')
    .innerJoin('agency as g', 'g.id', 'w.agency_id')
    .innerJoin('practitioner as p', 'p.id', 'w.recorded_by')
    // Row security decides whether the reader may see the act now: that there was one may be for its agency alone.
    .leftJoin('act_now as a', 'a.id', 'w.act_now_id')
    .leftJoin('urgent_acknowledgement as k', 'k.record_id', 'w.record_id')
    .leftJoin('practitioner as s', 's.id', 'k.recorded_by')
    .where('w.record_id', '=', recordId)
    .select([
      'w.kind',
      'w.words',
      'w.recorded_at as at',
      'w.recorded_by as byId',
      'p.name as byName',
      'w.agency_id as agencyId',
      'g.name as agencyName',
      'a.id as actNowId',
      'k.recorded_at as acknowledgedAt',
      's.name as acknowledgedByName',
    ])
    .executeTakeFirst()
  if (!row) return undefined
  const { words, actNowId, acknowledgedAt, acknowledgedByName, ...answer } = row
  return {
    ...{ ...answer, words: words ?? undefined, actNowId: actNowId ?? undefined },
    acknowledged:
      acknowledgedAt !== null && acknowledgedByName !== null
        ? { at: acknowledgedAt, byName: acknowledgedByName }
        : undefined,
  }
}

/** What of a person does not wait and is open, the oldest first. */
export async function openUrgentOf(rx: Rx, personId: string): Promise<readonly UrgentResult[]> {
  return await results(rx, personId)
    .where('u.answered_at', 'is', null)
    .orderBy('u.recorded_at')
    .orderBy('u.record_id')
    .execute()
}

/** Rows after an id, in the order of their ids: for the ledger. */
export const rowsAfter = {
  results: async (rx: Rx, after: string | undefined, limit: number) => {
    const query = rx.selectFrom('urgent_result').selectAll().orderBy('record_id').limit(limit)
    return await (after === undefined ? query : query.where('record_id', '>', after)).execute()
  },
  answers: async (rx: Rx, after: string | undefined, limit: number) => {
    const query = rx.selectFrom('urgent_answer').selectAll().orderBy('record_id').limit(limit)
    return await (after === undefined ? query : query.where('record_id', '>', after)).execute()
  },
  acknowledgements: async (rx: Rx, after: string | undefined, limit: number) => {
    const query = rx.selectFrom('urgent_acknowledgement').selectAll().orderBy('record_id').limit(limit)
    return await (after === undefined ? query : query.where('record_id', '>', after)).execute()
  },
}
