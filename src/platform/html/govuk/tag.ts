import { html, type SafeHtml } from '../html.ts'
import { attrs, content, more, type Part } from './common.ts'

/** A state in a word. */
export function tag(params: Part): SafeHtml {
  return html`<strong class="govuk-tag${more(params.classes)}" ${attrs(params.attributes)}>${content(params)}</strong>`
}
