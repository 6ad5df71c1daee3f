import { formatInstant } from '../../platform/dates/index.ts'
import { html, type SafeHtml } from '../../platform/html/index.ts'
import type { ToDecide } from '../../record/catalogue/index.ts'

/** Wordings of instruments that another administrator sent for approval, for whoever may approve them. */
export const documentsSection = (waiting: readonly ToDecide[]): SafeHtml | false =>
  waiting.length > 0 &&
  html`<section aria-labelledby="documents">
    <h2 class="govuk-heading-m" id="documents">Documents that wait for your approval</h2>
    <ul class="govuk-list govuk-list--bullet">
      ${waiting.map(
        ({ href, name, loadedBy, sentAt }) =>
          html`<li>
            <a class="govuk-link" href="${href}">${name}</a>, loaded by ${loadedBy}${sentAt && `, sent ${formatInstant(sentAt)}`}
          </li>`,
      )}
    </ul>
  </section>`
