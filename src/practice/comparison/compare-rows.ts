import { formatDay } from '../../platform/dates/index.ts'
import { html, paragraphs, type SafeHtml } from '../../platform/html/index.ts'
import type { Snapshot, SnapshotFactor } from '../assessments/index.ts'
import { type Row } from './side-by-side.ts'
import type { FactorPair, Side } from './types.ts'
import { movementSign, movementWords } from './words.ts'

const tone = ({ movement }: FactorPair): string | undefined =>
  movement.kind === 'moved' && (movement.movement === 'worsened' || movement.movement === 'mixed')
    ? 'arms-overdue'
    : undefined

/** Each factor: its name and how it moved, and what was said of it each time. */
export function factorRows(pairs: readonly FactorPair[]): readonly Row[] {
  return pairs.map(pair => ({
    name: html`<strong>${pair.name}</strong>
      <span class="arms-moved"
        ><span aria-hidden="true">${movementSign(pair.movement)}</span>
        <span class="${tone(pair)}">${movementWords(pair.movement)}</span></span
      >`,
    a: pair.a && ratingView(pair.a),
    b: pair.b && ratingView(pair.b),
  }))
}

function ratingView(factor: SnapshotFactor): SafeHtml {
  const { presence, priority, notExplored, rationale, saysHimself, earlier } = factor
  const rated = [presence?.label, priority && `priority ${priority.label.toLowerCase()}`].filter(Boolean).join(', ')
  return html`<p class="arms-line">
      <strong>${notExplored ? `Not yet explored, to be explored by ${formatDay(notExplored.returnBy)}` : rated || 'Not rated'}</strong>
    </p>
    ${notExplored && paragraphs(notExplored.reason, 'arms-line')} ${rationale && paragraphs(rationale, 'arms-line')}
    ${
      !rationale &&
      earlier?.rationale &&
      html`<p class="arms-line arms-aside">In the words of ${formatDay(earlier.rationaleOn ?? earlier.signedOn)}:</p>
        ${paragraphs(earlier.rationale, 'arms-line')}`
    }
    ${
      saysHimself &&
      html`<p class="arms-line arms-aside">What he says:</p>
        ${paragraphs(saysHimself, 'arms-line')}`
    }`
}

const bullets = (lines: readonly string[]): SafeHtml | undefined =>
  lines.length === 0
    ? undefined
    : html`<ul class="govuk-list govuk-list--bullet arms-list--tight">
        ${lines.map(line => html`<li>${line}</li>`)}
      </ul>`

const actions = ({ plan }: Snapshot) =>
  plan.map(
    ({ what, factor, owner, due, from }) =>
      `${what} – for ${factor.name}; ${owner.name}, ${owner.agency}, by ${formatDay(due)}${from === 'carried over' ? '; carried over' : ''}`,
  )

/** The plan that each set, what it said of the plan before it, and the next visit. */
export function planRows(sides: readonly [Side, Side]): readonly Row[] {
  const row = (name: string, cell: (snapshot: Snapshot) => SafeHtml | undefined): Row => {
    const [a, b] = sides.map(({ snapshot }) => snapshot && cell(snapshot))
    return { name, a, b }
  }
  return [
    row('Actions', snapshot => bullets(actions(snapshot)) ?? html`No actions`),
    row('Areas without an action', ({ noActionReasons }) =>
      bullets(noActionReasons.map(({ area, reason }) => `${area.name}: ${reason}`)),
    ),
    row('What became of the plan before it', ({ lastPlan }) =>
      bullets(
        lastPlan.map(({ what, outcome, note }) => `${what}: ${outcome}${note === undefined ? '' : ` – ${note}`}`),
      ),
    ),
    row('Next visit', ({ nextVisit }) => nextVisit && html`By ${formatDay(nextVisit.by)}: ${nextVisit.reason}`),
  ]
}
