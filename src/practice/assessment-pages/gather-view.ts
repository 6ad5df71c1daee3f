import { describeAge, formatDay, formatShortDay, parseDay, type Day } from '../../platform/dates/index.ts'
import {
  button,
  checkboxes,
  dateField,
  details,
  errorOf,
  html,
  radiosField,
  textareaField,
  textField,
  type SafeHtml,
} from '../../platform/html/index.ts'
import type { PageBody } from '../../trust/routes/index.ts'
import { coverageOf, interviewMeans, type Coverage, type Known } from '../assessments/index.ts'
import type { ToolBeside } from '../tools/index.ts'
import { besideAll } from './beside-view.ts'
import { each, stagePage, type DraftPage } from './frame.ts'
import { labels } from './labels.ts'

const places = ['home', 'police station', 'probation office', 'elsewhere']

/** Factor × source: how many entries, and how old the latest is. Where nothing is known, it says so. */
function coverageTable({ known: all, sources, factors }: Coverage, today: Day): SafeHtml {
  if (!all)
    return html`<p class="govuk-body">
      Nothing is recorded in the window yet. Record evidence first, or say in the notes what you know.
    </p>`
  const number = (name: string, { entries, latestOn }: NonNullable<Known>) =>
    html`<td class="govuk-table__cell" data-label="${name}">
      ${entries}<span class="govuk-hint arms-grid__latest">${formatShortDay(latestOn)}</span>
    </td>`
  const whole = (known: Known) =>
    known
      ? number('All sources', known)
      : html`<td class="govuk-table__cell arms-grid__gap" data-label="All sources">Nothing known</td>`
  const cell = (name: string, known: Known) =>
    known
      ? number(name, known)
      : html`<td class="govuk-table__cell arms-grid__none"><span class="govuk-visually-hidden">none</span>–</td>`
  return html`<div
      class="arms-scroll"
      tabindex="0"
      role="region"
      aria-label="What is known about each factor, by source"
    >
      <table class="govuk-table arms-grid arms-stack">
        <caption class="govuk-table__caption govuk-table__caption--s">
          How many entries in the window, and the date of the latest
        </caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <th scope="col" class="govuk-table__header">Factor</th>
            <th scope="col" class="govuk-table__header">All</th>
            ${sources.map(source => html`<th scope="col" class="govuk-table__header">${source.label}</th>`)}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          ${factors.map(
            ({ factor, known, bySource }) =>
              html`<tr class="govuk-table__row">
                <th scope="row" class="govuk-table__header">${factor.name}</th>
                ${whole(known)} ${bySource.map(each => cell(each.source.label, each.known))}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <p class="govuk-body">The latest entry is from ${describeAge(all.latestOn, today)}.</p>`
}

/** Questions on factors of which nothing is known: what is left to ask at the interview. */
function openQuestions({ factors }: Coverage): SafeHtml | undefined {
  const gaps = factors.filter(({ known }) => known === undefined).map(({ factor }) => factor)
  if (gaps.length === 0) return undefined
  return details({
    summaryText: `Questions that are still open (${gaps.length === 1 ? '1 factor' : `${gaps.length} factors`})`,
    html: html`${gaps.map(
      factor =>
        html`<h3 class="govuk-heading-s">${factor.name}</h3>
          <ul class="govuk-list govuk-list--bullet">
            ${factor.questions.map(question => html`<li>${question}</li>`)}
          </ul>`,
    )}`,
  })
}

function sourceList(page: DraftPage): SafeHtml {
  const { bench, typed, errors } = page
  const checked = new Map(bench.assessment.content.gather?.sources?.map(source => [source.code, source]))
  return checkboxes({
    name: 'sources',
    fieldset: { legend: { text: labels.gather.sources, classes: 'govuk-fieldset__legend--m' } },
    hint: {
      text: 'Tick each source that you have looked at for this window. Your name and today’s date are written down with it.',
    },
    errorMessage: errorOf(errors, 'sources'),
    classes: 'govuk-checkboxes--small',
    values: typed.all('sources'),
    items: bench.facts.document.sources.map(source => {
      const known = checked.get(source.code)
      const on = parseDay(known?.checkedOn ?? '')
      const by = known?.by === undefined ? '' : ` Checked by ${known.by}${on ? `, ${formatDay(on)}` : ''}.`
      return {
        value: source.code,
        text: `${source.label}${source.expected ? ' (expected)' : ''}`,
        hint: { text: `${source.help}${by}` },
        conditional: {
          html: textField({
            name: each('sourceNote', source.code),
            label: 'Note (optional)',
            typed,
            errors,
            classes: 'govuk-!-width-two-thirds',
          }),
        },
      }
    }),
  })
}

/** Stage 1: what is known, what was checked, and the interview. @param besides what records of other tools say of the factors */
export function gatherPage(page: DraftPage, besides: readonly ToolBeside[]): PageBody {
  const { bench, typed, errors } = page
  const { facts } = bench
  const last = facts.previous
  const coverage = coverageOf(facts)
  return stagePage(page, {
    stage: 'gather',
    place: 'gather',
    title: 'Gather',
    dates: ['from', 'to', 'on'],
    fields: html` <p class="govuk-body">
        ${last ? html`Last assessed on ${formatDay(last.signedOn)}.` : 'This is the first assessment.'}
        <a class="govuk-link" href="/people/${bench.assessment.personId}/evidence/new">Record more evidence</a>
      </p>
      ${coverageTable(coverage, facts.today)} ${openQuestions(coverage)}
      ${besideAll(besides, bench.assessment.personId, facts.document, facts.today)}
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-one-half">
          <h2 class="govuk-heading-m">Interview</h2>
          ${radiosField({
            name: 'held',
            legend: labels.gather.held,
            typed,
            errors,
            classes: 'govuk-radios--small',
            items: [
              {
                value: 'yes',
                text: 'Yes',
                conditional: {
                  html: html` ${dateField({ name: 'on', legend: labels.gather.on, typed, errors })}
                  ${radiosField({ name: 'place', legend: labels.gather.place, typed, errors, classes: 'govuk-radios--small govuk-radios--inline', items: places.map(value => ({ value, text: `${value[0]?.toUpperCase() ?? ''}${value.slice(1)}` })) })}
                  ${radiosField({ name: 'means', legend: labels.gather.means, typed, errors, classes: 'govuk-radios--small govuk-radios--inline', items: interviewMeans.map(value => ({ value, text: `${value[0]?.toUpperCase() ?? ''}${value.slice(1)}` })) })}
                  ${textField({ name: 'crew', label: labels.gather.crew, typed, errors, classes: 'govuk-input--width-2', inputmode: 'numeric' })}
                  ${textField({ name: 'minutes', label: labels.gather.minutes, typed, errors, classes: 'govuk-input--width-3', inputmode: 'numeric' })}`,
                },
              },
              {
                value: 'no',
                text: 'No',
                conditional: {
                  html: textareaField({
                    name: 'notHeldReason',
                    label: labels.gather.notHeldReason,
                    typed,
                    errors,
                    rows: 2,
                  }),
                },
              },
            ],
          })}
          ${textareaField({ name: 'notes', label: `${labels.gather.notes} (optional)`, typed, errors, rows: 3 })}
          ${details({
            summaryText: 'Change the window that this assessment looks at',
            open: errors?.['from'] !== undefined || errors?.['to'] !== undefined,
            html: html`${dateField({ name: 'from', legend: labels.gather.from, typed, errors })}${dateField({ name: 'to', legend: labels.gather.to, typed, errors })}`,
          })}
        </div>
        <div class="govuk-grid-column-one-half">${sourceList(page)}</div>
      </div>`,
    buttons: html`${button({ text: 'Save and go on to rating', name: 'next', value: 'rate', preventDoubleClick: true })}
    ${button({ text: 'Save', name: 'next', value: 'stay', classes: 'govuk-button--secondary' })}`,
  })
}
