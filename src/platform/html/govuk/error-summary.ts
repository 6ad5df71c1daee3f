import { html, type SafeHtml } from '../html.ts'
import { attrs, content, hasContent, more, type ComponentAttributes, type Content } from './common.ts'

export interface ErrorItem extends Content {
  readonly href?: string | undefined
  readonly attributes?: ComponentAttributes | undefined
}

export interface ErrorSummary {
  readonly titleText?: string | undefined
  readonly titleHtml?: SafeHtml | undefined
  readonly descriptionText?: string | undefined
  readonly descriptionHtml?: SafeHtml | undefined
  readonly errorList?: readonly ErrorItem[] | undefined
  readonly disableAutoFocus?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: ComponentAttributes | undefined
}

/** Everything to put right, at the head of the page. The alert is a child of its own, so that focus and alert don't race. */
export function errorSummary(params: ErrorSummary): SafeHtml {
  const description: Content = { text: params.descriptionText, html: params.descriptionHtml }
  const list = params.errorList ?? []
  return html`<div
    class="govuk-error-summary${more(params.classes)}"
    ${
      params.disableAutoFocus !== undefined && html` data-disable-auto-focus="${String(params.disableAutoFocus)}"`
    }${attrs(params.attributes)}
    data-module="govuk-error-summary"
  >
    <div role="alert">
      <h2 class="govuk-error-summary__title">
        ${content({
          text: params.titleText,
          html: params.titleHtml,
        })}
      </h2>
      <div class="govuk-error-summary__body">
        ${hasContent(description) && html`<p>${content(description)}</p>`}${
          list.length > 0 &&
          html`<ul class="govuk-list govuk-error-summary__list">
            ${list.map(
              item =>
                html`<li>
                  ${item.href ? html`<a href="${item.href}" ${attrs(item.attributes)}>${content(item)}</a>` : content(item)}
                </li>`,
            )}
          </ul>`
        }
      </div>
    </div>
  </div>`
}
