import type { Selectable } from 'kysely'
import type { JsonValue } from '../../platform/canonical/index.ts'
import type { Subject } from '../../trust/audit/index.ts'
import type { UrgentAcknowledgementTable, UrgentAnswerTable, UrgentResultTable } from './tables.ts'

export type Vouched = Subject & { readonly content: JsonValue }

const ofCase = (
  row: Pick<Selectable<UrgentResultTable>, 'person_id' | 'agency_id' | 'tier' | 'recorded_at' | 'recorded_by'>,
) => ({
  person: row.person_id,
  agency: row.agency_id,
  tier: row.tier,
  recordedAt: row.recorded_at.toISOString(),
  recordedBy: row.recorded_by,
})

/** What the ledger vouches for of a result that does not wait: the whole row, so that none is closed or taken away behind its back. */
export function resultSubject(row: Selectable<UrgentResultTable>): Vouched {
  return {
    kind: 'urgent_result',
    id: row.record_id,
    content: {
      ...ofCase(row),
      tool: row.tool,
      says: row.says,
      answerBy: row.answer_by.toISOString(),
      answeredAt: row.answered_at?.toISOString() ?? null,
    },
  }
}

export function answerSubject(row: Selectable<UrgentAnswerTable>): Vouched {
  return {
    kind: 'urgent_answer',
    id: row.record_id,
    content: {
      ...ofCase(row),
      answer: row.kind,
      actNow: row.act_now_id,
      correctedBy: row.corrected_by,
      words: row.words,
    },
  }
}

export function acknowledgementSubject(row: Selectable<UrgentAcknowledgementTable>): Vouched {
  return { kind: 'urgent_acknowledgement', id: row.record_id, content: ofCase(row) }
}
