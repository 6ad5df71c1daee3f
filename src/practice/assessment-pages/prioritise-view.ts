import { formatDay } from '../../platform/dates/index.ts'
import {
  button,
  details,
  errorOf,
  errorMessage,
  fieldId,
  html,
  radiosField,
  textareaField,
  type SafeHtml,
} from '../../platform/html/index.ts'
import { findOption, type Factor } from '../../instruments/index.ts'
import type { PageBody } from '../../trust/routes/index.ts'
import { earlierScales, inWindow, isFall, stateOf, type Facts } from '../assessments/index.ts'
import { citable } from './evidence-view.ts'
import { each, stagePage, type DraftPage } from './frame.ts'
import { labels } from './labels.ts'
import { toolsView, type CommittedTools } from './tools-view.ts'

interface Standing {
  readonly presence: string | undefined
  readonly priority: string | undefined
}

/** A rating in words, by the scales that it was made with. */
function words({ presence, priority }: Facts['document']['scales'], standing: Standing | undefined): string {
  return [findOption(presence, standing?.presence ?? '')?.label, findOption(priority, standing?.priority ?? '')?.label]
    .filter(Boolean)
    .join(', ')
}

function ratingsOf(
  facts: Facts,
  factor: Factor,
): { readonly last: string; readonly now: string; readonly priority: string | undefined } {
  const before = facts.previous?.ratings[factor.code]
  const rating = facts.content.ratings?.[factor.code]
  const standing: Standing | undefined = rating?.unchanged
    ? { presence: before?.presence, priority: before?.priority }
    : { presence: rating?.presence, priority: rating?.priority }
  const state = stateOf(rating)
  return {
    last: before
      ? before.state === 'rated'
        ? words(earlierScales(facts), { presence: before.presence, priority: before.priority })
        : 'Not explored'
      : '–',
    now: state === 'not yet explored' ? 'Not yet explored' : words(facts.document.scales, standing) || 'Not rated yet',
    priority: state === 'rated' ? standing.priority : undefined,
  }
}

function sheet(page: DraftPage): SafeHtml {
  const { bench, typed, errors } = page
  const { facts, assessment } = bench
  const { document } = facts
  const error = errorOf(errors, 'areas')
  const highest = document.scales.priority.options.slice(
    document.scales.priority.options.findIndex(option => option.code === document.priorityAreaFrom),
  )
  return html`${error && errorMessage({ id: 'areas', ...error })}
    <div class="arms-scroll" tabindex="0" role="region" aria-label="All factors">
      <table class="govuk-table arms-stack">
        <caption class="govuk-table__caption govuk-table__caption--m">
          All factors, with last time beside them
        </caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <th scope="col" class="govuk-table__header">Factor</th>
            <th scope="col" class="govuk-table__header">Last time</th>
            <th scope="col" class="govuk-table__header">Now</th>
            <th scope="col" class="govuk-table__header">Priority area</th>
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          ${document.factors.map(factor => {
            const { last, now, priority } = ratingsOf(facts, factor)
            const must = highest.some(option => option.code === priority)
            const id = `areas-${factor.code}`
            return html`<tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header">
                <a class="govuk-link" href="/assessments/${assessment.id}/rate/${factor.code}">${factor.name}</a>
              </th>
              <td class="govuk-table__cell" data-label="Last time">${last}</td>
              <td class="govuk-table__cell" data-label="Now">${last === now ? now : html`<strong>${now}</strong>`}</td>
              <td class="govuk-table__cell" data-label="Priority area">
                <div class="govuk-checkboxes govuk-checkboxes--small">
                  <div class="govuk-checkboxes__item">
                    <input
                      class="govuk-checkboxes__input"
                      type="checkbox"
                      name="areas"
                      id="${id}"
                      value="${factor.code}"
                      ${typed.all('areas').includes(factor.code) && html` checked`}
                    />
                    <label class="govuk-label govuk-checkboxes__label" for="${id}"
                      >Yes<span class="govuk-visually-hidden">, ${factor.name}</span></label
                    >
                  </div>
                </div>
                ${must && textareaField({ name: each('leftOut', factor.code), label: 'If you do not choose it, say why', typed, errors, rows: 1, labelClasses: 'govuk-!-font-size-16' })}
              </td>
            </tr>`
          })}
        </tbody>
      </table>
    </div>
    ${details({
      summaryText: 'There is no priority area',
      open: typed.text('noAreasReason') !== '',
      html: textareaField({ name: 'noAreasReason', label: labels.prioritise.noAreasReason, typed, errors, rows: 2 }),
    })}`
}

function fall(page: DraftPage): SafeHtml {
  const { bench, typed, errors } = page
  const { facts } = bench
  const open = isFall(facts) || errors?.['fallReason'] !== undefined || errors?.['fallEvidence'] !== undefined
  return details({
    summaryText: 'If the level goes down: reason and evidence of change',
    open,
    html: html`${textareaField({ name: 'fallReason', label: labels.prioritise.fallReason, typed, errors, rows: 2 })}
      <fieldset class="govuk-fieldset" id="${fieldId('fallEvidence')}">
        <legend class="govuk-fieldset__legend">${labels.prioritise.fallEvidence}</legend>
        ${errorOf(errors, 'fallEvidence') && errorMessage({ ...errorOf(errors, 'fallEvidence') })}
        ${inWindow(facts).map(entry => citable({ entry, document: facts.document, name: 'fallEvidence', typed }))}
      </fieldset>`,
  })
}

/**
 * Stage 3: all factors on one sheet, the priority areas, and the overall level with its justification.
 *
 * @param tools what other tools say: none until the level is committed
 */
export function prioritisePage(page: DraftPage, tools: CommittedTools | undefined): PageBody {
  const { bench, typed, errors } = page
  const { facts } = bench
  const { level } = facts.document.scales
  const last = facts.previous
  const structured = facts.method === 'structured judgement'
  return stagePage(page, {
    stage: 'prioritise',
    place: 'prioritise',
    title: 'Prioritise',
    fields: html` ${
      structured
        ? textareaField({
            name: 'ownAreas',
            label: `${labels.prioritise.ownAreas}, one on each line`,
            typed,
            errors,
            rows: 4,
          })
        : sheet(page)
    }
      ${structured && textareaField({ name: 'noAreasReason', label: labels.prioritise.noAreasReason, typed, errors, rows: 2 })}
      <div class="arms-beside">
        <div>
          ${radiosField({
            name: 'level',
            legend: level.question,
            legendClasses: 'govuk-fieldset__legend--m',
            hint: 'A judgement over everything above: no sum of factors makes it.',
            typed,
            errors,
            items: level.options.map(option => ({
              value: option.code,
              text: option.label,
              hint: { text: option.help },
            })),
          })}
          ${textareaField({ name: 'justification', label: labels.prioritise.justification, typed, errors, rows: 4 })}
          ${last && fall(page)}
        </div>
        <div class="arms-beside__aside">
          <h2 class="govuk-heading-m">Last time</h2>
          ${
            last
              ? html`<div class="arms-earlier">
                  <p class="arms-earlier__when">
                    ${formatDay(last.signedOn)}:
                    <strong
                      >${findOption(earlierScales(facts).level, last.level)?.label ?? last.level}${last.provisional && ' (provisional)'}</strong
                    >
                  </p>
                  <p class="govuk-body">${last.justification}</p>
                </div>`
              : html`<p class="govuk-body">This is the first assessment.</p>`
          }
          <p class="govuk-body-s">Standing: ${level.standing.note}</p>
        </div>
      </div>
      ${toolsView(page, tools)}`,
    buttons: html`${button({ text: 'Save and go on to the plan', name: 'next', value: 'act', preventDoubleClick: true })}
    ${button({ text: 'Save', name: 'next', value: 'stay', classes: 'govuk-button--secondary' })}`,
  })
}
