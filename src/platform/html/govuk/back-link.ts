import { html, type SafeHtml } from '../html.ts'
import { attrs, content, hasContent, more, type Part } from './common.ts'

/** The way back. */
export function backLink(params: Part & { readonly href?: string | undefined }): SafeHtml {
  return html`<a href="${params.href || '#'}" class="govuk-back-link${more(params.classes)}" ${attrs(params.attributes)}
    >${hasContent(params) ? content(params) : 'Back'}</a
  >`
}
