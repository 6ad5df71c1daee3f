import type { VouchedKind } from '../../trust/audit/index.ts'
import { visitSubject } from './canonical.ts'
import { readRows } from './store.ts'

/** Visits, read back for `arms verify`. */
export const vouchedKinds: readonly VouchedKind[] = [
  {
    kind: 'visit',
    read: async (rx, afterId, limit) => (await readRows(rx, afterId, limit)).map(row => visitSubject(row)),
  },
]
