import type { Section } from './section-types.ts'
import { checked, custodyWords, dayIn, listed, options, registrationWords, said, word } from './section-words.ts'

export const registration: Section = {
  key: 'registration',
  table: 'person_registration',
  heading: 'Registration',
  one: 'a registration status',
  fields: [
    { kind: 'choice', name: 'status', label: 'Status', required: true, options: options(registrationWords) },
    {
      kind: 'day',
      name: 'relevant_date',
      label: 'Relevant date',
      hint: 'Of conviction or finding, from which the notification period runs (Sexual Offences Act 2003, section 82)',
      required: false,
      mayLieAhead: false,
    },
    {
      kind: 'text',
      name: 'period',
      label: 'Notification period',
      hint: 'Such as 10 years, or indefinite',
      required: false,
      most: 60,
    },
    {
      kind: 'day',
      name: 'ends_on',
      label: 'Ends on',
      hint: 'Leave blank if it is indefinite',
      required: false,
      mayLieAhead: true,
    },
  ],
  from: { label: 'Since', given: 'asked' },
  replaces: () => ({}),
  tier: 'shared',
  changedBy: 'pages',
  sentence: values =>
    listed(
      word(registrationWords, said(values, 'status')),
      said(values, 'period'),
      values['ends_on'] !== null && `ends on ${dayIn(values, 'ends_on')}`,
      values['relevant_date'] !== null && `relevant date ${dayIn(values, 'relevant_date')}`,
    ),
  check: (values, from) => {
    const ends = said(values, 'ends_on')
    return checked(
      ends !== '' && ends <= from ? { ends_on: 'Ends on must be after the day from which this holds' } : {},
      values,
    )
  },
}

export const custody: Section = {
  key: 'custody',
  table: 'person_custody',
  heading: 'Custody status',
  one: 'a custody status',
  fields: [
    { kind: 'choice', name: 'status', label: 'Status', required: true, options: options(custodyWords) },
    { kind: 'text', name: 'place', label: 'Place', hint: 'Prison, hospital or country', required: false, most: 100 },
  ],
  from: { label: 'Since', given: 'asked' },
  replaces: () => ({}),
  tier: 'shared',
  changedBy: 'pages',
  sentence: values => listed(word(custodyWords, said(values, 'status')), said(values, 'place')),
}

export const leadAgency: Section = {
  key: 'lead-agency',
  table: 'person_lead_agency',
  heading: 'Lead agency',
  one: 'a lead agency',
  fields: [
    { kind: 'agency', name: 'lead_agency_id', label: 'Lead agency', required: true },
    { kind: 'text', name: 'why', label: 'Why', required: false, most: 300 },
  ],
  from: { label: 'Since', given: 'asked' },
  replaces: () => ({}),
  tier: 'shared',
  changedBy: 'commands',
  sentence: (values, names) => listed(names.agency(Number(values['lead_agency_id'])), said(values, 'why')),
}

export const allocation: Section = {
  key: 'allocation',
  table: 'allocation',
  heading: 'Allocation',
  one: 'an allocation',
  fields: [
    { kind: 'practitioner', name: 'practitioner_id', label: 'Practitioner', required: true },
    { kind: 'text', name: 'why', label: 'Why', required: false, most: 300 },
  ],
  from: { label: 'Since', given: 'asked' },
  replaces: (_values, agencyId) => ({ agency_id: agencyId }),
  tier: 'shared',
  changedBy: 'commands',
  sentence: (values, names) => listed(names.practitioner(said(values, 'practitioner_id')), said(values, 'why')),
}

export const addresses: Section = {
  key: 'addresses',
  table: 'person_address',
  heading: 'Addresses',
  one: 'an address',
  fields: [
    {
      kind: 'choice',
      name: 'kind',
      label: 'Kind of address',
      required: true,
      options: [
        { value: 'main', text: 'Main address', hint: 'It takes the place of the present one' },
        { value: 'other', text: 'Another address', hint: 'Where they also stay, such as with a relative' },
      ],
    },
    { kind: 'text', name: 'address', label: 'Address', required: true, most: 500, long: true },
    { kind: 'text', name: 'postcode', label: 'Postcode', required: false, most: 10 },
  ],
  from: { label: 'Since', given: 'asked' },
  replaces: values => (values['kind'] === 'main' ? { kind: 'main' } : undefined),
  tier: 'shared',
  changedBy: 'pages',
  searched: true,
  sentence: values =>
    listed(
      said(values, 'address')
        .split('\n')
        .map(line => line.trim().replace(/,$/, ''))
        .filter(Boolean)
        .join(', '),
      said(values, 'postcode'),
    ) + (values['kind'] === 'main' ? ' (main address)' : ''),
  check: values => ({
    values: {
      ...values,
      postcode: values['postcode'] === null ? null : said(values, 'postcode').toUpperCase().replace(/\s+/g, ' '),
    },
  }),
}

export const offences: Section = {
  key: 'offences',
  table: 'person_offence',
  heading: 'Offences and sentences',
  one: 'an offence',
  fields: [
    {
      kind: 'text',
      name: 'offence',
      label: 'Offence',
      hint: 'Its name and the number of counts. What happened belongs to the evidence.',
      required: true,
      most: 300,
    },
    { kind: 'day', name: 'convicted_on', label: 'Date of conviction', required: true, mayLieAhead: false },
    { kind: 'text', name: 'court', label: 'Court', required: false, most: 100 },
    { kind: 'text', name: 'sentence', label: 'Sentence', required: true, most: 300 },
    { kind: 'day', name: 'released_on', label: 'Date of release', required: false, mayLieAhead: true },
    {
      kind: 'day',
      name: 'licence_ended_on',
      label: 'Date on which the licence ends',
      required: false,
      mayLieAhead: true,
    },
  ],
  from: { label: 'Convicted', field: 'convicted_on' },
  tier: 'shared',
  changedBy: 'pages',
  sentence: values =>
    `${said(values, 'offence')}: ${listed(
      said(values, 'sentence'),
      said(values, 'court'),
      values['released_on'] !== null && `released ${dayIn(values, 'released_on')}`,
      values['licence_ended_on'] !== null && `licence to ${dayIn(values, 'licence_ended_on')}`,
    )}`,
  check: (values, from) => {
    const errors: Record<string, string> = {}
    const released = said(values, 'released_on')
    const licence = said(values, 'licence_ended_on')
    if (released !== '' && released < from) errors['released_on'] = 'Date of release must not be before the conviction'
    if (licence !== '' && licence < (released || from))
      errors['licence_ended_on'] = 'Date on which the licence ends must not be before the release'
    return checked(errors, values)
  },
}
