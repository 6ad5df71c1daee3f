import { identifierFormats, identifierKinds, normaliseIdentifier, type IdentifierKind } from './identifier-rules.ts'
import { longestName, longestText, nameFault, tidyName } from './name-rules.ts'
import type { Section } from './section-types.ts'
import { aliasWords, checked, needWords, options, said, word } from './section-words.ts'

const isKind = (kind: string): kind is IdentifierKind => identifierKinds.some(each => each === kind)

export const aliases: Section = {
  key: 'aliases',
  table: 'person_alias',
  heading: 'Other names',
  one: 'another name',
  fields: [
    { kind: 'text', name: 'family_name', label: 'Family name', required: true, most: longestName },
    { kind: 'text', name: 'given_names', label: 'Given names', required: false, most: longestName },
    { kind: 'choice', name: 'kind', label: 'Kind of name', required: true, options: options(aliasWords) },
  ],
  from: { label: 'Known since', given: 'today' },
  tier: 'shared',
  changedBy: 'pages',
  searched: true,
  sentence: values => {
    const name = [said(values, 'given_names'), said(values, 'family_name')].filter(Boolean).join(' ')
    return `${name} (${word(aliasWords, said(values, 'kind')).toLowerCase()})`
  },
  check: values => {
    const family = tidyName(said(values, 'family_name'))
    const given = tidyName(said(values, 'given_names'))
    const errors: Record<string, string> = {}
    const familyProblem = nameFault('Family name', family)
    if (familyProblem) errors['family_name'] = familyProblem
    const givenProblem = given === '' ? undefined : nameFault('Given names', given)
    if (givenProblem) errors['given_names'] = givenProblem
    return checked(errors, { ...values, family_name: family, given_names: given })
  },
}

export const identifiers: Section = {
  key: 'identifiers',
  table: 'person_identifier',
  heading: 'Identifiers',
  one: 'an identifier',
  fields: [
    {
      kind: 'choice',
      name: 'kind',
      label: 'Kind of identifier',
      required: true,
      options: identifierKinds.map(kind => ({
        value: kind,
        text: identifierFormats[kind].label,
        hint: identifierFormats[kind].hint,
      })),
    },
    { kind: 'text', name: 'value', label: 'Identifier', required: true, most: 60 },
  ],
  from: { label: 'Known since', given: 'today' },
  tier: 'shared',
  changedBy: 'pages',
  searched: true,
  sentence: values => {
    const kind = said(values, 'kind')
    return `${isKind(kind) ? identifierFormats[kind].label : kind} ${said(values, 'value')}`
  },
  check: (values, _from, { today }) => {
    const kind = said(values, 'kind')
    if (!isKind(kind)) return { errors: { kind: 'Select the kind of identifier' } }
    const found = normaliseIdentifier(kind, said(values, 'value'), Number(today.slice(0, 4)))
    return 'problem' in found ? { errors: { value: found.problem } } : { values: { ...values, value: found.value } }
  },
}

export const needs: Section = {
  key: 'needs',
  table: 'person_need',
  heading: 'Needs to consider',
  one: 'a need to consider',
  fields: [
    { kind: 'choice', name: 'kind', label: 'Kind of need', required: true, options: options(needWords) },
    {
      kind: 'text',
      name: 'detail',
      label: 'What to do about it',
      hint: 'What somebody who visits or interviews should do or bring, such as an interpreter of a named language',
      required: true,
      most: longestText,
      long: true,
    },
  ],
  from: { label: 'Known since', given: 'today' },
  tier: 'shared',
  changedBy: 'pages',
  sentence: values => `${word(needWords, said(values, 'kind'))}: ${said(values, 'detail')}`,
}

export const gender: Section = {
  key: 'gender',
  table: 'person_gender',
  heading: 'Gender identity',
  one: 'an entry on gender identity',
  fields: [
    {
      kind: 'text',
      name: 'detail',
      label: 'What this person has told you',
      hint: 'How they wish to be addressed, and what bears on how you work with them. Nothing more.',
      required: true,
      most: longestText,
      long: true,
    },
  ],
  from: { label: 'Known since', given: 'today' },
  tier: 'own',
  changedBy: 'pages',
  apart: true,
  advice:
    'Information on gender history that you have in an official capacity is protected (Gender Recognition Act 2004, section 22): disclosing ' +
    'it without an exception is an offence. It stays with your agency, on this page alone, and on no print or pack.',
  sentence: values => said(values, 'detail'),
}

export const riskToStaff: Section = {
  key: 'risk-to-staff',
  table: 'person_flag',
  heading: 'Risk to staff',
  one: 'a risk to staff',
  fields: [
    {
      kind: 'text',
      name: 'detail',
      label: 'What the risk is and how to work with it',
      hint: 'It is shown wherever a visit is planned or recorded: say what a crew needs to know',
      required: true,
      most: 500,
      long: true,
    },
  ],
  fixed: { kind: 'risk to staff' },
  from: { label: 'Known since', given: 'today' },
  tier: 'shared',
  changedBy: 'pages',
  sentence: values => said(values, 'detail'),
}
