import { html, type SafeHtml } from '../html.ts'
import { attrs, hasContent, headingTag, more, type ComponentAttributes } from './common.ts'

export interface NotificationBanner {
  readonly text?: string | undefined
  readonly html?: SafeHtml | undefined
  readonly titleText?: string | undefined
  readonly titleHtml?: SafeHtml | undefined
  readonly titleHeadingLevel?: number | undefined
  readonly type?: string | undefined
  readonly role?: string | undefined
  readonly titleId?: string | undefined
  readonly disableAutoFocus?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: ComponentAttributes | undefined
}

/** News of the page before, or of the service. A success is announced; anything else is a region to find. */
export function notificationBanner(params: NotificationBanner): SafeHtml {
  const success = params.type === 'success'
  const titleId = params.titleId || 'govuk-notification-banner-title'
  const heading = headingTag(params.titleHeadingLevel, 2)
  const body = hasContent({ html: params.html })
    ? params.html
    : params.text && html`<p class="govuk-notification-banner__heading">${params.text}</p>`
  return html`<div class="govuk-notification-banner${more(success && 'govuk-notification-banner--success', params.classes)}" role="${
    params.role || (success ? 'alert' : 'region')
  }" aria-labelledby="${titleId}" data-module="govuk-notification-banner"${
    params.disableAutoFocus !== undefined && html` data-disable-auto-focus="${String(params.disableAutoFocus)}"`
  }${attrs(params.attributes)}><div class="govuk-notification-banner__header"><${heading} class="govuk-notification-banner__title" id="${titleId}">${
    params.titleHtml ?? (params.titleText || (success ? 'Success' : 'Important'))
  }</${heading}></div><div class="govuk-notification-banner__content">${body}</div></div>`
}
