import { html, type SafeHtml } from '../html.ts'
import { attrs, content, hasContent, more, type ComponentAttributes, type Content } from './common.ts'

export interface Legend extends Content {
  readonly classes?: string | undefined
  readonly isPageHeading?: boolean | undefined
}

export interface Fieldset {
  readonly describedBy?: string | undefined
  readonly legend?: Legend | undefined
  readonly classes?: string | undefined
  readonly role?: string | undefined
  readonly attributes?: ComponentAttributes | undefined
  readonly html?: SafeHtml | undefined
}

function legend(params: Legend): SafeHtml {
  const words = content(params)
  return html`<legend class="govuk-fieldset__legend${more(params.classes)}">
    ${params.isPageHeading ? html`<h1 class="govuk-fieldset__heading">${words}</h1>` : words}
  </legend>`
}

/** Fields that belong together under one legend. */
export function fieldset(params: Fieldset): SafeHtml {
  return html`<fieldset
    class="govuk-fieldset${more(params.classes)}"
    ${params.role && html` role="${params.role}"`}${
      params.describedBy && html` aria-describedby="${params.describedBy}"`
    }${attrs(params.attributes)}
  >
    ${params.legend && hasContent(params.legend) && legend(params.legend)}${params.html}
  </fieldset>`
}
