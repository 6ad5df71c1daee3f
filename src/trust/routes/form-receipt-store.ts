import { sql } from 'kysely'
import type { Rx, Tx } from '../../platform/db/index.ts'

/** A form that was answered by leading its sender on. The address is sealed: what stands in the table can't be read from it. */
export interface FormReceipt {
  readonly id: string
  readonly callerId: string
  readonly key: Buffer
  readonly sealed: Buffer
  readonly at: Date
}

/** What this form was answered when it came before, sealed. */
export async function readFormReceipt(rx: Rx, callerId: string, key: Buffer): Promise<Buffer | undefined> {
  const { rows } = await sql<{ sealed: Buffer }>`
    select sealed from api_receipt where caller_id = ${callerId} and key_hash = ${key} and sealed is not null`.execute(
    rx,
  )
  return rows[0]?.sealed
}

/** Keeps what a form was answered. @returns false when the same form came at the same moment and was first */
export async function keepFormReceipt(tx: Tx, { id, callerId, key, sealed, at }: FormReceipt): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into api_receipt (id, caller_id, key_hash, request_hash, status, sealed, made_at)
    values (${id}, ${callerId}, ${key}, ${key}, 303, ${sealed}, ${at})
    on conflict (caller_id, key_hash) do nothing`.execute(tx)
  return numAffectedRows === 1n
}
