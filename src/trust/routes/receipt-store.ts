import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'

export interface ApiReceiptTable {
  id: string
  caller_id: string
  key_hash: Buffer
  request_hash: Buffer
  status: number | null
  sealed: Buffer | null
  made_at: Date
}

declare module '../../platform/db/database.ts' {
  interface Database {
    api_receipt: ApiReceiptTable
  }
}

/** How many receipts that count no more are put away at once: a few with each new one, so that nobody waits for it. */
const putAwayAtOnce = 50

/**
 * Takes a key for a request. Whoever sends the same at the same time waits here until the first is done, and finds what it left.
 *
 * @param since receipts from before count no more
 * @returns the receipt that stands already, or undefined when the key is taken now
 */
export async function takeKey(
  tx: Tx,
  row: Omit<ApiReceiptTable, 'status' | 'sealed'>,
  since: Date,
): Promise<Omit<ApiReceiptTable, 'caller_id' | 'key_hash' | 'made_at'> | undefined> {
  await sql`delete from api_receipt where caller_id = ${row.caller_id} and key_hash = ${row.key_hash} and made_at < ${since}`.execute(
    tx,
  )
  await sql`delete from api_receipt where id in (
    select id from api_receipt where made_at < ${since} order by made_at limit ${putAwayAtOnce} for update skip locked)`.execute(
    tx,
  )
  const taken = await tx
    .insertInto('api_receipt')
    .values({ ...row, status: null, sealed: null })
    .onConflict(conflict => conflict.columns(['caller_id', 'key_hash']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (taken) return undefined
  return await tx
    .selectFrom('api_receipt')
    .where('caller_id', '=', row.caller_id)
    .where('key_hash', '=', row.key_hash)
    .select(['id', 'request_hash', 'status', 'sealed'])
    .executeTakeFirst()
}

/** Keeps what a request was answered. */
export async function keepSealed(tx: Tx, id: string, status: number, sealed: Buffer): Promise<void> {
  await tx.updateTable('api_receipt').set({ status, sealed }).where('id', '=', id).execute()
}
