import { table, type Cell, type Table } from './govuk/table.ts'
import { html, type SafeHtml } from './html.ts'

/** A table with a caption and a head, which every table that may be read on a telephone has. */
export interface StackedTable extends Omit<Table, 'rows'> {
  readonly caption: string
  readonly head: readonly Cell[]
  readonly rows: readonly (readonly Cell[])[]
}

/** Rows as a table with the name of its column on every cell, so that on a telephone each row reads as a card. */
export function stackedTable(params: StackedTable): SafeHtml {
  const labels = params.head.map(({ text = '' }) => ({ 'data-label': text }))
  const labelled = (cell: Cell, at: number): Cell => ({ ...cell, attributes: labels[at] ?? { 'data-label': '' } })
  return html`<div class="arms-scroll" tabindex="0" role="region" aria-label="${params.caption}">
    ${table({
      ...params,
      classes: params.classes === undefined ? 'arms-stack' : `arms-stack ${params.classes}`,
      rows: params.rows.map(row => row.map(labelled)),
    })}
  </div>`
}
