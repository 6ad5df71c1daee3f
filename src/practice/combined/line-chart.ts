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

/** Sizes in units of the picture, which are points of a screen at its full width. */
const width = 900
const left = 330
/** Where points begin: far enough from the names of the bands for the words of the first. */
const from = left + 70
const right = 840
const bandHeight = 26
const top = 28
/** The least that stands between two points. */
const pointRoom = 74

/** The heights of a line: a row for each band, or the same room for points. */
const laneHeight = ({ scale }: Line) => Math.max(4, scale.of === 'bands' ? scale.labels.length : 4) * bandHeight + 36

const heights = ({ scale }: Line, at: number, height: number) =>
  scaleLinear()
    .domain([0, scale.of === 'bands' ? Math.max(1, scale.labels.length - 1) : scale.most])
    .range([at + height - 24, at + 34])

/** What stands at the side of a line: every band at its height, or the ends of its points. */
function sides({ scale }: Line, y: (at: number) => number): readonly SafeHtml[] {
  const marks =
    scale.of === 'bands'
      ? scale.labels.map((text, at) => [at, text] as const)
      : [0, scale.most].map(at => [at, `${at}`] as const)
  return marks.map(
    ([at, text]) =>
      html`<line x1="${left - 14}" x2="${right + 20}" y1="${y(at)}" y2="${y(at)}" stroke="${faint}" stroke-width="0.5" />
        <text x="${left - 22}" y="${y(at) + 4}" text-anchor="end" fill="#484949" font-size="11">${text}</text>`,
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
  if (x - wide / 2 < left - 10) return { anchor: 'start', from: x - 6, to: x - 6 + wide }
  return x + wide / 2 > width
    ? { anchor: 'end', from: x + 6 - wide, to: x + 6 }
    : { anchor: 'middle', from: x - wide / 2, to: x + wide / 2 }
}

/** A point has words where it is another than the one before it, and at the end, as far as there is room for them. */
function worded(points: Line['points'], xs: readonly number[]): ReadonlyMap<number, Words> {
  const news = points.flatMap((point, at) => {
    const x = xs[at]
    if (
      !point ||
      'gap' in point ||
      x === undefined ||
      (at < points.length - 1 && point.words === points[at - 1]?.words)
    )
      return []
    return [{ at, place: placedAt(x, point) }]
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
  const height = laneHeight(line)
  const y = heights(line, at, height)
  const name = wrapped(title, 22)
  const words = worded(points, xs)
  const places = xs.map((x, index) => ({ x, point: points[index], index }))
  return html`${name.map((part, index) => label(0, at + height / 2 + 4 + (index - (name.length - 1) / 2) * 15, part, 'start', true))}
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
  'other bands': { path: plus, text: 'Scored by other bands: the table says what' },
  'no such result': { path: dash, text: 'No such result in that record' },
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
  const height = y + 36 + signs.length * 24
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
        html`${mark(left - 8, y + 46 + at * 24, path, ink)} ${label(left + 8, y + 50 + at * 24, text, 'start')}`,
    )}
  </svg>`
}
