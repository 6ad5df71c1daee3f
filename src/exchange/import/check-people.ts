import { newId } from '../../platform/ids/index.ts'
import {
  identifierFormats,
  normaliseIdentifier,
  personFaults,
  type IdentifierKind,
  type NewFact,
  type NewIdentifier,
  type NewPerson,
} from '../../record/people/index.ts'
import { contentHash, type Checking } from './checking.ts'
import type { PersonRow } from './layout.ts'
import type { Placed, Table } from './table.ts'
import type { Place } from './types.ts'

/** A person to be added. */
export interface PlannedPerson {
  readonly place: Place
  readonly externalId: string
  readonly hash: Buffer
  readonly person: NewPerson & { readonly id: string }
  readonly facts: readonly NewFact[]
}

/** Why the agency may hold the record of somebody whom it imports. */
const basis = 'Manages the person; imported from another system'

const columnOf: Readonly<Record<IdentifierKind, keyof PersonRow>> = {
  pnc: 'pnc',
  cro: 'cro',
  crn: 'crn',
  visor: 'visor',
  prison: 'prison_number',
}

/** The column that a rule's field is filled from, by section and field. */
const columns: Readonly<Record<string, string>> = {
  familyName: 'family_name',
  givenNames: 'given_names',
  bornOn: 'born_on',
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

/** Checks every person, and says who is to be added. */
export function checkPeople(checking: Checking, table: Table<PersonRow>): readonly PlannedPerson[] {
  const taken = new Map(checking.known.identifiers.map(each => [`${each.kind} ${each.value}`, 'on another record']))
  return table.rows.flatMap(placed => {
    const planned = checkPerson(checking, placed, taken)
    return planned ? [planned] : []
  })
}

function checkPerson(checking: Checking, { place, row }: Placed<PersonRow>, taken: Map<string, string>) {
  if (!checking.isFirst(place, 'external_id', row.external_id)) return undefined
  const hash = contentHash(row)
  if (checking.standing(place, 'person', row.external_id, hash) !== 'new') return undefined
  checking.cases.set(row.external_id, { externalId: row.external_id, bornOn: row.born_on })
  const facts = factsOf(row, row.registered_on ?? checking.today)
  const names = { familyName: row.family_name, givenNames: row.given_names, bornOn: row.born_on }
  for (const { section, field, sentence } of personFaults(names, facts, checking.today)) {
    const column = section === undefined ? columns[field] : (columns[`${section}.${field}`] ?? field)
    checking.faults.at(place, column, sentence)
  }
  needsRegistration(checking, place, row)
  const identifiers = identifiersOf(checking, place, row, taken)
  const holder = checking.caseHolder(place, 'allocated_to', row.allocated_to)
  const person = { ...names, id: newId<'person'>(), sex: row.sex, basis, identifiers, practitionerId: holder?.id }
  return { place, externalId: row.external_id, hash, person, facts }
}

/** A period or an end without a beginning would be lost. */
function needsRegistration(checking: Checking, place: Place, row: PersonRow): void {
  if (row.registered_on === undefined && (row.registration_period ?? row.registration_ends_on) !== undefined)
    checking.faults.at(place, 'registered_on', 'Must not be empty where the period or the end is given')
  if (row.custody_status === undefined && (row.custody_place ?? row.custody_from) !== undefined)
    checking.faults.at(place, 'custody_status', 'Must not be empty where the place or the day is given')
  if (row.address === undefined && (row.postcode ?? row.address_from) !== undefined)
    checking.faults.at(place, 'address', 'Must not be empty where the postcode or the day is given')
}

/** Everything that a row says besides names and identifiers, as facts of its sections. */
function factsOf(row: PersonRow, since: PersonRow['born_on']): readonly NewFact[] {
  const facts: NewFact[] = []
  if (row.registered_on !== undefined) {
    const values = { status: 'registered', relevant_date: row.registered_on, period: row.registration_period }
    const item = { from: row.registered_on, values: { ...values, ends_on: row.registration_ends_on } }
    facts.push({ section: 'registration', item })
  }
  if (row.custody_status !== undefined) {
    const values = { status: row.custody_status, place: row.custody_place }
    facts.push({ section: 'custody', item: { from: row.custody_from ?? since, values } })
  }
  if (row.address !== undefined) {
    const values = { kind: 'main', address: row.address, postcode: row.postcode }
    facts.push({ section: 'addresses', item: { from: row.address_from ?? since, values } })
  }
  const { offence, convicted_on, court, sentence, released_on, licence_ended_on } = row
  const conviction = { offence, convicted_on, court, sentence, released_on, licence_ended_on }
  if (Object.values(conviction).some(value => value !== undefined))
    facts.push({ section: 'offences', item: { values: conviction } })
  if (row.risk_to_staff !== undefined)
    facts.push({ section: 'risk-to-staff', item: { values: { detail: row.risk_to_staff } } })
  return facts
}

function identifiersOf(checking: Checking, place: Place, row: PersonRow, taken: Map<string, string>) {
  const identifiers: NewIdentifier[] = []
  for (const [kind, column] of Object.entries(columnOf) as [IdentifierKind, keyof PersonRow][]) {
    const typed = row[column]
    if (typed === undefined) continue
    const found = normaliseIdentifier(kind, typed, Number(checking.today.slice(0, 4)))
    if ('problem' in found) {
      checking.faults.at(place, column, found.problem)
      continue
    }
    const where = taken.get(`${kind} ${found.value}`)
    if (where !== undefined)
      checking.faults.at(place, column, `This ${identifierFormats[kind].label} is ${where} already`)
    else taken.set(`${kind} ${found.value}`, `on line ${place.line}`)
    identifiers.push({ kind, value: found.value })
  }
  return identifiers
}
