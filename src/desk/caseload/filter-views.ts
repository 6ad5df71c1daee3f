import type { InstrumentDocument } from '../../instruments/index.ts'
import {
  button,
  checkboxesField,
  details,
  html,
  selectField,
  textField,
  type SafeHtml,
} from '../../platform/html/index.ts'
import { typedFrom } from '../../platform/http/index.ts'
import { custodyWords, registrationWords } from '../../record/people/index.ts'
import { draftWords } from './columns.ts'
import { caseloadAddress, columnsOf, isNarrowed, paramsOf, whoseText, type Asker, type Params } from './rules.ts'
import { columnChoices, dueChoices, pageSizes, sortChoices, type CaseFilter } from './types.ts'

/** What a list can be narrowed to, and by whom. */
export interface FilterModel {
  readonly filter: CaseFilter
  readonly asker: Asker
  readonly scale: InstrumentDocument['scales']['level']
  readonly agencies: readonly { readonly id: number; readonly name: string }[]
  /** Whom a supervisor may choose. Empty for others. */
  readonly practitioners: readonly { readonly id: string; readonly name: string }[]
  readonly teams: readonly { readonly id: string; readonly name: string }[]
}

function whoseItems({ asker, practitioners, teams }: FilterModel) {
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
const none = (text: string) => ({ value: 'none', text })

/** Everything that can be chosen of one thing, with its words. */
function choices({ scale, agencies }: FilterModel) {
  const levels = scale.options.map(({ code, label }) => ({ value: code, text: label })).reverse()
  const leads = agencies.map(({ id, name }) => ({ value: String(id), text: name }))
  return [
    { name: 'due', label: 'What is due', items: items(dueChoices) },
    { name: 'level', label: 'Level', items: [...levels, none('No level yet')] },
    { name: 'registration', label: 'Registration', items: [...items(registrationWords), none('Not recorded')] },
    { name: 'custody', label: 'Custody', items: [...items(custodyWords), none('Not recorded')] },
    { name: 'lead', label: 'Lead agency', items: [...leads, none('Not recorded')] },
    { name: 'draft', label: 'Draft', items: [...items(draftWords), none('No draft')] },
  ] as const
}

/** What narrows a list, how it is sorted and what it shows. @param open whether it is asked for now */
export function filterForm(model: FilterModel, open: boolean): SafeHtml {
  const { filter, asker } = model
  const params = paramsOf(filter, asker)
  const typed = typedFrom({ ...params, risk: params.risk === 'yes' ? ['yes'] : [], column: columnsOf(filter) })
  const field = { typed, errors: undefined }
  const small = { ...field, classes: 'govuk-checkboxes--small' }
  const narrow = html`<form method="get" action="/caseload" novalidate>
    <div class="arms-filter">
      ${asker.supervises && selectField({ ...field, name: 'whose', label: 'Whose', items: whoseItems(model) })}
      ${textField({ ...field, name: 'q', label: 'Name begins with', classes: 'govuk-input--width-10' })}
      ${choices(model).map(({ name, label, items }) => selectField({ ...field, name, label, items: [any, ...items] }))}
      ${selectField({ ...field, name: 'sort', label: 'Sorted by', items: items(sortChoices) })}
      ${selectField({
        ...field,
        name: 'rows',
        label: 'People on a page',
        items: pageSizes.map(size => ({ value: size === 50 ? '' : String(size), text: String(size) })),
      })}
      ${checkboxesField({
        ...small,
        name: 'risk',
        legend: 'Risk to staff',
        legendClasses: 'govuk-visually-hidden',
        items: [{ value: 'yes', text: 'Only with a risk to staff' }],
      })}
    </div>
    ${checkboxesField({
      ...small,
      name: 'column',
      legend: 'Columns',
      classes: 'govuk-checkboxes--small arms-choices',
      hint: 'They are the columns of the CSV file too. The address of the page keeps them: bookmark it to come back to the same list.',
      items: items(columnChoices),
    })}
    <div class="arms-actions">
      ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
      <a class="govuk-link" href="${caseloadAddress({ whose: params.whose ?? '' })}">Start again</a>
    </div>
  </form>`
  return html`<div class="arms-no-print">
    ${details({
      summaryText: 'Filter, sort and columns',
      open: open || isNarrowed(filter) || filter.columns.length > 0,
      html: narrow,
    })}
  </div>`
}

/** What narrows the list, in words, each with the address of the list without it: on paper, only the words. */
export function narrowing(model: FilterModel): SafeHtml | undefined {
  const { filter, asker } = model
  if (!isNarrowed(filter)) return undefined
  const params = paramsOf(filter, asker)
  const without = (name: keyof Params) => caseloadAddress({ ...params, [name]: '' })
  const chosen = choices(model).flatMap(({ name, label, items }) => {
    if (!params[name]) return []
    const words = items.find(item => item.value === params[name])?.text ?? 'something that is not known here'
    return [{ words: `${label}: ${words}`, href: without(name) }]
  })
  const all = [
    ...(filter.words.length > 0 ? [{ words: `Name begins with: ${filter.words.join(' ')}`, href: without('q') }] : []),
    ...chosen,
    ...(filter.riskToStaff ? [{ words: 'Only with a risk to staff', href: without('risk') }] : []),
  ]
  return html`<div class="arms-actions">
    <p class="govuk-body" id="narrowed">Narrowed to</p>
    <ul class="arms-tags" aria-labelledby="narrowed">
      ${all.map(
        ({ words, href }) =>
          html`<li class="arms-chosen">
            ${words}
            <a class="govuk-link arms-no-print" href="${href}"
              >Remove<span class="govuk-visually-hidden"> ${words}</span></a
            >
          </li>`,
      )}
    </ul>
  </div>`
}

/** The lists that a supervisor goes to most, each one click away. */
export function shortcuts({ asker, filter }: FilterModel): SafeHtml | undefined {
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
        : html`<a class="govuk-link" href="${caseloadAddress({ whose, column: filter.columns })}">${text}</a>`,
    )}
  </nav>`
}
