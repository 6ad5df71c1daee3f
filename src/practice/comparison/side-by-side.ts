import { formatDay } from '../../platform/dates/index.ts'
import { html, paragraphs, stackedTable, type HtmlValue, type SafeHtml } from '../../platform/html/index.ts'
import type { Side, SignedFrame } from './types.ts'
import { frameName } from './words.ts'

/** One thing of two assessments. Undefined: there is nothing of it in that one. */
export interface Row {
  readonly name: HtmlValue
  readonly a: HtmlValue
  readonly b: HtmlValue
}

/** Why somebody reads the level and the dates of an assessment and not its words, and whom to ask. */
export const unreadable = ({ agencyName, number, signedOn }: SignedFrame): string =>
  `Assessment ${number} of ${formatDay(signedOn)} quotes what only ${agencyName} may see, so only ${agencyName} reads its words. Its level and dates are for every agency that works with this case. Ask ${agencyName} for more.`

/** The same thing of both, as text: lines stay lines. What cannot be read says so. */
export function both(name: string, sides: readonly [Side, Side], value: (side: Side) => string | undefined): Row {
  const cell = (side: Side) => {
    const text = value(side)
    return text === undefined || text === '' ? undefined : paragraphs(text, 'arms-line')
  }
  return { name, a: cell(sides[0]), b: cell(sides[1]) }
}

const isThere = (value: HtmlValue) => value !== undefined && value !== null && value !== false && value !== ''

/** Rows as a table with a column for each assessment; a card for each row on a telephone. Rows of which neither has anything are left out. */
export function sideBySide(params: {
  readonly caption: string
  readonly id: string
  readonly rows: readonly Row[]
  readonly sides: readonly [Side, Side]
}): SafeHtml | undefined {
  const { caption, sides } = params
  const rows = params.rows.filter(({ a, b }) => isThere(a) || isThere(b))
  if (rows.length === 0) return undefined
  const cell = (value: HtmlValue, { snapshot }: Side) => {
    if (isThere(value)) return html`${value}`
    return html`<span class="arms-aside">${snapshot ? 'Nothing recorded' : 'Not for your agency'}</span>`
  }
  // The region of the table has this name already; a second landmark would repeat it.
  return html`<div class="arms-section">
    <h2 class="govuk-heading-m" id="${params.id}">${caption}</h2>
    ${stackedTable({
      caption,
      captionClasses: 'govuk-visually-hidden',
      classes: 'arms-list arms-pair',
      firstCellIsHeader: true,
      head: [{ text: 'What' }, ...sides.map(({ frame }) => ({ text: frameName(frame) }))],
      rows: rows.map(({ name, a, b }) => [
        { html: html`${name}` },
        { html: cell(a, sides[0]) },
        { html: cell(b, sides[1]) },
      ]),
    })}
  </div>`
}
