import type { VouchedKind } from '../../trust/audit/index.ts'
import { snapshotSubject } from './canonical.ts'
import { readSignedRows } from './snapshot-store.ts'

/** The signed assessments that the ledger vouches for, read back for `arms verify`. */
export const vouchedKinds: readonly VouchedKind[] = [
  {
    kind: 'assessment_snapshot',
    read: async (rx, afterId, limit) => {
      const rows = await readSignedRows(rx, afterId, limit)
      return rows.map(({ body, document_tier: tier, ...row }) =>
        snapshotSubject(row, body === null || tier === null ? null : { tier, body }),
      )
    },
  },
]
