import { formatInstant } from '../../platform/dates/index.ts'
import { button, html, selectField, stackedTable, textField, type SafeHtml } from '../../platform/html/index.ts'
import type { Typed } from '../../platform/http/index.ts'
import {
  deedInWords,
  documentInWords,
  doerInWords,
  listInWords,
  subjectsInWords,
  type ReadDeed,
} from '../audit/index.ts'
import type { PageBody } from '../routes/index.ts'
import type { Colleague } from '../staff/index.ts'

export interface LedgerModel {
  readonly deeds: readonly ReadDeed[]
  readonly more: boolean
  /** Names of people by id, where the reader may know them. */
  readonly names: ReadonlyMap<string, string>
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
  { value: 'instrument.', text: 'Instruments' },
  { value: 'sign-', text: 'Sign-ins and sign-outs' },
  { value: 'access.', text: 'Refusals' },
]

/** The address of the deeds that come after the last one shown. */
function older(model: LedgerModel): string {
  const last = model.deeds.at(-1)
  const next = new URLSearchParams(model.params)
  next.set('beforeAt', last?.at.toISOString() ?? '')
  next.set('beforeStream', last?.streamId ?? '')
  next.set('beforeSeq', String(last?.seq ?? ''))
  return `/ledger?${next.toString()}`
}

const isPage = ({ kind }: { readonly kind: string }) => kind === 'page' || kind === 'route'

/** A reference in full, to be copied: what somebody who may not see the record says to somebody who may. */
const reference = (id: string) => html`<span class="arms-reference">${id}</span>`

/** A person by name where the reader may know it, otherwise by reference. */
const personOf = ({ names }: LedgerModel, personId: string): SafeHtml =>
  html`${names.get(personId) ?? html`Person ${reference(personId)}`}`

/** The person whom it was about, and the record that it was about by its reference, or the colleague by name. */
function about(model: LedgerModel, { personId, subjects: [first] }: ReadDeed): SafeHtml {
  const person =
    personId !== null && html`<a class="govuk-link" href="/ledger?person=${personId}">${personOf(model, personId)}</a>`
  const isRecord = first !== undefined && !isPage(first) && first.id !== personId
  const record = isRecord && (model.colleagues.find(each => each.id === first.id)?.name ?? reference(first.id))
  if (!person && !record) return html`–`
  return html`${person}${person && record && html`<br />`}${record && html`<span class="arms-aside">${subjectsInWords([first])}: ${record}</span>`}`
}

/** What was done, and below it what it wrote, which document or page it was, or how many a list showed. */
function what(deed: ReadDeed): SafeHtml {
  const { action, subjects, detail } = deed
  const [first] = subjects
  // One record by itself stands beside the person.
  const told = subjects.length > 1 || (first && isPage(first)) ? subjectsInWords(subjects) : ''
  const words = documentInWords(deed) || told || listInWords(detail)
  return html`${deedInWords(action)}${words && html`<br /><span class="arms-aside">${words}</span>`}`
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
        ${textField({ name: 'person', label: 'Person, by reference', typed, errors: undefined, classes: 'govuk-input--width-20' })}
        ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
      </form>
      ${person && html`<p class="govuk-body">Only ${personOf(model, person)}. <a class="govuk-link" href="/ledger">Show everybody</a></p>`}
      ${
        model.deeds.length === 0
          ? html`<p class="govuk-body">
              There are no entries for this. <a class="govuk-link" href="/ledger">Show everything</a>
            </p>`
          : stackedTable({
              caption: 'Entries',
              captionClasses: 'govuk-visually-hidden',
              head: [{ text: 'When' }, { text: 'Who' }, { text: 'Did what' }, { text: 'About' }],
              rows: model.deeds.map(deed => [
                { text: formatInstant(deed.at) },
                { text: doerInWords(deed) },
                { html: what(deed) },
                { html: about(model, deed) },
              ]),
            })
      }
      ${model.more && html`<p class="govuk-body"><a class="govuk-link" href="${older(model)}">Older entries</a></p>`}`,
  }
}
