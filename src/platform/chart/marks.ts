import { scaleLinear } from 'd3-scale'
import {
  curveStepAfter,
  line,
  symbol,
  symbolCircle,
  symbolDiamond,
  symbolPlus,
  symbolSquare,
  symbolStar,
  symbolTimes,
  symbolTriangle,
} from 'd3-shape'
import type { Day } from '../dates/index.ts'
import { html, type SafeHtml } from '../html/index.ts'

// What pictures of the house are drawn with: one ink, one faint line, shapes that say the same as their shades.

export const ink = '#12313f'
export const faint = '#b1b4b6'

/** From the lowest to the highest: shapes first, and shades that are told apart without colour and on paper. */
const shapes = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolStar] as const

/** The shade of a rank of so many options: white is the lowest. */
export const shade = (rank: number, options: number): string =>
  scaleLinear<string>()
    .domain([0, Math.max(1, (options - 1) / 2), Math.max(2, options - 1)])
    .range(['#ffffff', '#7fb2c9', ink])(rank)

/** The path of the shape of a rank. */
export const shape = (rank: number): string => symbol(shapes[Math.min(rank, shapes.length - 1)], 95)() ?? ''

/** The path of a sign for what was not found out. */
export const cross = symbol(symbolTimes, 70)() ?? ''

/** The path of a sign for what was found out, and is measured otherwise. */
export const plus = symbol(symbolPlus, 70)() ?? ''

/** The path of a sign for what there is not. */
export const dash = 'M-6,0H6'

/** A text that lines may pass behind. */
export const label = (
  x: number,
  y: number,
  text: string,
  anchor: 'start' | 'middle' | 'end' = 'middle',
  bold = false,
): SafeHtml =>
  html`<text
    x="${x}"
    y="${y}"
    text-anchor="${anchor}"
    ${bold && html` font-weight="700"`}
    paint-order="stroke"
    stroke="#ffffff"
    stroke-width="3"
    >${text}</text
  >`

/** A shape at a place. */
export const mark = (x: number, y: number, path: string, fill: string): SafeHtml =>
  html`<path d="${path}" transform="translate(${x},${y})" fill="${fill}" stroke="${ink}" stroke-width="1.5" />`

/** A faint line over the whole width of a picture. */
export const rule = (y: number, width: number): SafeHtml =>
  html`<line x1="0" x2="${width}" y1="${y}" y2="${y}" stroke="${faint}" />`

/** A line that keeps its height until the next point, and is broken where there is nothing to say. */
export function steps(points: readonly { readonly x: number; readonly y: number | undefined }[]): SafeHtml {
  const path = line<{ readonly x: number; readonly y: number | undefined }>()
    .defined(({ y }) => y !== undefined)
    .x(({ x }) => x)
    .y(({ y }) => y ?? 0)
    .curve(curveStepAfter)(points)
  return html`<path d="${path ?? ''}" fill="none" stroke="${ink}" stroke-width="2" />`
}

/** A day as a moment on an axis of time. */
export const noon = (day: Day): Date => new Date(`${day}T12:00:00Z`)

/** Words broken into lines of a width. */
export function wrapped(text: string, most: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
