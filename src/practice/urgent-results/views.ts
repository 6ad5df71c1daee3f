import { describeSpan, formatInstant } from '../../platform/dates/index.ts'
import {
  button,
  csrfField,
  errorSummaryOf,
  hiddenField,
  html,
  insetText,
  paragraphs,
  summaryList,
  tag,
  textareaField,
  type SafeHtml,
} from '../../platform/html/index.ts'
import { actNowAddress, actNowButton } from '../../record/kept-forms/index.ts'
import type { FormShown } from '../../trust/routes/index.ts'
import { isPast } from '../watches/index.ts'
import type { EarlierActNow, UrgentResult } from './types.ts'

/** Where the record is read of which something does not wait. */
export const urgentRecordAddress = ({ personId, recordId }: Pick<UrgentResult, 'personId' | 'recordId'>): string =>
  `/people/${personId}/tools/${recordId}`

/** Where it is said why no act now was needed. */
export const whyNotAddress = (result: Pick<UrgentResult, 'personId' | 'recordId'>): string =>
  `${urgentRecordAddress(result)}/why-not`

/** How an open one stands, in a word that does not rest on its colour. */
export const urgentTag = (result: UrgentResult, now: Date): SafeHtml =>
  tag({ text: isPast(result.answerBy, now) ? 'Overdue' : 'Not answered', classes: 'govuk-tag--red arms-tag' })

/** How long an open one has waited and until when it may, in words. */
export const urgentWaits = ({ completedAt, answerBy }: UrgentResult, now: Date): string =>
  `open for ${describeSpan(completedAt, now)}, to be answered by ${formatInstant(answerBy)}`

/** What is open of a person, at the top of their overview. */
export function urgentNotice(results: readonly UrgentResult[], now: Date): SafeHtml | false {
  return (
    results.length > 0 &&
    html`<section class="arms-act-now-notice" aria-labelledby="urgent">
      <h2 class="govuk-heading-m" id="urgent">A result does not wait</h2>
      <ul class="govuk-list">
        ${results.map(
          result =>
            html`<li>
              <a class="govuk-link" href="${urgentRecordAddress(result)}">${result.tool}: ${result.says}</a>
              ${urgentTag(result, now)}<br />
              Completed by ${result.completedByName}, ${result.agencyName}; ${urgentWaits(result, now)}
            </li>`,
        )}
      </ul>
    </section>`
  )
}

/** What stands at the head of a record of which something does not wait and is open. */
export interface UrgentAlertView {
  readonly result: UrgentResult
  readonly now: Date
  /** Whether the reader may say why no act now is needed. */
  readonly mayAnswer: boolean
  /** What may have been done about it before it was recorded. */
  readonly earlier: readonly EarlierActNow[]
  readonly csrfToken: string
}

/** At the head of the record itself, before anything else that the page says, while it is open. */
export function urgentAlert({ result, now, mayAnswer, earlier, csrfToken }: UrgentAlertView): SafeHtml {
  const { personId, agencyName } = result
  return html`<section class="arms-act-now-notice" aria-labelledby="urgent">
    <h2 class="govuk-heading-l" id="urgent">This does not wait</h2>
    <p class="govuk-body"><strong>${result.says}</strong> ${urgentTag(result, now)}</p>
    <p class="govuk-body">Act first, then record what was done.</p>
    <div class="govuk-button-group arms-no-print">
      ${button({ text: 'Record act now', href: `${actNowAddress(personId)}/new`, classes: 'govuk-button--warning' })}
      ${mayAnswer && button({ text: 'Say why not', href: whyNotAddress(result), classes: 'govuk-button--secondary' })}
    </div>
    ${
      earlier.length > 0 &&
      html`<h3 class="govuk-heading-s">Was it acted on before it was recorded?</h3>
        ${earlier.map(actNow => earlierForm(result, actNow, csrfToken))}`
    }
    <p class="govuk-body">
      It has been ${urgentWaits(result, now)}. Until there is an act now about this person, or a reason why none is needed,
      it stands on the overview and on the lists of whoever answers for the person and of the supervisors. A later record
      that says less does not answer it: it does not say what was done.
    </p>
    ${
      !mayAnswer &&
      html`<p class="govuk-body">
        An act now of yours answers it when it is for every agency of the case. Why none is needed can only be said by
        ${agencyName}, which completed the record.
      </p>`
    }
  </section>`
}

/** One act now of before, as a question: whoever reads both says whether the one was about the other. */
function earlierForm(result: UrgentResult, actNow: EarlierActNow, csrfToken: string): SafeHtml {
  const when = formatInstant(actNow.doneAt)
  return html`<form method="post" action="${urgentRecordAddress(result)}/answered-by" novalidate>
    ${csrfField(csrfToken)} ${hiddenField('actNowId', actNow.id)}
    <p class="govuk-body">
      <a class="govuk-link" href="${actNowAddress(result.personId)}/${actNow.id}">An act now of ${when}</a> by
      ${actNow.byName}, ${actNow.agencyName}, says:
    </p>
    ${insetText({ html: paragraphs(actNow.done) })}
    <div class="arms-no-print">
      ${button({
        html: html`Yes, it was about this<span class="govuk-visually-hidden">: the act now of ${when}</span>`,
        classes: 'govuk-button--secondary',
        preventDoubleClick: true,
      })}
    </div>
  </form>`
}

/** What the form is made from that asks why no act now is needed. */
export interface WhyNotView extends FormShown {
  readonly result: UrgentResult
  readonly bar: SafeHtml
  readonly csrfToken: string
}

export function whyNotMain({ result, bar, csrfToken, typed, errors }: WhyNotView): SafeHtml {
  const url = whyNotAddress(result)
  return html`${bar} ${errors && errorSummaryOf(errors)}
    <h1 class="govuk-heading-l">
      <span class="govuk-caption-l">${result.tool}</span>Why no act now is needed
    </h1>
    ${summaryList({
      rows: [
        { key: { text: 'What does not wait' }, value: { text: result.says } },
        {
          key: { text: 'Completed' },
          value: { text: `${result.completedByName}, ${result.agencyName}, ${formatInstant(result.completedAt)}` },
        },
      ],
    })}
    <p class="govuk-body">
      The result stays as it is, and your reason stands beside it. If the record is wrong, correct it instead. Neither
      can be changed afterwards.
    </p>
    <form method="post" action="${url}" novalidate>
      ${csrfField(csrfToken)}
      ${textareaField({
        ...{ typed, errors, name: 'why', rows: 4, labelClasses: 'govuk-label--s' },
        label: 'Why is no act now needed?',
        hint: 'What you know that the tool does not, and what was done instead: an act now that was recorded before, or that another agency is acting. Whoever may read the record reads this.',
      })}
      <div class="govuk-button-group">
        ${button({ text: 'Save the reason', preventDoubleClick: true })}
        <a class="govuk-link" href="${urgentRecordAddress(result)}">Cancel</a>
      </div>
      ${actNowButton(result.personId, url, typed)}
    </form>`
}
