import {
  accordion,
  cookieBanner,
  details,
  feedback,
  html,
  insetText,
  notificationBanner,
  panel,
  phaseBanner,
  tabs,
  tag,
  warningText,
} from '../../platform/html/index.ts'
import type { Specimen } from '../types.ts'

const family = 'GOV.UK'

/** Words that stand out, and words that are folded up. */
export const govukWords: readonly Specimen[] = [
  {
    name: 'accordion',
    family,
    about: 'Sections of which a reader needs one or two. Never for what has to be read before signing.',
    examples: {
      Plain: accordion({
        id: 'history',
        rememberExpanded: false,
        headingLevel: 3,
        items: [
          { heading: { text: 'Addresses' }, content: { text: '4 Mill Lane, Northshire, since May 2024.' } },
          {
            heading: { text: 'Work' },
            summary: { text: 'Since 2025' },
            content: {
              html: html`<p class="govuk-body">Nights at a <a class="govuk-link" href="?">warehouse</a>.</p>`,
            },
          },
        ],
      }),
      'With a section open': accordion({
        id: 'history-open',
        rememberExpanded: false,
        headingLevel: 3,
        items: [
          { heading: { text: 'Conditions' }, content: { text: 'No contact with the family.' }, expanded: true },
          { heading: { text: 'Travel' }, content: { text: 'None is known.' } },
        ],
      }),
    },
  },
  {
    name: 'cookie-banner',
    family,
    about:
      'Asks about cookies that the service could do without. Ours has none; an agency that counts visits would need it.',
    examples: {
      Asking: cookieBanner({
        ariaLabel: 'Cookies in the example',
        messages: [
          {
            headingText: 'Cookies',
            text: 'We would like to count how often pages are opened.',
            actions: [
              { text: 'Accept', type: 'button', name: 'cookies', value: 'accept' },
              { text: 'Reject', type: 'button', name: 'cookies', value: 'reject' },
              { text: 'About cookies', href: '/privacy' },
            ],
          },
        ],
      }),
      Answered: cookieBanner({
        ariaLabel: 'Answer about cookies in the example',
        messages: [{ text: 'You have rejected them.', role: 'alert', actions: [{ text: 'Hide', type: 'button' }] }],
      }),
    },
  },
  {
    name: 'details',
    family,
    about: 'Words that some readers need: there when asked for. Works without a script.',
    examples: {
      Plain: details({ summaryText: 'What the grades mean', text: '1 is reliable, 2 untested, 3 not reliable.' }),
      Open: details({ summaryText: 'What the letters mean', text: 'A is known directly.', open: true }),
    },
  },
  {
    name: 'feedback',
    family,
    about: 'Asks at the foot of a page what its readers make of the service.',
    examples: {
      Plain: feedback({
        titleText: 'Tell us what is in your way',
        html: html`<p class="govuk-body"><a class="govuk-link" href="/help">Write to those who run the service</a></p>`,
      }),
    },
  },
  {
    name: 'inset-text',
    family,
    about: 'Words that stand apart: a quotation, a summary.',
    examples: { Plain: insetText({ text: 'Last time: “He keeps to his curfew and says so himself.”' }) },
  },
  {
    name: 'notification-banner',
    family,
    about: 'What the reader must know of the page or of what was just done. Ours are left by the page before.',
    examples: {
      Important: notificationBanner({ titleId: 'important', text: 'Two entries came since this was begun.' }),
      'It went well': notificationBanner({
        type: 'success',
        titleId: 'went-well',
        text: 'The visit was recorded.',
        disableAutoFocus: true,
      }),
    },
  },
  {
    name: 'panel',
    family,
    about: 'The end of a long piece of work.',
    examples: {
      Plain: panel({ titleText: 'Submitted', text: 'Your supervisor has been told', headingLevel: 3 }),
    },
  },
  {
    name: 'phase-banner',
    family,
    about: 'What state the service is in.',
    examples: { Plain: phaseBanner({ tag: { text: 'Trial' }, text: 'In use by two teams.' }) },
  },
  {
    name: 'tabs',
    family,
    about: 'Two or more views of one thing, of which a reader needs one. Never for what has to be read before signing.',
    examples: {
      Plain: tabs({
        title: 'Visits',
        items: [
          { id: 'this-year', label: 'This year', panel: { text: 'Four visits, two of them unannounced.' } },
          { id: 'last-year', label: 'Last year', panel: { html: html`<p class="govuk-body">Six visits.</p>` } },
        ],
      }),
    },
  },
  {
    name: 'tag',
    family,
    about: 'A state in a word. The word says it; the colour only repeats it.',
    examples: {
      Plain: tag({ text: 'Draft' }),
      Colours: html`${['grey', 'green', 'teal', 'blue', 'purple', 'magenta', 'red', 'orange', 'yellow'].map(
        colour => html`${tag({ text: colour, classes: `govuk-tag--${colour}` })} `,
      )}`,
    },
  },
  {
    name: 'warning-text',
    family,
    about: 'What follows from an act, beside the button that does it.',
    examples: { Plain: warningText({ text: 'What is signed can’t be changed.', iconFallbackText: 'Warning' }) },
  },
]
