import { formatDay } from '../../platform/dates/index.ts'
import {
  button,
  checkboxesField,
  csrfField,
  dateField,
  errorSummaryOf,
  hiddenField,
  html,
  insetText,
  radiosField,
  selectField,
  table,
  textField,
  warningText,
  type SafeHtml,
} from '../../platform/html/index.ts'
import type { AgencyName, Colleague } from '../../trust/staff/index.ts'
import { actNowBar, actNowButton, keptMark } from '../kept-forms/index.ts'
import type { Member, Reader } from '../membership/index.ts'
import type { Item, PersonHeader } from './types.ts'
import { column, type FormView } from './views.ts'

interface CaseView extends FormView {
  readonly header: PersonHeader
  readonly bar: SafeHtml
}

const choose = (colleagues: readonly Colleague[]) => [
  { value: '', text: 'Choose' },
  ...colleagues.map(each => ({ value: each.id, text: `${each.name}, ${each.jobTitle}` })),
]

const fromField = (form: FormView) => dateField({ ...form, name: 'from', legend: 'Date from which this holds' })
const whyField = (form: FormView) => textField({ ...form, name: 'why', label: 'Why (optional)' })

export interface AllocationModel extends CaseView {
  readonly colleagues: readonly Colleague[]
  /** The allocation that stands in the own agency. */
  readonly standing: Item | undefined
}

/** Who answers for a person. */
export function allocationMain(model: AllocationModel): SafeHtml {
  const { header } = model
  return html`${model.bar}
  ${column(
    html`${model.errors && errorSummaryOf(model.errors, ['from'])}
      <h1 class="govuk-heading-l">Who answers for this person</h1>
      ${model.notice}
      ${insetText({
        text: header.practitioner
          ? `Now: ${header.practitioner.name}, since ${formatDay(header.practitioner.since)}.`
          : 'Nobody in your agency answers for this person.',
      })}
      <form method="post" action="/people/${header.personId}/allocation" novalidate>
        ${csrfField(model.csrfToken)} ${hiddenField('replaces', model.standing?.id ?? '')}
        ${selectField({ ...model, name: 'practitionerId', label: 'Practitioner', items: choose(model.colleagues) })}
        ${fromField(model)} ${whyField(model)}
        <div class="govuk-button-group">
          ${button({ text: 'Allocate', preventDoubleClick: true })}
          <a class="govuk-link" href="/people/${header.personId}">Cancel</a>
        </div>
        ${actNowButton(header.personId, `/people/${header.personId}/allocation`, model.typed)}
      </form>`,
  )}`
}

export interface AgenciesModel extends CaseView {
  readonly members: readonly Member[]
  /** Agencies that could be let in. */
  readonly others: readonly AgencyName[]
  readonly standing: Item | undefined
}

function shareForm(model: AgenciesModel): SafeHtml {
  if (model.others.length === 0)
    return html`<p class="govuk-body">Every agency here works with this person already.</p>`
  return html`<form method="post" action="/people/${model.header.personId}/agencies" novalidate>
    ${csrfField(model.csrfToken)} ${keptMark(model.typed)} ${hiddenField('action', 'share')}
    ${
      model.header.restricted &&
      warningText({
        text: 'This case is restricted in your agency alone. Everybody who works with cases in the other agency can open it until a supervisor there restricts it too.',
      })
    }
    ${selectField({
      ...model,
      name: 'agencyId',
      label: 'Agency',
      items: [
        { value: '', text: 'Choose' },
        ...model.others.map(({ id, name }) => ({ value: String(id), text: name })),
      ],
    })}
    ${textField({ ...model, name: 'basis', label: 'Why they need it', hint: 'Such as: supervises him on licence' })}
    ${button({ text: 'Share the record', preventDoubleClick: true })}
  </form>`
}

/** The agencies that work with a person: who they are, who leads, and letting in another. */
export function agenciesMain(model: AgenciesModel): SafeHtml {
  const { header, members } = model
  return html`${model.bar}
  ${column(
    html`${model.errors && errorSummaryOf(model.errors, ['from'])}
      <h1 class="govuk-heading-l">Agencies that work with this person</h1>
      ${model.notice}
      ${table({
        caption: 'Agencies',
        captionClasses: 'govuk-visually-hidden',
        firstCellIsHeader: true,
        head: [{ text: 'Agency' }, { text: 'Answers for this person' }],
        rows: members.map(member => [
          { text: member.leads ? `${member.name} (leads)` : member.name },
          { text: member.practitionerName ?? 'Nobody' },
        ]),
      })}
      <h2 class="govuk-heading-m">Share the record</h2>
      <p class="govuk-body">
        The agency sees everything on the record and in the evidence that is shared, from now on and from before. What
        yours keeps to itself stays with you.
      </p>
      ${shareForm(model)}
      <h2 class="govuk-heading-m">Lead agency</h2>
      <form method="post" action="/people/${header.personId}/agencies" id="lead" novalidate>
        ${csrfField(model.csrfToken)} ${keptMark(model.typed)} ${hiddenField('action', 'lead')}
        ${hiddenField('replaces', model.standing?.id ?? '')}
        ${radiosField({
          ...model,
          name: 'leadAgencyId',
          legend: 'Which agency leads',
          items: members.map(({ agencyId, name }) => ({ value: String(agencyId), text: name })),
        })}
        ${fromField(model)} ${whyField(model)} ${button({ text: 'Set the lead agency', preventDoubleClick: true })}
      </form>
      ${actNowBar(header.personId, `/people/${header.personId}/agencies`, 'lead')}`,
  )}`
}

export interface RestrictionModel extends CaseView {
  readonly readers: readonly Reader[]
  readonly colleagues: readonly Colleague[]
  /** Who is looking. */
  readonly me: string
}

function restrictForm(model: RestrictionModel): SafeHtml {
  const { header, me } = model
  return html`<p class="govuk-body">
      Everybody of your agency who works with cases can open this record. Restrict it, and only those named below can:
      nobody else finds the person, not even in a search.
    </p>
    <form method="post" action="/people/${header.personId}/restriction" id="restriction" novalidate>
      ${csrfField(model.csrfToken)} ${keptMark(model.typed)} ${hiddenField('action', 'restrict')}
      ${textField({ ...model, name: 'why', label: 'Why it is restricted' })}
      ${checkboxesField({
        ...model,
        name: 'readers',
        legend: 'Who may open it',
        hint: `You${header.practitioner && header.practitioner.id !== me ? `, and ${header.practitioner.name}, who answers for this person,` : ''} can always open it.`,
        items: model.colleagues
          .filter(each => each.id !== me && each.id !== header.practitioner?.id)
          .map(each => ({ value: each.id, text: each.name, hint: { text: each.jobTitle } })),
      })}
      ${button({ text: 'Restrict the record', classes: 'govuk-button--warning', preventDoubleClick: true })}
    </form>`
}

function readersTable(model: RestrictionModel): SafeHtml {
  const action = `/people/${model.header.personId}/restriction`
  return html`${table({
    caption: 'Who may open this record',
    captionClasses: 'govuk-table__caption--m',
    firstCellIsHeader: true,
    head: [{ text: 'Name' }, { text: 'Since' }, { text: 'Why' }, { text: 'Change' }],
    rows: model.readers.map(reader => [
      { text: reader.name },
      { text: formatDay(reader.from) },
      { text: reader.why },
      {
        html:
          reader.practitionerId === model.me || reader.practitionerId === model.header.practitioner?.id
            ? html`${reader.practitionerId === model.me ? 'You' : 'Answers for this person'}`
            : html`<form method="post" action="${action}">
                  ${csrfField(model.csrfToken)} ${hiddenField('action', 'drop')}
                  ${hiddenField('practitionerId', reader.practitionerId)}
                  ${button({
                    html: html`Take off<span class="govuk-visually-hidden"> ${reader.name}</span>`,
                    classes: 'govuk-button--secondary',
                  })}
                </form>`,
      },
    ]),
  })}
    <h2 class="govuk-heading-m">Name another</h2>
    <form method="post" action="${action}" id="restriction" novalidate>
      ${csrfField(model.csrfToken)} ${keptMark(model.typed)} ${hiddenField('action', 'name')}
      ${selectField({
        ...model,
        name: 'practitionerId',
        label: 'Practitioner',
        items: choose(
          model.colleagues.filter(each => !model.readers.some(reader => reader.practitionerId === each.id)),
        ),
      })}
      ${textField({ ...model, name: 'why', label: 'Why they need it' })}
      ${button({ text: 'Name them', preventDoubleClick: true })}
    </form>
    <h2 class="govuk-heading-m">Lift the restriction</h2>
    <p class="govuk-body">Everybody of your agency who works with cases can then open the record.</p>
    <form method="post" action="${action}">
      ${csrfField(model.csrfToken)} ${hiddenField('action', 'lift')}
      ${button({ text: 'Lift the restriction', classes: 'govuk-button--warning', preventDoubleClick: true })}
    </form>`
}

/** Who of the agency may open a record. */
export function restrictionMain(model: RestrictionModel): SafeHtml {
  return html`${model.bar}
  ${column(
    html`${model.errors && errorSummaryOf(model.errors)}
      <h1 class="govuk-heading-l">${model.header.restricted ? 'Restricted record' : 'Restrict the record'}</h1>
      ${model.notice} ${model.header.restricted ? readersTable(model) : restrictForm(model)}
      ${actNowBar(model.header.personId, `/people/${model.header.personId}/restriction`, 'restriction')}`,
  )}`
}
