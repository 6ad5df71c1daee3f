import { breakLines } from './lines.ts'
import { lineHeight, stack, type Element, type Line, type Sheet, type Style } from './sheet.ts'

export interface Cell {
  readonly text: string
  readonly style: Style
  /** What the cell heads; nothing for a cell of data. */
  readonly heads?: 'Column' | 'Row'
}

export type Row = readonly Cell[]

const padding = { x: 6, y: 4.5 }

interface SetCell {
  readonly cell: Cell
  readonly lines: readonly string[]
  readonly x: number
  readonly element: Element | undefined
}

/** The widths of columns in points, from their shares. */
export function shares(weights: readonly number[], width: number): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map(weight => (weight / sum) * width)
}

/** The types of pdfkit do not know `scope` yet; pdfkit does. */
type CellOptions = PDFKit.Mixins.StructureElementOptions & { readonly scope?: 'Column' | 'Row' }

function beginCell(sheet: Sheet, { heads }: Cell): Element {
  if (heads === undefined) return sheet.document.struct('TD')
  const options: CellOptions = { scope: heads }
  return sheet.document.struct('TH', options)
}

function setRow(sheet: Sheet, row: Row, widths: readonly number[], tableRow: Element | undefined): SetCell[] {
  let x = sheet.left
  return row.map((cell, at) => {
    const width = widths[at] ?? 0
    const lines = breakLines(cell.text, sheet.measure(cell.style), width - 2 * padding.x)
    const element = tableRow && beginCell(sheet, cell)
    if (element) tableRow.add(element)
    const set = { cell, lines, x: x + padding.x, element }
    x += width
    return set
  })
}

function heightOf(cells: readonly SetCell[]): number {
  return Math.max(...cells.map(({ cell, lines }) => lines.length * lineHeight(cell.style))) + 2 * padding.y
}

function placed(sheet: Sheet, { cell, x }: SetCell, lines: readonly string[]): Line[] {
  return stack(lines, x, sheet.y + padding.y, cell.style)
}

/** Draws as much of the cells as this page has room for and gives back the rest, or undefined when all is drawn. */
function drawPart(sheet: Sheet, cells: readonly SetCell[]): readonly SetCell[] | undefined {
  const room = sheet.bottom - sheet.y - 2 * padding.y
  const parts = cells.map(set => {
    const fits = Math.max(1, Math.floor(room / lineHeight(set.cell.style)))
    return { now: set.lines.slice(0, fits), later: { ...set, lines: set.lines.slice(fits) } }
  })
  for (const [at, { now }] of parts.entries()) {
    const set = cells[at]
    if (!set?.element || now.length === 0) continue
    sheet.write(set.element, set.cell.heads === undefined ? 'TD' : 'TH', placed(sheet, set, now))
  }
  sheet.y += heightOf(cells.map((set, at) => ({ ...set, lines: parts[at]?.now ?? [] })))
  sheet.rule(sheet.y)
  return parts.some(({ later }) => later.lines.length > 0) ? parts.map(({ later }) => later) : undefined
}

/** The heading of the columns: part of the table where it begins, an artifact where it is said again. */
export interface GridHeader {
  readonly height: number
  repeat(): void
}

/** Draws the heading of the columns on a shade, and tells how to repeat it. One that would fill pages is not repeated. */
export function drawHeader(
  sheet: Sheet,
  table: Element,
  row: Row,
  widths: readonly number[],
  fill: string,
): GridHeader {
  const element = sheet.document.struct('TR')
  table.add(element)
  const cells = setRow(sheet, row, widths, element)
  const height = heightOf(cells)
  const width = sheet.right - sheet.left
  const small = height < (sheet.bottom - sheet.top) / 4
  if (small) sheet.fill(sheet.left, sheet.y, width, height, fill)
  drawAll(sheet, cells, () => sheet.newPage())
  if (!small) return { height: 0, repeat: () => undefined }
  return {
    height,
    repeat: () => {
      sheet.fill(sheet.left, sheet.y, width, height, fill)
      sheet.artifact('Pagination', () => {
        for (const set of cells) sheet.print(placed(sheet, set, set.lines))
      })
      sheet.y += height
      sheet.rule(sheet.y)
    },
  }
}

function drawAll(sheet: Sheet, cells: readonly SetCell[], turn: () => void): void {
  for (let left: readonly SetCell[] | undefined = cells; left;) {
    left = drawPart(sheet, left)
    if (left) turn()
  }
}

/**
 * Draws a row. One that does not fit goes to the next page whole when it is short, otherwise as many of its lines as
 * there is room for, each cell going on below itself on the next page.
 */
export function drawRow(sheet: Sheet, table: Element, row: Row, widths: readonly number[], header?: GridHeader): void {
  const element = sheet.document.struct('TR')
  table.add(element)
  const cells = setRow(sheet, row, widths, element)
  const turn = () => {
    sheet.newPage()
    header?.repeat()
  }
  const whole = heightOf(cells)
  const room = sheet.bottom - sheet.y
  const short = whole < (sheet.bottom - sheet.top) / 4
  if (whole > room && (short || room < 72)) turn()
  drawAll(sheet, cells, turn)
}

/** The height that a row will take, in points. */
export function rowHeight(sheet: Sheet, row: Row, widths: readonly number[]): number {
  return heightOf(setRow(sheet, row, widths, undefined))
}
