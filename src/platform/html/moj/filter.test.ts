import { heldToMacro, hostile } from '../../../../test/support/macros.ts'
import { checkboxes } from '../govuk/index.ts'
import { empty, html } from '../html.ts'
import { filter, type Filter } from './index.ts'

const options = checkboxes({
  name: 'level',
  fieldset: { legend: { text: 'Level', classes: 'govuk-fieldset__legend--s' } },
  items: [
    { value: 'high', text: 'High' },
    { value: 'very-high', text: 'Very high', checked: true },
  ],
})

const plain: Filter = { heading: { text: 'Filter' }, optionsHtml: options }

heldToMacro<Filter>({
  component: 'filter',
  ours: filter,
  sets: {
    'fields alone': plain,
    'no fields': { ...plain, optionsHtml: empty },
    'a button that says something else': {
      ...plain,
      submit: { text: 'Show them', attributes: { id: 'apply', form: 'narrow' } },
    },
    'a button without words of its own': { ...plain, submit: { attributes: { id: 'apply' } } },
    'what is chosen': {
      ...plain,
      selectedFilters: {
        heading: { text: 'Selected filters' },
        clearLink: { text: 'Clear filters', href: '/caseload?sort=name&page=1' },
        categories: [
          { heading: { text: 'Level' }, items: [{ text: 'Very high', href: '/caseload' }] },
          {
            heading: { html: html`<b>Team</b>` },
            items: [
              { text: 'North', href: '?team=2' },
              { text: 'South', href: '?team=1' },
            ],
          },
        ],
      },
    },
    'nothing of it is chosen': {
      ...plain,
      selectedFilters: {
        heading: { html: html`Chosen<span class="govuk-visually-hidden"> filters</span>` },
        clearLink: { text: 'Clear', href: '#' },
        categories: [{ heading: { text: 'Level' }, items: [] }],
      },
    },
    'a heading in markup, and attributes': {
      ...plain,
      heading: { html: html`<span>Filter</span>` },
      attributes: { id: 'filter', 'data-number': 1 },
    },
    'hostile words': {
      heading: { text: hostile },
      submit: { text: hostile, attributes: { title: hostile } },
      optionsHtml: html`<p>${hostile}</p>`,
      attributes: { title: hostile },
      selectedFilters: {
        heading: { text: hostile },
        clearLink: { text: hostile, href: hostile },
        categories: [{ heading: { text: hostile }, items: [{ text: hostile, href: hostile }] }],
      },
    },
  },
})
