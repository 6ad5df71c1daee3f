import { formatInstant } from '../../platform/dates/index.ts'
import { details, html, type SafeHtml } from '../../platform/html/index.ts'
import type { AssessmentEvent, Workbench } from '../assessments/index.ts'
import { placeName } from './comments.ts'

/** Minutes at work on each stage, as they are kept with the assessment. */
function minutes(bench: Workbench): SafeHtml | undefined {
  const all = Object.entries(bench.assessment.activeMinutes)
  const sum = all.reduce((total, [, each]) => total + each, 0)
  if (sum < 1) return undefined
  return html`<p class="govuk-body-s">
    Time at work on it so far: ${Math.round(sum)} minutes
    (${all.map(([stage, each]) => `${stage} ${Math.round(each)}`).join(', ')}). Idle time is left out.
  </p>`
}

/** The comments that went with an event: they were sent at the same instant. */
function commentsOf(bench: Workbench, { at }: AssessmentEvent): SafeHtml | undefined {
  const sent = bench.comments.filter(each => each.sentAt?.getTime() === at.getTime())
  if (sent.length === 0) return undefined
  return html`<ul class="govuk-list govuk-list--bullet">
    ${sent.map(each => html`<li>${placeName(bench, each)}: ${each.text}</li>`)}
  </ul>`
}

/** What happened to it, in order, with the words that were said. */
export function history(bench: Workbench): SafeHtml {
  return details({
    summaryText: 'What happened to this assessment',
    html: html`<ol class="govuk-list govuk-list--number">
        ${bench.events.map(
          event =>
            html`<li>
              ${formatInstant(event.at)}: ${event.by.name} –
              ${event.action}${event.to && html` to ${event.to.name}`}${event.note && html`: ${event.note}`}
              ${commentsOf(bench, event)}
            </li>`,
        )}
      </ol>
      ${minutes(bench)}`,
  })
}
