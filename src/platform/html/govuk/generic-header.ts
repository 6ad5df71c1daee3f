import { html, type SafeHtml } from '../html.ts'
import { attrs, content, more, type ComponentAttributes } from './common.ts'

export interface GenericHeader {
  readonly logoText?: string | undefined
  readonly logoHtml?: SafeHtml | undefined
  readonly url?: string | undefined
  readonly containerClasses?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: ComponentAttributes | undefined
}

/** The head of a service that is not on gov.uk: the name or the mark of an organisation, which leads to the first page. */
export function genericHeader(params: GenericHeader): SafeHtml {
  const container = params.containerClasses || 'govuk-width-container'
  return html`<div class="govuk-generic-header${more(params.classes)}" ${attrs(params.attributes)}>
    <div class="govuk-generic-header__container${more(container)}">
      <div class="govuk-generic-header__logo">
        <a href="${params.url || '/'}" class="govuk-generic-header__homepage-link">
          ${content({ text: params.logoText, html: params.logoHtml })}
        </a>
      </div>
    </div>
  </div>`
}
