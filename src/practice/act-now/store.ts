import { sql, type Selectable } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Rx, Tx } from '../../platform/db/index.ts'
import type { ActNowAcknowledgementTable, ActNowAdditionTable, ActNowReferralTable, ActNowTable } from './tables.ts'
import type { WaitingPage } from '../watches/index.ts'
import type { ActNow, Addition, Referral } from './types.ts'

/** A record as its row has it, when the principal may see it. */
export async function readRow(rx: Rx, id: string): Promise<Selectable<ActNowTable> | undefined> {
  return await rx.selectFrom('act_now').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Writes a record unless there is one of this id. @returns whether it was written: a second sending of one form writes nothing */
export async function insertActNow(tx: Tx, row: Selectable<ActNowTable>): Promise<boolean> {
  const written = await tx
    .insertInto('act_now')
    .values(row)
    .onConflict(conflict => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return written !== undefined
}

/** Writes an addition unless there is one of this id. @returns whether it was written */
export async function insertAddition(tx: Tx, row: Selectable<ActNowAdditionTable>): Promise<boolean> {
  const written = await tx
    .insertInto('act_now_addition')
    .values(row)
    .onConflict(conflict => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return written !== undefined
}

export async function insertReferrals(tx: Tx, rows: readonly Selectable<ActNowReferralTable>[]): Promise<void> {
  if (rows.length > 0) await tx.insertInto('act_now_referral').values(rows).execute()
}

/** Writes an acknowledgement unless there is one. @returns whether it was written */
export async function insertAcknowledgement(tx: Tx, row: Selectable<ActNowAcknowledgementTable>): Promise<boolean> {
  const written = await tx
    .insertInto('act_now_acknowledgement')
    .values(row)
    .onConflict(conflict => conflict.column('act_now_id').doNothing())
    .returning('act_now_id')
    .executeTakeFirst()
  return written !== undefined
}

const records = (rx: Rx, personId: string) =>
  rx
    .selectFrom('act_now as a')
    .innerJoin('practitioner as p', 'p.id', 'a.recorded_by')
    .innerJoin('agency as g', 'g.id', 'a.agency_id')
    .leftJoin('watch as w', join => join.onRef('w.id', '=', 'a.id').on('w.kind', '=', 'act now'))
    .leftJoin('act_now_acknowledgement as k', 'k.act_now_id', 'a.id')
    .leftJoin('practitioner as s', 's.id', 'k.recorded_by')
    .where('a.person_id', '=', personId)
    .selectAll('a')
    .select(eb => [
      'p.name as byName',
      'g.name as agencyName',
      'w.escalated_at as escalatedAt',
      'k.words as acknowledgedWords',
      'k.recorded_at as acknowledgedAt',
      's.name as acknowledgedByName',
      jsonArrayFrom(
        eb
          .selectFrom('act_now_referral as r')
          .whereRef('r.act_now_id', '=', 'a.id')
          .select(['r.addition_id as additionId', 'r.referred_to as to', 'r.reference'])
          .orderBy('r.id'),
      ).as('referrals'),
    ])

type RecordRow = Awaited<ReturnType<ReturnType<typeof records>['executeTakeFirstOrThrow']>>

const referralOf = ({ to, reference }: { readonly to: string; readonly reference: string | null }): Referral => ({
  to,
  reference: reference ?? undefined,
})

function actNowOf(row: RecordRow, additions: readonly Omit<Addition, 'referrals'>[]): ActNow {
  const referralsOf = (additionId: string | null) =>
    row.referrals.filter(each => each.additionId === additionId).map(referralOf)
  return {
    id: row.id,
    personId: row.person_id,
    agencyId: row.agency_id,
    agencyName: row.agencyName,
    tier: row.tier,
    dangers: row.dangers,
    atRisk: row.at_risk,
    done: row.done,
    doneAt: row.done_at,
    told: row.told_name !== null && row.told_at !== null ? { name: row.told_name, at: row.told_at } : undefined,
    arrest: { considered: row.arrest_considered, note: row.arrest_note ?? undefined },
    disclosure: { considered: row.disclosure_considered, note: row.disclosure_note ?? undefined },
    acknowledgeBy: row.acknowledge_by,
    recordedAt: row.recorded_at,
    recordedById: row.recorded_by,
    recordedByName: row.byName,
    escalatedAt: row.escalatedAt,
    acknowledged:
      row.acknowledgedWords !== null && row.acknowledgedAt !== null
        ? { words: row.acknowledgedWords, at: row.acknowledgedAt, byName: row.acknowledgedByName ?? '' }
        : undefined,
    referrals: referralsOf(null),
    additions: additions.map(each => ({ ...each, referrals: referralsOf(each.id) })),
  }
}

/** One record with all that followed it, when it is this person's and the principal may see it. */
export async function readActNow(rx: Rx, personId: string, id: string): Promise<ActNow | undefined> {
  const row = await records(rx, personId).where('a.id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const additions = await rx
    .selectFrom('act_now_addition as d')
    .innerJoin('practitioner as p', 'p.id', 'd.recorded_by')
    .where('d.act_now_id', '=', id)
    .select(['d.id', 'd.text', 'd.recorded_at as recordedAt', 'p.name as recordedByName'])
    .orderBy('d.id')
    .execute()
  return actNowOf(row, additions)
}

/** Records about a person, the oldest first, without their additions, from a place on: a page of a list. */
export async function actNowAfter(
  rx: Rx,
  personId: string,
  { after, size, acknowledged }: WaitingPage & { readonly acknowledged?: 'yes' | 'no' | undefined },
): Promise<readonly ActNow[]> {
  const rows = await records(rx, personId)
    .$if(acknowledged === 'yes', query => query.where('k.act_now_id', 'is not', null))
    .$if(acknowledged === 'no', query => query.where('k.act_now_id', 'is', null))
    .$if(after !== undefined, query =>
      query.where(sql<boolean>`(a.recorded_at, a.id) > (${after?.at}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy('a.recorded_at')
    .orderBy('a.id')
    .limit(size)
    .execute()
  return rows.map(row => actNowOf(row, []))
}

/** Records about a person that nobody has acknowledged, the oldest first, without their additions. */
export async function notAcknowledged(rx: Rx, personId: string): Promise<readonly ActNow[]> {
  const rows = await records(rx, personId)
    .where('k.act_now_id', 'is', null)
    .orderBy('a.recorded_at')
    .orderBy('a.id')
    .execute()
  return rows.map(row => actNowOf(row, []))
}

/** Rows after an id, in the order of their ids: for the ledger. */
export const rowsAfter = {
  records: async (rx: Rx, after: string | undefined, limit: number) => {
    const query = rx.selectFrom('act_now').selectAll().orderBy('id').limit(limit)
    return await (after === undefined ? query : query.where('id', '>', after)).execute()
  },
  additions: async (rx: Rx, after: string | undefined, limit: number) => {
    const query = rx.selectFrom('act_now_addition').selectAll().orderBy('id').limit(limit)
    return await (after === undefined ? query : query.where('id', '>', after)).execute()
  },
  referrals: async (rx: Rx, after: string | undefined, limit: number) => {
    const query = rx.selectFrom('act_now_referral').selectAll().orderBy('id').limit(limit)
    return await (after === undefined ? query : query.where('id', '>', after)).execute()
  },
  acknowledgements: async (rx: Rx, after: string | undefined, limit: number) => {
    const query = rx.selectFrom('act_now_acknowledgement').selectAll().orderBy('act_now_id').limit(limit)
    return await (after === undefined ? query : query.where('act_now_id', '>', after)).execute()
  },
}
