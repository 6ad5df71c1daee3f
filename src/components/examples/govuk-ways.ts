import {
  backLink,
  breadcrumbs,
  exitThisPage,
  footer,
  genericHeader,
  html,
  languageNavigation,
  pagination,
  serviceNavigation,
  skipLink,
} from '../../platform/html/index.ts'
import type { Specimen } from '../types.ts'

const family = 'GOV.UK'

/** What leads from page to page. */
export const govukWays: readonly Specimen[] = [
  {
    name: 'back-link',
    family,
    about: 'The way back, at the head of a page that has no place in a hierarchy.',
    examples: {
      Plain: backLink({ href: '/components' }),
      'With words of its own': backLink({ href: '/components', text: 'Back to all components' }),
    },
  },
  {
    name: 'breadcrumbs',
    family,
    about: 'Where the page stands.',
    examples: {
      Plain: breadcrumbs({
        labelText: 'Where an example stands',
        items: [
          { text: 'Caseload', href: '/components' },
          { text: 'Robin Example', href: '/components' },
          { text: 'Visits' },
        ],
      }),
      'Short on a telephone': breadcrumbs({
        labelText: 'Where another example stands',
        collapseOnMobile: true,
        items: [
          { text: 'Caseload', href: '/components' },
          { text: 'Northshire north', href: '/components' },
          { text: 'Robin Example', href: '/components' },
        ],
      }),
    },
  },
  {
    name: 'exit-this-page',
    family,
    about:
      'For somebody in danger from whoever sees the screen. No page for practitioners needs it; one for others may.',
    examples: { 'Away to the help page, also with Shift pressed three times': exitThisPage({ redirectUrl: '/help' }) },
  },
  {
    name: 'footer',
    family,
    about: 'The foot of a service on gov.uk. Our pages have their own, without the crown.',
    examples: {
      Plain: footer({
        meta: { visuallyHiddenTitle: 'Links of the example', items: [{ text: 'Help', href: '/help' }] },
      }),
      'With sections': footer({
        navigation: [{ title: 'Guidance', columns: 2, items: [{ text: 'Visits', href: '/help' }] }],
        contentLicence: null,
      }),
    },
  },
  {
    name: 'generic-header',
    family,
    about: 'The head of a service that is not on gov.uk.',
    examples: {
      Plain: genericHeader({ logoText: 'Northshire Police', url: '/components' }),
      'Markup, on the whole width': genericHeader({
        logoHtml: html`<strong>Northshire</strong> Probation`,
        url: '/components',
        containerClasses: 'govuk-width-container govuk-width-container--full',
      }),
    },
  },
  {
    name: 'language-navigation',
    family,
    about: 'The same page in other languages. Forces in Wales serve in Welsh and English alike.',
    examples: {
      'English and Welsh': languageNavigation({
        items: [
          { text: 'English', lang: 'en' },
          { text: 'Cymraeg', lang: 'cy', href: '/components', languageDescriptionText: 'Newid yr iaith i’r Gymraeg' },
        ],
      }),
    },
  },
  {
    name: 'pagination',
    family,
    about: 'The way through a list of many pages.',
    examples: {
      'Pages of a list': pagination({
        landmarkLabel: 'Pages of people',
        previous: { href: '?page=1' },
        next: { href: '?page=3' },
        items: [
          { number: 1, href: '?page=1' },
          { number: 2, href: '?page=2', current: true },
          { ellipsis: true },
          { number: 40, href: '?page=40' },
        ],
      }),
      'Before and after': pagination({
        landmarkLabel: 'Factors',
        previous: { text: 'Previous factor', labelText: 'Opportunity', href: '?factor=1' },
        next: { text: 'Next factor', labelText: 'Relationships', href: '?factor=3' },
      }),
    },
  },
  {
    name: 'service-navigation',
    family,
    about: 'The service’s main parts. On a telephone a script puts them behind a button.',
    examples: {
      Plain: serviceNavigation({
        navigationId: 'example-parts',
        navigationLabel: 'Parts of the example',
        navigation: [
          { text: 'My work', href: '?part=work' },
          { text: 'Caseload', href: '?part=caseload', active: true },
          { text: 'People', href: '?part=people' },
        ],
      }),
      'With the service’s name': serviceNavigation({
        serviceName: 'ARMS',
        serviceUrl: '/components',
        ariaLabel: 'Example of a service',
        navigationId: 'named-parts',
        navigationLabel: 'Parts of the named example',
        navigation: [{ text: 'Ledger', href: '?part=ledger', current: true }],
      }),
    },
  },
  {
    name: 'skip-link',
    family,
    about: 'The first thing on every page for those who go by keyboard: seen when it is come to.',
    examples: { Plain: skipLink({ href: '#main-content', text: 'Skip to what the page says' }) },
  },
]
