import { formatInstant } from '../../platform/dates/index.ts'
import {
  button,
  checkboxesField,
  csrfField,
  dateField,
  errorSummaryOf,
  hiddenField,
  html,
  inPageOrder,
  insetText,
  radiosField,
  textareaField,
  textField,
  unsavedMark,
  type Errors,
  type SafeHtml,
} from '../../platform/html/index.ts'
import type { Typed } from '../../platform/http/index.ts'
import { actNowAddress, keptFormWords, type KeptForm } from '../../record/kept-forms/index.ts'
import type { SettingValue } from '../../trust/settings/index.ts'
import { urgentRecordAddress, type UrgentResult } from '../urgent-results/index.ts'
import { dueAfter } from '../watches/index.ts'
import { actNowForm, referralLines } from './form.ts'
import { dangers } from './types.ts'
import { dangerWords } from './words.ts'

/** Everything that the form is made from. */
export interface ActNowFormView {
  readonly personId: string
  readonly bar: SafeHtml
  readonly typed: Typed
  readonly errors: Errors
  readonly notice?: SafeHtml | undefined
  readonly csrfToken: string
  readonly ownAgency: string
  /** The time that a supervisor has, as it stands today. */
  readonly hours: SettingValue
  readonly now: Date
  /** Results about this person that do not wait and that nobody has answered. */
  readonly open: readonly UrgentResult[]
  /** Forms about this person that the reader stopped. */
  readonly kept: readonly KeptForm[]
}

const small = 'govuk-fieldset__legend--s'
const dates = Object.keys(actNowForm.dates)

function keptNotice(kept: readonly KeptForm[]): SafeHtml | false {
  const [form] = kept
  return (
    form !== undefined &&
    insetText({
      html: html`What you had typed is kept: ${keptFormWords(form)}. It is given back to you once this is
      saved, and stands on the person’s overview until then.`,
    })
  )
}

/** What this answers, so that nothing is answered unread. */
function openNotice(open: readonly UrgentResult[]): SafeHtml | false {
  return (
    open.length > 0 &&
    insetText({
      html: html`<p class="govuk-body">
            Saving this answers what does not wait and is open about this person. It does not answer a result that was
            completed more than a day after what you did. If only your agency may see this, it answers only what your agency
            recorded.
          </p>
        <ul class="govuk-list govuk-list--bullet">
          ${open.map(
            result =>
              html`<li>
                <a class="govuk-link" href="${urgentRecordAddress(result)}">${result.tool}: ${result.says}</a>, completed by
                ${result.completedByName}, ${formatInstant(result.completedAt)}
              </li>`,
          )}
        </ul>`,
    })
  )
}

/** A day and a time beside one another. */
function whenFields(view: ActNowFormView, name: 'done' | 'told', day: string, time: string): SafeHtml {
  return html`<div class="arms-when">
    ${dateField({ ...view, name: `${name}On`, legend: day, legendClasses: small })}
    ${textField({
      ...view,
      name: `${name}Time`,
      label: time,
      labelClasses: 'govuk-label--s',
      classes: 'govuk-input--width-5',
      hint: 'Like 14:05',
    })}
  </div>`
}

function referralFields(view: ActNowFormView): SafeHtml {
  return html`<fieldset class="govuk-fieldset arms-referrals">
    <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Referred to</legend>
    <p class="govuk-hint">Whom it was passed on to, such as the emergency duty team or 999, and their reference.</p>
    ${referralLines(view.typed).map(
      key => html`<div class="arms-when">
        ${textField({ ...view, name: `referredTo[${key}]`, label: `Referral ${Number(key) + 1}: to whom` })}
        ${textField({
          ...view,
          name: `reference[${key}]`,
          label: `Referral ${Number(key) + 1}: reference`,
          classes: 'govuk-input--width-10',
        })}
      </div>`,
    )}
    ${button({
      text: 'Add another referral',
      name: 'then',
      value: 'another referral',
      classes: 'govuk-button--secondary',
    })}
  </fieldset>`
}

function consideredFields(
  view: ActNowFormView,
  name: 'arrest' | 'disclosure',
  words: { readonly legend: string; readonly hint: string },
): SafeHtml {
  const note = (field: string, label: string) => ({
    html: textareaField({ ...view, name: field, label, rows: 2 }),
  })
  return radiosField({
    ...view,
    name,
    legend: words.legend,
    legendClasses: small,
    hint: words.hint,
    classes: 'govuk-radios--small',
    items: [
      { value: 'yes', text: 'Yes', conditional: note(`${name}Decided`, 'What was decided, if it was decided') },
      { value: 'no', text: 'No', conditional: note(`${name}Why`, 'Why not') },
    ],
  })
}

function fieldsOf(view: ActNowFormView): SafeHtml {
  return html`${checkboxesField({
    ...view,
    name: 'dangers',
    legend: 'What the danger is',
    legendClasses: small,
    classes: 'govuk-checkboxes--small',
    items: dangers.map(value => ({ value, text: dangerWords[value] })),
  })}
  ${textareaField({ ...view, name: 'atRisk', label: 'Who is at risk', labelClasses: 'govuk-label--s', rows: 2 })}
  ${textareaField({ ...view, name: 'done', label: 'What was done', labelClasses: 'govuk-label--s', rows: 5 })}
  ${whenFields(view, 'done', 'Day on which it was done', 'Time')} ${referralFields(view)}
  ${radiosField({
    ...view,
    name: 'told',
    legend: 'Has a supervisor been told?',
    legendClasses: small,
    hint: 'Saving this tells the supervisors too: it stands on their work list until one of them acknowledges it.',
    classes: 'govuk-radios--small',
    items: [
      {
        value: 'yes',
        text: 'Yes',
        conditional: {
          html: html`${textField({ ...view, name: 'toldName', label: 'Who was told' })}
          ${whenFields(view, 'told', 'Day on which they were told', 'Time')}`,
        },
      },
      { value: 'no', text: 'Not yet' },
    ],
  })}
  ${consideredFields(view, 'arrest', {
    legend: 'Was arrest or recall considered?',
    hint: 'Arrest for a breach or an offence; recall of somebody who is on licence, through their probation practitioner.',
  })}
  ${consideredFields(view, 'disclosure', {
    legend: 'Was disclosure considered?',
    hint: 'Whether somebody needs to be told to protect a child: Criminal Justice Act 2003, section 327A.',
  })}
  ${radiosField({
    ...view,
    name: 'tier',
    legend: 'Who may see it',
    legendClasses: small,
    hint: 'It names other people. Share it where every agency of the case needs it.',
    classes: 'govuk-radios--small',
    items: [
      { value: 'own', text: `${view.ownAgency} only` },
      { value: 'shared', text: 'Every agency that works with this case' },
    ],
  })}`
}

/** The form for what does not wait. Nothing in it has to be looked up first. */
export function actNowFormMain(view: ActNowFormView): SafeHtml {
  const { personId, errors, notice, hours } = view
  const fields = fieldsOf(view)
  const until = formatInstant(dueAfter(view.now, hours.value))
  return html`${view.bar} ${errors && errorSummaryOf(inPageOrder(errors, fields), dates)}
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Act now</h1>
        <p class="govuk-body">
          If somebody is in danger this minute, call 999 and act first. Then write down here what was done.
        </p>
        ${keptNotice(view.kept)} ${openNotice(view.open)} ${notice}
        <form
          method="post"
          action="${actNowAddress(personId)}/new"
          novalidate${unsavedMark(Boolean(errors ?? notice))}
        >
          ${csrfField(view.csrfToken)} ${hiddenField('actNowId', view.typed.text('actNowId'))}
          <button type="submit" class="govuk-visually-hidden" tabindex="-1" aria-hidden="true">Save</button>
          ${fields}
          <p class="govuk-body">
            A supervisor who did not write it acknowledges it, by ${until} if you save it now. If nobody does, it is
            escalated to every supervisor and to the administrators of ${view.ownAgency}.
          </p>
          <p class="govuk-hint">
            ${hours.value} hours, ${hours.setBy ? `set by ${hours.setBy.name}` : 'the initial value, which your agency has not confirmed'}:
            ${hours.standing}
          </p>
          <div class="govuk-button-group">
            ${button({ text: 'Save and tell the supervisors', preventDoubleClick: true })}
            <a class="govuk-link" href="/people/${personId}">Cancel</a>
          </div>
        </form>
      </div>
    </div>`
}
