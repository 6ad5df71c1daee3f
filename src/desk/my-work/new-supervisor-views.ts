import { formatDay } from '../../platform/dates/index.ts'
import { html, type SafeHtml } from '../../platform/html/index.ts'
import type { NewSupervisor } from '../../trust/staff/index.ts'

function line({ name, byName, bySelf, from, to }: NewSupervisor): SafeHtml {
  const until = to === null ? '' : `, until ${formatDay(to)}`
  return bySelf
    ? html`<strong>${name} made themself a supervisor</strong> on ${formatDay(from)}${until}`
    : html`${name} was made a supervisor by ${byName} on ${formatDay(from)}${until}`
}

/** Who was made a supervisor lately, for those who watch over an agency: whoever gives roles can give this one, and it opens every case. */
export const newSupervisorsSection = (news: readonly NewSupervisor[]): SafeHtml | false =>
  news.length > 0 &&
  html`<section aria-labelledby="new-supervisors">
    <h2 class="govuk-heading-m" id="new-supervisors">New supervisors of your agency</h2>
    <ul class="govuk-list govuk-list--bullet">
      ${news.map(each => html`<li>${line(each)}</li>`)}
    </ul>
    <p class="govuk-body">
      A supervisor opens the agency’s cases, countersigns and shares records. If you did not expect this, ask an administrator; your auditor
      can read in the ledger what was looked at since.
    </p>
  </section>`
