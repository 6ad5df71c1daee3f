import type { InstrumentDocument } from '../../instruments/index.ts'
import { formatDay } from '../../platform/dates/index.ts'
import {
  checkboxesField,
  dateField,
  html,
  insetText,
  radiosField,
  selectField,
  tag,
  textareaField,
  textField,
  type SafeHtml,
} from '../../platform/html/index.ts'
import { factorName, type FormView } from '../../record/evidence/index.ts'
import { lifeEvents } from '../assessments/index.ts'
import { lookOutcomes, outcomeWords, type PlanAction } from '../plans/index.ts'
import type { VisitSetting } from './commands.ts'
import { noteLabels } from './rules.ts'
import { notLookedAt } from './types.ts'
import { decisionWords } from './words.ts'

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** The open actions first of all: they are what the visit is for. */
export function actionsPart(
  view: FormView,
  { open, plan }: VisitSetting,
  document: InstrumentDocument,
  today: string,
): SafeHtml {
  if (open.length === 0)
    return html`<h2 class="govuk-heading-m">Actions</h2>
      <p class="govuk-body">
        ${plan ? 'No action of the plan is open.' : 'Nothing has been signed yet, so there is no plan to review.'}
      </p>`
  return html`<h2 class="govuk-heading-m">Actions of the plan</h2>
    <div class="arms-columns arms-columns--wide">
      ${open.map(action => actionFields(view, action, document, today))}
    </div>`
}

function actionFields(view: FormView, action: PlanAction, document: InstrumentDocument, today: string): SafeHtml {
  const due = formatDay(action.dueOn)
  return html`<div class="arms-evidence arms-compact">
    ${radiosField({
      ...view,
      name: `outcome[${action.id}]`,
      legend: action.what,
      legendClasses: 'govuk-fieldset__legend--s',
      hint: `${factorName(document, action.factor)}. ${action.ownerName}, ${action.ownerAgencyName}. Due ${due}. We will know by: ${action.knownBy}`,
      classes: 'govuk-radios--small govuk-radios--inline',
      items: [
        ...lookOutcomes.map(outcome => ({ value: outcome, text: outcomeWords(outcome) })),
        action.dueOn > today && { value: notLookedAt, text: 'Not due yet, not looked at' },
      ],
    })}
    ${action.dueOn < today && html`<p class="govuk-body-s">${tag({ text: 'Overdue', classes: 'govuk-tag--red' })}</p>`}
    ${textareaField({
      ...view,
      name: `note[${action.id}]`,
      label: noteLabels.note,
      hint: 'If it is not simply done, say more',
      rows: 1,
    })}
    ${textField({
      ...view,
      name: `due[${action.id}]`,
      label: `New date, if it moves from ${due}`,
      hint: 'For example, 5 11 2026',
      classes: 'govuk-input--width-10',
    })}
  </div>`
}

/** What has changed in his life, as what speaks for a reassessment, and in words. */
export function changesPart(view: FormView): SafeHtml {
  return html`${checkboxesField({
    ...view,
    name: 'lifeEvents',
    legend: 'What has changed',
    legendClasses: 'govuk-fieldset__legend--m',
    hint: 'Each of these speaks for a reassessment. Choose all that you learned of.',
    classes: 'govuk-checkboxes--small',
    items: lifeEvents.map(event => ({ value: event, text: capital(event) })),
  })}
  ${textareaField({ ...view, name: 'changed', label: `${noteLabels.changed} (optional)`, rows: 2 })}`
}

/** Plan stands, changes, or reassess; with what changes. */
export function decisionPart(
  view: FormView,
  setting: VisitSetting,
  document: InstrumentDocument,
): SafeHtml | undefined {
  if (!setting.plan) return undefined
  return html`${radiosField({
    ...view,
    name: 'decision',
    legend: 'What this means for the plan',
    legendClasses: 'govuk-fieldset__legend--m',
    hint: 'Of the assessment signed ' + formatDay(setting.plan.signedOn),
    classes: 'govuk-radios--small',
    items: [
      { value: 'stands', text: decisionWords.stands },
      {
        value: 'changes',
        text: decisionWords.changes,
        hint: { text: 'Move the date of an action above, or add an action below' },
      },
      { value: 'reassess', text: decisionWords.reassess, hint: { text: 'The next assessment is then due at once' } },
    ],
  })}
    ${textareaField({
      ...view,
      name: 'decisionReason',
      label: noteLabels.decisionReason,
      hint: 'Needed unless the plan stands and nothing speaks against that',
      rows: 2,
    })}
    <details class="govuk-details" ${isAdding(view) && html`open`}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Add an action to the plan</span>
      </summary>
      <div class="govuk-details__text">${addedFields(view, setting, document)}</div>
    </details>`
}

const addedNames = ['addedWhat', 'addedWhy', 'addedKnownBy', 'addedMinutes', 'addedFactor', 'addedDue-day']

const isAdding = ({ typed, errors }: FormView): boolean =>
  addedNames.some(name => typed.text(name) !== '') || Object.keys(errors ?? {}).some(name => name.startsWith('added'))

function addedFields(view: FormView, { open, owners }: VisitSetting, document: InstrumentDocument): SafeHtml {
  const areas = [...new Set(open.map(({ factor }) => factor))].filter(
    area => !document.factors.some(({ code }) => code === area),
  )
  return html`${textareaField({ ...view, name: 'addedWhat', label: noteLabels.addedWhat, rows: 2 })}
  ${textareaField({ ...view, name: 'addedWhy', label: `${noteLabels.addedWhy} (optional)`, rows: 2 })}
  ${selectField({
    ...view,
    name: 'addedFactor',
    label: 'Factor that it is for',
    items: [
      { value: '', text: 'Choose a factor' },
      ...document.factors.map(({ code, name }) => ({ value: code, text: name })),
      ...areas.map(area => ({ value: area, text: area })),
    ],
  })}
  ${selectField({
    ...view,
    name: 'addedOwner',
    label: 'Who answers for it',
    items: [{ value: '', text: 'Choose a colleague' }, ...owners.map(({ id, name }) => ({ value: id, text: name }))],
  })}
  ${dateField({ ...view, name: 'addedDue', legend: 'Due by' })}
  ${textareaField({ ...view, name: 'addedKnownBy', label: noteLabels.addedKnownBy, rows: 2 })}
  ${textField({
    ...view,
    name: 'addedMinutes',
    label: 'Estimated minutes',
    classes: 'govuk-input--width-4',
    inputmode: 'numeric',
  })}`
}

/** When to go again, and why then. */
export function nextPart(view: FormView): SafeHtml {
  return html`${dateField({
    ...view,
    name: 'nextVisitBy',
    legend: 'Next visit by',
    legendClasses: 'govuk-fieldset__legend--m',
    hint: 'After an attempt, the day by which to try again',
  })}
  ${textareaField({ ...view, name: 'nextVisitReason', label: noteLabels.nextVisitReason, rows: 2 })}`
}

/** An action that was closed while the form was filled in, with what was typed about it. */
export interface Overtaken {
  readonly what: string
  readonly status: string
  readonly typed: string
}

/** Actions that somebody closed meanwhile: how they stand, and the words that were typed, which are kept nowhere else. */
export function overtakenNotice(closed: readonly Overtaken[]): SafeHtml {
  return insetText({
    html: html`<p class="govuk-body">
        The plan has changed since you opened the form, so nothing was saved yet. Check what stands below and send it
        again.
      </p>
      ${closed.map(
        ({ what, status, typed }) =>
          html`<p class="govuk-body">
            <strong>${what}</strong> is ${status}.
            ${typed !== '' && html`You had written about it: <q>${typed}</q>. If it is news, put it into what was seen and heard.`}
          </p>`,
      )}`,
  })
}
