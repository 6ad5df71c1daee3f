import { formatInstant } from '../../platform/dates/index.ts'
import { html, type SafeHtml } from '../../platform/html/index.ts'
import { urgentRecordAddress, urgentTag, urgentWaits, type UrgentLine } from '../../practice/urgent-results/index.ts'
import { personLink } from '../standing/index.ts'
import { listSection } from './list-views.ts'
import type { UrgentResults } from './types.ts'

/** Results of tools that do not wait and that nobody has answered, what has been open longest first. */
export function urgentList({ urgent, now }: { readonly urgent: UrgentResults; readonly now: Date }): SafeHtml {
  return listSection<UrgentLine>({
    id: 'urgent-results',
    title: 'Results that do not wait, not answered',
    cut: urgent,
    empty: 'Every result that does not wait has been answered.',
    rest: '/?all=urgent-results#urgent-results',
    columns: [
      { head: 'Person', cell: line => personLink(line) },
      {
        head: 'Result',
        cell: line =>
          html`<a class="govuk-link" href="${urgentRecordAddress(line)}"
            >${line.tool}: ${line.says}<span class="govuk-visually-hidden">
              of ${line.givenNames} ${line.familyName}</span
            ></a
          >`,
      },
      { head: 'Completed by', cell: line => `${line.completedByName}, ${line.agencyName}` },
      { head: 'Completed', cell: line => formatInstant(line.completedAt) },
      { head: 'Standing', cell: line => html`${urgentTag(line, now)} ${urgentWaits(line, now)}` },
    ],
  })
}
