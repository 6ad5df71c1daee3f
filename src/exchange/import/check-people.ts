import { newId } from '../../platform/ids/index.ts'
import {
  identifierFormats,
  identifierKinds,
  normaliseIdentifier,
  personFaults,
  type IdentifierKind,
  type ImportedFact,
  type ImportedPerson,
  type NewFact,
  type NewIdentifier,
} from '../../record/people/index.ts'
import type { CaseInFile, Checking, Given } from './checking.ts'
import { factsOf } from './facts-in-row.ts'
import type { PersonRow } from './layout-people.ts'
import type { TakenIdentifier } from './store.ts'
import type { Place } from './types.ts'

/** A person to be added. */
export interface PlannedPerson {
  readonly given: Given<PersonRow>
  readonly of: CaseInFile
  readonly person: ImportedPerson
  readonly facts: readonly ImportedFact[]
  /** Who answers for the person from the day of the import, or from where allocations.csv says so. */
  readonly holderId: string
}

/** A person on record of whom the file says something else than before. */
export interface ChangedPerson {
  readonly given: Given<PersonRow>
  readonly of: CaseInFile
  readonly identifiers: readonly NewIdentifier[]
  readonly holderId: string
}

/** Identifiers that are on record, or stand in a row that was checked before, by kind and value. */
export type Taken = Map<string, Pick<TakenIdentifier, 'personId' | 'externalId'>>

/** Why the agency may hold the record of somebody whom it imports. */
const basis = 'Manages the person; imported from another system'

const columnOf: Readonly<Record<IdentifierKind, keyof PersonRow>> = {
  pnc: 'pnc',
  cro: 'cro',
  crn: 'crn',
  visor: 'visor',
  prison: 'prison_number',
}

/** The column of an identifier. */
export const identifierColumn = (kind: string): string => columnOf[kind as IdentifierKind] ?? kind

/** The column that a rule's field is filled from, by section and field. */
const columns: Readonly<Record<string, string>> = {
  familyName: 'family_name',
  givenNames: 'given_names',
  bornOn: 'born_on',
  nameWas: 'earlier_name',
  practitionerId: 'allocated_to',
  'registration.from': 'registered_on',
  'registration.relevant_date': 'registered_on',
  'registration.period': 'registration_period',
  'registration.ends_on': 'registration_ends_on',
  'addresses.from': 'address_from',
  'custody.from': 'custody_from',
  'custody.status': 'custody_status',
  'custody.place': 'custody_place',
  'risk-to-staff.detail': 'risk_to_staff',
}

/** The column that a rule's field is filled from. */
export const personColumn = (section: string | undefined, field: string): string | undefined =>
  section === undefined ? columns[field] : (columns[`${section}.${field}`] ?? field)

/** The values of every identifier in these rows as they would be stored. */
export function identifiersIn(rows: readonly PersonRow[], year: number): readonly string[] {
  return rows.flatMap(row =>
    identifierKinds.flatMap(kind => {
      const typed = row[columnOf[kind]]
      const found = typed === undefined ? undefined : normaliseIdentifier(kind, String(typed), year)
      return found && 'value' in found ? [found.value] : []
    }),
  )
}

/** Checks the row of somebody who is not on record. @returns undefined when it can't go in */
export function checkNewPerson(checking: Checking, given: Given<PersonRow>, taken: Taken): PlannedPerson | undefined {
  const { place, row } = given
  const personId = newId<'person'>()
  const holder = checkRow(checking, given)
  const identifiers = identifiersOf(checking, given, personId, taken)
  if (!checking.isRight(place) || !holder) return undefined
  const { today } = checking.around
  const facts = factsOf(row, row.registered_on ?? today).map(fact => asImported(fact, personId, row.born_on))
  const { family_name: familyName, given_names: givenNames, born_on: bornOn, sex } = row
  const of = { externalId: given.id, personId, bornOn, isNew: true, lastSignedOn: null, draftStatus: null }
  const person = { id: personId, familyName, givenNames, bornOn, sex, basis, identifiers }
  return { given, of, person, facts, holderId: holder.id }
}

/** A fact as it is written with many others. */
export function asImported({ section, item }: NewFact, personId: string, bornOn: CaseInFile['bornOn']): ImportedFact {
  return { personId, bornOn, section, item: { ...item, id: item.id ?? newId() } }
}

/** Checks the row of somebody on record that has changed since it was imported. @returns undefined when it can't go in */
export function checkChangedPerson(
  checking: Checking,
  given: Given<PersonRow>,
  of: CaseInFile,
  taken: Taken,
): ChangedPerson | undefined {
  const holder = checkRow(checking, given)
  const identifiers = identifiersOf(checking, given, of.personId, taken)
  if (!checking.isRight(given.place) || !holder) return undefined
  return { given, of, identifiers, holderId: holder.id }
}

/** What is to be put right in a row as far as no other record has a say in it. */
function checkRow(checking: Checking, { place, row }: Given<PersonRow>) {
  const { today } = checking.around
  const names = { familyName: row.family_name, givenNames: row.given_names, bornOn: row.born_on }
  for (const { section, field, sentence } of personFaults(names, factsOf(row, row.registered_on ?? today), today))
    checking.faults.at(place, personColumn(section, field), sentence)
  needsCompany(checking, place, row)
  return checking.caseHolder(place, 'allocated_to', row.allocated_to)
}

/** A period or an end without a beginning would be lost. */
function needsCompany({ faults }: Checking, place: Place, row: PersonRow): void {
  if (row.registered_on === undefined && (row.registration_period ?? row.registration_ends_on) !== undefined)
    faults.at(place, 'registered_on', 'Must not be empty where the period or the end is given')
  if (row.custody_status === undefined && (row.custody_place ?? row.custody_from) !== undefined)
    faults.at(place, 'custody_status', 'Must not be empty where the place or the day is given')
  if (row.address === undefined && (row.postcode ?? row.address_from) !== undefined)
    faults.at(place, 'address', 'Must not be empty where the postcode or the day is given')
}

function identifiersOf(checking: Checking, { place, row, id }: Given<PersonRow>, personId: string, taken: Taken) {
  const identifiers: NewIdentifier[] = []
  for (const kind of identifierKinds) {
    const column = columnOf[kind]
    const typed = row[column]
    if (typed === undefined) continue
    const found = normaliseIdentifier(kind, String(typed), Number(checking.around.today.slice(0, 4)))
    if ('problem' in found) {
      checking.faults.at(place, column, found.problem)
      continue
    }
    const key = `${kind} ${found.value}`
    const holder = taken.get(key)
    if (holder && holder.personId !== personId) {
      const whose = holder.externalId === null ? 'on another record' : `on the record of ${holder.externalId}`
      checking.faults.at(place, column, `This ${identifierFormats[kind].label} is ${whose} already`)
    } else taken.set(key, { personId, externalId: id })
    identifiers.push({ kind, value: found.value })
  }
  return identifiers
}
