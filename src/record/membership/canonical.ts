import type { Selectable } from 'kysely'
import type { Subject, VouchedKind } from '../../trust/audit/index.ts'
import { readMemberRows, readReaderRows } from './store.ts'
import type { CaseMemberTable, CaseReaderTable } from './tables.ts'

/** What the ledger vouches for of a membership: who let an agency in, on what basis, and whether it is restricted. */
export function memberSubject(row: Selectable<CaseMemberTable>): Subject & { content: object } {
  return {
    kind: 'case_member',
    id: row.id,
    content: {
      person: row.person_id,
      agency: row.agency_id,
      basis: row.basis,
      from: row.valid_from,
      to: row.valid_to,
      restricted: row.restricted,
      recordedAt: row.recorded_at.toISOString(),
      recordedBy: row.recorded_by,
    },
  }
}

/** What the ledger vouches for of a reader of a restricted case. */
export function readerSubject(row: Selectable<CaseReaderTable>): Subject & { content: object } {
  return {
    kind: 'case_reader',
    id: row.id,
    content: {
      person: row.person_id,
      agency: row.agency_id,
      practitioner: row.practitioner_id,
      why: row.why,
      from: row.valid_from,
      to: row.valid_to,
      recordedAt: row.recorded_at.toISOString(),
      recordedBy: row.recorded_by,
    },
  }
}

/** Memberships and readers, read back for `arms verify`: a row put in by hand would open a case. */
export const vouchedKinds: readonly VouchedKind[] = [
  { kind: 'case_member', read: async (...page) => (await readMemberRows(...page)).map(memberSubject) },
  { kind: 'case_reader', read: async (...page) => (await readReaderRows(...page)).map(readerSubject) },
]
