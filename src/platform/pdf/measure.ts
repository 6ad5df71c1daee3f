import { readable } from './characters.ts'
import { rowHeight, shares, type Row } from './grid.ts'
import { lineHeight, type Sheet } from './sheet.ts'
import { body, cellName, cellText, headingStyle, strong } from './styles.ts'
import type { Block, KeyValues, Table } from './blocks.ts'

export function keyValueWidths(sheet: Sheet): number[] {
  return shares([3, 7], sheet.right - sheet.left)
}

export function keyValueRow([name, value]: KeyValues['pairs'][number]): Row {
  return [
    { text: readable(name), style: cellName, heads: 'Row' },
    { text: readable(value), style: cellText },
  ]
}

interface TableRows {
  /** Points. */
  readonly widths: readonly number[]
  readonly heads: Row
  readonly rows: readonly Row[]
}

/** A table as rows of cells. @throws RangeError when a row has more or fewer cells than there are columns. */
export function tableRows(sheet: Sheet, { columns, rows }: Table): TableRows {
  if (columns.length === 0 || rows.some(row => row.length !== columns.length)) {
    throw new RangeError('A table has columns, and each of its rows as many cells')
  }
  const weights = columns.map(column => column.width ?? 1)
  if (!weights.every(weight => weight > 0 && weight < Infinity)) {
    throw new RangeError('The width of a column is a share above 0')
  }
  return {
    widths: shares(weights, sheet.right - sheet.left),
    heads: columns.map(({ header }) => ({ text: readable(header), style: cellName, heads: 'Column' })),
    rows: rows.map(row => row.map(text => ({ text: readable(text), style: cellText }))),
  }
}

function leastOfTable(sheet: Sheet, table: Table): number {
  const { widths, heads, rows } = tableRows(sheet, table)
  const caption = table.caption === undefined ? 0 : lineHeight(strong) + 4
  const first = rows[0] ? rowHeight(sheet, rows[0], widths) : 0
  return caption + rowHeight(sheet, heads, widths) + first
}

/**
 * Points that blocks need at least, to begin on a page without leaving a heading alone at its foot: two lines of text,
 * the first row of a table, and for a heading what comes first below it as well. Never more than a third of a page.
 *
 * @param level of a section that begins here
 */
export function leastOf(sheet: Sheet, blocks: readonly Block[], level = 2): number {
  const limit = (sheet.bottom - sheet.top) / 3
  const [block, ...rest] = blocks
  switch (block?.kind) {
    case 'heading':
    case 'section': {
      const { style, before, after } = headingStyle(block.kind === 'heading' ? block.level : level)
      const below = block.kind === 'heading' ? leastOf(sheet, rest, level) : leastOf(sheet, block.blocks, level + 1)
      return Math.min(limit, before + lineHeight(style) + after + below)
    }
    case 'table':
      return Math.min(limit, leastOfTable(sheet, block))
    case 'key-values': {
      const [pair] = block.pairs
      return pair ? Math.min(limit, rowHeight(sheet, keyValueRow(pair), keyValueWidths(sheet))) : 0
    }
    case 'paragraph':
    case 'list':
      return 2 * lineHeight(body)
    case 'notice':
      return 2 * lineHeight(strong) + 8
    case 'page-break':
    case undefined:
      return 0
  }
}
