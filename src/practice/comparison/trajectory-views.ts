import { findOption } from '../../instruments/index.ts'
import { html, insetText, stackedTable, type SafeHtml } from '../../platform/html/index.ts'
import type { PageBody } from '../../trust/routes/index.ts'
import { compareUrl, comparisonPage, tooFew, type CompareBase } from './compare-views.ts'
import { unreadable } from './side-by-side.ts'
import { trajectoryChart } from './trajectory-chart.ts'
import { factorsOf, trajectoryOf, type Trajectory } from './trajectory-rules.ts'
import type { Side } from './types.ts'
import { frameName } from './words.ts'

/** What an assessment said of a factor, in its own words. */
function saidOf({ snapshot, frame }: Side, code: string): string {
  if (!snapshot) return 'Not for your agency'
  const factor = snapshot.factors.find(each => each.code === code)
  if (!factor) return frame.method === 'structured judgement' ? 'Written without ratings' : 'Not recorded'
  if (factor.state !== 'rated') return 'Not yet explored'
  const said = [factor.presence?.label, factor.priority && `priority ${factor.priority.label.toLowerCase()}`]
  return said.filter(Boolean).join(', ') || 'Not rated'
}

function levelIn({ snapshot, scales, frame }: Side): string {
  const label =
    snapshot?.priorities.level.label ?? (scales && findOption(scales.level, frame.level)?.label) ?? frame.level
  return `${label}${frame.provisional ? ' (provisional)' : ''}`
}

/** Everything that the picture shows, and what it leaves out, in words. */
function dataTable(sides: readonly Side[]): SafeHtml {
  const rows = [
    { name: 'Overall level', cells: sides.map(levelIn) },
    ...factorsOf(sides).map(({ code, name }) => ({ name, cells: sides.map(side => saidOf(side, code)) })),
  ]
  return html`<section class="arms-section" aria-labelledby="in-words">
    <h2 class="govuk-heading-m" id="in-words">The same in words</h2>
    ${stackedTable({
      caption: 'Level and factors by assessment',
      captionClasses: 'govuk-visually-hidden',
      classes: 'arms-list',
      firstCellIsHeader: true,
      head: [
        { text: 'What' },
        ...sides.map(({ frame }) => ({
          text: frameName(frame),
          html: html`<a class="govuk-link" href="/assessments/${frame.id}">${frameName(frame)}</a>`,
        })),
      ],
      rows: rows.map(({ name, cells }) => [{ text: name }, ...cells.map(text => ({ text }))]),
    })}
  </section>`
}

function notices({ frames }: CompareBase, sides: readonly Side[], trajectory: Trajectory | undefined): SafeHtml[] {
  const superseded = frames.filter(({ supersededBy }) => supersededBy !== undefined).map(({ number }) => number)
  const apart = trajectory?.apart.map(({ frame }) => frame.number) ?? []
  const list = (numbers: readonly number[]) => numbers.toSorted((one, other) => one - other).join(', ')
  const texts = [
    ...sides.filter(({ snapshot }) => snapshot === undefined).map(({ frame }) => unreadable(frame)),
    ...(apart.length > 0
      ? [
          `Not in the picture, because the scales were others or are not known here: assessment ${list(apart)}. The table has each in its own words.`,
        ]
      : []),
    ...(superseded.length > 0
      ? [`Left out, because a correction took its place: assessment ${list(superseded)}.`]
      : []),
  ]
  return texts.map(text => insetText({ text }))
}

/** Factors and level of a case over time. @param sides assessments that stand, the oldest first */
export function trajectoryPage(base: CompareBase, sides: readonly Side[]): PageBody {
  const title = 'Trajectory'
  const trajectory = trajectoryOf(sides)
  const heading = html`<h1 class="govuk-heading-l">Trajectory of factors and level</h1>`
  if (sides.length < 2)
    return comparisonPage(
      base,
      title,
      html`${heading} ${notices(base, sides, trajectory)} ${tooFew({ ...base, frames: sides.map(({ frame }) => frame) })}
      ${sides.length > 0 && dataTable(sides)}`,
    )
  const picture = trajectory
    ? html`<div class="arms-scroll" tabindex="0" role="region" aria-label="Picture of the trajectory">
        ${trajectoryChart(trajectory, base.top.name)}
      </div>`
    : html`<p class="govuk-body">
        There is no picture, because no two assessments were made with the same scales. The table has each in its own
        words.
      </p>`
  const main = html`${heading}
    <div class="arms-actions arms-no-print">
      <button type="button" class="govuk-button govuk-button--secondary" data-print hidden>Print</button>
      <a class="govuk-link" href="${compareUrl(base.personId)}">Compare two assessments</a>
      <a class="govuk-link" href="#in-words">The same in words</a>
    </div>
    <p class="govuk-body">
      No sum of factors makes the level: it is a judgement each time. The lines keep their height until the next
      assessment, because nothing was rated in between.
    </p>
    ${notices(base, sides, trajectory)} ${picture} ${dataTable(sides)}`
  return comparisonPage(base, title, main)
}
