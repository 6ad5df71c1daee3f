import type { InstrumentDocument } from '../../instruments/index.ts'
import {
  button,
  checkboxesField,
  details,
  html,
  pagination,
  selectField,
  textField,
  type PageItem,
  type SafeHtml,
} from '../../platform/html/index.ts'
import { typedFrom } from '../../platform/http/index.ts'
import { custodyWords } from '../../record/people/index.ts'
import type { PageBody } from '../../trust/routes/index.ts'
import {
  assessmentDue,
  dueOf,
  dayView,
  dueView,
  levelView,
  listTable,
  marks,
  personLink,
  stalenessWords,
  type Column,
  type Horizon,
} from '../standing/index.ts'
import { caseloadAddress, isNarrowed, paramsOf, whoseText, type Asker } from './rules.ts'
import { dueChoices, sortChoices, type CaseFilter, type CaseLine, type CasePage } from './types.ts'

type Scale = InstrumentDocument['scales']['level']

export interface CaseloadModel extends CasePage {
  readonly filter: CaseFilter
  readonly asker: Asker
  readonly horizon: Horizon
  readonly scale: Scale
  readonly size: number
  readonly agencyName: string
  /** How many open actions of a person are late, where any are. */
  readonly overdueActions: ReadonlyMap<string, number>
  /** Whom a supervisor may choose. Empty for others. */
  readonly practitioners: readonly { readonly id: string; readonly name: string }[]
  readonly teams: readonly { readonly id: string; readonly name: string }[]
}

const draftWords: Readonly<Record<string, string>> = {
  draft: 'Draft',
  returned: 'Returned with comments',
  submitted: 'Waiting to be countersigned',
}

/** How far an open assessment is, in words. */
export const draftState = (status: string | null): string => (status === null ? '' : (draftWords[status] ?? status))

/** How many actions are open, and how many of those are late: '4 open, 1 overdue'. */
function actionsView(open: number, overdue: number): SafeHtml {
  if (open === 0) return html`None`
  return html`${open} open${overdue > 0 && html`, <span class="arms-overdue arms-list__day">${overdue} overdue</span>`}`
}

function columns({ horizon, scale, filter, overdueActions }: CaseloadModel): Column<CaseLine>[] {
  const { today } = horizon
  const all: (Column<CaseLine> | false)[] = [
    { head: 'Name', cell: line => html`${personLink(line)} ${marks(line)}` },
    { head: 'Born', cell: line => dayView(line.bornOn) },
    { head: 'Level', cell: line => levelView(scale, line.level, line.levelProvisional) },
    { head: 'Last assessed', cell: line => stalenessWords(line.lastSignedOn, today) },
    { head: 'Assessment', cell: line => dueView(assessmentDue(line, horizon)) },
    { head: 'Draft', cell: line => draftState(line.draftStatus) || '–' },
    { head: 'Next visit', cell: line => dueView(dueOf(line.nextVisitBy, horizon, 'No visit planned')) },
    {
      head: 'Actions',
      cell: line => actionsView(line.openActions, overdueActions.get(line.personId) ?? 0),
    },
    filter.whose.kind !== 'practitioner' && {
      head: 'Allocated to',
      cell: line => line.practitionerName ?? html`<span class="arms-overdue">Nobody</span>`,
    },
  ]
  return all.filter(column => column !== false)
}

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

function whoseItems({ asker, practitioners, teams }: CaseloadModel) {
  return [
    { value: 'me', text: 'Yours' },
    { value: 'agency', text: 'The whole agency' },
    { value: 'nobody', text: 'No owner' },
    ...teams.map(team => ({ value: `team:${team.id}`, text: `Team: ${team.name}` })),
    ...practitioners
      .filter(each => each.id !== asker.practitionerId)
      .map(each => ({ value: `practitioner:${each.id}`, text: each.name })),
  ]
}

const items = (choices: Readonly<Record<string, string>>) =>
  Object.entries(choices).map(([value, text]) => ({ value, text }))
const any = { value: '', text: 'Any' }

function filterForm(model: CaseloadModel): SafeHtml {
  const { filter, asker, scale } = model
  const params = paramsOf(filter, asker)
  const field = { typed: typedFrom({ ...params, risk: params.risk === 'yes' ? ['yes'] : [] }), errors: undefined }
  const levels = scale.options.map(({ code, label }) => ({ value: code, text: label })).reverse()
  const narrow = html`<form method="get" action="/caseload" class="arms-filter" novalidate>
    ${asker.supervises && selectField({ ...field, name: 'whose', label: 'Whose', items: whoseItems(model) })}
    ${textField({ ...field, name: 'q', label: 'Name begins with', classes: 'govuk-input--width-10' })}
    ${selectField({ ...field, name: 'due', label: 'What is due', items: [any, ...items(dueChoices)] })}
    ${selectField({ ...field, name: 'level', label: 'Level', items: [any, ...levels, { value: 'none', text: 'No level yet' }] })}
    ${selectField({ ...field, name: 'custody', label: 'Custody', items: [any, ...items(custodyWords)] })}
    ${selectField({ ...field, name: 'sort', label: 'Sorted by', items: items(sortChoices) })}
    ${checkboxesField({
      ...field,
      name: 'risk',
      legend: 'Risk to staff',
      legendClasses: 'govuk-visually-hidden',
      classes: 'govuk-checkboxes--small',
      items: [{ value: 'yes', text: 'Only with a risk to staff' }],
    })}
    <div class="arms-filter__do">${button({ text: 'Show', classes: 'govuk-button--secondary' })}</div>
  </form>`
  return html`<div class="arms-no-print">
    ${details({ summaryText: 'Filter and sort', open: isNarrowed(filter), html: narrow })}
  </div>`
}

/** The lists that a supervisor goes to most, each one click away. */
function shortcuts({ asker, filter }: CaseloadModel): SafeHtml | undefined {
  if (!asker.supervises) return undefined
  const current = whoseText(filter.whose, asker)
  const ways = [
    ...(asker.teamId === null ? [] : [[`team:${asker.teamId}`, 'Your team'] as const]),
    ['me', 'Yours'],
    ['agency', 'The whole agency'],
    ['nobody', 'No owner'],
  ] as const
  return html`<nav class="govuk-body arms-actions arms-no-print" aria-label="Whose caseload">
    ${ways.map(([whose, text]) =>
      whose === current
        ? html`<strong aria-current="true">${text}</strong>`
        : html`<a class="govuk-link" href="${caseloadAddress({ whose })}">${text}</a>`,
    )}
  </nav>`
}

function countWords({ lines, total, filter, size }: CaseloadModel): string {
  if (lines.length === 0) return ''
  const people = total === 1 ? '1 person' : `${total} people`
  const sorted = filter.sort === 'name' ? 'by name' : `: ${sortChoices[filter.sort].toLowerCase()}`
  if (lines.length === total) return `${people}, ${sorted.replace(/^: /, '')}.`
  const first = (filter.page - 1) * size + 1
  return `${first} to ${first + lines.length - 1} of ${people}, ${sorted.replace(/^: /, '')}.`
}

function emptyState(model: CaseloadModel): SafeHtml {
  const { filter, asker } = model
  const { whose } = paramsOf(filter, asker)
  const everybody = html`<a class="govuk-link" href="${caseloadAddress({ whose: whose ?? '' })}">Show them all</a>`
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

/** Page numbers around the current one, with the first and the last. */
function pages({ filter, asker, total, size }: CaseloadModel): SafeHtml | undefined {
  const last = Math.ceil(total / size)
  if (last <= 1) return undefined
  const { page } = filter
  const href = (number: number) => caseloadAddress({ ...paramsOf(filter, asker), page: String(number) })
  const near = [1, page - 1, page, page + 1, last].filter(number => number >= 1 && number <= last)
  const shown = [...new Set(near)]
  const list = shown.flatMap((number, at): PageItem[] => [
    ...(at > 0 && number - (shown[at - 1] ?? 0) > 1 ? [{ ellipsis: true }] : []),
    { number, href: href(number), current: number === page },
  ])
  return pagination({
    items: list,
    ...(page > 1 ? { previous: { href: href(page - 1) } } : {}),
    ...(page < last ? { next: { href: href(page + 1) } } : {}),
    classes: 'arms-no-print',
  })
}

/** The caseload: everybody in it, what is due for each, and what narrows it. */
export function caseloadPage(model: CaseloadModel): PageBody {
  const title = whoseTitle(model)
  const words = countWords(model)
  return {
    title,
    wide: true,
    main: html`<h1 class="govuk-heading-l">${title}</h1>
      ${shortcuts(model)} ${filterForm(model)}
      <div class="arms-actions">
        <p class="govuk-body" role="status">${words}</p>
        ${
          words !== '' &&
          html`<button type="button" class="govuk-button govuk-button--secondary arms-no-print" data-print hidden>
            Print
          </button>`
        }
      </div>
      ${model.lines.length === 0 ? emptyState(model) : listTable(title, columns(model), model.lines)} ${pages(model)}`,
  }
}
