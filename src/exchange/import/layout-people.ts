import { sexes } from '../../record/membership/index.ts'
import { day, externalId, needed, oneOf, optional, past, userName, words } from './cells.ts'
import type { FileLayout, Row } from './file-layout.ts'

const name = words(100)
const line = words(300)

export const statuses = ['community', 'licence', 'custody', 'hospital', 'abroad', 'missing'] as const
export const earlierNames = ['former', 'wrong'] as const
export const addressKinds = ['main', 'other'] as const

export const people = {
  name: 'people.csv' as const,
  about: 'One row a person whose case your agency manages. Each opens a case.',
  columns: {
    external_id: needed(
      'What your other system calls this person. It never changes and is never used for another.',
      externalId,
    ),
    family_name: needed('Family name.', name),
    given_names: needed('Given names.', name),
    earlier_name: optional(
      'What the earlier name is, where a second file gives another: former, kept as another name; wrong, never so. Left empty: former.',
      oneOf('What the earlier name is', earlierNames),
    ),
    born_on: needed('Date of birth.', past),
    sex: needed('male or female, as recorded at birth or by a court.', oneOf('The sex', sexes)),
    pnc: optional('PNC ID. The check letter is checked.', words(30)),
    cro: optional('CRO number. The check letter is checked.', words(30)),
    crn: optional('Probation case reference number.', words(30)),
    visor: optional('ViSOR identifier.', words(30)),
    prison_number: optional('Prison number.', words(30)),
    address: optional('Main address. Lines may be parted inside quotation marks.', words(500)),
    postcode: optional('Postcode of the main address.', words(10)),
    address_from: optional('Since when. Left empty: registered_on, or the day of the import.', past),
    offence: optional('The offence that led to registration.', line),
    convicted_on: optional('When he was convicted of it.', past),
    court: optional('The court.', name),
    sentence: optional('The sentence, in words.', line),
    released_on: optional('Release from custody.', past),
    licence_ended_on: optional('The end of licence, also one still to come.', day),
    registered_on: optional('The day from which the notification requirements run.', past),
    registration_period: optional('For how long, in words, such as 10 years.', words(60)),
    registration_ends_on: optional('The day on which they end; empty when they do not.', day),
    custody_status: optional(`Where he is: ${statuses.join(', ')}.`, oneOf('The custody status', statuses)),
    custody_place: optional('The prison or hospital.', name),
    custody_from: optional('Since when. Left empty: registered_on, or the day of the import.', past),
    allocated_to: needed(
      'User name of the practitioner or supervisor who answers for him. Nobody is without one.',
      userName,
    ),
    risk_to_staff: optional('What visitors must know for their own safety. Filling it sets the flag.', words(500)),
  },
} satisfies FileLayout

export const memberships = {
  name: 'memberships.csv' as const,
  about: 'One row for each further agency that works with a person and may see what is shared.',
  columns: {
    person: needed('The person’s external_id.', externalId),
    agency: needed('Code of the other agency, such as northshire-probation.', words(100)),
    basis: needed('Why it needs the record, in words.', words(200)),
    from: needed('Since when.', past),
  },
} satisfies FileLayout

export const allocations = {
  name: 'allocations.csv' as const,
  about:
    'One row each time that a person was given to somebody of your agency. Each holds until the next begins; the last is the one of allocated_to.',
  columns: {
    person: needed('The person’s external_id.', externalId),
    practitioner: needed('User name of who answered for the person from then on. They may have left since.', userName),
    from: needed('Since when.', past),
    why: optional('Why, in words.', line),
  },
} satisfies FileLayout

export const addresses = {
  name: 'addresses.csv' as const,
  about: 'One row for each address of a person, past ones too, besides the one in people.csv.',
  columns: {
    external_id: needed('What your other system calls this address.', externalId),
    person: needed('The person’s external_id.', externalId),
    kind: needed(
      'main, where the person lives or lived, one at a time; other, where they also stay.',
      oneOf('The kind of address', addressKinds),
    ),
    address: needed('The address. Lines may be parted inside quotation marks.', words(500)),
    postcode: optional('Its postcode.', words(10)),
    from: needed('Since when.', past),
    to: optional('The first day on which it was so no longer. A main address ends when the next begins.', past),
  },
} satisfies FileLayout

export const offences = {
  name: 'offences.csv' as const,
  about: 'One row for each conviction, besides the one in people.csv.',
  columns: {
    external_id: needed('What your other system calls this conviction.', externalId),
    person: needed('The person’s external_id.', externalId),
    offence: needed('The offence and the number of counts.', line),
    convicted_on: needed('When the person was convicted of it.', past),
    court: optional('The court.', name),
    sentence: needed('The sentence, in words.', line),
    released_on: optional('Release from custody, also one still to come.', day),
    licence_ended_on: optional('The end of licence, also one still to come.', day),
  },
} satisfies FileLayout

export type PersonRow = Row<typeof people>
export type MembershipRow = Row<typeof memberships>
export type AllocationRow = Row<typeof allocations>
export type AddressRow = Row<typeof addresses>
export type OffenceRow = Row<typeof offences>
