import type { InstrumentDocument } from '../../instruments/index.ts'
import type { Day } from '../../platform/dates/index.ts'
import {
  button,
  csrfField,
  dateField,
  details,
  errorSummaryOf,
  hiddenField,
  html,
  inPageOrder,
  radiosField,
  textField,
  unsavedMark,
  type SafeHtml,
} from '../../platform/html/index.ts'
import { accountField, factorFields, gradingFields, type FormView } from '../../record/evidence/index.ts'
import { actNowButton } from '../../record/kept-forms/index.ts'
import type { VisitSetting } from './commands.ts'
import { visitForm } from './form.ts'
import { actionsPart, changesPart, decisionPart, nextPart } from './review-views.ts'

/** Everything that the visit form is made from. */
export interface VisitFormView extends FormView {
  readonly personId: string
  readonly csrfToken: string
  readonly ownAgency: string
  readonly bar: SafeHtml
  readonly document: InstrumentDocument
  readonly setting: VisitSetting
  readonly today: Day
  /** Why nothing was saved although nothing typed is wrong. */
  readonly notice?: SafeHtml | undefined
}

/** Fields that stand folded away; when one of them is wrong, they are shown. */
const gradings = ['sourceGrade', 'assessmentGrade', 'handlingCode', 'handlingConditions', 'tier']

/** A visit in the order in which it happens: who goes where and when, the actions, what was seen, what it means, and when to go again. */
export function visitFormMain(view: VisitFormView): SafeHtml {
  const { document, setting, personId } = view
  const list = `/people/${personId}/visits`
  const fields = html`<div class="arms-columns">${wherePart(view)}</div>
    ${actionsPart(view, setting, document, view.today)}
    <div class="arms-beside">
      <div>
        <h2 class="govuk-heading-m">What was seen and heard</h2>
        ${accountField(
          view,
          'Account of the visit',
          'What you saw and what you were told. It becomes an entry of the evidence log. After an attempt, what you found.',
        )}
        ${gradingPart(view)} ${changesPart(view)} ${decisionPart(view, setting, document)} ${nextPart(view)}
      </div>
      <div>${factorFields(view, document)}</div>
    </div>`
  return html`${view.bar} ${view.errors && errorSummaryOf(inPageOrder(view.errors, fields), Object.keys(visitForm.dates))}
    <h1 class="govuk-heading-l">Record a visit</h1>
    ${view.notice}
    <form method="post" action="${list}/new" novalidate${unsavedMark(Boolean(view.errors ?? view.notice))}>
      ${csrfField(view.csrfToken)} ${hiddenField('visitId', view.typed.text('visitId'))} ${fields}
      <div class="govuk-button-group">
        ${button({ text: 'Save the visit', preventDoubleClick: true })}
        <a class="govuk-link" href="${list}">Cancel</a>
      </div>
      ${actNowButton(personId, `${list}/new`, view.typed)}
    </form>`
}

function wherePart(view: FormView): SafeHtml {
  return html`${dateField({
    ...view,
    name: 'happenedOn',
    legend: 'Date of the visit',
    legendClasses: 'govuk-fieldset__legend--s',
  })}
  ${radiosField({
    ...view,
    name: 'kind',
    legend: 'Was the person seen?',
    legendClasses: 'govuk-fieldset__legend--s',
    classes: 'govuk-radios--small',
    items: [
      { value: 'visit', text: 'Yes, a visit' },
      {
        value: 'attempt',
        text: 'No, an attempt',
        hint: { text: 'It counts as no visit. Actions and plan may be left out.' },
      },
    ],
  })}
  ${radiosField({
    ...view,
    name: 'announced',
    legend: 'Was it announced?',
    legendClasses: 'govuk-fieldset__legend--s',
    classes: 'govuk-radios--small govuk-radios--inline',
    items: [
      { value: 'yes', text: 'Yes' },
      { value: 'no', text: 'No' },
    ],
  })}
  ${textField({ ...view, name: 'place', label: 'Place', labelClasses: 'govuk-label--s' })}
  ${textField({
    ...view,
    name: 'crew',
    label: 'How many of us were there',
    labelClasses: 'govuk-label--s',
    classes: 'govuk-input--width-2',
    inputmode: 'numeric',
  })}
  ${textField({
    ...view,
    name: 'minutes',
    label: 'Minutes at the address',
    labelClasses: 'govuk-label--s',
    classes: 'govuk-input--width-3',
    inputmode: 'numeric',
  })}`
}

/** What officers saw themselves is 1A P, which the form starts with: the fields are there for what is not. */
function gradingPart(view: VisitFormView): SafeHtml {
  const code = `${view.typed.text('sourceGrade')}${view.typed.text('assessmentGrade')} ${view.typed.text('handlingCode')}`
  return details({
    summaryText: `Grading: ${code}`,
    open: gradings.some(name => view.errors?.[name] !== undefined),
    html: gradingFields(view, view.ownAgency),
  })
}
