import {
  blocksToHtml,
  checkboxesField,
  dateField,
  errorSummaryOf,
  html,
  paragraphs,
  radiosField,
  selectField,
  stackedTable,
  textareaField,
  textField,
  type TypedText,
} from '../../platform/html/index.ts'
import type { Specimen } from '../types.ts'

const family = 'Our own'

/** A form as it comes back: with what was typed. */
function typed(values: Readonly<Record<string, string>>): TypedText {
  return { text: name => values[name] ?? '', all: name => (values[name] === undefined ? [] : [values[name]]) }
}

const fresh = { typed: typed({}), errors: undefined }
const yesOrNo = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
]

/** What other rooms build their pages of. */
export const ownComponents: readonly Specimen[] = [
  {
    name: 'text-field',
    family,
    about: 'One line of a form: takes what was typed and what is wrong with it by its name.',
    examples: {
      Plain: textField({ ...fresh, name: 'full-name', label: 'Full name', hint: 'As on the register' }),
      'As it comes back': textField({
        name: 'postcode',
        label: 'Postcode',
        typed: typed({ postcode: 'N0RTH' }),
        errors: { postcode: 'Write a postcode such as NS1 1AA' },
        classes: 'govuk-input--width-10',
      }),
    },
  },
  {
    name: 'textarea-field',
    family,
    about: 'Several lines of a form.',
    examples: {
      'As it comes back': textareaField({
        name: 'what-happened',
        label: 'What happened',
        typed: typed({ 'what-happened': 'He opened the door himself.\n</textarea><b>Not markup</b>' }),
        errors: { 'what-happened': 'Say also who else was there' },
        rows: 4,
      }),
    },
  },
  {
    name: 'radios-field',
    family,
    about: 'One of several, in a form.',
    examples: {
      Plain: radiosField({ ...fresh, name: 'alone', legend: 'Was he alone?', items: yesOrNo }),
      'As it comes back': radiosField({
        name: 'seen-before',
        legend: 'Was the car seen before?',
        typed: typed({ 'seen-before': 'no' }),
        errors: undefined,
        items: yesOrNo,
        classes: 'govuk-radios--inline',
      }),
    },
  },
  {
    name: 'checkboxes-field',
    family,
    about: 'Any of several, in a form.',
    examples: {
      'As it comes back': checkboxesField({
        name: 'rooms-seen',
        legend: 'Rooms that were seen',
        typed: typed({ 'rooms-seen': 'kitchen' }),
        errors: { 'rooms-seen': 'Choose all rooms, or say why not' },
        items: [
          { value: 'kitchen', text: 'Kitchen' },
          { value: 'bedroom', text: 'Bedroom' },
        ],
      }),
    },
  },
  {
    name: 'select-field',
    family,
    about: 'One of a list, in a form.',
    examples: {
      'As it comes back': selectField({
        name: 'agency',
        label: 'Agency',
        typed: typed({ agency: 'probation' }),
        errors: undefined,
        items: [
          { value: '', text: 'Choose an agency' },
          { value: 'police', text: 'Northshire Police' },
          { value: 'probation', text: 'Northshire Probation' },
        ],
      }),
    },
  },
  {
    name: 'date-field',
    family,
    about: 'A date of a form, in three fields.',
    examples: {
      Plain: dateField({ ...fresh, name: 'due', legend: 'Due on', hint: 'For example, 27 3 2026' }),
      'As it comes back': dateField({
        name: 'moved',
        legend: 'Moved in on',
        typed: typed({ 'moved-day': '31', 'moved-month': '2', 'moved-year': '2026' }),
        errors: { moved: 'Moved in on must be a real date' },
      }),
    },
  },
  {
    name: 'error-summary-of',
    family,
    about: 'Everything that is wrong with a form, from its problems by the names of its fields.',
    examples: {
      'A field and a date': html`${errorSummaryOf({ place: 'Say where it was', met: 'Say when it was' }, ['met'])}
      ${textField({ ...fresh, name: 'place', label: 'Where', errors: { place: 'Say where it was' } })}
      ${dateField({ ...fresh, name: 'met', legend: 'When', errors: { met: 'Say when it was' } })}`,
    },
  },
  {
    name: 'stacked-table',
    family,
    about: 'A table whose rows read as cards on a telephone. It moves sideways by itself, with the keyboard too.',
    examples: {
      Plain: stackedTable({
        caption: 'Actions',
        captionClasses: 'govuk-table__caption--m',
        head: [{ text: 'What' }, { text: 'By whom' }, { text: 'Due' }],
        rows: [
          [{ text: 'Check attendance' }, { text: 'Alex Officer' }, { text: '31 December 2026' }],
          [
            { html: html`<a class="govuk-link" href="?action">Ask the landlord</a>` },
            { text: '' },
            { text: 'Overdue' },
          ],
        ],
      }),
    },
  },
  {
    name: 'blocks-to-html',
    family,
    about: 'A document of blocks, of which the PDF is made too.',
    examples: {
      'One of each': blocksToHtml(
        [
          {
            kind: 'section',
            title: 'Assessment',
            blocks: [
              { kind: 'notice', text: 'A draft. Not for others.' },
              { kind: 'paragraph', text: 'First line.\nSecond line.\n\nSecond paragraph.' },
              { kind: 'key-values', pairs: [['Level', 'Medium']] },
              { kind: 'list', items: ['Opportunity', 'Work'] },
              {
                kind: 'table',
                caption: 'Ratings',
                columns: [{ header: 'Factor' }, { header: 'Rating' }],
                rows: [['Opportunity', 'Medium']],
              },
            ],
          },
        ],
        3,
      ),
    },
  },
  {
    name: 'paragraphs',
    family,
    about: 'Plain text of several lines, as it was typed.',
    examples: {
      Plain: paragraphs('He was at home.\nSo was his sister.\n\n<b>This is text</b>, whatever it looks like.'),
    },
  },
]
