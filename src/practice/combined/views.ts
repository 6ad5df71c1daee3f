import { describeAge, formatShortDay, type Day } from '../../platform/dates/index.ts'
import { html, insetText, stackedTable, type SafeHtml } from '../../platform/html/index.ts'
import { confidenceWords, lastView, placeUrl, seenWords, standingTag, stepsView } from '../tools/index.ts'
import { lineChart } from './line-chart.ts'
import { attention, kindNames } from './sheet-rules.ts'
import type { SheetRecord, SheetResult, SheetRow, ToolLines } from './types.ts'
import { linesUrl, sheetUrl } from './urls.ts'

/** Why nothing here is added up: said on every page where results of different tools stand together. */
export const neverMerged =
  'They are never merged into one number, because they measure different things: a static tool says how people like this one fared over years, a dynamic one what is going on now, and ARMS is a judgement about what to do. A high static result beside a medium dynamic one is no conflict: both can be right.'

export interface SheetView {
  readonly personId: string
  readonly bar: SafeHtml
  /** What did not wait and nobody has acknowledged: it stands before every result. */
  readonly notice: SafeHtml | false
  readonly rows: readonly SheetRow[]
  readonly today: Day
}

/** Every tool of a person beside the others, each by itself. */
export function sheetMain({ personId, bar, notice, rows, today }: SheetView): SafeHtml {
  const said = attention(rows)
  return html`${bar} ${notice}
    <h1 class="govuk-heading-l">All tools together</h1>
    <p class="govuk-body arms-together__why">${neverMerged}</p>
    <div class="arms-actions arms-no-print">
      <button type="button" class="govuk-button govuk-button--secondary" data-print hidden>Print</button>
      <a class="govuk-link" href="${linesUrl(personId)}">Each tool over time</a>
      <a class="govuk-link" href="${placeUrl(personId, 'tools')}">Assessment tools</a>
    </div>
    ${
      said.length > 0 &&
      html`<ul class="govuk-list govuk-list--bullet arms-together__notes">
        ${said.map(each => html`<li>${each}</li>`)}
      </ul>`
    }
    ${stackedTable({
      caption: 'Tools side by side',
      captionClasses: 'govuk-visually-hidden',
      classes: 'arms-list arms-together',
      firstCellIsHeader: true,
      head: ['Tool', 'Results', 'Recorded', 'How old it is', 'What is missing'].map(text => ({ text })),
      rows: rows.map(row => [
        { html: toolCell(row) },
        ...(row.record
          ? [
              { html: resultsCell(row, row.record, today) },
              { html: recordedCell(row, row.record) },
              { html: ageCell(row.record, today) },
              { html: missingCell(row.record) },
            ]
          : [
              { html: html`${row.notice ?? 'Not recorded'}` },
              { html: html`<span class="arms-together__small">–</span>` },
              { html: html`<span class="arms-together__small">–</span>` },
              { html: beginCell(row) },
            ]),
      ]),
    })}`
}

const toolCell = ({ kind, title, short, record }: SheetRow) =>
  html`${record ? html`<a class="govuk-link" href="${record.href}">${short}</a>` : short}<br /><span
      class="arms-together__kind"
      >${title === short ? '' : html`${title}. `}${kindNames[kind]}${record && html`. Version ${record.version}`}</span
    >`

function resultsCell({ notice }: SheetRow, { results, kept, toolStanding }: SheetRecord, today: Day): SafeHtml {
  const [first] = results
  const isSame = results.length > 1 && results.every(each => knownWords(each) === (first && knownWords(first)))
  return html`${
    results.length > 0 &&
    html`<ul class="govuk-list arms-together__results">
        ${results.map(
          each =>
            html`<li>
              ${each.title}: <strong>${each.words}</strong>
              ${!isSame && html`<span class="arms-together__small">(${knownWords(each)})</span>`}
              ${each.unscored && html`${stepsView(each.unscored)} ${lastView(each.unscored, today)}`}
            </li>`,
        )}
      </ul>`
  }
    ${isSame && first && html`<p class="arms-together__small">${capital(confidenceWords(`${first.standsOn} of each`, first.standing))}.</p>`}
    ${
      kept > 0 &&
      html`<p class="arms-together__small">
        ${kept === 1 ? 'One result is' : `${kept} results are`} kept by the agency that recorded it.
      </p>`
    }
    ${notice !== undefined && html`<p class="arms-together__small">${notice}</p>`}
    <p class="arms-together__small">Tool: ${toolStanding}</p>`
}

const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

/** How well that is known which a result was come to by. */
const knownWords = ({ standsOn, standing }: SheetResult) => confidenceWords(standsOn, standing)

const recordedCell = ({ times, short, earlierAt }: SheetRow, record: SheetRecord) =>
  html`${formatShortDay(record.on)}<br /><span class="arms-together__small"
      >${seenWords({ seenOn: record.seenOn, completedOn: record.on })}${record.assessor}, ${record.agency}${
        times > 1 &&
        html`. <a class="govuk-link" href="${earlierAt}"
              >${times - 1} earlier on record<span class="govuk-visually-hidden"> with ${short}</span></a
            >`
      }</span
    >`

function ageCell({ on, seenOn, standing, changes }: SheetRecord, today: Day): SafeHtml {
  const age = describeAge(seenOn ?? on, today)
  // What stands as long as the facts do says itself how old it is.
  const says = standing.words.includes(age)
  return html`${standingTag(standing)}
    ${!says && html`<span class="arms-together__line">${age.charAt(0).toUpperCase()}${age.slice(1)}</span>`}
    <span class="${says ? '' : 'arms-together__small '}arms-together__line">${standing.words}</span>
    ${changes.map(change => html`<span class="arms-together__small arms-together__line">${change}</span>`)}`
}

function missingCell({ missing }: SheetRecord): SafeHtml {
  if (missing.length === 0) return html`Nothing`
  return html`<ul class="govuk-list arms-together__results">
    ${missing.map(each => html`<li>${each}</li>`)}
  </ul>`
}

function beginCell({ beginning, short }: SheetRow): SafeHtml {
  if (beginning.href === undefined) return html`${beginning.why ?? 'No version of it is in use.'}`
  return html`Everything
    <a class="govuk-link arms-no-print" href="${beginning.href}"
      >Start<span class="govuk-visually-hidden"> ${short}</span></a
    >`
}

export interface LinesView {
  readonly personId: string
  readonly bar: SafeHtml
  readonly notice: SafeHtml | false
  readonly name: string
  readonly tools: readonly ToolLines[]
}

/** What was recorded with each tool over time, each in a picture of its own. */
export function linesMain({ personId, bar, notice, name, tools }: LinesView): SafeHtml {
  return html`${bar} ${notice}
    <h1 class="govuk-heading-l">Each tool over time</h1>
    <p class="govuk-body arms-together__why">${neverMerged}</p>
    ${
      tools.length > 0 &&
      html`<p class="govuk-body arms-together__why">
        A line keeps its height until the next record, because nothing was assessed in between. Each result has bands of
        its own: no height is compared with another. Records that were corrected are left out.
      </p>`
    }
    <div class="arms-actions arms-no-print">
      <button type="button" class="govuk-button govuk-button--secondary" data-print hidden>Print</button>
      <a class="govuk-link" href="${sheetUrl(personId)}">All tools together</a>
      <a class="govuk-link" href="/people/${personId}/trajectory">ARMS: factors and level over time</a>
    </div>
    ${tools.map(tool => toolSection(tool, personId, name))}
    ${
      tools.length === 0 &&
      html`<p class="govuk-body">
        Nothing has been recorded with any tool yet. <a class="govuk-link" href="${placeUrl(personId, 'tools')}">Assessment
        tools</a> says which there are.
      </p>`
    }`
}

function toolSection(tool: ToolLines, personId: string, name: string): SafeHtml {
  const { code, short, records, lines } = tool
  return html`<section class="arms-section arms-lines" aria-labelledby="tool-${code}">
    <h2 class="govuk-heading-m" id="tool-${code}">${tool.title}</h2>
    ${pictureOf(tool, name)}
    ${stackedTable({
      caption: `${short} over time, in words`,
      classes: 'arms-list',
      firstCellIsHeader: true,
      head: [{ text: 'Day' }, ...lines.map(({ title }) => ({ text: title }))],
      rows: records.map(({ id, on, version }, at) => [
        {
          html: html`<a class="govuk-link" href="${placeUrl(personId, 'tools')}/${id}">${formatShortDay(on)}</a>, version
            ${version}`,
        },
        ...lines.map(({ points }) => ({ text: points[at]?.words ?? '' })),
      ]),
    })}
  </section>`
}

/** The picture of a tool, or why there is none. Where it is wider than the screen its newest end is in sight, and the rest is said to be there. */
function pictureOf(tool: ToolLines, name: string): SafeHtml {
  const { short, records, lines } = tool
  if (lines.length === 0)
    return insetText({ text: `There is no picture of ${short}: no result of it has been scored that has bands.` })
  if (records.length === 1)
    return html`<p class="govuk-body">One record stands so far. The picture begins with the next.</p>`
  return html`<p class="govuk-body-s arms-lines__more arms-no-print">
      The newest record is at the right. Earlier ones are to the left: move the picture sideways.
    </p>
    <div class="arms-scroll arms-lines__picture" tabindex="0" role="region" aria-label="Picture of ${short} over time">
      ${lineChart(tool, name)}
    </div>`
}
