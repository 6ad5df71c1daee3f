import type { VouchedKind } from '../../trust/audit/index.ts'
import { evidenceSubject } from './canonical.ts'
import { readRows } from './store.ts'

/** Evidence with its factor links, read back for `arms verify`. */
export const vouchedKinds: readonly VouchedKind[] = [
  {
    kind: 'evidence',
    read: async (rx, afterId, limit) => {
      const rows = await readRows(rx, afterId, limit)
      return rows.map(({ factors, ...row }) => evidenceSubject(row, factors))
    },
  },
]
