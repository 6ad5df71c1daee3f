import { scaleLinear, scaleUtc } from 'd3-scale'
import {
  cross,
  dash,
  faint,
  ink,
  label,
  labelled,
  mark,
  noon,
  plus,
  rule,
  shade,
  shape,
  spread,
  steps,
  wrapped,
} from '../../platform/chart/index.ts'
import { formatDay, formatShortDay } from '../../platform/dates/index.ts'
import { html, type SafeHtml } from '../../platform/html/index.ts'
import type { Line, LineGap, LinePoint, ToolLines } from './types.ts'

/**
 * Sizes in units of the picture, which are points of a screen that has room for it. The names of a line and of its bands stand at the right,
 * beside the newest point: a telephone has room for the right end alone, and that is what is looked for.
 */
const width = 840
/** Where points begin. */
const from = 60
/** Where the last point stands. */
const right = 580
/** Where names begin, and how many letters of a line's go beside each other. */
const names = 640
const nameLetters = 26
const bandHeight = 26
const top = 12
/** The least that stands between two points. */
const pointRoom = 74

/** Where the highest band stands under the top of its lane: below the name of the line. */
const headRoom = ({ title }: Line) => 32 + wrapped(title, nameLetters).length * 16

/** The heights of a line: a row for each band, or the same room for points. */
const laneHeight = (line: Line) =>
  Math.max(3, line.scale.of === 'bands' ? line.scale.labels.length - 1 : 3) * bandHeight + headRoom(line) + 28

const heights = (line: Line, at: number) =>
  scaleLinear()
    .domain([0, line.scale.of === 'bands' ? Math.max(1, line.scale.labels.length - 1) : line.scale.most])
    .range([at + laneHeight(line) - 28, at + headRoom(line)])

/** What stands at the side of a line: every band at its height, that of the newest record in bold; or the ends of its points. */
function sides({ scale, points }: Line, y: (at: number) => number): readonly SafeHtml[] {
  const last = points.at(-1)
  const marks =
    scale.of === 'bands'
      ? scale.labels.map((text, at) => ({ at, text, isNow: isDrawn(last) && last.at === at }))
      : [0, scale.most].map(at => ({ at, text: `${at}`, isNow: false }))
  return marks.map(
    ({ at, text, isNow }) =>
      html`<line x1="0" x2="${names - 8}" y1="${y(at)}" y2="${y(at)}" stroke="${faint}" stroke-width="0.5" />
        ${isNow && html`<line x1="${right}" x2="${names - 8}" y1="${y(at)}" y2="${y(at)}" stroke="${ink}" stroke-dasharray="1 4" stroke-width="2" />`}
        ${label(names, y(at) + 4, text, 'start', isNow)}`,
  )
}

/** Where the words of a point stand: over it, or to one side of it where they would leave the picture. */
interface Words {
  readonly anchor: 'start' | 'middle' | 'end'
  readonly from: number
  readonly to: number
}

function placedAt(x: number, { words }: LinePoint): Words {
  // At 13 points a letter is about 7 wide.
  const wide = words.length * 7
  if (x - wide / 2 < 0) return { anchor: 'start', from: x - 6, to: x - 6 + wide }
  return x + wide / 2 > names - 8
    ? { anchor: 'end', from: x + 6 - wide, to: x + 6 }
    : { anchor: 'middle', from: x - wide / 2, to: x + wide / 2 }
}

/**
 * A point has words where it is another than the one before it, and the last one where no name of a band says it beside it, as far as there is
 * room for them.
 */
function worded({ points, scale }: Line, xs: readonly number[]): ReadonlyMap<number, Words> {
  const isSaid = (at: number, { words }: LinePoint) =>
    at === points.length - 1 ? scale.of === 'bands' : words === points[at - 1]?.words
  const news = points.flatMap((point, at) => {
    const x = xs[at]
    return !isDrawn(point) || x === undefined || isSaid(at, point) ? [] : [{ at, place: placedAt(x, point) }]
  })
  const shown = new Map<number, Words>()
  let end = -Infinity
  for (const [index, { at, place }] of news.entries()) {
    const last = index === news.length - 1 ? undefined : news.at(-1)
    if (place.from < end || (last && place.to > last.place.from)) continue
    shown.set(at, place)
    end = place.to + 6
  }
  return shown
}

function lane(line: Line, xs: readonly number[], at: number): SafeHtml {
  const { scale, title, points } = line
  const y = heights(line, at)
  const words = worded(line, xs)
  const places = xs.map((x, index) => ({ x, point: points[index], index }))
  return html`${wrapped(title, nameLetters).map((part, index) => label(names, at + 20 + index * 16, part, 'start', true))}
    ${sides(line, y)} ${steps(places.map(({ x, point }) => ({ x, y: isDrawn(point) ? y(point.at) : undefined })))}
    ${places.map(({ x, point, index }) => {
      // Under the lowest band: what was not scored is no lower than what was.
      if (!isDrawn(point)) return point && html`${mark(x, y(0) + 15, gapSigns[point.gap].path, ink)}`
      const [path, fill] =
        scale.of === 'bands' ? [shape(point.at), shade(point.at, scale.labels.length)] : [shape(0), ink]
      const place = words.get(index)
      // Beside a line that comes down, words stand under it.
      const before = points[index - 1]
      const under = isDrawn(before) && before.at > point.at ? 22 : -11
      return html`${mark(x, y(point.at), path, fill)}
      ${place && label(place.anchor === 'start' ? x - 6 : place.anchor === 'end' ? x + 6 : x, y(point.at) + under, point.words, place.anchor)}`
    })}`
}

/** The line of a result in one sentence: what it was in the first record and what it is in the last. */
function inWords({ title, points }: Line): string {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return `${title}: not scored.`
  const said = (point: LinePoint | LineGap) => ('gap' in point ? lower(point.words) : point.words)
  if (points.length === 1) return `${title}: ${said(first)}.`
  return first.words === last.words
    ? `${title}: ${said(last)} in the first and in the last.`
    : `${title}: ${said(first)} in the first, ${said(last)} in the last.`
}

const lower = (words: string) => `${words.charAt(0).toLowerCase()}${words.slice(1)}`

const isDrawn = (point: LinePoint | LineGap | undefined): point is LinePoint => point !== undefined && !('gap' in point)

/** What stands in place of a point, and what it means. */
const gapSigns: Readonly<Record<LineGap['gap'], { readonly path: string; readonly text: string }>> = {
  'not scored': { path: cross, text: 'Not scored' },
  'other bands': { path: plus, text: 'Scored by other bands' },
  'no such result': { path: dash, text: 'No such result' },
}

/** The signs that a picture has in place of points, each once. */
const signsIn = (lines: readonly Line[]) => {
  const found = new Set(lines.flatMap(({ points }) => points.flatMap(point => ('gap' in point ? [point.gap] : []))))
  return Object.entries(gapSigns).flatMap(([gap, sign]) => ([...found].some(each => each === gap) ? [sign] : []))
}

/**
 * The results of one tool over time: a lane for each, with every band named at its height; the shape and the shade of a point say its band
 * again, so that colour alone says nothing. Each lane has bands of its own: no height can be compared with that of another.
 */
export function lineChart({ code, short, records, lines }: ToolLines, name: string): SafeHtml {
  const [first, last] = [records[0], records.at(-1)]
  if (!first || !last || lines.length === 0) return html``
  const time = scaleUtc()
    .domain([noon(first.on), noon(last.on)])
    .range([from, right])
  const xs = spread(
    records.map(({ on }) => (first.on === last.on ? from : time(noon(on)))),
    from,
    right,
    pointRoom,
  )
  const days = labelled(xs, 84)
  let y = top
  const lanes = lines.map(line => {
    const view = html`${rule(y, width)} ${lane(line, xs, y)}`
    y += laneHeight(line)
    return view
  })
  const signs = signsIn(lines)
  const height = y + Math.max(36, 12 + signs.length * 24)
  return html`<svg
    class="arms-chart"
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-labelledby="lines-${code}-title lines-${code}-desc"
    font-family="Helvetica Neue, Arial, sans-serif"
    font-size="13"
    fill="#0b0c0c"
    xmlns="http://www.w3.org/2000/svg"
  >
    <title id="lines-${code}-title">${short} of ${name} over time</title>
    <desc id="lines-${code}-desc">
      ${records.length === 1 ? `One record, of ${formatDay(last.on)}.` : `${records.length} records, from ${formatDay(first.on)} to ${formatDay(last.on)}.`}
      ${lines.map(inWords).join(' ')} The table after the picture says the same in words.
    </desc>
    ${xs.map(x => html`<line x1="${x}" x2="${x}" y1="${top}" y2="${y}" stroke="${faint}" stroke-dasharray="2 4" />`)}
    ${lanes} ${rule(y, width)}
    ${records.map(({ on }, at) => days.has(at) && label(xs[at] ?? from, y + 20, formatShortDay(on)))}
    ${signs.map(
      ({ path, text }, at) =>
        html`${mark(names + 6, y + 16 + at * 24, path, ink)} ${label(names + 20, y + 20 + at * 24, text, 'start')}`,
    )}
  </svg>`
}
