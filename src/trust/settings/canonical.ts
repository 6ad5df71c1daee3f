import type { Selectable } from 'kysely'
import type { JsonValue } from '../../platform/canonical/index.ts'
import type { VouchedKind } from '../audit/index.ts'
import type { AgencySettingTable } from './tables.ts'

/** What the ledger vouches for of a decision. */
export function settingContent(row: Selectable<AgencySettingTable>): JsonValue {
  return {
    agency: row.agency_id,
    name: row.name,
    value: row.value,
    standing: row.standing,
    from: row.valid_from,
    recordedAt: row.recorded_at.toISOString(),
    recordedBy: row.recorded_by,
  }
}

/** The decisions on settings, read back for `arms verify`. */
export const vouchedKinds: readonly VouchedKind[] = [
  {
    kind: 'agency_setting',
    read: async (rx, afterId, limit) => {
      const rows = await rx
        .selectFrom('agency_setting')
        .selectAll()
        .$if(afterId !== undefined, query => query.where('id', '>', afterId ?? ''))
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.map(row => ({ id: row.id, content: settingContent(row) }))
    },
  },
]
