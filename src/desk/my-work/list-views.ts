import { describeAge, formatShortDay, today as dayOf, type Day } from '../../platform/dates/index.ts'
import { html, type SafeHtml } from '../../platform/html/index.ts'
import type { WorkLine } from '../../practice/assessments/index.ts'
import type { CaseLine } from '../caseload/index.ts'
import {
  addressOf,
  listTable,
  marks,
  personLink,
  type Column,
  type Marked,
  type NamedPerson,
} from '../standing/index.ts'
import type { Cut } from './types.ts'

/** One list of the page: what it is called, what stands when it is empty, and where the rest is. */
export interface List<Row> {
  readonly id: string
  readonly title: string
  readonly cut: Cut<Row>
  readonly columns: readonly Column<Row>[]
  readonly empty: string
  /** Where the whole list is. */
  readonly rest: string
  readonly note?: SafeHtml | undefined
}

/** A list under its heading. */
export function listSection<Row>(list: List<Row>): SafeHtml {
  const { id, title, cut, empty, rest, note } = list
  const hidden = cut.total - cut.rows.length
  return html`<section class="arms-section" aria-labelledby="${id}">
    <h2 class="govuk-heading-m" id="${id}">${title} <span class="arms-count">${cut.total}</span></h2>
    ${note} ${cut.total === 0 ? html`<p class="govuk-body">${empty}</p>` : listTable(title, list.columns, cut.rows)}
    ${
      hidden > 0 &&
      html`<p class="govuk-body">
        <a class="govuk-link" href="${rest}">Show all ${cut.total}: ${title.toLowerCase()}</a>
      </p>`
    }
  </section>`
}

const kinds = { first: 'First assessment', review: 'Review', correction: 'Correction' } as const

/** The way to an assessment, by what it is. */
export const assessmentLink = (line: WorkLine): SafeHtml =>
  html`<a class="govuk-link" href="${addressOf.assessment(line.assessmentId)}"
    >${kinds[line.kind]} ${line.number}<span class="govuk-visually-hidden">
      of ${line.givenNames} ${line.familyName}</span
    ></a
  >`

/** How long ago an instant was, in words. */
export const since = (instant: Date, today: Day): string => describeAge(dayOf(instant), today)

/** When somebody was last visited, in words. */
export const lastVisit = (line: CaseLine, today: Day): string =>
  line.lastVisitOn === null
    ? 'None recorded'
    : `${formatShortDay(line.lastVisitOn)}, ${describeAge(line.lastVisitOn, today)}`

/** The column that names a person. */
export const personColumn: Column<NamedPerson & Marked> = {
  head: 'Person',
  cell: line => html`${personLink(line)} ${marks(line)}`,
}

/** The column that names who answers for a person. */
export const ownerColumn: Column<CaseLine> = {
  head: 'Allocated to',
  cell: line => line.practitionerName ?? html`<span class="arms-overdue">Nobody</span>`,
}
