import type { Selectable } from 'kysely'
import type { Subject, VouchedKind } from '../../trust/audit/index.ts'
import { readSectionRows } from './section-store.ts'
import { sectionOf, sections } from './sections.ts'
import { readPersonRows } from './store.ts'
import type { PersonTable } from './tables.ts'
import type { Item } from './types.ts'

/** What the ledger vouches for of a person: names, birth date and sex as they stand, so every change is chained anew. */
export function personSubject(row: Omit<Selectable<PersonTable>, 'merged_into'>): Subject & { content: object } {
  return {
    kind: 'person',
    id: row.id,
    content: {
      agency: row.agency_id,
      tier: row.tier,
      familyName: row.family_name,
      givenNames: row.given_names,
      bornOn: row.born_on,
      sex: row.sex,
      revision: row.revision,
      recordedAt: row.recorded_at.toISOString(),
      recordedBy: row.recorded_by,
    },
  }
}

/** What the ledger vouches for of one dated fact: what it says, from when to when, who recorded it and who ended it. */
export function itemSubject(item: Item): Subject & { content: object } {
  return {
    kind: sectionOf(item.section).table,
    id: item.id,
    content: {
      person: item.personId,
      agency: item.agencyId,
      tier: item.tier,
      values: item.values,
      from: item.from,
      to: item.to,
      endedAs: item.endedAs,
      endedWhy: item.endedWhy,
      endedAt: item.endedAt?.toISOString() ?? null,
      endedBy: item.endedBy,
      recordedAt: item.recordedAt.toISOString(),
      recordedBy: item.recordedBy,
    },
  }
}

/** People and every dated fact about them, read back for `arms verify`. */
export const vouchedKinds: readonly VouchedKind[] = [
  { kind: 'person', read: async (...page) => (await readPersonRows(...page)).map(personSubject) },
  ...sections.map((section): VouchedKind => ({
    kind: section.table,
    read: async (...page) => (await readSectionRows(page[0], section, page[1], page[2])).map(itemSubject),
  })),
]
