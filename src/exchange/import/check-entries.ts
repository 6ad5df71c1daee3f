import { newId } from '../../platform/ids/index.ts'
import { importFaults, type ImportedEntry } from '../../record/evidence/index.ts'
import { contentHash, type CaseInFile, type Checking } from './checking.ts'
import type { EvidenceRow, MembershipRow } from './layout.ts'
import { unknownWord } from './near-rules.ts'
import type { Placed, Table } from './table.ts'
import type { Place } from './types.ts'

/** An agency to be let into a case. */
export interface PlannedMember {
  readonly place: Place
  readonly externalId: string
  readonly hash: Buffer
  readonly of: CaseInFile
  readonly agencyId: number
  readonly row: MembershipRow
}

/** An entry to be written into the log. */
export interface PlannedEntry {
  readonly place: Place
  readonly externalId: string
  readonly hash: Buffer
  readonly of: CaseInFile
  readonly entry: Omit<ImportedEntry, 'personId'>
}

/** Checks every membership, and says which are new. */
export function checkMembers(checking: Checking, table: Table<MembershipRow>): readonly PlannedMember[] {
  const { known, faults, today } = checking
  return table.rows.flatMap(({ place, row }): PlannedMember[] => {
    const externalId = `${row.person} ${row.agency}`
    if (!checking.isFirst(place, 'agency', externalId, row.agency)) return []
    const of = checking.caseOf(place, row.person)
    const agency = known.agencies.find(({ code }) => code === row.agency)
    if (!agency)
      faults.at(
        place,
        'agency',
        unknownWord(
          'The agency',
          row.agency,
          known.agencies.map(({ code }) => code),
        ),
      )
    else if (agency.id === known.agencyId)
      faults.at(place, 'agency', 'This is your own agency. It is a member of every case that it imports')
    if (row.from > today) faults.at(place, 'from', 'This day is in the future')
    if (of && row.from < of.bornOn) faults.at(place, 'from', 'This day is before the person was born')
    if (!of || !agency) return []
    const hash = contentHash(row)
    if (checking.standing(place, 'membership', externalId, hash) !== 'new') return []
    if (of.known && known.members.has(`${of.known.personId} ${agency.id}`)) {
      faults.at(place, 'agency', `${agency.name} works with this case already`)
      return []
    }
    return [{ place, externalId, hash, of, agencyId: agency.id, row }]
  })
}

/** The column that a rule's field is filled from. */
const columns: Readonly<Record<string, string>> = {
  happenedOn: 'happened_on',
  handlingConditions: 'handling_conditions',
  source: 'source',
  text: 'text',
}

/** Checks every entry, and says which are new. The rules are those of an entry that is typed. */
export function checkEntries(checking: Checking, table: Table<EvidenceRow>): readonly PlannedEntry[] {
  return table.rows.flatMap(({ place, row }: Placed<EvidenceRow>): PlannedEntry[] => {
    if (!checking.isFirst(place, 'external_id', row.external_id)) return []
    const of = checking.caseOf(place, row.person)
    const by = row.recorded_by === undefined ? undefined : checking.colleague(place, 'recorded_by', row.recorded_by)
    if (!of) return []
    const content = {
      happenedOn: row.happened_on,
      source: row.source,
      text: row.text,
      sourceGrade: row.source_grade,
      assessmentGrade: row.assessment_grade,
      handlingCode: row.handling_code,
      handlingConditions: row.handling_conditions,
      tier: row.tier,
      factors: row.factors ?? [],
    }
    for (const [field, sentence] of Object.entries(importFaults(content, of.bornOn, checking.today)))
      checking.faults.at(place, columns[field] ?? 'factors', sentence)
    const hash = contentHash(row)
    if (checking.standing(place, 'evidence', row.external_id, hash) !== 'new') return []
    const entry = { ...content, id: newId(), bornOn: of.bornOn, recordedBy: by?.id }
    return [{ place, externalId: row.external_id, hash, of, entry }]
  })
}
