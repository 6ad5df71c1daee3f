import type { Selectable } from 'kysely'
import type { Subject } from '../../trust/audit/index.ts'
import type { AssessmentSnapshotTable } from './tables.ts'

/**
 * What the ledger vouches for of a signed assessment: both its rows whole, the bytes themselves and not their hash alone. A document that
 * is gone is null here, and so is told from one that stands.
 */
export function snapshotSubject(
  row: Selectable<AssessmentSnapshotTable>,
  document: { readonly tier: string; readonly body: string } | null,
): Subject & { content: object } {
  return {
    kind: 'assessment_snapshot',
    id: row.assessment_id,
    content: {
      person: row.person_id,
      agency: row.agency_id,
      tier: row.tier,
      number: row.number,
      level: row.level,
      provisional: row.provisional,
      signedOn: row.signed_on,
      signedAt: row.signed_at.toISOString(),
      nextVisitBy: row.next_visit_by,
      reviewBy: row.review_by,
      supersedes: row.supersedes,
      sha256: row.sha256,
      document: document && { tier: document.tier, body: document.body },
    },
  }
}
