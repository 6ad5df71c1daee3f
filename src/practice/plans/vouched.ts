import type { VouchedKind } from '../../trust/audit/index.ts'
import { actionSubject, outcomeSubject } from './canonical.ts'
import './tables.ts'

/** The actions and outcomes that the ledger vouches for, read back for `arms verify`. */
export const vouchedKinds: readonly VouchedKind[] = [
  {
    kind: 'plan_action',
    read: async (rx, afterId, limit) => {
      const rows = await rx
        .selectFrom('plan_action')
        .selectAll()
        .$if(afterId !== undefined, query => query.where('id', '>', afterId ?? ''))
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.map(row => actionSubject(row))
    },
  },
  {
    kind: 'action_outcome',
    read: async (rx, afterId, limit) => {
      const rows = await rx
        .selectFrom('action_outcome')
        .selectAll()
        .$if(afterId !== undefined, query => query.where('id', '>', afterId ?? ''))
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.map(row => outcomeSubject(row))
    },
  },
]
