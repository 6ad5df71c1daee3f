import {
  alert,
  badge,
  buttonMenu,
  checkboxes,
  datePicker,
  filter,
  html,
  identityBar,
  radios,
  subNavigation,
  timeline,
} from '../../platform/html/index.ts'
import type { Specimen } from '../types.ts'

const family = 'Ministry of Justice'

const levels = checkboxes({
  idPrefix: 'shown-levels',
  name: 'level',
  classes: 'govuk-checkboxes--small',
  fieldset: { legend: { text: 'Level', classes: 'govuk-fieldset__legend--s' } },
  items: [
    { value: 'high', text: 'High' },
    { value: 'very-high', text: 'Very high', checked: true },
  ],
})

const order = radios({
  idPrefix: 'shown-order',
  name: 'sort',
  classes: 'govuk-radios--small',
  fieldset: { legend: { text: 'Order', classes: 'govuk-fieldset__legend--s' } },
  items: [
    { value: 'name', text: 'Name', checked: true },
    { value: 'due', text: 'Due' },
  ],
})

/** Components of the Ministry of Justice’s own design system. */
export const mojComponents: readonly Specimen[] = [
  {
    name: 'alert',
    family,
    about: 'Something that the reader must know now, beside what it is about.',
    examples: {
      Information: alert({ title: 'Visit', text: 'A visit is due on 5 November 2026.' }),
      'It went well, and can be taken away': alert({
        variant: 'success',
        title: 'The referral was sent',
        dismissible: true,
        disableAutoFocus: true,
      }),
      'A warning under a heading': alert({
        variant: 'warning',
        title: 'Risk to staff',
        text: 'Visit in pairs.',
        showTitleAsHeading: true,
        headingTag: 'h3',
      }),
      Error: alert({
        variant: 'error',
        title: 'Not told',
        html: html`Nobody could be told. <a class="moj-alert__link" href="?again">Try again</a>`,
      }),
    },
  },
  {
    name: 'badge',
    family,
    about: 'A short word that stands out.',
    examples: {
      Plain: badge({ text: 'Restricted' }),
      Colours: html`${['purple', 'bright-purple', 'red', 'green', 'blue', 'black', 'grey', 'orange'].map(
        colour => html`${badge({ text: colour.replace('-', ' '), classes: `moj-badge--${colour}` })} `,
      )}`,
    },
  },
  {
    name: 'button-menu',
    family,
    about: 'Several ways on, which a script folds into a menu.',
    examples: {
      Plain: buttonMenu({
        button: { text: 'More about Robin Example', classes: 'govuk-button--secondary' },
        items: [
          { text: 'Record a visit', href: '?visit' },
          { text: 'Record evidence', href: '?evidence' },
          { text: 'Start an assessment', href: '?assessment' },
        ],
      }),
      'One way, of which no menu is made': buttonMenu({ items: [{ text: 'Print this record', href: '?print' }] }),
    },
  },
  {
    name: 'date-picker',
    family,
    about: 'A day to be looked up: a visit to come. For a day that somebody knows, take the date field.',
    examples: {
      Plain: datePicker({
        id: 'next-visit',
        name: 'next-visit',
        label: { text: 'Next visit' },
        hint: { text: 'For example, 17/5/2026' },
      }),
      'Working days of one month': datePicker({
        id: 'due-on',
        name: 'due-on',
        label: { text: 'Due on' },
        value: '12/11/2026',
        minDate: '1/11/2026',
        maxDate: '30/11/2026',
        excludedDays: 'saturday sunday',
      }),
      'With something wrong': datePicker({
        id: 'told-on',
        name: 'told-on',
        label: { text: 'Told on' },
        value: '31/2/2026',
        errorMessage: { text: 'The day must be a real one' },
      }),
    },
  },
  {
    name: 'filter',
    family,
    about: 'Narrows a list. On a telephone a script puts it behind a button.',
    examples: {
      'Beside its list': html`<div class="moj-filter-layout">
        <form class="moj-filter-layout__filter" method="get" action="/components/filter">
          ${filter({
            heading: { text: 'Filter' },
            selectedFilters: {
              heading: { text: 'Selected filters' },
              clearLink: { text: 'Clear filters', href: '/components/filter' },
              categories: [{ heading: { text: 'Level' }, items: [{ text: 'Very high', href: '/components/filter' }] }],
            },
            optionsHtml: html`${levels}${order}`,
          })}
        </form>
        <div class="moj-filter-layout__content">
          <div class="moj-action-bar"><div class="moj-action-bar__filter"></div></div>
          <p class="govuk-body">2 people</p>
          <ul class="govuk-list">
            <li>Robin Example</li>
            <li>Sam Specimen</li>
          </ul>
        </div>
      </div>`,
    },
  },
  {
    name: 'identity-bar',
    family,
    about: 'Whom the pages of a record are about.',
    examples: {
      Plain: identityBar({ title: { text: 'Robin Example' } }),
      'With what can be done': identityBar({
        title: { html: html`<strong>Robin Example</strong>, born 3 May 1981` },
        menus: [
          {
            items: [
              { text: 'Record a visit', href: '?visit' },
              { text: 'Print this record', href: '?print' },
            ],
            button: { text: 'Actions for Robin Example' },
          },
        ],
      }),
    },
  },
  {
    name: 'sub-navigation',
    family,
    about: 'The pages of one matter, the present one marked.',
    examples: {
      Plain: subNavigation({
        label: 'Record of Robin Example',
        items: [
          { text: 'Overview', href: '?page=overview', active: true },
          { text: 'Evidence', href: '?page=evidence' },
          { text: 'Plan', href: '?page=plan' },
        ],
      }),
    },
  },
  {
    name: 'timeline',
    family,
    about: 'What happened, in order.',
    examples: {
      Plain: timeline({
        headingLevel: 3,
        items: [
          {
            label: { text: 'Visit' },
            text: 'At home, unannounced.',
            datetime: { timestamp: '2026-11-05', text: '5 November 2026' },
            byline: { text: 'Alex Officer' },
          },
          {
            label: { text: 'Assessment signed' },
            html: html`<p>Level: medium. <a class="govuk-link" href="?assessment">Read it</a></p>`,
            datetime: { timestamp: '2026-05-11', text: '11 May 2026' },
          },
        ],
      }),
    },
  },
]
