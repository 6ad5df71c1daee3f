import { formatInstant } from '../../platform/dates/index.ts'
import { button, html, selectField, table, textField, type SafeHtml } from '../../platform/html/index.ts'
import type { Typed } from '../../platform/http/index.ts'
import { deedInWords, type LedgerLine } from '../audit/index.ts'
import type { PageBody } from '../routes/index.ts'
import type { Colleague } from '../staff/index.ts'

export interface LedgerModel {
  readonly lines: readonly LedgerLine[]
  readonly more: boolean
  /** The filters, as they stand in the address. */
  readonly params: URLSearchParams
  readonly typed: Typed
  readonly colleagues: readonly Colleague[]
}

const kinds = [
  { value: '', text: 'Everything' },
  { value: 'person.consulted', text: 'Records opened' },
  { value: 'people.', text: 'Lists and searches' },
  { value: 'evidence.', text: 'Evidence' },
  { value: 'assessment.', text: 'Assessments' },
  { value: 'visit.', text: 'Visits' },
  { value: 'sign-', text: 'Sign-ins and sign-outs' },
  { value: 'access.', text: 'Refusals' },
]

/** The address of the lines that come after the last one shown. */
function older(model: LedgerModel): string {
  const last = model.lines.at(-1)
  const next = new URLSearchParams(model.params)
  next.set('beforeAt', last?.at.toISOString() ?? '')
  next.set('beforeStream', last?.streamId ?? '')
  next.set('beforeSeq', String(last?.seq ?? ''))
  return `/ledger?${next.toString()}`
}

function about(line: LedgerLine): SafeHtml {
  if (line.personId !== null)
    return html`<a class="govuk-link" href="/ledger?person=${line.personId}">Person …${line.personId.slice(-8)}</a>`
  return html`${line.subjectKind ?? ''} ${line.subjectKind === 'route' ? line.subjectId : ''}`
}

/** Who did what, and when: the auditor's page. It opens no record. */
export function ledgerPage(model: LedgerModel): PageBody {
  const { typed } = model
  const person = typed.text('person')
  return {
    title: 'Ledger',
    wide: true,
    main: html` <h1 class="govuk-heading-l">Ledger</h1>
      <p class="govuk-body">Every look and every change by people of your agency, newest first.</p>
      <form method="get" action="/ledger" class="arms-search" novalidate>
        ${selectField({
          name: 'practitioner',
          label: 'Who',
          typed,
          errors: undefined,
          items: [
            { value: '', text: 'Everybody' },
            ...model.colleagues.map(each => ({ value: each.id, text: each.name })),
          ],
        })}
        ${selectField({ name: 'action', label: 'What', typed, errors: undefined, items: kinds })}
        ${textField({ name: 'from', label: 'From', typed, errors: undefined, type: 'date', classes: 'govuk-input--width-10' })}
        ${textField({ name: 'to', label: 'To', typed, errors: undefined, type: 'date', classes: 'govuk-input--width-10' })}
        ${person && html`<input type="hidden" name="person" value="${person}" />`}
        ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
      </form>
      ${person && html`<p class="govuk-body">Only person …${person.slice(-8)}. <a class="govuk-link" href="/ledger">Show everybody</a></p>`}
      ${
        model.lines.length === 0
          ? html`<p class="govuk-body">
              There are no entries for this. <a class="govuk-link" href="/ledger">Show everything</a>
            </p>`
          : html`<div class="arms-scroll" tabindex="0" role="region" aria-label="Entries">
              ${table({
                caption: 'Entries',
                captionClasses: 'govuk-visually-hidden',
                head: [{ text: 'When' }, { text: 'Who' }, { text: 'Did what' }, { text: 'About' }],
                rows: model.lines.map(line => [
                  { text: formatInstant(line.at) },
                  { text: line.actorName ?? 'The system' },
                  { text: deedInWords(line.action) },
                  { html: about(line) },
                ]),
              })}
            </div>`
      }
      ${model.more && html`<p class="govuk-body"><a class="govuk-link" href="${older(model)}">Older entries</a></p>`}`,
  }
}
