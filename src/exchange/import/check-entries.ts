import { newId } from '../../platform/ids/index.ts'
import { pastVisitFaults, type ImportedVisit } from '../../practice/visits/index.ts'
import { importFaults, type ImportedEntry } from '../../record/evidence/index.ts'
import type { CaseInFile, Checking, Given } from './checking.ts'
import type { EvidenceRow, VisitRow } from './layout-practice.ts'

/** An entry to be written into the log; where one stands that was imported before, it is amended. */
export interface PlannedEntry {
  readonly given: Given<EvidenceRow>
  readonly of: CaseInFile
  readonly entry: ImportedEntry
}

/** A visit to be recorded. */
export interface PlannedVisit {
  readonly given: Given<VisitRow>
  readonly of: CaseInFile
  readonly visit: ImportedVisit
}

/** The column that a rule's field is filled from. */
const columns: Readonly<Record<string, string>> = {
  happenedOn: 'happened_on',
  handlingConditions: 'handling_conditions',
  source: 'source',
  text: 'text',
}

/** Checks entries of a person, and says which are new or have changed. The rules are those of an entry that is typed. */
export function checkEntries(
  checking: Checking,
  of: CaseInFile | undefined,
  rows: readonly Given<EvidenceRow>[],
): readonly PlannedEntry[] {
  return rows.flatMap((given): PlannedEntry[] => {
    const { place, row, before, hash } = given
    const by = row.recorded_by === undefined ? undefined : checking.colleague(place, 'recorded_by', row.recorded_by)
    if (!of || before?.hash === hash) return []
    const content = { happenedOn: row.happened_on, source: row.source, text: row.text, ...gradingOf(row) }
    for (const [field, sentence] of Object.entries(importFaults(content, of.bornOn, checking.around)))
      checking.faults.at(place, columns[field] ?? 'factors', sentence)
    if (!checking.isRight(place)) return []
    const entry = { ...content, id: newId(), personId: of.personId, bornOn: of.bornOn, recordedBy: by?.id }
    return [{ given, of, entry }]
  })
}

const gradingOf = (row: EvidenceRow | VisitRow) => ({
  sourceGrade: row.source_grade,
  assessmentGrade: row.assessment_grade,
  handlingCode: row.handling_code,
  handlingConditions: row.handling_conditions,
  tier: row.tier,
  factors: row.factors ?? [],
})

const visitColumns: Readonly<Record<string, string>> = {
  ...columns,
  text: 'account',
  nextVisitBy: 'next_visit_by',
  nextVisitReason: 'next_visit_reason',
  crew: 'crew',
  minutes: 'minutes',
  place: 'place',
  changed: 'changed',
}

/** Checks visits of a person, and says which are new. A visit that was recorded is never changed. */
export function checkVisits(
  checking: Checking,
  of: CaseInFile | undefined,
  rows: readonly Given<VisitRow>[],
): readonly PlannedVisit[] {
  const { faults, around } = checking
  const latest = rows
    .map(({ row }) => row.happened_on)
    .toSorted()
    .at(-1)
  return rows.flatMap((given): PlannedVisit[] => {
    const { place, row, before, hash, id } = given
    const by = row.recorded_by === undefined ? undefined : checking.colleague(place, 'recorded_by', row.recorded_by)
    if (!of || before?.hash === hash) return []
    if (before) {
      const reason = `“${id}” was imported before with other content, and a visit that was recorded is never changed. Amend its evidence on the record`
      faults.at(place, 'external_id', reason)
      return []
    }
    if (row.next_visit_by !== undefined && latest !== undefined && row.happened_on < latest)
      faults.at(place, 'next_visit_by', `A later visit of ${latest} is in the file, and says when the next one is due`)
    const visit = {
      id: newId(),
      happenedOn: row.happened_on,
      kind: row.kind,
      announced: row.announced,
      place: row.place,
      crew: row.crew,
      minutes: row.minutes,
      account: { text: row.account, ...gradingOf(row) },
      lifeEvents: row.life_events ?? [],
      changed: row.changed,
      nextVisitBy: row.next_visit_by,
      nextVisitReason: row.next_visit_reason,
    }
    for (const [field, sentence] of Object.entries(pastVisitFaults(visit, of.bornOn, around)))
      faults.at(place, visitColumns[field] ?? 'factors', sentence)
    if (!checking.isRight(place)) return []
    return [{ given, of, visit: { ...visit, personId: of.personId, bornOn: of.bornOn, recordedBy: by?.id } }]
  })
}
