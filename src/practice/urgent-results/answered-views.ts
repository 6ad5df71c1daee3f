import { formatInstant } from '../../platform/dates/index.ts'
import { button, csrfField, html, paragraphs, type SafeHtml } from '../../platform/html/index.ts'
import { actNowAddress } from '../../record/kept-forms/index.ts'
import type { GivenReason, UrgentAnswer, UrgentResult, UrgentResultWithAnswer } from './types.ts'
import { urgentRecordAddress, whyNotAddress } from './views.ts'

/** How a result was answered, beside the record. */
export interface UrgentAnsweredView {
  readonly result: UrgentResultWithAnswer
  /** Whether the reader is asked to acknowledge the reason. */
  readonly mayAcknowledge: boolean
  readonly csrfToken: string
}

/** How it was answered. A correction is told by the record itself. */
export function urgentAnswered({ result, mayAcknowledge, csrfToken }: UrgentAnsweredView): SafeHtml | false {
  const { personId, answer } = result
  if (!answer || answer.kind === 'corrected') return false
  return html`<section class="arms-section" aria-labelledby="urgent">
    <h2 class="govuk-heading-m" id="urgent">What did not wait was answered</h2>
    <p class="govuk-body">${answeredBy(personId, answer)} ${answer.byName}, ${answer.agencyName}, ${formatInstant(answer.at)}.</p>
    ${answer.words !== undefined && paragraphs(answer.words)}
    ${answer.kind === 'no act now' && acknowledgement(result, answer, mayAcknowledge && csrfToken)}
  </section>`
}

/** @param asked with the token of its form, where the reader is asked to acknowledge it */
function acknowledgement(
  result: UrgentResultWithAnswer,
  { acknowledged, agencyName }: UrgentAnswer,
  asked: string | false,
): SafeHtml {
  if (acknowledged)
    return html`<p class="govuk-body">Acknowledged by ${acknowledged.byName}, ${formatInstant(acknowledged.at)}.</p>`
  if (asked === false)
    return html`<p class="govuk-body">
      Not acknowledged. A supervisor of ${agencyName} who did not write it acknowledges it.
    </p>`
  return html`<form method="post" action="${whyNotAddress(result)}/acknowledge" class="arms-no-print" novalidate>
    ${csrfField(asked)}
    <p class="govuk-body">
      No supervisor has acknowledged this. If you do not agree,
      <a class="govuk-link" href="${actNowAddress(result.personId)}/new">act now</a>.
    </p>
    ${button({ text: 'Acknowledge the reason', classes: 'govuk-button--secondary', preventDoubleClick: true })}
  </form>`
}

function answeredBy(personId: string, { kind, actNowId }: UrgentAnswer): SafeHtml {
  if (kind === 'no act now') return html`No act now was needed, says`
  // Whoever may not see the act now is told no more than that the danger was seen to.
  if (actNowId === undefined) return html`It was seen to by`
  return html`<a class="govuk-link" href="${actNowAddress(personId)}/${actNowId}">Act now</a>, recorded by`
}

/** Somebody answered while a reason was written: who did, and the words, which are saved nowhere. */
export function answeredMain({ result, answer, written, bar }: Answered): SafeHtml {
  const how =
    answer.kind === 'corrected' ? html`By a correction of the record, by` : answeredBy(result.personId, answer)
  return html`${bar}
    <h1 class="govuk-heading-l">This has been answered already</h1>
    <p class="govuk-body">${how} ${answer.byName}, ${answer.agencyName}, ${formatInstant(answer.at)}. Nothing of yours was saved.</p>
    <p class="govuk-body"><a class="govuk-link" href="${urgentRecordAddress(result)}">Go to the record</a></p>
    <h2 class="govuk-heading-m">What you had written</h2>
    ${paragraphs(written)}`
}

interface Answered {
  readonly result: UrgentResult
  readonly answer: UrgentAnswer
  readonly written: string
  readonly bar: SafeHtml
}

/** Reasons why no act now was needed that no supervisor has acknowledged, at the top of the overview of the person. */
export function reasonsNotice(reasons: readonly GivenReason[]): SafeHtml | false {
  return (
    reasons.length > 0 &&
    html`<section class="arms-section" aria-labelledby="reasons">
      <h2 class="govuk-heading-m" id="reasons">Said not to need an act now, not acknowledged</h2>
      <ul class="govuk-list">
        ${reasons.map(
          reason =>
            html`<li>
              <a class="govuk-link" href="${urgentRecordAddress(reason)}">${reason.tool}: ${reason.says}</a><br />
              ${reason.byName}, ${reason.agencyName}, ${formatInstant(reason.at)}
              ${paragraphs(reason.words)}
            </li>`,
        )}
      </ul>
    </section>`
  )
}
