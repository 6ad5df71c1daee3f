import { formatDay, today } from '../../platform/dates/index.ts'
import { alert, html, type SafeHtml } from '../../platform/html/index.ts'
import { restingOn, type ChangedSince, type SignedAssessment } from '../assessments/index.ts'

const done = { amendment: 'amended', withdrawal: 'withdrawn' } as const

/** What was done to one entry, when and by whom. */
const change = ({ kind, at, byName }: ChangedSince): string => `${done[kind]} on ${formatDay(today(at))} by ${byName}`

/**
 * What became of the evidence since an assessment was signed. It stands beside what was signed and not in it: that is printed and filed as it
 * was signed.
 *
 * @param mayCorrect whether the reader may start a correction from the same page
 */
export function sinceNotice(
  { snapshot, personId, supersededBy }: SignedAssessment,
  changes: readonly ChangedSince[],
  mayCorrect: boolean,
): SafeHtml | undefined {
  if (changes.length === 0) return undefined
  const stands = supersededBy === undefined
  return alert({
    variant: 'warning',
    title: 'Evidence has changed since this was signed',
    showTitleAsHeading: true,
    classes: 'arms-no-print',
    html: html`<ul class="govuk-list govuk-list--bullet">
        ${changes.map(each => {
          const entry = snapshot.evidence.find(({ id }) => id === each.evidenceId)
          const places = restingOn(snapshot, each.evidenceId)
          return html`<li>
            Evidence cited in this assessment was ${change(each)} since it was signed${places.length > 0 && `: ${places.join(', ')}`}.
            <a class="govuk-link" href="/people/${personId}/evidence/${each.evidenceId}"
              >Open the entry${entry && ` of ${formatDay(entry.on)}`} and what became of it</a
            >
          </li>`
        })}
      </ul>
      ${
        stands &&
        html`<p class="govuk-body">
          What was signed stays as it was.
          ${
            mayCorrect &&
            html`If it no longer holds, <a class="govuk-link" href="#correct">correct it</a> or
              <a class="govuk-link" href="/people/${personId}/assessments/new">start a review</a>.`
          }
        </p>`
      }`,
  })
}
