import type { Selectable } from 'kysely'
import type { JsonValue } from '../../platform/canonical/index.ts'
import type { Subject } from '../../trust/audit/index.ts'
import type { EvidenceTable } from './tables.ts'
import type { FactorLink } from './types.ts'

/** What an entry says and who may see it: two forms with the same words are the same entry. */
export function saysSame(row: Selectable<EvidenceTable>, factors: readonly FactorLink[]) {
  return {
    person: row.person_id,
    agency: row.agency_id,
    tier: row.tier,
    happenedOn: row.happened_on,
    source: row.source,
    text: row.text,
    sourceGrade: row.source_grade,
    assessmentGrade: row.assessment_grade,
    handlingCode: row.handling_code,
    handlingConditions: row.handling_conditions,
    kind: row.kind,
    amends: row.amends,
    amendsWhy: row.amends_why,
    visit: row.visit_id,
    recordedBy: row.recorded_by,
    factors: Object.fromEntries(factors.map(({ factor, direction }) => [factor, direction])),
  }
}

/** What the ledger vouches for of an entry: the whole row with its factor links. */
export function evidenceSubject(
  row: Selectable<EvidenceTable>,
  factors: readonly FactorLink[],
): Subject & { readonly content: JsonValue } {
  return {
    kind: 'evidence',
    id: row.id,
    content: { ...saysSame(row, factors), recordedAt: row.recorded_at.toISOString() },
  }
}
