import { readable } from './characters.ts'
import { drawHeader, drawRow } from './grid.ts'
import { keyValueRow, keyValueWidths, leastOf, tableRows } from './measure.ts'
import { breakLines } from './lines.ts'
import { colour, lineHeight, stack, type Element, type Sheet, type Style } from './sheet.ts'
import { body, headingStyle, strong } from './styles.ts'
import type { Block, KeyValues, List, Notice, Section, Table } from './blocks.ts'

/** Where drawing stands: the element that the next block goes into, and the heading levels so far. */
export interface Place {
  readonly sheet: Sheet
  readonly parent: Element
  /** The level of a section that begins here. */
  readonly level: number
  /** Told each heading with the level it asks for; gives back the one that it gets. */
  readonly headed: (title: string, level: number) => number
}

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
    sheet.write(element, tag, stack(now, sheet.left + indent, sheet.y, style))
    sheet.y += now.length * height
    lines = lines.slice(fits)
    if (lines.length > 0) sheet.newPage()
  }
}

function drawHeading(place: Place, text: string, asked: number): void {
  const { sheet } = place
  const { style, before, after } = headingStyle(asked)
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
    sheet.write(element, 'P', stack(now, sheet.left + indent, sheet.y + 4, strong))
    sheet.y += now.length * height + 8
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
    sheet.write(label, 'Lbl', stack(['•'], sheet.left + 4, sheet.y, body))
    flow(place, begin({ ...place, parent: point }, 'LBody'), 'LBody', item, body, 18)
    sheet.y += 3
  }
  sheet.y += 5
}

function drawKeyValues(place: Place, content: KeyValues): void {
  const { sheet } = place
  if (content.pairs.length === 0) return
  const element = begin(place, 'Table')
  const widths = keyValueWidths(sheet)
  sheet.ensure(leastOf(sheet, [content]))
  sheet.rule(sheet.y)
  for (const pair of content.pairs) drawRow(sheet, element, keyValueRow(pair), widths)
  sheet.y += 12
}

function drawTable(place: Place, content: Table): void {
  const { sheet } = place
  const { caption } = content
  const { widths, heads, rows } = tableRows(sheet, content)
  sheet.ensure(leastOf(sheet, [content]))
  const element = begin(place, 'Table')
  if (caption !== undefined) {
    flow(place, begin({ ...place, parent: element }, 'Caption'), 'Caption', caption, strong)
    sheet.y += 4
  }
  const header = drawHeader(sheet, element, heads, widths, colour.fill)
  for (const row of rows) drawRow(sheet, element, row, widths, header)
  sheet.y += 12
}

function drawSection(place: Place, { title, blocks }: Section): void {
  const inside: Place = { ...place, parent: begin(place, 'Sect'), level: place.level + 1 }
  drawHeading(inside, title, place.level)
  drawBlocks(inside, blocks)
}

function drawBlock(place: Place, block: Block): void {
  switch (block.kind) {
    case 'heading':
      return drawHeading(place, block.text, block.level)
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
      return place.sheet.ensure(Infinity)
    case 'section':
      return drawSection(place, block)
  }
}

/**
 * Draws blocks one below the other from where the sheet stands. A heading keeps the beginning of what it heads beside it, and a
 * paragraph that leads to a list its first point.
 *
 * @throws RangeError for a table with uneven rows.
 */
export function drawBlocks(place: Place, blocks: readonly Block[]): void {
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'heading' || block.kind === 'section')
      place.sheet.ensure(leastOf(place.sheet, blocks.slice(at, at + 3), place.level))
    if (block.kind === 'paragraph' && blocks[at + 1]?.kind === 'list')
      place.sheet.ensure(leastOf(place.sheet, blocks.slice(at, at + 2), place.level))
    drawBlock(place, block)
  }
}
