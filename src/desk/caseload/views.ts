import { formatDay } from '../../platform/dates/index.ts'
import { errorSummary, fieldId, html, numberedPages, type SafeHtml } from '../../platform/html/index.ts'
import type { PageBody } from '../../trust/routes/index.ts'
import { listTable } from '../standing/index.ts'
import { pageColumns, type ColumnContext } from './columns.ts'
import { filterForm, narrowing, shortcuts, type FilterModel } from './filter-views.ts'
import { caseloadAddress, isNarrowed, paramsOf } from './rules.ts'
import { sortChoices, type CasePage } from './types.ts'

export interface CaseloadModel extends CasePage, FilterModel, ColumnContext {
  readonly agencyName: string
  /** Why the list was not given as a file. */
  readonly refused?: string | undefined
}

/** Where a list is as a file. */
export const fileAddress = '/caseload/caseload.csv'

function whoseTitle({ filter, asker, agencyName, practitioners, teams }: CaseloadModel): string {
  const { whose } = filter
  switch (whose.kind) {
    case 'agency':
      return `Caseload of ${agencyName}`
    case 'nobody':
      return 'People with no owner'
    case 'team':
      return `Caseload of ${teams.find(team => team.id === whose.id)?.name ?? 'a team'}`
    case 'practitioner':
      return whose.id === asker.practitionerId
        ? 'Your caseload'
        : `Caseload of ${practitioners.find(each => each.id === whose.id)?.name ?? 'a practitioner'}`
  }
}

/** How many there are, in words; of a list that is longer than anybody counts, that it is longer. */
function peopleWords({ total, more }: Pick<CaseloadModel, 'total' | 'more'>): string {
  if (more) return `more than ${total.toLocaleString('en-GB')} people`
  return total === 1 ? '1 person' : `${total.toLocaleString('en-GB')} people`
}

function countWords({ lines, total, more, filter }: CaseloadModel): string {
  if (lines.length === 0) return ''
  const people = peopleWords({ total, more })
  const sorted = filter.sort === 'name' ? 'by name' : `: ${sortChoices[filter.sort].toLowerCase()}`
  if (lines.length === total) return `${people}, ${sorted.replace(/^: /, '')}.`
  const first = (filter.page - 1) * filter.size + 1
  return `${first} to ${first + lines.length - 1} of ${people}, ${sorted.replace(/^: /, '')}.`
}

function emptyState(model: CaseloadModel): SafeHtml {
  const { filter, asker } = model
  const { whose } = paramsOf(filter, asker)
  const everybody = html`<a class="govuk-link" href="${caseloadAddress({ whose: whose ?? '', column: filter.columns })}">Show them all</a>`
  if (filter.page > 1) return html`<p class="govuk-body">This page of the list is empty. ${everybody}</p>`
  if (isNarrowed(filter)) return html`<p class="govuk-body">Nobody in this list matches. ${everybody}</p>`
  switch (filter.whose.kind) {
    case 'nobody':
      return html`<p class="govuk-body">Everybody on the register of your agency has an owner.</p>`
    case 'agency':
      return html`<p class="govuk-body">
        Your agency holds no cases yet. <a class="govuk-link" href="/people/new">Add a person</a>
      </p>`
    case 'team':
    case 'practitioner':
      return html`<p class="govuk-body">
        Nobody is allocated here. <a class="govuk-link" href="/people">Search for a person</a>
      </p>`
  }
}

function pages({ filter, asker, total }: CaseloadModel): SafeHtml | undefined {
  return numberedPages({
    page: filter.page,
    last: Math.ceil(total / filter.size),
    href: page => caseloadAddress({ ...paramsOf(filter, asker), page: String(page) }),
  })
}

/** What can be done with a list as a whole. */
function takeAway({ filter, asker, total, more }: CaseloadModel): SafeHtml {
  const whole = { ...paramsOf(filter, asker), rows: '' }
  return html`<button type="button" class="govuk-button govuk-button--secondary arms-no-print" data-print hidden>
      Print
    </button>
    <a class="govuk-link arms-no-print" href="${caseloadAddress(whole, fileAddress)}" download
      >Download ${total === 1 ? 'this person' : more ? 'all of them' : `all ${total}`} as CSV</a
    >`
}

/** The caseload: everybody in it, what is due for each, and what narrows it. */
export function caseloadPage(model: CaseloadModel): PageBody {
  const { filter, asker, horizon, refused, lines } = model
  const title = whoseTitle(model)
  const words = countWords(model)
  const params = paramsOf(filter, asker)
  const columns = pageColumns(filter, model, sort => caseloadAddress({ ...params, sort: sort === 'name' ? '' : sort }))
  return {
    title,
    wide: true,
    status: refused === undefined ? 200 : 422,
    hasErrors: refused !== undefined,
    main: html`${refused !== undefined && errorSummary({ titleText: 'There is a problem', errorList: [{ text: refused, href: `#${fieldId('level')}` }] })}
      <h1 class="govuk-heading-l">${title}</h1>
      ${shortcuts(model)} ${filterForm(model, refused !== undefined)} ${narrowing(model)}
      <div class="govuk-body arms-actions">
        <p class="govuk-body" role="status">${words}</p>
        <p class="govuk-body arms-print-only">As it stood on ${formatDay(horizon.today)}.</p>
        ${words !== '' && takeAway(model)}
      </div>
      ${lines.length === 0 ? emptyState(model) : listTable(title, columns, lines)} ${pages(model)}`,
  }
}
