import { formatDay } from '../../platform/dates/index.ts'
import {
  button,
  errorSummaryOf,
  html,
  pagination,
  stackedTable,
  textField,
  type Cell,
  type SafeHtml,
} from '../../platform/html/index.ts'
import type { Typed } from '../../platform/http/index.ts'
import { formStatus, type PageBody } from '../../trust/routes/index.ts'
import type { Match } from '../search/index.ts'
import { identifierFormats } from './identifier-rules.ts'
import { levelWords } from './identity-bar.ts'
import { personMarks } from './marks.ts'
import { searchWords, type Search } from './search-text.ts'
import type { ListedPerson } from './search-store.ts'

export interface ListModel {
  readonly search: Search
  readonly people: readonly ListedPerson[]
  /** Why each was found, by id; empty where everybody is listed. */
  readonly matches: ReadonlyMap<string, Match>
  /** How many fit; undefined where everybody is listed. */
  readonly fitting: number | undefined
  /** More people fit than were compared. */
  readonly cut: boolean
  readonly more: boolean
  readonly page: number
  readonly typed: Typed
}

function pageAddress(search: Search, page: number): string {
  const query = new URLSearchParams({ ...(search.text && { q: search.text }), ...(page > 1 && { page: String(page) }) })
  return query.size > 0 ? `/people?${query.toString()}` : '/people'
}

function whyCell(match: Match | undefined): Cell {
  const missing = match?.missing ?? []
  return {
    html: html`<ul class="govuk-list govuk-list--bullet govuk-!-margin-bottom-0">
      ${match?.reasons.map(reason => html`<li>${reason}</li>`)}
      ${missing.length > 0 && html`<li>Does not fit: ${missing.join(', ')}</li>`}
    </ul>`,
  }
}

function personRow(person: ListedPerson, { matches }: ListModel): Cell[] {
  const numbers = person.identifiers.map(({ kind, value }) => `${identifierFormats[kind].label} ${value}`)
  const name = `${person.familyName}, ${person.givenNames}`
  return [
    {
      html: html`<a class="govuk-link" href="/people/${person.personId}">${name}</a> ${personMarks(person)}`,
    },
    { text: formatDay(person.bornOn) },
    ...(matches.size > 0 ? [whyCell(matches.get(person.personId))] : []),
    {
      html:
        numbers.length === 0
          ? html`None`
          : html`${numbers.map((number, at) => html`${at > 0 && html`<br />`}${number}`)}`,
    },
    { text: levelWords(person) },
    { text: person.practitionerName ?? 'Nobody' },
    ...(matches.size > 1 ? [compareCell(person.personId, name)] : []),
  ]
}

const compareCell = (personId: string, name: string): Cell => ({
  html: html`<div class="govuk-checkboxes govuk-checkboxes--small">
    <div class="govuk-checkboxes__item">
      <input
        class="govuk-checkboxes__input"
        type="checkbox"
        name="person"
        value="${personId}"
        id="compare-${personId}"
      /><label class="govuk-label govuk-checkboxes__label" for="compare-${personId}"
        ><span class="govuk-visually-hidden">Compare ${name}</span></label
      >
    </div>
  </div>`,
})

const addPerson = html`<a class="govuk-link" href="/people/new">Add a person</a>`
const showEverybody = html`<a class="govuk-link" href="/people">Show everybody</a>`

function nobody({ search }: ListModel, asked: string): SafeHtml {
  if (asked === '')
    return html`<p class="govuk-body">Your agency has no cases yet.</p>
      <p class="govuk-body">${addPerson}</p>`
  return html`<p class="govuk-body">Your agency has nobody who fits ${asked}, or nobody whom you may open.</p>
    <p class="govuk-body">What may help:</p>
    <ul class="govuk-list govuk-list--bullet">
      ${search.parts.length > 1 && html`<li>Search for less: a family name alone, or a date of birth alone</li>`}
      <li>Spelling, accents and the order of names do not matter, but the first letters help most</li>
      <li>A number has to be whole; one wrong character in a PNC ID, CRO number, CRN or prison number is forgiven</li>
      <li>Type a date of birth with all four digits of the year</li>
    </ul>
    <p class="govuk-body">${showEverybody} or ${addPerson}</p>`
}

function heading(model: ListModel, asked: string): SafeHtml | undefined {
  const { fitting = 0, cut, people, matches } = model
  if (asked === '') return undefined
  const partly = people.some(({ personId }) => (matches.get(personId)?.missing.length ?? 0) > 0)
  const count = fitting === 1 ? '1 person' : `${fitting} people`
  const said = partly
    ? `Nobody fits all of ${asked}. ${count} ${fitting === 1 ? 'fits' : 'fit'} all but one part of it.`
    : `${count} ${fitting === 1 ? 'fits' : 'fit'} ${asked}, the nearest first.`
  return html`<p class="govuk-body">${said} ${showEverybody}</p>
    ${
      cut &&
      html`<p class="govuk-body">
        More people may fit than could be compared. To narrow it down, add a name, a date of birth or a number.
      </p>`
    }`
}

function results(model: ListModel): SafeHtml {
  const { search, people, page, more, matches } = model
  const asked = searchWords(search, formatDay)
  if (people.length === 0)
    return page > 1
      ? html`<p class="govuk-body">
          There is nobody on this page. <a class="govuk-link" href="${pageAddress(search, 1)}">Go to the first page</a>
        </p>`
      : nobody(model, asked)
  const list = stackedTable({
    caption: asked ? 'People found' : 'People your agency works with',
    captionClasses: 'govuk-visually-hidden',
    head: [
      { text: 'Name' },
      { text: 'Born' },
      ...(matches.size > 0 ? [{ text: 'Why it fits' }] : []),
      ...[{ text: 'Numbers' }, { text: 'Level' }, { text: 'Practitioner' }],
      ...(matches.size > 1 ? [{ text: 'Compare' }] : []),
    ],
    rows: people.map(person => personRow(person, model)),
  })
  return html`${heading(model, asked)}
    ${
      matches.size > 1
        ? html`<form method="get" action="/people/compare">
            ${list} ${button({ text: 'Compare the two ticked', classes: 'govuk-button--secondary' })}
          </form>`
        : list
    }
    ${
      (page > 1 || more) &&
      pagination({
        ...(page > 1 && { previous: { href: pageAddress(search, page - 1) } }),
        ...(more && { next: { href: pageAddress(search, page + 1) } }),
      })
    }`
}

/** Searching and listing the people of an agency. */
export function listPage(model: ListModel): PageBody {
  const { search, typed, page } = model
  const errors = search.problem === undefined ? undefined : { q: search.problem }
  const title = search.text ? `People: ${search.text}` : 'People'
  return {
    title: page > 1 ? `${title}, page ${page}` : title,
    wide: true,
    ...formStatus({ errors }),
    main: html`${errors && errorSummaryOf(errors)}
      <h1 class="govuk-heading-l">People</h1>
      <form method="get" action="/people" role="search" class="arms-search" novalidate>
        ${textField({
          name: 'q',
          label: 'Name, number, date of birth or address',
          hint: 'Such as Harcort, 02/73319Z, 9 4 1971, Mill Lane, or several of them. Spelling is forgiven.',
          typed,
          errors,
          type: 'search',
        })}
        ${button({ text: 'Search' })}
      </form>
      <div class="arms-actions">
        ${button({ text: 'Add a person', href: '/people/new', classes: 'govuk-button--secondary' })}
      </div>
      ${!errors && results(model)}`,
  }
}
