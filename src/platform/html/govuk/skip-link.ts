import { html, type SafeHtml } from '../html.ts'
import { attrs, content, more, type Part } from './common.ts'

/** Past the navigation, for those who read by keyboard or ear. */
export function skipLink(params: Part & { readonly href?: string | undefined }): SafeHtml {
  return html`<a
    href="${params.href || '#content'}"
    class="govuk-skip-link${more(params.classes)}"
    ${attrs(params.attributes)}
    data-module="govuk-skip-link"
    >${content(params)}</a
  >`
}
