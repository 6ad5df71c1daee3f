import type { InstrumentDocument } from '../../instruments/index.ts'
import {
  button,
  dateField,
  details,
  errorSummaryOf,
  html,
  numberedPages,
  selectField,
  type SafeHtml,
} from '../../platform/html/index.ts'
import { logEntry } from './entry-views.ts'
import { logAddress, type LogQuery } from './log-query.ts'
import type { LogPage } from './store.ts'

export interface LogView extends LogPage {
  readonly personId: string
  readonly bar: SafeHtml
  readonly document: InstrumentDocument
  readonly query: LogQuery
  /** Agencies that have entries in the log. */
  readonly agencies: readonly { readonly id: number; readonly name: string }[]
  /** Entries on a page. */
  readonly size: number
}

/** The log: what is known, newest first, narrowed by its address. */
export function logMain(view: LogView): SafeHtml {
  const path = `/people/${view.personId}/evidence`
  const { query, entries, document } = view
  return html`${view.bar} ${query.errors && errorSummaryOf(query.errors, ['from', 'to'])}
    <h1 class="govuk-heading-l">Evidence</h1>
    <div class="arms-actions arms-no-print">
      ${button({ text: 'Record evidence', href: `${path}/new` })}
      <a class="govuk-link" href="${logAddress(path, query.typed, { all: 'yes' })}">All on one page, to print</a>
      <button type="button" class="govuk-button govuk-button--secondary" data-print hidden>Print</button>
    </div>
    ${filterForm(view, path)}
    <p class="govuk-body" role="status">${countWords(view)}</p>
    ${entries.length === 0 && emptyState(view, path)} ${entries.map(entry => logEntry(entry, document))}
    ${pages(view, path)}`
}

function filterForm({ query, document, agencies }: LogView, path: string): SafeHtml {
  const field = { typed: query.typed, errors: query.errors }
  const any = { value: '', text: 'Any' }
  return html`<div class="arms-no-print">
    ${details({
      summaryText: 'Narrow this log',
      open: query.isNarrowed || query.errors !== undefined,
      html: html`<form method="get" action="${path}" novalidate>
        ${selectField({
          ...field,
          name: 'factor',
          label: 'Factor',
          items: [any, ...document.factors.map(({ code, name }) => ({ value: code, text: name }))],
        })}
        ${selectField({
          ...field,
          name: 'source',
          label: 'Where it comes from',
          items: [any, ...document.sources.map(({ code, label }) => ({ value: code, text: label }))],
        })}
        ${selectField({
          ...field,
          name: 'agency',
          label: 'Recorded by',
          items: [any, ...agencies.map(({ id, name }) => ({ value: id, text: name }))],
        })}
        ${dateField({ ...field, name: 'from', legend: 'First day' })}
        ${dateField({ ...field, name: 'to', legend: 'Last day' })}
        <div class="govuk-button-group">
          ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
          <a class="govuk-link" href="${path}">Show everything</a>
        </div>
      </form>`,
    })}
  </div>`
}

function countWords({ entries, total, query, size }: LogView): string {
  const which = query.isNarrowed ? 'that match' : 'in the log'
  if (total === 0) return `There are no entries ${which}.`
  const noun = total === 1 ? 'entry' : 'entries'
  if (entries.length === total) return `${total} ${noun} ${which}, newest first.`
  if (entries.length === 0) return `There are ${total} ${noun} ${which}, and none on this page.`
  const first = (query.page - 1) * size + 1
  return `Entries ${first} to ${first + entries.length - 1} of ${total} ${which}, newest first.`
}

function emptyState({ query }: LogView, path: string): SafeHtml {
  return query.isNarrowed || query.page > 1
    ? html`<p class="govuk-body"><a class="govuk-link" href="${path}">Show the whole log</a></p>`
    : html`<p class="govuk-body">
        Nothing has been recorded yet. Record what is known when it happens: the assessment is then a judgement over it.
      </p>`
}

function pages({ query, total, size }: LogView, path: string): SafeHtml | undefined {
  if (query.all) return undefined
  return numberedPages({
    page: query.page,
    last: Math.ceil(total / size),
    href: page => logAddress(path, query.typed, { page: String(page) }),
  })
}
