import type { PastAction, PastAssessment } from '../../practice/assessments/index.ts'
import { contentHash, type CaseInFile, type Checking, type Given } from './checking.ts'
import { rowsOf, type Group } from './group.ts'
import type { ActionRow, AssessmentRow, FactorRow } from './layout-practice.ts'
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
  readonly given: Given<AssessmentRow>
  /** Of the assessment with its parts, in hex. */
  readonly hash: string
  readonly of: CaseInFile
  readonly past: PastAssessment
  readonly open: readonly PastAction[]
  readonly closed: readonly ClosedAction[]
  /** Where its parts stand. */
  readonly parts: readonly Place[]
}

/** The parts of an assessment that are laid out beside it. */
interface Parts {
  readonly factors: readonly Given<FactorRow>[]
  readonly actions: readonly Given<ActionRow>[]
  readonly places: readonly Place[]
}

/** Checks past assessments of a person with their factors and actions, and says which are new: the oldest first. */
export function checkAssessments(
  checking: Checking,
  of: CaseInFile | undefined,
  group: Group,
): readonly PlannedAssessment[] {
  const rows = rowsOf<AssessmentRow>(group, 'assessments.csv')
  refuseOrphans(checking, group, new Set(rows.map(({ id }) => id)))
  return rows
    .flatMap((given): PlannedAssessment[] => {
      const own = partsOf(group, given.id)
      const planned = planFor(checking, of, given, own)
      leaveOutTogether(checking, given, own)
      return planned && checking.isRight(given.place) ? [planned] : []
    })
    .toSorted((a, b) => (a.past.signedOn < b.past.signedOn ? -1 : a.past.signedOn > b.past.signedOn ? 1 : 0))
}

function partsOf(group: Group, id: string): Parts {
  const isOwn = ({ row }: Given<{ readonly assessment: string }>) => row.assessment === id
  const factors = rowsOf<FactorRow>(group, 'assessment_factors.csv').filter(isOwn)
  const actions = rowsOf<ActionRow>(group, 'assessment_actions.csv').filter(isOwn)
  const spoilt = group.spoilt.filter(({ partOf }) => partOf === id).map(({ file, line }) => ({ file, line }))
  return { factors, actions, places: [...[...factors, ...actions].map(({ place }) => place), ...spoilt] }
}

function planFor(
  checking: Checking,
  of: CaseInFile | undefined,
  given: Given<AssessmentRow>,
  { factors, actions, places }: Parts,
): PlannedAssessment | undefined {
  const { place, row, id } = given
  const { faults, around } = checking
  const planned = planOf(checking, actions)
  const spoilt = places.length > factors.length + actions.length
  if (factors.length === 0 && !spoilt && around.whole.has('assessment_factors.csv'))
    faults.at(place, 'external_id', 'No row of assessment_factors.csv belongs to this assessment')
  if (row.next_visit_by !== undefined && row.next_visit_reason === undefined)
    faults.at(place, 'next_visit_reason', 'Must not be empty where next_visit_by is given')
  if (!of) return undefined
  if (row.signed_on < of.bornOn) faults.at(place, 'signed_on', 'This day is before the person was born')
  // Without each of its rows nobody can say whether an assessment is the one that was imported before.
  if (spoilt) return undefined
  const hash = contentHash({ row, factors: factors.map(bare), actions: actions.map(bare) })
  if (given.before?.hash === hash) return undefined
  if (given.before) {
    const reason = `“${id}” was imported before with other content, and what was signed is never changed. Correct it on the record`
    faults.at(place, 'external_id', reason)
  } else refuseOvertaken(checking, given, of)
  return { given, hash, of, past: pastOf(checking, row, factors), ...planned, parts: places }
}

const bare = <T>({ row }: Given<T>): T => row

/** An assessment goes in whole or not at all. */
function leaveOutTogether({ faults }: Checking, { place }: Given<AssessmentRow>, { places }: Parts): void {
  const wrong = places.some(part => faults.reasonOf(part) !== undefined)
  if (wrong && faults.reasonOf(place) === undefined)
    faults.leaveOut(place, 'Left out because a row that belongs to this assessment was refused')
  if (faults.reasonOf(place) === undefined) return
  for (const part of places)
    if (faults.reasonOf(part) === undefined)
      faults.leaveOut(part, 'Left out because the row of its assessment was refused')
}

/** Parts of an assessment that is not in the file: a fault, unless its own row was at fault already. */
function refuseOrphans({ faults, around }: Checking, group: Group, ids: ReadonlySet<string>): void {
  const spoilt = new Set(group.spoilt.filter(({ file }) => file === 'assessments.csv').map(({ id }) => id))
  for (const file of ['assessment_factors.csv', 'assessment_actions.csv'] as const)
    for (const { place, row } of rowsOf<FactorRow | ActionRow>(group, file))
      if (!ids.has(row.assessment)) {
        if (spoilt.has(row.assessment) || !around.whole.has('assessments.csv'))
          faults.leaveOut(place, 'Left out because the row of its assessment was refused')
        else faults.at(place, 'assessment', `No assessment in assessments.csv has the external_id “${row.assessment}”`)
      }
}

/** The sequence of a case only grows: a past assessment can't be put in before what stands, or under a draft. */
function refuseOvertaken({ faults }: Checking, { place, row }: Given<AssessmentRow>, of: CaseInFile): void {
  if (of.draftStatus !== null)
    faults.at(place, 'person', 'An assessment of this person is in progress here. Finish or abandon it first')
  if (of.lastSignedOn !== null && row.signed_on <= of.lastSignedOn)
    faults.at(
      place,
      'signed_on',
      `The record has an assessment signed on ${of.lastSignedOn}, and an earlier one can’t be put before it`,
    )
}

function pastOf(checking: Checking, row: AssessmentRow, factors: readonly Given<FactorRow>[]): PastAssessment {
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

function planOf(checking: Checking, rows: readonly Given<ActionRow>[]) {
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
    const action = { factor, what, dueOn, knownBy, minutes, ...owner, ownerAgencyId: checking.around.agencyId }
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
