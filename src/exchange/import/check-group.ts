import { checkAssessments, type PlannedAssessment } from './check-assessments.ts'
import { checkEntries, checkVisits, type PlannedEntry, type PlannedVisit } from './check-entries.ts'
import { checkAddresses, checkAllocations, checkOffences, type FollowedFact, type PlannedFact } from './check-facts.ts'
import { checkMembers, type PlannedMember } from './check-members.ts'
import {
  asImported,
  checkChangedPerson,
  checkNewPerson,
  type ChangedPerson,
  type PlannedPerson,
  type Taken,
} from './check-people.ts'
import type { CaseInFile, Checking } from './checking.ts'
import { rowsOf, type Group } from './group.ts'
import { keysOf } from './layout.ts'
import type { AddressRow, AllocationRow, MembershipRow, OffenceRow, PersonRow } from './layout-people.ts'
import type { EvidenceRow, VisitRow } from './layout-practice.ts'

/** Everything that is to be done for some people. */
export interface Plan {
  readonly people: readonly PlannedPerson[]
  readonly changed: readonly ChangedPerson[]
  readonly members: readonly PlannedMember[]
  readonly facts: readonly PlannedFact[]
  readonly followed: readonly FollowedFact[]
  readonly visits: readonly PlannedVisit[]
  readonly assessments: readonly PlannedAssessment[]
  readonly entries: readonly PlannedEntry[]
}

/** What is known beside the rows of a batch: what other records have, and the person whose rows the batch before did not end. */
export interface Known {
  readonly taken: Taken
  readonly members: ReadonlySet<string>
  readonly carried: { readonly externalId: string | null; readonly of: CaseInFile | undefined } | undefined
}

/** Checks all rows of a person, and says what is to be done. What is wrong, and what rests on it, is left out and put down. */
export function checkGroup(
  checking: Checking,
  group: Group,
  known: Known,
): { readonly plan: Plan; readonly of: CaseInFile | undefined } {
  refuseTwice(checking, group)
  const { row, changed, of, comes } = personOf(checking, group, known)
  const allocations = checkAllocations(
    checking,
    of,
    rowsOf<AllocationRow>(group, 'allocations.csv'),
    row?.holderId ?? changed?.holderId,
  )
  const person = row && withAllocation(checking, group, row, allocations.planned)
  // Without the person none of the rest can go in, but what is wrong with it by itself is said now.
  const its = row && !person ? undefined : of
  const hasMain = person?.facts.some(({ section }) => section === 'addresses') ?? false
  const addresses = checkAddresses(checking, its, rowsOf<AddressRow>(group, 'addresses.csv'), hasMain)
  const offences = checkOffences(checking, its, rowsOf<OffenceRow>(group, 'offences.csv'))
  const plan: Plan = {
    people: person ? [person] : [],
    changed: changed ? [changed] : [],
    members: checkMembers(checking, its, rowsOf<MembershipRow>(group, 'memberships.csv'), known.members),
    facts: [...(its ? allocations.planned : []), ...addresses.planned, ...offences.planned].filter(({ given }) =>
      checking.isRight(given.place),
    ),
    followed: [...allocations.followed, ...addresses.followed, ...offences.followed].filter(({ given }) =>
      checking.isRight(given.place),
    ),
    visits: checkVisits(checking, its, rowsOf<VisitRow>(group, 'visits.csv')),
    assessments: checkAssessments(checking, its, group),
    entries: checkEntries(checking, its, rowsOf<EvidenceRow>(group, 'evidence.csv')),
  }
  if (!its) leaveOutAll(checking, group, comes)
  return { plan, of: its }
}

/** What stands in its file a second time. */
function refuseTwice({ faults }: Checking, group: Group): void {
  for (const { file, line, id, partOf, first } of group.spoilt) {
    const place = { file, line }
    if (first === null) continue
    const column = keysOf[file].id.at(-1)
    // An id of several columns is shown by what tells it from the others of its person or its assessment.
    const before = keysOf[file].id.length > 1 ? (partOf ?? group.externalId ?? '').length + 1 : 0
    faults.at(place, column, `“${(id ?? '').slice(before)}” stands on line ${first} already`)
  }
}

interface Whom {
  readonly of: CaseInFile | undefined
  readonly row?: PlannedPerson | undefined
  readonly changed?: ChangedPerson | undefined
  /** Whether the file has a row of the person. */
  readonly comes: boolean
}

/** The person whose rows these are: on record, about to be added, or neither. */
function personOf(checking: Checking, group: Group, { taken, carried }: Known): Whom {
  const { externalId, found } = group
  const [given] = rowsOf<PersonRow>(group, 'people.csv')
  const comes = given !== undefined || group.spoilt.some(({ file }) => file === 'people.csv')
  if (carried && carried.externalId === externalId) return { of: carried.of, comes: true }
  if (externalId !== null && found.personId !== null && found.bornOn !== null) {
    const { personId, lastSignedOn, draftStatus } = found
    const bornOn = given?.row.born_on ?? found.bornOn
    const of = { externalId, personId, bornOn, isNew: false, lastSignedOn, draftStatus }
    const isChanged = given?.before !== undefined && given.before.hash !== given.hash
    return { of, changed: isChanged ? checkChangedPerson(checking, given, of, taken) : undefined, comes }
  }
  const row = given && checkNewPerson(checking, given, taken)
  return { of: row?.of, row, comes }
}

/** A person with to whom they are given. One who has a history of it goes in with the whole of it or not at all. */
function withAllocation(
  checking: Checking,
  group: Group,
  row: PlannedPerson,
  planned: readonly PlannedFact[],
): PlannedPerson | undefined {
  const isSpoilt = group.spoilt.some(({ file }) => file === 'allocations.csv')
  const rows = rowsOf<AllocationRow>(group, 'allocations.csv')
  if (isSpoilt || rows.some(({ place }) => !checking.isRight(place))) {
    checking.faults.leaveOut(row.given.place, 'Left out because a row of allocations.csv about this person was refused')
    return undefined
  }
  if (planned.length > 0) return row
  const item = { from: checking.around.today, values: { practitioner_id: row.holderId } }
  const { personId, bornOn } = row.of
  return { ...row, facts: [...row.facts, asImported({ section: 'allocation', item }, personId, bornOn)] }
}

/** Rows about somebody who is not on record and can't be added. */
function leaveOutAll(checking: Checking, group: Group, comes: boolean): void {
  for (const [file, rows] of group.rows) {
    // Parts of an assessment follow their assessment.
    const isAbout = keysOf[file].person !== undefined && file !== 'people.csv'
    for (const { place } of rows) {
      if (!checking.isRight(place)) continue
      if (isAbout && !comes && checking.around.whole.has('people.csv'))
        checking.faults.at(
          place,
          'person',
          `No person has the external_id “${group.externalId ?? ''}”, in people.csv or from an earlier import`,
        )
      else checking.faults.leaveOut(place, 'Left out because the row of its person was refused')
    }
  }
}
