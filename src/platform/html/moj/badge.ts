import { attrs, content, more, type Part } from '../govuk/common.ts'
import { html, type SafeHtml } from '../html.ts'

/** A short word that stands out: “Restricted”, “Risk to staff”. The word says it; the colour only repeats it. */
export function badge(params: Part): SafeHtml {
  return html`<span class="moj-badge${more(params.classes)}" ${attrs(params.attributes)}>${content(params)}</span>`
}
