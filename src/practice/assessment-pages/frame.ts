import {
  csrfField,
  errorSummaryOf,
  hiddenField,
  html,
  inPageOrder,
  insetText,
  type SafeHtml,
} from '../../platform/html/index.ts'
import { actNowButton, keptField } from '../../record/kept-forms/index.ts'
import type { FieldErrors, Typed } from '../../platform/http/index.ts'
import type { PageBody } from '../../trust/routes/index.ts'
import type { Progress, Stage, TaskStatus, Workbench } from '../assessments/index.ts'
import { commentsAt } from './comments.ts'
import type { Place } from './draft-form.ts'

/** Where the form of a place stands. */
export const placeUrl = (id: string, place: Place): string =>
  draftUrl(id, place.startsWith('ratings.') ? `rate/${place.slice('ratings.'.length)}` : place)

/** What every page of a draft is made from. */
export interface DraftPage {
  readonly bench: Workbench
  readonly progress: Progress
  /** The bar with who this is about. */
  readonly header: SafeHtml
  readonly personName: string
  readonly typed: Typed
  readonly errors: FieldErrors | undefined
  readonly csrfToken: string
}

const stageNames: Readonly<Record<Stage, string>> = {
  gather: 'Gather',
  rate: 'Rate',
  prioritise: 'Prioritise',
  act: 'Act',
  check: 'Check and submit',
}

/** How far a stage has come, in words. A stage that waits can be opened and prepared: what it waits for is said, and nothing is shut. */
export function stageStatus(stage: Stage, status: TaskStatus): string {
  if (status !== 'cannot start yet') return status
  return stage === 'prioritise'
    ? 'waits for the ratings'
    : stage === 'act'
      ? 'waits for the priorities'
      : 'not ready yet'
}

export const draftUrl = (id: string, at = ''): string => `/assessments/${id}${at && `/${at}`}`

/** Where each stage begins. */
export function stageUrl(bench: Workbench, stage: Stage): string {
  const { id, method } = bench.assessment
  if (stage !== 'rate') return draftUrl(id, stage)
  if (method === 'structured judgement') return draftUrl(id, 'judgement')
  return draftUrl(id, `rate/${bench.facts.document.factors[0]?.code ?? ''}`)
}

function stageNavigation({ bench, progress }: DraftPage, current: Stage): SafeHtml {
  const steps = Object.entries(stageNames) as [Stage, string][]
  return html`<nav class="moj-sub-navigation arms-no-print" aria-label="Stages of the assessment">
    <ul class="moj-sub-navigation__list">
      ${steps.map(
        ([stage, name]) =>
          html`<li class="moj-sub-navigation__item">
            <a
              class="moj-sub-navigation__link"
              ${stage === current && html` aria-current="page"`}
              href="${stageUrl(bench, stage)}"
              >${name}
              <span class="arms-stage-status"
                >${progress.stages[stage] === 'complete' ? '✓' : ''}<span class="govuk-visually-hidden">
                  (${stageStatus(stage, progress.stages[stage])})</span
                ></span
              ></a
            >
          </li>`,
      )}
    </ul>
  </nav>`
}

/**
 * The revision on which the form builds. Words that are given back were typed on an earlier one: what a colleague has saved since is then met
 * and not written over.
 */
const revisionOf = ({ bench, typed }: DraftPage): string | number =>
  (typed.text(keptField) && typed.text('revision')) || bench.assessment.revision

export interface StageForm {
  readonly stage: Stage
  readonly place: Place
  /** The name of the page: its heading and title. */
  readonly title: string
  readonly caption?: string | undefined
  readonly fields: SafeHtml
  readonly buttons: SafeHtml
  /** Field names of dates of three parts, for the links of the error summary. */
  readonly dates?: readonly string[]
  readonly wide?: boolean
}

/**
 * A page of a draft: who, which stage, the form with its save status. The form is saved while it is filled in, and by its buttons; both send
 * the same fields to the same reader.
 */
export function stagePage(page: DraftPage, form: StageForm): PageBody {
  const { bench, errors } = page
  const { assessment } = bench
  const url = `/assessments/${assessment.id}`
  return {
    title: `${form.title} – ${page.personName}`,
    status: errors ? 422 : 200,
    hasErrors: errors !== undefined,
    wide: true,
    breadcrumbs: [
      { text: page.personName, href: `/people/${assessment.personId}` },
      { text: `Assessment ${assessment.number}`, href: url },
      { text: form.title },
    ],
    main: html` ${page.header} ${stageNavigation(page, form.stage)} ${pilotMark(bench)} ${errors && errorSummaryOf(inPageOrder(errors, form.fields), form.dates)}
      <h1 class="govuk-heading-l">
        ${form.caption && html`<span class="govuk-caption-l">${form.caption}</span>`}${form.title}
      </h1>
      ${commentsAt(bench, form.place)}
      <form method="post" action="${url}/save" novalidate data-autosave-url="${url}/autosave">
        ${csrfField(page.csrfToken)} ${hiddenField('part', form.place)} ${hiddenField('revision', revisionOf(page))}
        ${hiddenField('activeSeconds', '')} ${form.fields}
        <p class="arms-save-status arms-no-print" role="status" aria-live="polite" data-autosave-status></p>
        <div class="govuk-button-group arms-no-print">${form.buttons}</div>
        ${actNowButton(assessment.personId, placeUrl(assessment.id, form.place), page.typed, form.title)}
      </form>`,
  }
}

/** That an assessment is made with a pilot is said on every page of it. */
export function pilotMark({ facts: { document }, assessment }: Workbench): SafeHtml | undefined {
  if (document.status !== 'pilot' || assessment.method !== 'instrument') return undefined
  return insetText({ text: `You are using a pilot: ${document.title}. It is not the instrument in use.` })
}

/** A field that stands once for each of several things: `what[<id>]`. */
export const each = (name: string, id: string): string => `${name}[${id}]`
