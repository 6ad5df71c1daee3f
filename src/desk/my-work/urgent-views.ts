import { formatInstant } from '../../platform/dates/index.ts'
import { html, type SafeHtml } from '../../platform/html/index.ts'
import {
  urgentRecordAddress,
  urgentTag,
  urgentWaits,
  type ReasonLine,
  type UrgentLine,
} from '../../practice/urgent-results/index.ts'
import type { Waiting } from '../../practice/watches/index.ts'
import { personLink } from '../standing/index.ts'
import { personOrRestricted, waitingColumns } from './act-now-views.ts'
import { listSection } from './list-views.ts'
import type { SupervisorWork, UrgentResults } from './types.ts'

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

/**
 * The same of cases that the reader may not open: who completed the record, and no more.
 *
 * @returns nothing where there are none
 */
export function outOfSightList({ supervision: { outOfSight }, now }: Supervised): SafeHtml | false {
  return (
    outOfSight.total > 0 &&
    listSection<Waiting>({
      id: 'restricted-results',
      title: 'Results that do not wait, of restricted records',
      cut: outOfSight,
      empty: '',
      rest: '/?all=restricted-results#restricted-results',
      note: html`<p class="govuk-body">
        You may not open these records. Make sure that a supervisor who is named as a reader knows of them, or that one is
        named.
      </p>`,
      columns: waitingColumns(now),
    })
  )
}

/** Why no act now was needed, for a supervisor who did not write it to acknowledge. */
export function reasonsList({ supervision, now }: Supervised): SafeHtml {
  return listSection<ReasonLine>({
    id: 'reasons',
    title: 'Said not to need an act now, not acknowledged',
    cut: supervision.reasons,
    empty: 'Every reason why no act now was needed has been acknowledged.',
    rest: '/?all=reasons#reasons',
    columns: [
      { head: 'Person', cell: line => personOrRestricted(line.of) },
      {
        head: 'Result',
        cell: ({ id, of }) =>
          of &&
          html`<a class="govuk-link" href="${urgentRecordAddress({ personId: of.personId, recordId: id })}"
            >${of.tool}: ${of.says}<span class="govuk-visually-hidden"> of ${of.givenNames} ${of.familyName}</span></a
          >`,
      },
      { head: 'Why not', cell: ({ of }) => of?.words },
      ...waitingColumns(now),
    ],
  })
}

interface Supervised {
  readonly supervision: SupervisorWork
  readonly now: Date
}
