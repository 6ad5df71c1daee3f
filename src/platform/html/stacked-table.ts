import { content, more } from './govuk/common.ts'
import { table, type Cell, type Table } from './govuk/table.ts'
import { html, type SafeHtml } from './html.ts'

/** A table with a caption and a head, which every table that may be read on a telephone has. */
export interface StackedTable extends Omit<Table, 'rows'> {
  readonly caption: string
  readonly head: readonly Cell[]
  readonly rows: readonly (readonly Cell[])[]
}

/** A word that no column of a sheet has room for. */
const long = /[^\s<>-]{40}/

/** The class of a cell with a word that may be broken where it meets the edge of the sheet, as no other may: none for most. */
export function longWordClass(words: string): string {
  return long.test(words) && long.test(words.replace(/<[^>]*>/g, ' ')) ? 'arms-long-word' : ''
}

/** Rows as a table with the name of its column on every cell, so that on a telephone each row reads as a card. */
export function stackedTable(params: StackedTable): SafeHtml {
  const labels = params.head.map(({ text = '' }) => ({ 'data-label': text }))
  const labelled = (cell: Cell, at: number): Cell => ({
    ...cell,
    classes: more(cell.classes, longWordClass(String(content(cell) ?? ''))).trim(),
    attributes: labels[at] ?? { 'data-label': '' },
  })
  return html`<div class="arms-scroll" tabindex="0" role="region" aria-label="${params.caption}">
    ${table({
      ...params,
      classes: params.classes === undefined ? 'arms-stack' : `arms-stack ${params.classes}`,
      rows: params.rows.map(row => row.map(labelled)),
    })}
  </div>`
}
