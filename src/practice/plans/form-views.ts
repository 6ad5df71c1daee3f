import { formatDay } from '../../platform/dates/index.ts'
import {
  button,
  csrfField,
  dateField,
  details,
  hiddenField,
  html,
  radiosField,
  textareaField,
  unsavedMark,
  type Errors,
  type SafeHtml,
  type TypedText,
} from '../../platform/html/index.ts'
import { actNowButton } from '../../record/kept-forms/index.ts'
import type { ActionHistory } from './types.ts'
import { actionAddress } from './views.ts'

/** Everything that a form about an action is made from. */
export interface ActionFormView {
  readonly action: ActionHistory
  readonly typed: TypedText
  readonly errors: Errors
  readonly csrfToken: string
  /** Whether what it shows was typed and is saved nowhere. */
  readonly unsaved: boolean
}

const opening = ({ action, csrfToken }: ActionFormView): SafeHtml =>
  html`${csrfField(csrfToken)} ${hiddenField('seen', action.outcomes.length)}`

/** What became of an open action. */
export function lookFormView(view: ActionFormView): SafeHtml {
  const { action } = view
  const due = formatDay(action.dueOn)
  return html`<form method="post" action="${actionAddress(action)}" class="arms-no-print" novalidate${unsavedMark(view.unsaved)}>
    ${opening(view)}
    ${radiosField({
      ...view,
      name: 'outcome',
      legend: 'What became of it',
      legendClasses: 'govuk-fieldset__legend--m',
      classes: 'govuk-radios--small',
      items: [
        { value: 'done', text: 'Done', hint: { text: 'It is closed' } },
        { value: 'done in part', text: 'Done in part', hint: { text: 'It stays open for the rest' } },
        { value: 'not done', text: 'Not done', hint: { text: 'It stays open' } },
      ],
    })}
    ${textareaField({
      ...view,
      name: 'note',
      label: 'What was done or found',
      hint: 'Needed if it is not simply done. What you learned of the person belongs in the evidence as well.',
      rows: 3,
    })}
    ${dateField({ ...view, name: 'on', legend: 'Day on which it was done or looked at' })}
    ${dateField({ ...view, name: 'due', legend: `New date, if it moves from ${due}` })}
    <div class="govuk-button-group">
      ${button({ text: 'Save', preventDoubleClick: true })}
      <a class="govuk-link" href="/people/${action.personId}">Cancel</a>
    </div>
    ${actNowButton(action.personId, actionAddress(action), view.typed)}
  </form>`
}

/** The way back for an action that was closed by mistake. */
export function reopenFormView(view: ActionFormView): SafeHtml {
  return details({
    classes: 'arms-no-print',
    summaryText: 'It was closed by mistake',
    open: view.unsaved,
    html: html`<form method="post" action="${actionAddress(view.action)}/open" novalidate${unsavedMark(view.unsaved)}>
      ${opening(view)}
      ${textareaField({
        ...view,
        name: 'reason',
        label: 'Why the action is to be open again',
        hint: 'What was said of it stays where it is.',
        rows: 2,
      })}
      ${button({ text: 'Open the action again', classes: 'govuk-button--secondary', preventDoubleClick: true })}
      ${actNowButton(view.action.personId, actionAddress(view.action), view.typed)}
    </form>`,
  })
}
