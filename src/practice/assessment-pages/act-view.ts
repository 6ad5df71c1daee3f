import { addDays, formatDay } from '../../platform/dates/index.ts'
import {
  button,
  details,
  errorMessage,
  errorOf,
  fieldId,
  fieldset,
  hiddenField,
  hint,
  html,
  input,
  radiosField,
  selectField,
  textareaField,
  textField,
  dateField,
  type SafeHtml,
} from '../../platform/html/index.ts'
import { findFactor } from '../../instruments/index.ts'
import type { PageBody } from '../../trust/routes/index.ts'
import type { PlanAction } from '../plans/index.ts'
import { priorityAreas, type DraftAction, type Facts, type OpenAction } from '../assessments/index.ts'
import { blankAction } from './draft-form.ts'
import { each, stagePage, type DraftPage } from './frame.ts'
import { labels } from './labels.ts'

export interface ActPage extends DraftPage {
  /** Open actions of the holder in every case: the month ahead. */
  readonly ahead: readonly PlanAction[]
  /** The holder, whom a new action is for unless another is chosen. */
  readonly ownerId: string
  /** Whether one more empty action was asked for. */
  readonly oneMore: boolean
}

const areaName = (facts: Facts, area: string) => findFactor(facts.document, area)?.name ?? area

/** A date of one of several things: its names carry the thing's id after the part. */
function dateOf(
  page: DraftPage,
  name: string,
  id: string,
  { legend, hint: words }: { readonly legend: string; readonly hint?: string | undefined },
): SafeHtml {
  const { typed, errors } = page
  const error = errorOf(errors, each(name, id))
  const part = (which: 'day' | 'month' | 'year') =>
    html`<div class="govuk-date-input__item">
      ${input({
        id: `${fieldId(each(name, id))}-${which}`,
        name: each(`${name}-${which}`, id),
        value: typed.text(each(`${name}-${which}`, id)) || undefined,
        label: { text: `${which[0]?.toUpperCase() ?? ''}${which.slice(1)}`, classes: 'govuk-date-input__label' },
        classes: `govuk-date-input__input ${which === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2'}${error ? ' govuk-input--error' : ''}`,
        inputmode: 'numeric',
        autocomplete: 'off',
      })}
    </div>`
  const errorId = `${fieldId(each(name, id))}-error`
  const hintId = `${fieldId(each(name, id))}-hint`
  return html`<div class="govuk-form-group${error && ' govuk-form-group--error'}">
    ${fieldset({
      role: 'group',
      legend: { text: legend },
      describedBy: [words && hintId, error && errorId].filter(Boolean).join(' ') || undefined,
      html: html`${words && hint({ id: hintId, text: words })}${error && errorMessage({ ...error, id: errorId })}
        <div class="govuk-date-input" id="${fieldId(each(name, id))}">
          ${part('day')}${part('month')}${part('year')}
        </div>`,
    })}
  </div>`
}

/** What became of one action of the last plan: each choice shows what it asks for. */
function lastAction(page: DraftPage, action: OpenAction): SafeHtml {
  const { bench, typed, errors } = page
  const { facts } = bench
  const overdue = action.due < facts.today
  return html`<div class="arms-keep">
    ${hiddenField(each('openAction', action.id), '1')}
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-one-half">
        ${radiosField({
          name: each('outcome', action.id),
          legend: action.what,
          legendClasses: 'govuk-fieldset__legend--s',
          hint: `For ${areaName(facts, action.factor).toLowerCase()}. ${action.ownerName}, by ${formatDay(action.due)}.`,
          typed,
          errors,
          classes: 'govuk-radios--small',
          items: [
            { value: 'done', text: 'Done' },
            { value: 'done in part', text: 'Done in part' },
            {
              value: 'carry over',
              text: 'Carry over',
              conditional: {
                html: dateOf(page, 'carryDue', action.id, {
                  legend: labels.act.carryDue,
                  hint: overdue ? undefined : `Leave it empty to keep ${formatDay(action.due)}.`,
                }),
              },
            },
            {
              value: 'drop',
              text: 'Drop',
              conditional: {
                html: textareaField({
                  name: each('dropWhy', action.id),
                  label: labels.act.dropWhy,
                  typed,
                  errors,
                  rows: 1,
                }),
              },
            },
          ],
        })}
      </div>
      <div class="govuk-grid-column-one-half">
        ${textareaField({
          name: each('note', action.id),
          label: labels.act.note,
          hint: 'Needed if it is done in part.',
          typed,
          errors,
          rows: 1,
        })}
      </div>
    </div>
  </div>`
}

function lastPlan(page: DraftPage): SafeHtml | undefined {
  const { openActions } = page.bench.facts
  if (openActions.length === 0) return undefined
  return html`<h2 class="govuk-heading-m">The last plan first</h2>
    ${openActions.map(action => lastAction(page, action))}`
}

function actionFields(page: ActPage, action: DraftAction, at: number): SafeHtml {
  const { typed, errors, bench } = page
  const { facts } = bench
  const id = action.id
  const areas = priorityAreas(facts)
  const factors =
    facts.method === 'structured judgement' ? areas.map(area => ({ code: area, name: area })) : facts.document.factors
  const value = (name: string, fallback: string) => typed.text(each(name, id)) || fallback
  // A new action starts with its area and its owner chosen; what was sent before comes first.
  const withDefaults = {
    text: (name: string) =>
      name === each('factor', id)
        ? value('factor', action.factor ?? '')
        : name === each('owner', id)
          ? value('owner', action.ownerName ? '' : (action.ownerId ?? ''))
          : typed.text(name),
    all: typed.all,
  }
  return html`<div class="govuk-summary-card arms-keep">
    <div class="govuk-summary-card__title-wrapper"><h3 class="govuk-summary-card__title">Action ${at + 1}</h3></div>
    <div class="govuk-summary-card__content">
      ${hiddenField(each('action', id), '1')} ${textField({ name: each('what', id), label: labels.act.what, typed, errors })}
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-one-half">
          ${selectField({ name: each('factor', id), label: labels.act.factor, typed: withDefaults, errors, items: [{ value: '', text: 'Choose' }, ...factors.map(factor => ({ value: factor.code, text: factor.name }))] })}
          ${selectField({ name: each('owner', id), label: labels.act.owner, typed: withDefaults, errors, items: [{ value: '', text: 'Somebody else (below)' }, ...facts.owners.map(owner => ({ value: owner.id, text: owner.name }))] })}
          ${dateOf(page, 'due', id, { legend: labels.act.due })}
        </div>
        <div class="govuk-grid-column-one-half">
          ${textField({ name: each('knownBy', id), label: labels.act.knownBy, typed, errors })}
          ${textField({ name: each('minutes', id), label: labels.act.minutes, typed, errors, classes: 'govuk-input--width-4', inputmode: 'numeric' })}
          ${textareaField({ name: each('why', id), label: `${labels.act.why} (optional)`, typed, errors, rows: 1 })}
          <div data-open-when-empty="${fieldId(each('owner', id))}">${details({
            summaryText: 'Somebody else answers for it',
            open: withDefaults.text(each('owner', id)) === '',
            html: html`${textField({ name: each('ownerName', id), label: labels.act.ownerName, typed, errors })}
            ${selectField({ name: each('ownerAgency', id), label: labels.act.ownerAgency, typed, errors, items: [{ value: '', text: 'Choose' }, ...facts.agencies.map(agency => ({ value: agency.id, text: agency.name }))] })}`,
          })}</div>
        </div>
      </div>
    </div>
  </div>`
}

function monthAhead(page: ActPage): SafeHtml {
  const { facts } = page.bench
  const soon = page.ahead.filter(action => action.dueOn <= addDays(facts.today, 31))
  const minutes = soon.reduce((sum, action) => sum + action.minutes, 0)
  return html`<p class="govuk-body">
    Your month ahead, before this plan:
    ${
      soon.length === 0
        ? 'no actions due'
        : `${soon.length === 1 ? '1 action' : `${soon.length} actions`} due, about ${Math.ceil(minutes / 60)} ${minutes > 60 ? 'hours' : 'hour'} of work`
    }.
  </p>`
}

/** The actions of the form: those in the draft, and an empty one for each priority area that has none yet. */
function actionsOf(page: ActPage): readonly DraftAction[] {
  const { facts } = page.bench
  const written = facts.content.act?.actions ?? []
  const carried = new Set(
    facts.openActions
      .filter(open => page.typed.text(each('outcome', open.id)) === 'carry over')
      .map(open => open.factor),
  )
  const missing = priorityAreas(facts).filter(
    area => !written.some(action => action.factor === area) && !carried.has(area),
  )
  const blank = missing.map(area => blankAction(area, page.ownerId))
  const spare = page.oneMore ? [blankAction('', page.ownerId)] : []
  return [...written, ...blank, ...spare]
}

/** Stage 4: what became of the last plan, the actions for each priority area, and the next visit. */
export function actPage(page: ActPage): PageBody {
  const { bench, typed, errors } = page
  const { facts } = bench
  const areas = priorityAreas(facts)
  return stagePage(page, {
    stage: 'act',
    place: 'act',
    title: 'Act',
    dates: ['nextVisitBy'],
    fields: html` ${lastPlan(page)}
      <h2 class="govuk-heading-m">The new plan</h2>
      <p class="govuk-body">
        ${
          areas.length === 0
            ? 'No priority areas are named.'
            : html`Each priority area has at least one action, or a reason why not:
              ${areas.map(area => areaName(facts, area)).join('; ')}.`
        }
        Every agency that works with this case reads the actions.
      </p>
      ${monthAhead(page)} ${actionsOf(page).map((action, at) => actionFields(page, action, at))}
      <p>${button({ text: 'Add another action', name: 'next', value: 'more', classes: 'govuk-button--secondary' })}</p>
      ${
        areas.length > 0 &&
        details({
          summaryText: 'A priority area has no action',
          open: areas.some(
            area => typed.text(each('noAction', area)) !== '' || errors?.[each('noAction', area)] !== undefined,
          ),
          html: html`${areas.map(area => textareaField({ name: each('noAction', area), label: `${areaName(facts, area)}: ${labels.act.noAction.toLowerCase()}`, typed, errors, rows: 1 }))}`,
        })
      }
      <h2 class="govuk-heading-m">Next visit</h2>
      ${dateField({ name: 'nextVisitBy', legend: labels.act.nextVisitBy, typed, errors })}
      ${textField({ name: 'nextVisitReason', label: labels.act.nextVisitReason, typed, errors })}`,
    buttons: html`${button({ text: 'Save and check your answers', name: 'next', value: 'check', preventDoubleClick: true })}
    ${button({ text: 'Save', name: 'next', value: 'stay', classes: 'govuk-button--secondary' })}`,
  })
}
