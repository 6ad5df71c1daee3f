import { html, type SafeHtml } from '../html.ts'
import { attrs, content, more, type Part } from './common.ts'

export interface Details extends Part {
  readonly id?: string | undefined
  readonly summaryText?: string | undefined
  readonly summaryHtml?: SafeHtml | undefined
  readonly open?: boolean | undefined
}

/** Words that are there when asked for. */
export function details(params: Details): SafeHtml {
  return html`<details${params.id && html` id="${params.id}"`} class="govuk-details${more(params.classes)}"${attrs(params.attributes)}${
    params.open && html` open`
  }><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${content({
    text: params.summaryText,
    html: params.summaryHtml,
  })}</span></summary><div class="govuk-details__text">${content(params)}</div></details>`
}
