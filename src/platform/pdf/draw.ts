import { readable } from './characters.ts'
import { drawHeader, drawRow, rowHeight, shares, type Row } from './grid.ts'
import { breakLines } from './lines.ts'
import { colour, lineHeight, type Element, type Sheet, type Style } from './sheet.ts'
import type { Block, Heading, KeyValues, List, Notice, Table } from './blocks.ts'

const body: Style = { face: 'regular', size: 10, colour: colour.text }
const strong: Style = { ...body, face: 'bold' }
const cellText: Style = { ...body, size: 9 }
const cellName: Style = { ...cellText, face: 'bold' }

interface HeadingStyle {
  readonly style: Style
  readonly before: number
  readonly after: number
}

function headingStyle(level: number): HeadingStyle {
  if (level === 1) return { style: { ...strong, size: 20 }, before: 0, after: 10 }
  if (level === 2) return { style: { ...strong, size: 14 }, before: 16, after: 6 }
  return { style: { ...strong, size: 11 }, before: 11, after: 4 }
}

/** Where drawing stands: the element that the next block goes into, and the heading levels so far. */
export interface Place {
  readonly sheet: Sheet
  readonly parent: Element
  /** The level of a section that begins here. */
  readonly level: number
  /** Told each heading with the level it asks for; gives back the one that it gets. */
  readonly headed: (title: string, level: number) => number
}

/** Points left free below a heading, so that none stands alone at the foot of a page. */
const company = 72

function begin({ sheet, parent }: Place, tag: string): Element {
  const element = sheet.document.struct(tag)
  parent.add(element)
  return element
}

/**
 * Draws lines into an element, from page to page. Neither the first line nor the last stands alone on a page, where
 * there are enough of them.
 */
function flow(place: Place, element: Element, tag: string, text: string, style: Style, indent = 0): void {
  const { sheet } = place
  const height = lineHeight(style)
  let lines = breakLines(readable(text), sheet.measure(style), sheet.right - sheet.left - indent)
  sheet.ensure(Math.min(lines.length, 2) * height)
  while (lines.length > 0) {
    let fits = Math.max(1, Math.floor((sheet.bottom - sheet.y) / height))
    if (fits === lines.length - 1 && fits > 2) fits -= 1
    const now = lines.slice(0, fits)
    sheet.content(element, tag, () => {
      for (const line of now) {
        sheet.line(line, sheet.left + indent, sheet.y, style)
        sheet.y += height
      }
    })
    lines = lines.slice(fits)
    if (lines.length > 0) sheet.newPage()
  }
}

function drawHeading(place: Place, { text, level: asked }: Omit<Heading, 'kind' | 'level'> & { level: number }): void {
  const { sheet } = place
  const { style, before, after } = headingStyle(asked)
  sheet.ensure(before + lineHeight(style) + company)
  if (sheet.y > sheet.top) sheet.y += before
  const tag = `H${place.headed(readable(text), asked)}`
  flow(place, begin(place, tag), tag, text, style)
  sheet.y += after
}

function drawParagraph(place: Place, text: string): void {
  flow(place, begin(place, 'P'), 'P', text, body)
  place.sheet.y += 7
}

function drawNotice(place: Place, { text }: Notice): void {
  const { sheet } = place
  const height = lineHeight(strong)
  const element = begin(place, 'P')
  const indent = 16
  let lines = breakLines(readable(text), sheet.measure(strong), sheet.right - sheet.left - indent)
  sheet.ensure(Math.min(lines.length, 3) * height + 8)
  while (lines.length > 0) {
    const now = lines.slice(0, Math.max(1, Math.floor((sheet.bottom - sheet.y - 8) / height)))
    sheet.fill(sheet.left, sheet.y, 4, now.length * height + 8, colour.bar)
    sheet.y += 4
    sheet.content(element, 'P', () => {
      for (const line of now) {
        sheet.line(line, sheet.left + indent, sheet.y, strong)
        sheet.y += height
      }
    })
    sheet.y += 4
    lines = lines.slice(now.length)
    if (lines.length > 0) sheet.newPage()
  }
  sheet.y += 9
}

function drawList(place: Place, { items }: List): void {
  const { sheet } = place
  if (items.length === 0) return
  const element = begin(place, 'L')
  for (const item of items) {
    const point = begin({ ...place, parent: element }, 'LI')
    const label = begin({ ...place, parent: point }, 'Lbl')
    sheet.ensure(2 * lineHeight(body))
    sheet.content(label, 'Lbl', () => sheet.line('•', sheet.left + 4, sheet.y, body))
    flow(place, begin({ ...place, parent: point }, 'LBody'), 'LBody', item, body, 18)
    sheet.y += 3
  }
  sheet.y += 5
}

function drawKeyValues(place: Place, { pairs }: KeyValues): void {
  const { sheet } = place
  if (pairs.length === 0) return
  const element = begin(place, 'Table')
  const widths = shares([3, 7], sheet.right - sheet.left)
  sheet.ensure(lineHeight(cellText) + 12)
  sheet.rule(sheet.y)
  for (const [name, value] of pairs) {
    const row: Row = [
      { text: readable(name), style: cellName, heads: 'Row' },
      { text: readable(value), style: cellText },
    ]
    drawRow(sheet, element, row, widths)
  }
  sheet.y += 12
}

function drawTable(place: Place, { caption, columns, rows }: Table): void {
  const { sheet } = place
  if (columns.length === 0 || rows.some(row => row.length !== columns.length)) {
    throw new RangeError('A table has columns, and each of its rows as many cells')
  }
  const widths = shares(
    columns.map(column => column.width ?? 1),
    sheet.right - sheet.left,
  )
  const heads: Row = columns.map(({ header }) => ({ text: readable(header), style: cellName, heads: 'Column' }))
  const cells = rows.map((row): Row => row.map(text => ({ text: readable(text), style: cellText })))
  const first = cells[0] ? rowHeight(sheet, cells[0], widths) : 0
  const captionHeight = caption === undefined ? 0 : lineHeight(strong) + 4
  sheet.ensure(captionHeight + rowHeight(sheet, heads, widths) + Math.min(first, (sheet.bottom - sheet.top) / 4))
  const element = begin(place, 'Table')
  if (caption !== undefined) {
    flow(place, begin({ ...place, parent: element }, 'Caption'), 'Caption', caption, strong)
    sheet.y += 4
  }
  const header = drawHeader(sheet, element, heads, widths, colour.fill)
  for (const row of cells) drawRow(sheet, element, row, widths, header)
  sheet.y += 12
}

/** Draws one block where the sheet stands. @throws RangeError for a table with uneven rows. */
export function drawBlock(place: Place, block: Block): void {
  switch (block.kind) {
    case 'heading':
      return drawHeading(place, block)
    case 'paragraph':
      return drawParagraph(place, block.text)
    case 'notice':
      return drawNotice(place, block)
    case 'key-values':
      return drawKeyValues(place, block)
    case 'list':
      return drawList(place, block)
    case 'table':
      return drawTable(place, block)
    case 'page-break':
      return place.sheet.newPage()
    case 'section': {
      const inside: Place = { ...place, parent: begin(place, 'Sect'), level: place.level + 1 }
      drawHeading(inside, { text: block.title, level: place.level })
      for (const inner of block.blocks) drawBlock(inside, inner)
    }
  }
}
