import type { VouchedKind } from '../../trust/audit/index.ts'
import { recordSubject } from './canonical.ts'
import { readRows } from './record-store.ts'

/** The completed records that the ledger vouches for, read back for `arms verify`. */
export const vouchedKinds: readonly VouchedKind[] = [
  {
    kind: 'tool_record',
    read: async (rx, afterId, limit) => (await readRows(rx, afterId, limit)).map(recordSubject),
  },
]
