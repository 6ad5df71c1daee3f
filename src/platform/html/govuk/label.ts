import { html, type SafeHtml } from '../html.ts'
import { attrs, content, hasContent, more, type Part } from './common.ts'

export interface Label extends Part {
  readonly for?: string | undefined
  readonly isPageHeading?: boolean | undefined
}

/** The name of a field. */
export function label(params: Label): SafeHtml {
  if (!hasContent(params)) return html``
  const own = html`<label
    class="govuk-label${more(params.classes)}"
    ${attrs(params.attributes)}${params.for && html` for="${params.for}"`}
    >${content(params)}</label
  >`
  return params.isPageHeading ? html`<h1 class="govuk-label-wrapper">${own}</h1>` : own
}
