import { heldToMacro, hostile } from '../../../../test/support/macros.ts'
import { html } from '../html.ts'
import { datePicker, type DatePicker } from './index.ts'

const plain: DatePicker = { id: 'due', name: 'due', label: { text: 'Due on' } }

heldToMacro<DatePicker>({
  component: 'date-picker',
  ours: datePicker,
  sets: {
    'a label alone': plain,
    'what was typed, with a hint': { ...plain, value: '17/5/2026', hint: { text: 'For example, 17/5/2026.' } },
    'what was typed is no day': {
      ...plain,
      value: '31/2/2026',
      errorMessage: { text: 'The day must be a real one, such as 17/5/2026' },
    },
    'between two days': { ...plain, minDate: '1/5/2026', maxDate: '31/5/2026' },
    'not on these days': {
      ...plain,
      excludedDates: '2/5/2026 4/5/2026-6/5/2026',
      excludedDays: 'saturday sunday',
      weekStartDay: 'sunday',
    },
    'leading zeros': { ...plain, leadingZeros: true },
    'no leading zeros': { ...plain, leadingZeros: false },
    'a heading as label, in markup': {
      ...plain,
      label: { html: html`Due <b>on</b>`, classes: 'govuk-label--l', isPageHeading: true },
    },
    'classes, attributes and a group': {
      ...plain,
      classes: 'govuk-input--width-10',
      attributes: { 'data-number': 1 },
      formGroup: { classes: 'mine', attributes: { id: 'group' }, afterInput: { html: html`<span>or none</span>` } },
    },
    'no id but a name': { name: 'due', label: { text: 'Due on' } },
    'hostile words': {
      id: 'due',
      name: hostile,
      value: hostile,
      ...{ label: { text: hostile }, hint: { text: hostile }, errorMessage: { text: hostile } },
      ...{ classes: hostile, minDate: hostile, maxDate: hostile, excludedDates: hostile, excludedDays: hostile },
    },
  },
})
