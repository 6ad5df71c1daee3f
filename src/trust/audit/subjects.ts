import type { JsonValue } from '../../platform/canonical/index.ts'
import type { Rx } from '../../platform/db/index.ts'

/** A record as it stands now: its id and the words that the ledger vouched for when it was written. */
export interface Standing {
  readonly id: string
  readonly content: JsonValue
}

/**
 * A kind of record that the ledger vouches for. The room that owns the table says how its rows are read back, whole, in pages:
 * `arms verify` compares what stands with what was chained.
 */
export interface VouchedKind {
  readonly kind: string
  /** Rows after `afterId` in id order, at most `limit`. Read with the auditor's role, which row security does not bind. */
  read(rx: Rx, afterId: string | undefined, limit: number): Promise<readonly Standing[]>
}
