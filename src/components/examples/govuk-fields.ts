import {
  button,
  characterCount,
  dateInput,
  errorMessage,
  errorSummary,
  fieldset,
  fileUpload,
  hint,
  html,
  input,
  label,
  passwordInput,
  select,
  textarea,
} from '../../platform/html/index.ts'
import type { Specimen } from '../types.ts'

const family = 'GOV.UK'

/** Fields of one control, and what stands around a field. */
export const govukFields: readonly Specimen[] = [
  {
    name: 'button',
    family,
    about: 'Does what the page is for. One a page that stands out; the others are secondary.',
    examples: {
      'The main deed': button({ text: 'Save and continue', preventDoubleClick: true }),
      'A second one': button({ text: 'Save as draft', classes: 'govuk-button--secondary' }),
      'One that can’t be undone': button({ text: 'Abandon the draft', classes: 'govuk-button--warning' }),
      'A link that begins something': button({ text: 'Start now', href: '/components', isStartButton: true }),
      'One that can’t be pressed': button({ text: 'Countersign', disabled: true }),
    },
  },
  {
    name: 'character-count',
    family,
    about:
      'Several lines of which there may only be so many. It says how much room is left, and lets too much be typed.',
    examples: {
      Characters: characterCount({
        id: 'count-reason',
        name: 'count-reason',
        label: { text: 'Why the case is restricted' },
        maxlength: 200,
      }),
      'Words, from three quarters on': characterCount({
        id: 'count-words',
        name: 'count-words',
        label: { text: 'Justification' },
        maxwords: 150,
        threshold: 75,
        rows: 8,
      }),
    },
  },
  {
    name: 'date-input',
    family,
    about: 'A day that somebody knows, in three fields. Our own date field fits it to forms.',
    examples: {
      Plain: dateInput({
        id: 'visited',
        namePrefix: 'visited',
        fieldset: { legend: { text: 'When was the visit?', classes: 'govuk-fieldset__legend--m' } },
        hint: { text: 'For example, 27 3 2026' },
      }),
      'With something wrong': dateInput({
        id: 'born',
        namePrefix: 'born',
        fieldset: { legend: { text: 'Date of birth' } },
        errorMessage: { text: 'The date of birth must include a month' },
        day: { name: 'day', value: '3', error: false },
        month: { name: 'month', error: true },
        year: { name: 'year', value: '1981', error: false },
      }),
    },
  },
  {
    name: 'error-message',
    family,
    about: 'What is wrong with a field, and how to put it right. Stands between the hint and the field.',
    examples: { Plain: errorMessage({ id: 'alone-error', text: 'Say what was seen' }) },
  },
  {
    name: 'error-summary',
    family,
    about: 'Everything that is wrong with a form, at the head of the page, each a link to its field.',
    examples: {
      Plain: html`${errorSummary({
        titleText: 'There is a problem',
        errorList: [{ text: 'Say what was seen', href: '#seen' }, { text: 'Somebody else has saved in the meantime' }],
        disableAutoFocus: true,
      })}${textarea({
        id: 'seen',
        name: 'seen',
        label: { text: 'What was seen' },
        errorMessage: { text: 'Say what was seen' },
      })}`,
    },
  },
  {
    name: 'fieldset',
    family,
    about: 'Fields that belong together, under one question.',
    examples: {
      Plain: fieldset({
        legend: { text: 'Where do they live?', classes: 'govuk-fieldset__legend--m' },
        html: html`${input({ id: 'street', name: 'street', label: { text: 'Street' } })}
        ${input({ id: 'town', name: 'town', label: { text: 'Town' }, classes: 'govuk-input--width-20' })}`,
      }),
    },
  },
  {
    name: 'file-upload',
    family,
    about: 'A file from the reader’s own machine. With a script, files can also be dropped on it.',
    examples: {
      Plain: fileUpload({ id: 'file', name: 'file', label: { text: 'A file of people' }, hint: { text: 'CSV' } }),
      'Where files can be dropped': fileUpload({
        id: 'files',
        name: 'files',
        label: { text: 'Files of evidence' },
        multiple: true,
        javascript: true,
      }),
      'With something wrong': fileUpload({
        id: 'wrong-file',
        name: 'wrong-file',
        label: { text: 'A file of visits' },
        errorMessage: { text: 'The file must be a CSV' },
      }),
    },
  },
  {
    name: 'hint',
    family,
    about: 'What helps to fill in a field. The field names it, so that it is read out with it.',
    examples: { Plain: hint({ text: 'As it stands on the order' }) },
  },
  {
    name: 'input',
    family,
    about: 'One line.',
    examples: {
      Plain: input({ id: 'name', name: 'name', label: { text: 'Full name' }, autocomplete: 'off' }),
      'With a hint, as wide as what is asked for': input({
        id: 'reference',
        name: 'reference',
        label: { text: 'Reference', classes: 'govuk-label--s' },
        hint: { text: 'Two letters and six digits' },
        classes: 'govuk-input--width-10',
        spellcheck: false,
      }),
      'A number with its unit': input({
        id: 'hours',
        name: 'hours',
        label: { text: 'How long it took' },
        inputmode: 'numeric',
        suffix: { text: 'hours' },
        classes: 'govuk-input--width-3',
      }),
      'With something wrong': input({
        id: 'email',
        name: 'email',
        type: 'email',
        label: { text: 'Email address' },
        value: 'officer at northshire',
        errorMessage: { text: 'Write an email address such as name@example.com' },
      }),
    },
  },
  {
    name: 'label',
    family,
    about: 'The name of a field. Every field has one.',
    examples: {
      Plain: html`${label({ text: 'Notes', for: 'notes' })}<input class="govuk-input" id="notes" name="notes" />`,
      Large: html`${label({ text: 'Notes of the interview', for: 'interview', classes: 'govuk-label--m' })}<input
          class="govuk-input"
          id="interview"
          name="interview"
        />`,
    },
  },
  {
    name: 'password-input',
    family,
    about: 'A password, which can be shown while it is typed.',
    examples: { Plain: passwordInput({ id: 'password', name: 'password', label: { text: 'Password' } }) },
  },
  {
    name: 'select',
    family,
    about: 'One of a list that is too long for radios.',
    examples: {
      Plain: select({
        id: 'team',
        name: 'team',
        label: { text: 'Team' },
        items: [
          { value: '', text: 'Choose a team' },
          { value: 'north', text: 'Northshire north', selected: true },
          { value: 'south', text: 'Northshire south' },
        ],
      }),
      'With something wrong': select({
        id: 'source',
        name: 'source',
        label: { text: 'Source' },
        items: [
          { value: '', text: 'Choose a source' },
          { value: 'visit', text: 'Visit' },
        ],
        errorMessage: { text: 'Choose where it comes from' },
      }),
    },
  },
  {
    name: 'textarea',
    family,
    about: 'Several lines.',
    examples: {
      Plain: textarea({ id: 'rationale', name: 'rationale', label: { text: 'Rationale' }, spellcheck: true }),
      'With words and something wrong': textarea({
        id: 'why',
        name: 'why',
        label: { text: 'Why' },
        value: 'First line.\n  Second line, with a blank before it.',
        rows: 3,
        errorMessage: { text: 'Name the evidence' },
      }),
    },
  },
]
