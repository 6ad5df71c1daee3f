import { describeSpan, formatInstant } from '../../platform/dates/index.ts'
import {
  button,
  csrfField,
  details,
  errorSummaryOf,
  hiddenField,
  html,
  insetText,
  paragraphs,
  summaryList,
  tag,
  textareaField,
  textField,
  unsavedMark,
  type Errors,
  type SafeHtml,
  type TypedText,
} from '../../platform/html/index.ts'
import { actNowAddress, keptFormList, type KeptForm } from '../../record/kept-forms/index.ts'
import { urgentRecordAddress, type UrgentResult } from '../urgent-results/index.ts'
import { waitingTag, waitingWords } from '../watches/index.ts'
import type { ActNow, Addition, Considered, Referral } from './types.ts'
import { dangerList } from './words.ts'

/** Where a record is read. */
export const recordAddress = ({ personId, id }: { readonly personId: string; readonly id: string }): string =>
  `${actNowAddress(personId)}/${id}`

const waits = ({ recordedAt, acknowledgeBy: dueBy, escalatedAt }: ActNow) =>
  ({ kind: 'act now', recordedAt, dueBy, escalatedAt }) as const

/** How far the acknowledging has come, in a word that does not rest on its colour. */
export const standingTag = (record: ActNow, now: Date): SafeHtml =>
  record.acknowledged
    ? tag({ text: 'Acknowledged', classes: 'govuk-tag--green arms-tag' })
    : waitingTag(waits(record), now)

const considered = ({ considered: yes, note }: Considered): SafeHtml =>
  html`<p class="govuk-body">${yes ? 'Considered' : 'Not considered'}</p> ${note !== undefined && paragraphs(note)}`

function referralList(referrals: readonly Referral[], none: string): SafeHtml {
  if (referrals.length === 0) return html`${none}`
  return html`<ul class="govuk-list govuk-list--bullet">
    ${referrals.map(({ to, reference }) => html`<li>${to}: ${reference ?? 'no reference yet'}</li>`)}
  </ul>`
}

function recordRows(record: ActNow): SafeHtml {
  const row = (key: string, value: SafeHtml | string) => ({ key: { text: key }, value: { html: html`${value}` } })
  const { told } = record
  return summaryList({
    rows: [
      row('What the danger is', dangerList(record.dangers)),
      row('Who is at risk', paragraphs(record.atRisk)),
      row('What was done', paragraphs(record.done)),
      row('When', formatInstant(record.doneAt)),
      row('Referred to', referralList(record.referrals, 'Nobody')),
      row(
        'Supervisor told',
        told === undefined ? 'Not when this was written' : `${told.name}, ${formatInstant(told.at)}`,
      ),
      row('Arrest or recall', considered(record.arrest)),
      row('Disclosure (Criminal Justice Act 2003, section 327A)', considered(record.disclosure)),
      row('Written by', `${record.recordedByName}, ${record.agencyName}, ${formatInstant(record.recordedAt)}`),
      row('Who may see it', record.tier === 'own' ? `${record.agencyName} only` : 'Every agency of the case'),
    ],
  })
}

function additionSection({ text, referrals, recordedAt, recordedByName }: Addition): SafeHtml {
  return html`<li class="arms-keep">
    <p class="govuk-body govuk-!-margin-bottom-1">
      <strong>${recordedByName}</strong>, ${formatInstant(recordedAt)}
    </p>
    ${paragraphs(text)} ${referrals.length > 0 && referralList(referrals, '')}
  </li>`
}

/** Everything that the page of a record is made from. */
export interface ActNowPage {
  readonly record: ActNow
  readonly bar: SafeHtml
  readonly now: Date
  readonly csrfToken: string
  readonly mayAcknowledge: boolean
  readonly mayAdd: boolean
  /** Forms about this person that the reader stopped. */
  readonly kept: readonly KeptForm[]
  /** Results of tools that it answers. */
  readonly answers: readonly UrgentResult[]
  /** The form that was sent and has something to put right. */
  readonly sent?: { readonly form: 'addition' | 'acknowledgement'; readonly typed: TypedText; readonly errors: Errors }
  readonly newId: string
}

const nothing: TypedText = { text: () => '', all: () => [] }

function acknowledgement(page: ActNowPage): SafeHtml {
  const { record, now, mayAcknowledge, csrfToken, sent } = page
  if (record.acknowledged) {
    const { words, at, byName } = record.acknowledged
    return html`<h2 class="govuk-heading-m">Acknowledged by ${byName}</h2>
      <p class="govuk-body">${formatInstant(at)}, ${describeSpan(record.recordedAt, at)} after it was recorded.</p>
      ${paragraphs(words)}`
  }
  const words = waitingWords(waits(record), now)
  if (!mayAcknowledge)
    return html`<h2 class="govuk-heading-m">Not acknowledged</h2>
      <p class="govuk-body">
        It ${words}. A supervisor of ${record.agencyName} who did not write it acknowledges it.
      </p>`
  const own = sent?.form === 'acknowledgement' ? sent : undefined
  return html`<h2 class="govuk-heading-m">
      <span class="arms-no-print">Acknowledge it</span><span class="arms-print-only">Not acknowledged</span>
    </h2>
    <p class="govuk-body">It ${words}.</p>
    <form
      method="post"
      action="${recordAddress(record)}/acknowledge"
      class="arms-no-print"
      novalidate${unsavedMark(own !== undefined)}
    >
      ${csrfField(csrfToken)}
      ${textareaField({
        ...{ name: 'words', label: 'What you decided or did', rows: 4 },
        hint: 'It can’t be changed afterwards; something can be added to the record.',
        ...{ typed: own?.typed ?? nothing, errors: own?.errors },
      })}
      ${button({ text: 'Acknowledge', preventDoubleClick: true })}
    </form>`
}

/** Whoever acknowledges it reads what it is said to be about. */
function answersSection(answers: readonly UrgentResult[]): SafeHtml {
  return html`<section class="arms-section">
    <h2 class="govuk-heading-m">What it answers</h2>
    <ul class="govuk-list govuk-list--bullet">
      ${answers.map(
        result =>
          html`<li>
            <a class="govuk-link" href="${urgentRecordAddress(result)}">${result.tool}: ${result.says}</a>, completed by
            ${result.completedByName}, ${result.agencyName}, ${formatInstant(result.completedAt)}
          </li>`,
      )}
    </ul>
  </section>`
}

function addingForm({ record, csrfToken, sent, newId }: ActNowPage): SafeHtml {
  const own = sent?.form === 'addition' ? sent : undefined
  const fields = { typed: own?.typed ?? nothing, errors: own?.errors }
  return details({
    classes: 'arms-no-print',
    summaryText: 'Add to this record',
    open: own !== undefined,
    html: html`<form
      method="post"
      action="${recordAddress(record)}/add"
      novalidate${unsavedMark(own !== undefined)}
    >
      ${csrfField(csrfToken)} ${hiddenField('additionId', own?.typed.text('additionId') || newId)}
      ${textareaField({
        ...{ ...fields, name: 'text', label: 'What came later, or what was wrong in it', rows: 4 },
        hint: 'The record stays as it was written.',
      })}
      ${textField({ ...fields, name: 'addedTo', label: 'Referred to, if it was passed on since' })}
      ${textField({ ...fields, name: 'addedReference', label: 'Reference', classes: 'govuk-input--width-10' })}
      ${button({ text: 'Add', classes: 'govuk-button--secondary', preventDoubleClick: true })}
    </form>`,
  })
}

/** One record, what was added to it, and who knows of it. */
export function recordMain(page: ActNowPage): SafeHtml {
  const { record, now, sent, kept, answers } = page
  return html`${page.bar} ${sent?.errors && errorSummaryOf(sent.errors)}
    <h1 class="govuk-heading-l">Act now: ${dangerList(record.dangers).toLowerCase()}</h1>
    <p class="govuk-body">${standingTag(record, now)}</p>
    ${
      kept.length > 0 &&
      html`<div class="arms-no-print">
        ${insetText({ html: html`You stopped a form to act. What you had typed is kept. ${keptFormList(record.personId, kept, page.csrfToken)}` })}
      </div>`
    }
    <div class="arms-beside">
      <div>${recordRows(record)}</div>
      <div>
        ${answers.length > 0 && answersSection(answers)}
        <section class="arms-section">${acknowledgement(page)}</section>
        <section class="arms-section">
          <h2 class="govuk-heading-m">Added since</h2>
          ${
            record.additions.length === 0
              ? html`<p class="govuk-body">Nothing has been added.</p>`
              : html`<ol class="govuk-list">${record.additions.map(additionSection)}</ol>`
          }
          ${page.mayAdd && addingForm(page)}
        </section>
      </div>
    </div>`
}

/** What nobody has acknowledged about a person, at the top of their overview. */
export function notAcknowledgedNotice(records: readonly ActNow[], now: Date): SafeHtml | false {
  return (
    records.length > 0 &&
    html`<section class="arms-act-now-notice" aria-labelledby="act-now">
      <h2 class="govuk-heading-m" id="act-now">Act now, not acknowledged</h2>
      <ul class="govuk-list">
        ${records.map(
          record =>
            html`<li>
              <a class="govuk-link" href="${recordAddress(record)}">${dangerList(record.dangers)}</a>
              ${standingTag(record, now)}<br />
              ${record.recordedByName}, ${record.agencyName}; ${waitingWords(waits(record), now)}
            </li>`,
        )}
      </ul>
    </section>`
  )
}

/** Forms about a person that the reader stopped and has not come back to. */
export function stoppedForms(personId: string, forms: readonly KeptForm[], csrfToken: string): SafeHtml | false {
  return (
    forms.length > 0 &&
    html`<section class="arms-section arms-no-print" aria-labelledby="stopped">
      <h2 class="govuk-heading-m" id="stopped">Forms that you stopped</h2>
      ${keptFormList(personId, forms, csrfToken)}
    </section>`
  )
}
