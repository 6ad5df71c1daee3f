import type { Fault } from '../../instruments/index.ts'
import { formatDay, formatInstant, type Day } from '../../platform/dates/index.ts'
import {
  button,
  csrfField,
  details,
  errorSummary,
  errorSummaryOf,
  fileUpload,
  html,
  insetText,
  stackedTable,
  summaryList,
  textareaField,
  warningText,
  type SafeHtml,
} from '../../platform/html/index.ts'
import type { FieldErrors, Typed } from '../../platform/http/index.ts'
import type { PageBody } from '../../trust/routes/index.ts'
import type { InstrumentEntry } from './read.ts'
import type { UseLine } from './store.ts'
import { hashView } from './hash-view.ts'
import { addressOf, listAddress, nameOf, standingDay, standingTag, titleOf, whoseWords } from './words.ts'

const schemaLinks = html`<ul class="govuk-list govuk-list--bullet">
  <li><a class="govuk-link" href="${listAddress}/schema/arms">Schema of ARMS documents (JSON Schema)</a></li>
  <li><a class="govuk-link" href="${listAddress}/schema/tool">Schema of the documents of scored tools (JSON Schema)</a></li>
</ul>`

/** How an agency comes to a wording of its own, step by step. */
const steps = html`<ol class="govuk-list govuk-list--number">
  <li>Open the document in use, download it, and change its words and its version.</li>
  <li>Load it: it becomes a draft, and the difference shows what is the same and what is not.</li>
  <li>Send it for approval. Another administrator reads the difference, and approves or refuses it.</li>
  <li>Set the day from which it is used for new assessments.</li>
</ol>`

/** What waits for somebody's decision, first of all. @param readerId who reads: nobody decides on what they loaded */
function waitingFor(entries: readonly InstrumentEntry[], readerId: string): SafeHtml | false {
  const waiting = entries.filter(({ status }) => status === 'sent')
  return (
    waiting.length > 0 &&
    insetText({
      html: html`<ul class="govuk-list govuk-!-margin-bottom-0">
        ${waiting.map(
          entry =>
            html`<li>
              <a class="govuk-link" href="${addressOf(entry.id)}">${nameOf(entry)}</a>, loaded by
              ${entry.importedByName ?? 'the service'}, waits for
              ${entry.importedBy === readerId ? 'another administrator’s approval' : 'your approval'}.
            </li>`,
        )}
      </ul>`,
    })
  )
}

/** Every document of every tool, with how it stands. */
export function instrumentsPage(entries: readonly InstrumentEntry[], readerId: string): PageBody {
  return {
    title: 'Instruments',
    backLink: { href: '/agency' },
    wide: true,
    main: html`<h1 class="govuk-heading-l">Instruments</h1>
      <p class="govuk-body">
        The documents that assessments are made with. Your agency can load its own wording of any of them. What was
        assessed before is always read by its own words.
      </p>
      ${waitingFor(entries, readerId)}
      <div class="arms-actions">${button({ text: 'Load a document', href: `${listAddress}/import` })}</div>
      ${details({ summaryText: 'How your agency comes to a wording of its own', html: steps })}
      ${stackedTable({
        caption: 'Documents',
        captionClasses: 'govuk-visually-hidden',
        firstCellIsHeader: true,
        head: [{ text: 'Instrument' }, { text: 'Whose' }, { text: 'Standing' }, { text: 'Since or from' }],
        rows: entries.map(entry => [
          { html: html`<a class="govuk-link" href="${addressOf(entry.id)}">${titleOf(entry)}</a>` },
          { text: whoseWords(entry) },
          { html: standingTag(entry) },
          { text: standingDay(entry) || '–' },
        ]),
      })}
      <h2 class="govuk-heading-m">For whoever writes a document</h2>
      ${schemaLinks}`,
  }
}

export interface ImportModel {
  readonly typed: Typed
  readonly errors?: FieldErrors | undefined
  /** What is wrong with the document, by its place in it. */
  readonly faults: readonly Fault[]
  readonly csrfToken: string
}

/** At most so many faults are shown: what comes after is found when these are put right. */
const mostFaults = 200

/** By their places as people count: the third before the eleventh. */
const inOrder = (faults: readonly Fault[]) =>
  faults.toSorted((a, b) => a.path.localeCompare(b.path, 'en', { numeric: true }))

function faultsTable(faults: readonly Fault[]): SafeHtml {
  return html`<h2 class="govuk-heading-m" id="faults">What to put right</h2>
    ${faults.length > mostFaults && html`<p class="govuk-body">The first ${mostFaults} of ${faults.length}.</p>`}
    ${stackedTable({
      caption: 'Faults of the document',
      captionClasses: 'govuk-visually-hidden',
      head: [{ text: 'Where' }, { text: 'What' }],
      rows: inOrder(faults)
        .slice(0, mostFaults)
        .map(({ path, message }) => [
          path === '$' ? { text: 'The document as a whole' } : { html: html`<code class="arms-code">${path}</code>` },
          { text: message },
        ]),
    })}`
}

/** The problem as a link: to what is wrong with the document, or to the field. */
const summaryOf = (errors: FieldErrors, faults: readonly Fault[]): SafeHtml =>
  faults.length === 0
    ? errorSummaryOf(errors)
    : errorSummary({
        titleText: 'There is a problem',
        errorList: Object.values(errors).map(text => ({ text, href: '#faults' })),
      })

/** Where a document is loaded from a file, or from its text. What was sent stands in the field, so that it can be put right there. */
export function importPage({ typed, errors, faults, csrfToken }: ImportModel): PageBody {
  const file = errors?.['file']
  return {
    title: 'Load a document',
    status: errors ? 422 : 200,
    hasErrors: errors !== undefined,
    backLink: { href: listAddress },
    main: html`<div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        ${errors && summaryOf(errors, faults)}
        <h1 class="govuk-heading-l">Load a document</h1>
        <p class="govuk-body">
          It becomes a draft that nobody uses. Keep the codes of what stays the same question: a review then knows what it
          can carry over. The easiest way is to <a class="govuk-link" href="${listAddress}">open a document in use</a>,
          download it, and change its words and its version.
        </p>
        ${faults.length > 0 && faultsTable(faults)}
        <h2 class="govuk-heading-m">From a file</h2>
        <form method="post" action="${listAddress}/import" enctype="multipart/form-data" novalidate>
          ${csrfField(csrfToken)}
          ${fileUpload({
            id: 'file',
            name: 'file',
            label: { text: 'JSON file of the document' },
            hint: { text: 'One file, 1 MB at most.' },
            errorMessage: file === undefined ? undefined : { text: file },
            attributes: { accept: '.json,application/json' },
          })}
          ${button({ text: 'Load the file', preventDoubleClick: true })}
        </form>
        <h2 class="govuk-heading-m">From its text</h2>
        <form method="post" action="${listAddress}/import" novalidate>
          ${csrfField(csrfToken)}
          ${textareaField({
            name: 'text',
            label: 'Text of the document',
            hint: 'As JSON. What was loaded from a file and has faults stands here as it came.',
            typed,
            errors,
            rows: 14,
            spellcheck: false,
            classes: 'arms-code',
          })}
          ${button({ text: 'Load the text', preventDoubleClick: true, classes: 'govuk-button--secondary' })}
        </form>
        <h2 class="govuk-heading-m">What a document must be like</h2>
        ${schemaLinks}
      </div>
    </div>`,
  }
}

/** Who did what with it, and when. */
export function historyOf(entry: InstrumentEntry, uses: readonly UseLine[]): SafeHtml {
  const { importedAt, importedByName, sentAt, sentByName, decidedAt, decidedByName, status, reason } = entry
  const { withdrawnAt, withdrawnByName, withdrawnFrom } = entry
  const row = (text: string, value: SafeHtml | string | false | undefined) =>
    value === undefined || value === false
      ? []
      : [{ key: { text }, value: typeof value === 'string' ? { text: value } : { html: value } }]
  const by = (at: Date | null, name: string | null) =>
    at !== null && `${formatInstant(at)}, by ${name ?? 'the service'}`
  const isRefused = status === 'refused'
  return summaryList({
    rows: [
      ...row('Standing', html`${standingTag(entry)} ${standingDay(entry)}`),
      ...row('Code', html`<span class="arms-reference">${entry.code}</span>`),
      ...row(entry.agencyId === null ? 'Entered' : 'Loaded', by(importedAt, importedByName)),
      ...row('Sent for approval', by(sentAt, sentByName)),
      ...row(isRefused ? 'Refused' : 'Approved and published', by(decidedAt, decidedByName)),
      ...row('Why', reason ?? undefined),
      ...uses.flatMap(({ usedFrom, recordedAt, recordedByName }) =>
        row('Day of use', `${formatDay(usedFrom)}. Set ${formatInstant(recordedAt)}, by ${recordedByName}`),
      ),
      ...row('Withdrawn', by(withdrawnAt, withdrawnByName)),
      ...row('No longer used', withdrawnFrom !== null && withdrawnWords(withdrawnFrom, uses)),
      ...row('Content hash', hashView(entry.hash)),
    ],
  })
}

/** From when a document is no longer used; of one whose first day never came, that. */
const withdrawnWords = (from: Day, uses: readonly UseLine[]) =>
  uses.every(({ usedFrom }) => usedFrom >= from) ? 'It was never used' : `From ${formatDay(from)}`

/** What stands in the way of an approval: who loaded a document can't approve it. */
export function whoApproves(isOwn: boolean, administrators: readonly string[]): SafeHtml | undefined {
  if (!isOwn) return undefined
  return administrators.length > 1
    ? insetText({ text: 'You loaded this document, so another administrator of your agency approves or refuses it.' })
    : warningText({
        html: html`You loaded this document and are the only administrator of your agency, so nobody can approve it yet.
          <a class="govuk-link" href="/agency">Make a second person an administrator</a>, and ask them to read the
          difference.`,
        iconFallbackText: 'Warning',
      })
}

/** A day as a hint has it: the earliest that may be set. */
export const earliestHint = (earliest: Day): string =>
  `${formatDay(earliest)} or later: nothing changes on the day on which it is decided`
