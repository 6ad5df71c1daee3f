import type { Selectable } from 'kysely'
import type { Day } from '../../platform/dates/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import type { Subject } from '../../trust/audit/index.ts'
import { documentInUse, type Asker } from '../catalogue/index.ts'
import { evidenceSubject } from './canonical.ts'
import { defaultTier } from './grading-rules.ts'
import { writeEntries } from './import-store.ts'
import { entryErrors, type EntryErrors } from './rules.ts'
import type { EvidenceTable } from './tables.ts'
import type { EntryContent } from './types.ts'

/** An entry that another system kept, on its way into the log. */
export interface ImportedEntry extends EntryContent {
  readonly id: string
  readonly personId: string
  readonly bornOn: Day
  /** Who recorded it there, by practitioner id. Left out: whoever imports. */
  readonly recordedBy?: string | undefined
  /** The visit at which it was seen or heard. */
  readonly visitId?: string | undefined
}

/** What is to be put right in an entry before it can be imported: the rules are those of an entry that is typed. */
export function importFaults(entry: EntryContent, bornOn: Day, asker: Asker): EntryErrors {
  return entryErrors(entry, { document: documentInUse('arms', asker).document, today: asker.today, bornOn })
}

/**
 * Writes many entries at once, which have passed `importFaults`. They count as known here from now on, whatever day they are dated. The caller's deeds vouch for them: put
 * what is given back into `brought`.
 *
 * @returns what the ledger is to vouch for, by person id
 */
export async function importEntries(
  work: PractitionerWork,
  entries: readonly ImportedEntry[],
): Promise<ReadonlyMap<string, readonly Subject[]>> {
  const rows = entries.map(entry => ({ row: rowOf(work, entry), factors: entry.factors }))
  await writeEntries(
    work.tx,
    rows.map(({ row }) => row),
    rows.flatMap(({ row, factors }) =>
      factors.map(({ factor, direction }) => ({
        evidence_id: row.id,
        person_id: row.person_id,
        agency_id: row.agency_id,
        tier: row.tier,
        factor,
        direction,
      })),
    ),
  )
  const byPerson = Map.groupBy(rows, ({ row }) => row.person_id)
  return new Map(
    [...byPerson].map(([person, own]) => [person, own.map(({ row, factors }) => evidenceSubject(row, factors))]),
  )
}

function rowOf(work: PractitionerWork, entry: ImportedEntry): Selectable<EvidenceTable> {
  return {
    id: entry.id,
    person_id: entry.personId,
    agency_id: work.principal.agencyId,
    tier: entry.tier ?? defaultTier(entry.handlingCode),
    happened_on: entry.happenedOn,
    source: entry.source,
    text: entry.text.trim(),
    source_grade: entry.sourceGrade,
    assessment_grade: entry.assessmentGrade,
    handling_code: entry.handlingCode,
    handling_conditions: entry.handlingConditions?.trim() || null,
    kind: 'entry',
    amends: null,
    amends_why: null,
    visit_id: entry.visitId ?? null,
    recorded_at: work.now,
    recorded_by: entry.recordedBy ?? work.principal.practitionerId,
  }
}
