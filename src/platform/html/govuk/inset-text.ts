import { html, type SafeHtml } from '../html.ts'
import { attrs, content, more, type Part } from './common.ts'

/** Words set apart from those around them. */
export function insetText(params: Part & { readonly id?: string | undefined }): SafeHtml {
  return html`<div${params.id && html` id="${params.id}"`} class="govuk-inset-text${more(params.classes)}"${attrs(params.attributes)}>${content(params)}</div>`
}
