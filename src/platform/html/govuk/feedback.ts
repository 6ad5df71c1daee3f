import { html, type SafeHtml } from '../html.ts'
import { attrs, content, hasContent, headingTag, more, type Part } from './common.ts'

export interface Feedback extends Part {
  readonly titleText?: string | undefined
  readonly titleHtml?: SafeHtml | undefined
  readonly headingLevel?: number | undefined
}

/** Asks at the foot of a page what its readers make of the service. */
export function feedback(params: Feedback): SafeHtml {
  const heading = headingTag(params.headingLevel || undefined, 2)
  const title = content({ text: params.titleText, html: params.titleHtml })
  const words = content(params)
  return html`<div class="govuk-feedback govuk-width-container${more(params.classes)}" ${attrs(params.attributes)}>
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        ${html`<${heading} class="govuk-feedback__title">${title}</${heading}>`}
        ${
          hasContent(params) &&
          html`<div class="govuk-feedback__body">${params.html ? words : html`<p class="govuk-body">${words}</p>`}</div>`
        }
      </div>
    </div>
  </div>`
}
