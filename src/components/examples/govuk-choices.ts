import { checkboxes, html, input, radios } from '../../platform/html/index.ts'
import type { Specimen } from '../types.ts'

const family = 'GOV.UK'

/** Fields of several controls, of which one or more are chosen. */
export const govukChoices: readonly Specimen[] = [
  {
    name: 'checkboxes',
    family,
    about: 'Any of several.',
    examples: {
      Plain: checkboxes({
        idPrefix: 'factors',
        name: 'factors',
        fieldset: { legend: { text: 'Which factors does it bear on?', classes: 'govuk-fieldset__legend--m' } },
        hint: { text: 'Choose all that apply' },
        items: [
          { value: 'opportunity', text: 'Opportunity', checked: true },
          { value: 'relationships', text: 'Relationships', hint: { text: 'With a partner, family or friends' } },
          { value: 'work', text: 'Work' },
        ],
      }),
      'One that asks for more': checkboxes({
        idPrefix: 'told',
        name: 'told',
        fieldset: { legend: { text: 'Who was told?' } },
        items: [
          {
            value: 'supervisor',
            text: 'My supervisor',
            checked: true,
            conditional: { html: input({ id: 'told-when', name: 'told-when', label: { text: 'At what time' } }) },
          },
          { divider: 'or' },
          { value: 'nobody', text: 'Nobody yet', behaviour: 'exclusive' },
        ],
      }),
      'Small, with something wrong': checkboxes({
        idPrefix: 'sources',
        name: 'sources',
        classes: 'govuk-checkboxes--small',
        fieldset: { legend: { text: 'Which sources were checked?' } },
        errorMessage: { text: 'Choose at least one source' },
        items: [
          { value: 'register', text: 'The register' },
          { value: 'intelligence', text: 'Intelligence', disabled: true },
        ],
      }),
    },
  },
  {
    name: 'radios',
    family,
    about: 'One of several.',
    examples: {
      Plain: radios({
        idPrefix: 'level',
        name: 'level',
        fieldset: { legend: { text: 'Level', classes: 'govuk-fieldset__legend--m' } },
        value: 'medium',
        items: [
          { value: 'low', text: 'Low' },
          { value: 'medium', text: 'Medium' },
          { value: 'high', text: 'High', hint: { text: 'Say in the justification what would lower it' } },
        ],
      }),
      'Beside one another': radios({
        idPrefix: 'home',
        name: 'home',
        classes: 'govuk-radios--inline',
        fieldset: { legend: { text: 'Was anybody at home?' } },
        items: [
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No' },
        ],
      }),
      'One that asks for more, with something wrong': radios({
        idPrefix: 'outcome',
        name: 'outcome',
        fieldset: { legend: { text: 'What became of it?' } },
        errorMessage: { text: 'Say what became of it' },
        items: [
          { value: 'done', text: 'Done' },
          {
            value: 'dropped',
            text: 'Dropped',
            conditional: { html: html`${input({ id: 'dropped-why', name: 'dropped-why', label: { text: 'Why' } })}` },
          },
        ],
      }),
    },
  },
]
