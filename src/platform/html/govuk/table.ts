import { html, type SafeHtml } from '../html.ts'
import { attrs, content, more, type ComponentAttributes, type Part } from './common.ts'

export interface Cell extends Part {
  readonly format?: string | undefined
  readonly colspan?: number | undefined
  readonly rowspan?: number | undefined
}

export interface Table {
  readonly head?: readonly Cell[] | undefined
  readonly rows?: readonly (readonly Cell[] | null | undefined | false | '')[] | undefined
  readonly caption?: string | undefined
  readonly captionClasses?: string | undefined
  readonly firstCellIsHeader?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: ComponentAttributes | undefined
}

const spans = (cell: Cell) =>
  html`${cell.colspan && html` colspan="${cell.colspan}"`}${cell.rowspan && html` rowspan="${cell.rowspan}"`}${attrs(cell.attributes)}`

/** Facts in rows and columns. */
export function table(params: Table): SafeHtml {
  const heading = (cell: Cell) =>
    html`<th
      scope="col"
      class="govuk-table__header${more(cell.format && `govuk-table__header--${cell.format}`, cell.classes)}"
      ${spans(cell)}
    >
      ${content(cell)}
    </th>`
  const body = (cell: Cell, at: number) =>
    at === 0 && params.firstCellIsHeader
      ? html`<th scope="row" class="govuk-table__header${more(cell.classes)}" ${spans(cell)}>${content(cell)}</th>`
      : html`<td
          class="govuk-table__cell${more(cell.format && `govuk-table__cell--${cell.format}`, cell.classes)}"
          ${spans(cell)}
        >
          ${content(cell)}
        </td>`
  return html`<table class="govuk-table${more(params.classes)}" ${attrs(params.attributes)}>
    ${
      params.caption &&
      html`<caption class="govuk-table__caption${more(params.captionClasses)}">
        ${params.caption}
      </caption>`
    }${
      params.head &&
      html`<thead class="govuk-table__head">
        <tr class="govuk-table__row">
          ${params.head.map(heading)}
        </tr>
      </thead>`
    }
    <tbody class="govuk-table__body">
      ${(params.rows ?? []).map(
        row =>
          row &&
          html`<tr class="govuk-table__row">
            ${row.map(body)}
          </tr>`,
      )}
    </tbody>
  </table>`
}
