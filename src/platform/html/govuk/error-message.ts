import { html, type SafeHtml } from '../html.ts'
import { attrs, content, more, type Part } from './common.ts'

export interface ErrorMessage extends Part {
  readonly id?: string | undefined
  /** Read out before the message; '' or false for nothing. */
  readonly visuallyHiddenText?: string | false | undefined
}

/** What is wrong with a field, beside it. */
export function errorMessage(params: ErrorMessage): SafeHtml {
  const hidden = params.visuallyHiddenText ?? 'Error'
  return html`<p${params.id && html` id="${params.id}"`} class="govuk-error-message${more(params.classes)}"${attrs(params.attributes)}>${
    hidden && html`<span class="govuk-visually-hidden">${hidden}:</span> `
  }${content(params)}</p>`
}
