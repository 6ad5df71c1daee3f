import { html, type SafeHtml } from '../html.ts'
import { attrs, content, more, type Part } from './common.ts'

export interface Hint extends Part {
  readonly id?: string | undefined
}

/** A sentence of help for a field. */
export function hint(params: Hint): SafeHtml {
  return html`<div${params.id && html` id="${params.id}"`} class="govuk-hint${more(params.classes)}"${attrs(params.attributes)}>${content(params)}</div>`
}
