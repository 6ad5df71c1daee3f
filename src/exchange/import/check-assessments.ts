import type { PastAction, PastAssessment } from '../../practice/assessments/index.ts'
import { contentHash, type CaseInFile, type Checking } from './checking.ts'
import type { ActionRow, AssessmentRow, FactorRow } from './layout.ts'
import type { Placed, Table } from './table.ts'
import type { Place } from './types.ts'

/** An action of a past plan that was closed. */
export interface ClosedAction {
  readonly action: PastAction
  readonly outcome: 'done' | 'dropped'
  readonly on: ActionRow['due']
  readonly note?: string | undefined
}

/** A past assessment to be recorded, with what belongs to it. */
export interface PlannedAssessment {
  readonly place: Place
  readonly externalId: string
  readonly hash: Buffer
  readonly of: CaseInFile
  readonly past: PastAssessment
  readonly open: readonly PastAction[]
  readonly closed: readonly ClosedAction[]
}

export interface AssessmentTables {
  readonly assessments: Table<AssessmentRow>
  readonly factors: Table<FactorRow>
  readonly actions: Table<ActionRow>
}

/** Checks past assessments with their factors and actions, and says which are new: the oldest of a person first. */
export function checkAssessments(checking: Checking, tables: AssessmentTables): readonly PlannedAssessment[] {
  const factors = partsOf(checking, tables.factors, tables.assessments)
  const actions = partsOf(checking, tables.actions, tables.assessments)
  for (const { place, row } of tables.factors.rows)
    checking.isFirst(place, 'factor', `${row.assessment} ${row.factor}`, row.factor)
  // Without each of its rows nobody can say whether an assessment is the one that was imported before.
  const isWhole = [tables.factors, tables.actions].every(table => table.isWhole && table.faulty.size === 0)
  return tables.assessments.rows
    .flatMap((placed): PlannedAssessment[] => {
      const { place, row } = placed
      if (!checking.isFirst(place, 'external_id', row.external_id)) return []
      const of = checking.caseOf(place, row.person)
      const own = { factors: factors.get(row.external_id) ?? [], actions: actions.get(row.external_id) ?? [] }
      const planned = planOf(checking, own.actions)
      if (own.factors.length === 0 && tables.factors.isWhole && !tables.factors.faulty.has(''))
        checking.faults.at(place, 'external_id', 'No row of assessment_factors.csv belongs to this assessment')
      if (row.next_visit_by !== undefined && row.next_visit_reason === undefined)
        checking.faults.at(place, 'next_visit_reason', 'Must not be empty where next_visit_by is given')
      if (!of) return []
      if (row.signed_on < of.bornOn) checking.faults.at(place, 'signed_on', 'This day is before the person was born')
      const hash = contentHash({ row, factors: own.factors.map(bare), actions: own.actions.map(bare) })
      if (!isWhole || checking.standing(place, 'assessment', row.external_id, hash) !== 'new') return []
      refuseOvertaken(checking, placed, of)
      return [{ place, externalId: row.external_id, hash, of, past: pastOf(checking, row, own.factors), ...planned }]
    })
    .toSorted((a, b) => (a.past.signedOn < b.past.signedOn ? -1 : a.past.signedOn > b.past.signedOn ? 1 : 0))
}

const bare = <T>({ row }: Placed<T>): T => row

/** The rows that belong to each assessment. One whose assessment is not in the file is a fault, unless that was at fault already. */
function partsOf<T extends { readonly assessment: string }>(
  checking: Checking,
  parts: Table<T>,
  whole: Table<AssessmentRow>,
): ReadonlyMap<string, readonly Placed<T>[]> {
  const ids = new Set(whole.rows.map(({ row }) => row.external_id))
  for (const { place, row } of parts.rows)
    if (!ids.has(row.assessment) && whole.isWhole && !whole.faulty.has(row.assessment))
      checking.faults.at(
        place,
        'assessment',
        `No assessment in assessments.csv has the external_id “${row.assessment}”`,
      )
  return Map.groupBy(parts.rows, ({ row }) => row.assessment)
}

/** The sequence of a case only grows: a past assessment can't be put in before what stands, or under a draft. */
function refuseOvertaken({ faults }: Checking, { place, row }: Placed<AssessmentRow>, { known }: CaseInFile): void {
  if (!known) return
  if (known.draftStatus !== null)
    faults.at(place, 'person', 'An assessment of this person is in progress here. Finish or abandon it first')
  if (known.lastSignedOn !== null && row.signed_on <= known.lastSignedOn)
    faults.at(
      place,
      'signed_on',
      `The record has an assessment signed on ${known.lastSignedOn}, and an earlier one can’t be put before it`,
    )
}

function pastOf(checking: Checking, row: AssessmentRow, factors: readonly Placed<FactorRow>[]): PastAssessment {
  const nameOf = (text: string) => checking.staffMember(text)?.name ?? text
  const author = nameOf(row.author)
  return {
    signedOn: row.signed_on,
    level: row.level,
    justification: row.justification,
    priorityAreas: row.priority_areas ?? [],
    factors: Object.fromEntries(
      factors.map(({ row: { factor, presence, priority, rationale } }) => [factor, { presence, priority, rationale }]),
    ),
    ...(row.next_visit_by !== undefined && {
      nextVisit: { by: row.next_visit_by, reason: row.next_visit_reason ?? '' },
    }),
    author: row.countersigned_by === undefined ? author : `${author}, countersigned by ${nameOf(row.countersigned_by)}`,
    from: 'assessments.csv',
  }
}

function planOf(checking: Checking, rows: readonly Placed<ActionRow>[]) {
  const open: PastAction[] = []
  const closed: ClosedAction[] = []
  for (const { place, row } of rows) {
    const owner = ownerOf(checking, place, row)
    const status = row.status ?? 'open'
    if (status === 'open' && row.closed_on !== undefined)
      checking.faults.at(place, 'closed_on', 'An open action has no day on which it was closed')
    if (status !== 'open' && row.closed_on === undefined)
      checking.faults.at(place, 'closed_on', 'Must not be empty for an action that is not open')
    if (!owner) continue
    const { factor, what, due: dueOn, known_by: knownBy, minutes, outcome_note: note } = row
    const action = { factor, what, dueOn, knownBy, minutes, ...owner, ownerAgencyId: checking.known.agencyId }
    if (status === 'open') open.push(action)
    else if (row.closed_on !== undefined) closed.push({ action, outcome: status, on: row.closed_on, note })
  }
  return { open, closed }
}

function ownerOf(checking: Checking, place: Place, { owner, owner_name }: ActionRow) {
  if (owner !== undefined) {
    const found = checking.caseHolder(place, 'owner', owner)
    return found && { ownerId: found.id, ownerName: found.name }
  }
  if (owner_name !== undefined) return { ownerId: null, ownerName: owner_name }
  checking.faults.at(place, 'owner', 'Either owner or owner_name must be filled in')
  return undefined
}
