import type { Subject } from '../../trust/audit/index.ts'
import type { CompletedRows } from './record-store.ts'

/** What the ledger vouches for of a completed record: its row, and the bytes of every part. A part that is gone is told from one that stands. */
export function recordSubject({ record, parts }: CompletedRows): Subject & { content: object } {
  return {
    kind: 'tool_record',
    id: record.id,
    content: {
      person: record.person_id,
      agency: record.agency_id,
      tier: record.tier,
      tool: record.tool_code,
      version: record.tool_version,
      hash: record.tool_hash,
      completedOn: record.completed_on,
      goodUntil: record.good_until,
      supersedes: record.supersedes,
      recordedAt: record.recorded_at.toISOString(),
      recordedBy: record.recorded_by,
      parts: parts
        .map(({ person_id: person, agency_id: agency, recorded_at, recorded_by: recordedBy, ...part }) => ({
          ...{ record: part.record_id, person, agency, tier: part.tier, body: part.body, sha256: part.sha256 },
          ...{ recordedAt: recorded_at.toISOString(), recordedBy },
        }))
        .toSorted((a, b) => (a.tier < b.tier ? -1 : 1)),
    },
  }
}
