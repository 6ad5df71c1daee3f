import { sha256, type JsonValue } from '../../platform/canonical/index.ts'
import type { VouchedKind } from '../../trust/audit/index.ts'
import type { DocumentRow, UseRow } from './store.ts'

/** What the ledger vouches for of a document: its words by their hash, which is made anew from what stands in the row, and who did what. */
export function documentContent(row: DocumentRow): JsonValue {
  const words = sha256(row.body).toString('hex')
  return {
    ...{ agency: row.agency_id, code: row.code, version: row.version, title: row.title, format: row.format },
    ...{ hash: row.sha256, words },
    ...{ status: row.status, importedAt: row.imported_at.toISOString(), importedBy: row.imported_by },
    ...{ sentAt: row.sent_at?.toISOString() ?? null, sentBy: row.sent_by, reason: row.reason },
    ...{ decidedAt: row.decided_at?.toISOString() ?? null, decidedBy: row.decided_by },
    ...{ withdrawnAt: row.withdrawn_at?.toISOString() ?? null, withdrawnBy: row.withdrawn_by },
    withdrawnFrom: row.withdrawn_from,
  }
}

/** What the ledger vouches for of a day of use. */
export function useContent(row: UseRow): JsonValue {
  return {
    ...{ agency: row.agency_id, document: row.document_id, code: row.code, usedFrom: row.used_from },
    ...{ recordedAt: row.recorded_at.toISOString(), recordedBy: row.recorded_by },
  }
}

/** Documents and the days of their use, read back for `arms verify`. What ships is held to its file too, whenever a server starts. */
export const vouchedKinds: readonly VouchedKind[] = [
  {
    kind: 'instrument_document',
    read: async (rx, afterId, limit) => {
      const rows = await rx
        .selectFrom('instrument_document')
        .selectAll()
        .$if(afterId !== undefined, query => query.where('id', '>', afterId ?? ''))
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.map(row => ({ id: row.id, content: documentContent(row) }))
    },
  },
  {
    kind: 'instrument_use',
    read: async (rx, afterId, limit) => {
      const rows = await rx
        .selectFrom('instrument_use')
        .selectAll()
        .$if(afterId !== undefined, query => query.where('id', '>', afterId ?? ''))
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.map(row => ({ id: row.id, content: useContent(row) }))
    },
  },
]
