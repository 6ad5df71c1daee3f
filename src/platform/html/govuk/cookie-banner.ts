import { html, type SafeHtml } from '../html.ts'
import { button } from './button.ts'
import { attrs, content, hasContent, more, type ComponentAttributes, type Content } from './common.ts'

export interface CookieAction {
  readonly text: string
  readonly type?: string | undefined
  readonly href?: string | undefined
  readonly name?: string | undefined
  readonly value?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: ComponentAttributes | undefined
}

export interface CookieMessage extends Content {
  readonly headingText?: string | undefined
  readonly headingHtml?: SafeHtml | undefined
  readonly actions?: readonly CookieAction[] | undefined
  readonly hidden?: boolean | undefined
  readonly role?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: ComponentAttributes | undefined
}

export interface CookieBanner {
  readonly ariaLabel?: string | undefined
  readonly hidden?: boolean | undefined
  readonly messages: readonly CookieMessage[]
  readonly classes?: string | undefined
  readonly attributes?: ComponentAttributes | undefined
}

function actionOf(action: CookieAction): SafeHtml {
  if (!action.href || action.type === 'button') return button({ ...action, type: action.type || 'button' })
  return html`<a class="govuk-link${more(action.classes)}" href="${action.href}" ${attrs(action.attributes)}
    >${action.text}</a
  >`
}

function messageOf(message: CookieMessage): SafeHtml {
  const heading = { text: message.headingText, html: message.headingHtml }
  const words = content(message)
  return html`<div
    class="govuk-cookie-banner__message${more(message.classes)} govuk-width-container"
    ${message.role && html` role="${message.role}"`}${attrs(message.attributes)}${message.hidden && html` hidden`}
  >
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        ${
          hasContent(heading) && html`<h2 class="govuk-cookie-banner__heading govuk-heading-m">${content(heading)}</h2>`
        }
        <div class="govuk-cookie-banner__content">
          ${hasContent(message) && (message.html ? words : html`<p class="govuk-body">${words}</p>`)}
        </div>
      </div>
    </div>
    ${message.actions && html`<div class="govuk-button-group">${message.actions.map(actionOf)}</div>`}
  </div>`
}

/** Asks about cookies that the service could do without. Search engines are told to quote none of it. */
export function cookieBanner(params: CookieBanner): SafeHtml {
  return html`<div
    class="govuk-cookie-banner${more(params.classes)}"
    data-nosnippet
    role="region"
    aria-label="${params.ariaLabel || 'Cookie banner'}"
    ${params.hidden && html` hidden`}${attrs(params.attributes)}
  >
    ${params.messages.map(messageOf)}
  </div>`
}
