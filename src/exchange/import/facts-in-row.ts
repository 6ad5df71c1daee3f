import type { Day } from '../../platform/dates/index.ts'
import type { NewFact } from '../../record/people/index.ts'
import type { AddressRow, OffenceRow, PersonRow } from './layout-people.ts'

/** Everything that a row of people.csv says besides names and identifiers, as facts of their sections. */
export function factsOf(row: PersonRow, since: Day): readonly NewFact[] {
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
  const conviction = convictionOf(row)
  if (Object.values(conviction).some(value => value !== undefined))
    facts.push({ section: 'offences', item: { values: conviction } })
  if (row.risk_to_staff !== undefined)
    facts.push({ section: 'risk-to-staff', item: { values: { detail: row.risk_to_staff } } })
  return facts
}

type Conviction = { readonly [K in keyof Omit<OffenceRow, 'external_id' | 'person'>]?: OffenceRow[K] | undefined }

const convictionOf = ({
  offence,
  convicted_on,
  court,
  sentence,
  released_on,
  licence_ended_on,
}: Conviction): NewFact['item']['values'] => ({
  ...{ offence, convicted_on, court, sentence, released_on, licence_ended_on },
})

/** What a row of addresses.csv says, but for its end. */
export const addressOf = ({ kind, address, postcode, from }: AddressRow): NewFact => ({
  section: 'addresses',
  item: { from, values: { kind, address, postcode } },
})

/** What a row of offences.csv says. */
export const offenceOf = (row: OffenceRow): NewFact => ({ section: 'offences', item: { values: convictionOf(row) } })
