import { scaleLinear, scaleUtc } from 'd3-scale'
import type { Scale } from '../../instruments/index.ts'
import {
  cross,
  faint,
  ink,
  label,
  labelled,
  mark,
  noon,
  rule,
  shade,
  shape,
  spread,
  steps,
  wrapped,
} from '../../platform/chart/index.ts'
import { formatDay, formatShortDay } from '../../platform/dates/index.ts'
import { html, type SafeHtml } from '../../platform/html/index.ts'
import type { Lane, LanePoint, Trajectory } from './trajectory-rules.ts'

/** Sizes in units of the picture, which are points of a screen at its full width. */
const width = 900
const left = 306
const right = 830
const levelHeight = 120
const laneHeight = 62
const groupHeight = 34
const top = 30
/** What the longest words beside a point need. */
const labelRoom = 52

/** The answers between which a lane lies, at their heights. */
const ends = (scale: Scale, y: (rank: number) => number) =>
  scale.options.flatMap((option, rank) =>
    rank === 0 || rank === scale.options.length - 1
      ? html`<text x="${left - 38}" y="${y(rank) + 4}" text-anchor="end" fill="#484949" font-size="11">${option.label}</text>`
      : [],
  )

const heights = (scale: Scale, from: number, to: number) =>
  scaleLinear()
    .domain([0, scale.options.length - 1])
    .range([to, from])

function levelLane({ scales, levels }: Trajectory, xs: readonly number[], at: number): SafeHtml {
  const y = heights(scales.level, at + 26, at + levelHeight - 16)
  const points = xs.map((x, index) => ({ x, rank: levels[index] }))
  const options = scales.level.options
  return html`${label(0, at + levelHeight / 2, 'Overall level', 'start', true)}
    ${options.map((option, rank) => html`<text x="${left - 38}" y="${y(rank) + 4}" text-anchor="end" fill="#484949" font-size="11">${option.label}</text>`)}
    ${steps(points.map(({ x, rank }) => ({ x, y: rank === undefined ? undefined : y(rank) })))}
    ${points.map(({ x, rank }) => rank !== undefined && html`${mark(x, y(rank), shape(3), ink)} ${label(x, y(rank) - 11, options[rank]?.label ?? '')}`)}`
}

/** Whether a point is another than the one before it, or ends the line. */
function isNews(points: readonly LanePoint[], at: number): boolean {
  const [before, here] = [points[at - 1], points[at]]
  if (at === points.length - 1 || typeof before !== typeof here) return true
  return typeof before === 'object' && typeof here === 'object' && before.priority !== here.priority
}

/** The points of a lane that have words: those that are news, where there is room. The shape says the same without words. */
function worded(points: readonly LanePoint[], xs: readonly number[]): ReadonlySet<number> {
  const shown = new Set<number>()
  let end = -Infinity
  for (const [at, x] of xs.entries()) {
    if (!isNews(points, at) || x - end < labelRoom) continue
    shown.add(at)
    end = x
  }
  return shown
}

function laneView({ scales }: Trajectory, lane: Lane, xs: readonly number[], at: number): SafeHtml {
  const y = heights(scales.presence, at + 24, at + laneHeight - 12)
  const { options } = scales.priority
  const points = xs.map((x, index) => ({ x, point: lane.points[index], at: index }))
  const name = wrapped(lane.name, 24)
  const words = worded(lane.points, xs)
  return html`${name.map((part, index) => label(0, at + laneHeight / 2 + 4 + (index - (name.length - 1) / 2) * 15, part, 'start', true))}
    ${ends(scales.presence, y)}
    ${steps(points.map(({ x, point }) => ({ x, y: typeof point === 'object' ? y(point.presence) : undefined })))}
    ${points.map(({ x, point, at: index }) => {
      if (point === undefined) return undefined
      if (point === 'not explored')
        return html`${mark(x, y(0), cross, ink)} ${words.has(index) && label(x, y(0) - 11, 'Not explored')}`
      return html`${mark(x, y(point.presence), shape(point.priority), shade(point.priority, options.length))}
      ${words.has(index) && label(x, y(point.presence) - 11, options[point.priority]?.label ?? '')}`
    })}`
}

const groups = [
  ['risk', 'Risk factors: the higher, the more present'],
  ['protective', 'Protective factors: the higher, the more protection is present'],
] as const

/** What the signs mean, in the picture itself, so that it can be read on paper. */
function legend({ scales, lanes }: Trajectory, at: number): SafeHtml {
  const { options } = scales.priority
  const unexplored = lanes.some(({ points }) => points.includes('not explored'))
  const signs = [
    ...options.map((option, rank) => ({ path: shape(rank), fill: shade(rank, options.length), text: option.label })),
    ...(unexplored ? [{ path: cross, fill: ink, text: 'Not explored' }] : []),
  ]
  return html`${label(0, at + 5, `${scales.priority.title}:`, 'start', true)}
  ${signs.map(({ path, fill, text }, index) => html`${mark(left - 100 + index * 120, at, path, fill)} ${label(left - 86 + index * 120, at + 5, text, 'start')}`)}`
}

/**
 * Factors and level over time as a picture: a lane for each factor, its height how far the factor is present, the shape and shade of each
 * point its priority, with words at the points where something changed. Colour alone says nothing.
 */
export function trajectoryChart(trajectory: Trajectory, name: string): SafeHtml {
  const { drawn, lanes, levels, scales } = trajectory
  const days = drawn.map(({ frame }) => frame.signedOn)
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return html``
  const time = scaleUtc()
    .domain([noon(first), noon(last)])
    .range([left, right])
  const xs = spread(
    days.map(day => time(noon(day))),
    left,
    right,
    labelRoom + 4,
  )
  const shownDays = labelled(xs, 84)
  const levelAt = (at: number) => scales.level.options[levels.at(at) ?? -1]?.label.toLowerCase() ?? 'not known'
  let y = top + levelHeight
  const grouped = groups.flatMap(([kind, title]) => {
    const own = lanes.filter(lane => lane.kind === kind)
    if (own.length === 0) return []
    const head = html`${rule(y, width)} ${label(0, y + 22, title, 'start', true)}`
    y += groupHeight
    const views = own.map(lane => {
      const view = html`${rule(y, width)} ${laneView(trajectory, lane, xs, y)}`
      y += laneHeight
      return view
    })
    return [head, ...views]
  })
  const height = y + 70
  return html`<svg
    class="arms-chart"
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-labelledby="trajectory-title trajectory-desc"
    font-family="Helvetica Neue, Arial, sans-serif"
    font-size="13"
    fill="#0b0c0c"
    xmlns="http://www.w3.org/2000/svg"
  >
    <title id="trajectory-title">Factors and level of ${name} over time</title>
    <desc id="trajectory-desc">
      ${drawn.length} assessments, from ${formatDay(first)} to ${formatDay(last)}. The level was ${levelAt(0)} in the
      first and ${levelAt(-1)} in the last. Each factor has a line whose height says how far it is present; the shape of
      each point says its priority. The table after the picture says the same in words.
    </desc>
    ${xs.map(x => html`<line x1="${x}" x2="${x}" y1="${top - 6}" y2="${y}" stroke="${faint}" stroke-dasharray="2 4" />`)}
    ${drawn.map(({ frame }, at) => label(xs[at] ?? left, top - 12, String(frame.number), 'middle', true))}
    ${label(0, top - 12, 'Assessment', 'start', true)} ${rule(top - 4, width)} ${levelLane(trajectory, xs, top)} ${grouped} ${rule(y, width)}
    ${days.map((day, at) => shownDays.has(at) && label(xs[at] ?? left, y + 20, formatShortDay(day)))}
    ${legend(trajectory, y + 48)}
  </svg>`
}
