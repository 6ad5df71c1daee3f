import { formatDay } from '../../platform/dates/index.ts'
import {
  button,
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
  type SafeHtml,
} from '../../platform/html/index.ts'
import type { FieldErrors, Typed } from '../../platform/http/index.ts'
import { actNowButton } from '../kept-forms/index.ts'
import { formStatus, type PageBody } from '../../trust/routes/index.ts'
import type { Colleague } from '../../trust/staff/index.ts'
import { identifierFormats } from './identifier-rules.ts'
import { fullName } from './identity-bar.ts'
import type { Holder } from './store.ts'
import type { Person } from './types.ts'

/** A form as it is shown: empty, filled in, or with what is to be put right. */
export interface FormView {
  readonly typed: Typed
  readonly errors: FieldErrors | undefined
  readonly csrfToken: string
  /** Why nothing was saved although nothing typed is wrong. */
  readonly notice?: SafeHtml | undefined
}

/** A page of one column. */
export const column = (content: SafeHtml): SafeHtml =>
  html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${content}</div></div>`

const sexItems = [
  { value: 'male', text: 'Male' },
  { value: 'female', text: 'Female' },
]

function nameFields(form: FormView): SafeHtml {
  return html`${textField({ ...form, name: 'familyName', label: 'Family name', classes: 'govuk-input--width-20' })}
  ${textField({ ...form, name: 'givenNames', label: 'Given names', classes: 'govuk-input--width-20' })}
  ${dateField({ ...form, name: 'bornOn', legend: 'Date of birth', hint: 'For example, 9 4 1971' })}
  ${radiosField({
    ...form,
    name: 'sex',
    legend: 'Sex',
    hint: 'As recorded at birth or by a court. Gender identity has a place of its own in the record.',
    items: sexItems,
    classes: 'govuk-radios--inline',
  })}`
}

export interface NewPersonModel extends FormView {
  /** Those who have a number that was typed, and whose record may be opened. */
  readonly holders: readonly Holder[]
  readonly colleagues: readonly Colleague[]
  /** Whom it may be, above the form; undefined where nobody is like it. */
  readonly likely?: SafeHtml | undefined
  /** Of whom it was said that they are somebody else, as the form carries them. */
  readonly differsFrom: readonly string[]
}

/** Why an agency may hold a record, for choosing. */
export const bases = [
  'manages the person in the community',
  'supervises the person on licence or a community order',
  'holds the person in custody',
  'assists another agency',
] as const

const basisItems = bases.map(text => ({ value: text, text: `${text.charAt(0).toUpperCase()}${text.slice(1)}` }))

/** Adding a person. */
export function newPersonPage(model: NewPersonModel): PageBody {
  return {
    title: model.likely ? 'Add a person: there may be a record already' : 'Add a person',
    ...formStatus({ errors: model.errors, notice: model.likely }),
    breadcrumbs: [{ text: 'People', href: '/people' }, { text: 'Add a person' }],
    main: column(
      html`${model.errors && errorSummaryOf(model.errors, ['bornOn', 'registeredOn', 'registrationEndsOn'])}
        <h1 class="govuk-heading-l">Add a person</h1>
        ${
          model.likely ??
          html`<p class="govuk-body">
            <a class="govuk-link" href="/people">Search first</a>: one person has one record. What is known beyond this
            form is added to the record afterwards.
          </p>`
        }
        ${model.holders.map(holder =>
          insetText({
            html: html`${identifierFormats[holder.kind].label} ${holder.value} is on the record of
              <a class="govuk-link" href="/people/${holder.personId}">${holder.name}</a>.`,
          }),
        )}
        <form method="post" action="/people/new" novalidate>
          ${csrfField(model.csrfToken)} ${hiddenField('personId', model.typed.text('personId'))}
          ${hiddenField('differsFrom', model.differsFrom.join(' '))} ${nameFields(model)}
          <h2 class="govuk-heading-m">Numbers</h2>
          ${(['pnc', 'visor', 'crn'] as const).map(kind =>
            textField({
              ...model,
              name: kind,
              label: `${identifierFormats[kind].label} (if known)`,
              hint: identifierFormats[kind].hint,
              classes: 'govuk-input--width-10',
            }),
          )}
          <h2 class="govuk-heading-m">Registration and case</h2>
          ${dateField({ ...model, name: 'registeredOn', legend: 'Registered since', hint: 'The day on which the notification requirements began' })}
          ${dateField({ ...model, name: 'registrationEndsOn', legend: 'Registration ends on', hint: 'Leave blank if it is indefinite or not known' })}
          ${radiosField({ ...model, name: 'basis', legend: 'Why your agency holds this record', items: basisItems, hint: 'Your agency …' })}
          ${selectField({
            ...model,
            name: 'practitionerId',
            label: 'Who answers for this person',
            items: model.colleagues.map(each => ({ value: each.id, text: `${each.name}, ${each.jobTitle}` })),
          })}
          <div class="govuk-button-group">
            ${button({
              text: model.likely ? 'This is somebody else: add the person' : 'Add the person',
              preventDoubleClick: true,
            })}
            <a class="govuk-link" href="/people">Cancel</a>
          </div>
        </form>`,
    ),
  }
}

/** What stands saved beside what was typed, when somebody else saved in between. */
export function namesNotice(saved: Person, yours: Typed): SafeHtml {
  const born = ['bornOn-day', 'bornOn-month', 'bornOn-year'].map(name => yours.text(name)).join(' ')
  return html`${insetText({
    text: 'Somebody changed these after you opened the page. Nothing was overwritten, and what you typed is still in the form. Compare both, then save again to put yours in place of theirs.',
  })}
  ${table({
    caption: 'Both versions',
    captionClasses: 'govuk-table__caption--s',
    firstCellIsHeader: true,
    head: [{ text: '' }, { text: 'Saved now' }, { text: 'What you typed' }],
    rows: [
      [{ text: 'Family name' }, { text: saved.familyName }, { text: yours.text('familyName') }],
      [{ text: 'Given names' }, { text: saved.givenNames }, { text: yours.text('givenNames') }],
      [{ text: 'Date of birth' }, { text: formatDay(saved.bornOn) }, { text: born }],
      [{ text: 'Sex' }, { text: saved.sex }, { text: yours.text('sex') }],
    ],
  })}`
}

/** Changing names, birth date and sex. */
export function editPage(person: Person, bar: SafeHtml, form: FormView): PageBody {
  return {
    title: `Names and birth: ${fullName(person)}`,
    ...formStatus(form),
    breadcrumbs: personCrumbs(person.id, fullName(person), 'Names and birth'),
    main: html`${bar}
    ${column(
      html`${form.errors && errorSummaryOf(form.errors, ['bornOn'])}
        <h1 class="govuk-heading-l">Names and birth</h1>
        ${form.notice}
        <form method="post" action="/people/${person.id}/edit" novalidate>
          ${csrfField(form.csrfToken)} ${hiddenField('revision', form.typed.text('revision'))} ${nameFields(form)}
          ${radiosField({
            ...form,
            name: 'nameWas',
            legend: 'If you change a name',
            items: [
              {
                value: 'so',
                text: 'The earlier name was right at the time',
                hint: { text: 'It is kept as a former name and still found' },
              },
              { value: 'wrong', text: 'The earlier name was recorded wrongly' },
            ],
          })}
          <div class="govuk-button-group">
            ${button({ text: 'Save', preventDoubleClick: true })}
            <a class="govuk-link" href="/people/${person.id}/record">Cancel</a>
          </div>
          ${actNowButton(person.id, `/people/${person.id}/edit`, form.typed)}
        </form>`,
    )}`,
  }
}

/** The way back from a page about a person. */
export const personCrumbs = (personId: string, name: string, here: string) => [
  { text: 'People', href: '/people' },
  { text: name, href: `/people/${personId}` },
  { text: here },
]
