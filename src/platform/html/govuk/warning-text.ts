import { html, type SafeHtml } from '../html.ts'
import { attrs, content, more, type Part } from './common.ts'

/** Words that have consequences. */
export function warningText(params: Part & { readonly iconFallbackText?: string | undefined }): SafeHtml {
  return html`<div class="govuk-warning-text${more(params.classes)}" ${attrs(params.attributes)}>
    <span class="govuk-warning-text__icon" aria-hidden="true">!</span>
    <strong class="govuk-warning-text__text"
      ><span class="govuk-visually-hidden">${params.iconFallbackText || 'Warning'}</span> ${content(params)}</strong
    >
  </div>`
}
