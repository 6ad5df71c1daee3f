import type { Day } from '../../platform/dates/index.ts'
import { personFaults, type ImportedFact, type NewFact, type PastEnd } from '../../record/people/index.ts'
import { asImported } from './check-people.ts'
import type { CaseInFile, Checking, Given } from './checking.ts'
import { addressOf, offenceOf } from './facts-in-row.ts'
import type { AddressRow, AllocationRow, OffenceRow } from './layout-people.ts'

/** A row that is a dated fact. */
export type FactRow = AddressRow | OffenceRow | AllocationRow

/** A fact to be written as it is, beside what stands. */
export interface PlannedFact {
  readonly given: Given<FactRow>
  readonly of: CaseInFile
  readonly fact: ImportedFact
}

/** A fact that takes the place of one that stands, or ends it, by the commands that pages use. */
export interface FollowedFact {
  readonly given: Given<FactRow>
  readonly of: CaseInFile
  readonly fact: NewFact
  /** What was said when it was last imported; undefined when it is new. */
  readonly was: NewFact | undefined
  readonly endedOn: Day | undefined
}

/** What is to be done about the facts of a person. */
export interface Facts {
  readonly planned: readonly PlannedFact[]
  readonly followed: readonly FollowedFact[]
}

const nothing: Facts = { planned: [], followed: [] }

/** The columns by what the rules call their fields, where the names differ. */
const columns: Readonly<Record<string, string>> = { practitioner_id: 'practitioner' }

function isRight(checking: Checking, { place }: Given<FactRow>, of: CaseInFile, fact: NewFact): boolean {
  const someone = { familyName: 'Name', givenNames: 'Name', bornOn: of.bornOn }
  for (const { section, field, sentence } of personFaults(someone, [fact], checking.around.today))
    if (section !== undefined) checking.faults.at(place, columns[field] ?? field, sentence)
  return checking.isRight(place)
}

const whenChanged = (id: string) => `“${id}” was imported before with other content. Put it right on the record`

/** Convictions of a person. One that has changed takes the place of what was imported, which is then entered in error. */
export function checkOffences(
  checking: Checking,
  of: CaseInFile | undefined,
  rows: readonly Given<OffenceRow>[],
): Facts {
  if (!of) return nothing
  const planned: PlannedFact[] = []
  const followed: FollowedFact[] = []
  for (const given of rows) {
    const { before, hash, row } = given
    if (before?.hash === hash) continue
    const fact = offenceOf(row)
    if (!isRight(checking, given, of, fact)) continue
    if (!before) planned.push({ given, of, fact: asImported(fact, of.personId, of.bornOn) })
    else if (before.content === null) checking.faults.at(given.place, 'external_id', whenChanged(given.id))
    // What was kept is the row as it was read then.
    else followed.push({ given, of, fact, was: offenceOf(before.content as OffenceRow), endedOn: undefined })
  }
  return { planned, followed }
}

/**
 * Addresses of a person. Main ones follow one another: each that has no end of its own ends when the next begins.
 *
 * @param hasMain whether people.csv gives a main address that comes with this import
 */
export function checkAddresses(
  checking: Checking,
  of: CaseInFile | undefined,
  rows: readonly Given<AddressRow>[],
  hasMain: boolean,
): Facts {
  const { faults } = checking
  for (const { place, row } of rows)
    if (row.to !== undefined && row.to < row.from) faults.at(place, 'to', 'This day is before the address began')
  if (!of) return nothing
  const mains = rows.filter(({ row }) => row.kind === 'main').toSorted((a, b) => (a.row.from < b.row.from ? -1 : 1))
  const planned: PlannedFact[] = []
  const followed: FollowedFact[] = []
  for (const given of rows) {
    const { before, hash, row, place, id } = given
    if (before?.hash === hash) continue
    const fact = addressOf(row)
    if (!isRight(checking, given, of, fact)) continue
    if (before?.content === null) faults.at(place, 'external_id', whenChanged(id))
    else if (before) {
      const was = before.content as AddressRow
      const onlyEnded = was.to === undefined && row.to !== undefined && sameBut('to', was, row)
      if (was.to !== undefined) faults.at(place, 'external_id', whenChanged(id))
      else followed.push({ given, of, fact, was: addressOf(was), endedOn: onlyEnded ? row.to : undefined })
    } else {
      const next = row.kind === 'main' ? mains[mains.indexOf(given) + 1] : undefined
      const end: PastEnd | undefined =
        row.to !== undefined
          ? { to: row.to, as: 'ended', why: 'It had ended when it was imported' }
          : next && { to: next.row.from, as: 'replaced' }
      if (row.kind === 'main' && !end && hasMain)
        faults.at(
          place,
          'kind',
          'people.csv gives the main address of this person. Leave it empty there, or say here how long this was so',
        )
      else if (row.kind === 'main' && !end && !of.isNew)
        followed.push({ given, of, fact, was: undefined, endedOn: undefined })
      else planned.push({ given, of, fact: { ...asImported(fact, of.personId, of.bornOn), end } })
    }
  }
  return { planned, followed }
}

function sameBut<T extends object>(left: keyof T & string, a: T, b: T): boolean {
  const rest = (row: T) =>
    JSON.stringify(
      Object.entries(row)
        .filter(([name]) => name !== left)
        .toSorted(),
    )
  return rest(a) === rest(b)
}

/**
 * To whom a person was given, and when. Of somebody who comes with this import the whole history is written, and it ends with whoever answers
 * for the person by people.csv; of somebody on record what is new follows what stands.
 *
 * @param holderId who answers for the person by people.csv; undefined where the file has no such row
 */
export function checkAllocations(
  checking: Checking,
  of: CaseInFile | undefined,
  rows: readonly Given<AllocationRow>[],
  holderId: string | undefined,
): Facts {
  const { faults } = checking
  const inOrder = rows.toSorted((a, b) => (a.row.from < b.row.from ? -1 : 1))
  const planned: PlannedFact[] = []
  const followed: FollowedFact[] = []
  for (const [at, given] of inOrder.entries()) {
    const { place, row, before, hash, id } = given
    const next = inOrder[at + 1]
    const who = next
      ? checking.colleague(place, 'practitioner', row.practitioner)
      : checking.caseHolder(place, 'practitioner', row.practitioner)
    if (!of || !who || before?.hash === hash) continue
    if (before) {
      faults.at(place, 'practitioner', whenChanged(id))
      continue
    }
    if (!next && holderId !== undefined && who.id !== holderId)
      faults.at(
        place,
        'practitioner',
        'The last to whom the person was given must be the one of allocated_to in people.csv',
      )
    const fact: NewFact = {
      section: 'allocation',
      item: { from: row.from, values: { practitioner_id: who.id, why: row.why } },
    }
    if (!isRight(checking, given, of, fact)) continue
    if (!of.isNew) followed.push({ given, of, fact, was: undefined, endedOn: undefined })
    else {
      const end: PastEnd | undefined = next && { to: next.row.from, as: 'replaced' }
      planned.push({ given, of, fact: { ...asImported(fact, of.personId, of.bornOn), end } })
    }
  }
  return { planned, followed }
}
