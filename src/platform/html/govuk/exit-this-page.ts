import { html, type SafeHtml } from '../html.ts'
import { button } from './button.ts'
import { attrs, hasContent, more, type ComponentAttributes, type Content } from './common.ts'
import { i18n } from './i18n.ts'

export interface ExitThisPage extends Content {
  readonly id?: string | undefined
  /** Where to: a page of somebody else's that tells nothing of this one. */
  readonly redirectUrl?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: ComponentAttributes | undefined
  readonly activatedText?: string | undefined
  readonly timedOutText?: string | undefined
  readonly pressTwoMoreTimesText?: string | undefined
  readonly pressOneMoreTimeText?: string | undefined
}

const usual = html`<span class="govuk-visually-hidden">Emergency</span> Exit this page`

/** For somebody in danger from whoever sees the screen: a link away, which a script also takes when Shift is pressed three times. */
export function exitThisPage(params: ExitThisPage): SafeHtml {
  const own = attrs({
    ...params.attributes,
    ...i18n('activated', params.activatedText),
    ...i18n('timed-out', params.timedOutText),
    ...i18n('press-two-more-times', params.pressTwoMoreTimesText),
    ...i18n('press-one-more-time', params.pressOneMoreTimeText),
  })
  return html`<div
    ${params.id && html` id="${params.id}"`}
    class="govuk-exit-this-page${more(params.classes)}"
    data-module="govuk-exit-this-page"
    ${own}
  >
    ${button({
      html: hasContent(params) ? params.html : usual,
      text: params.text,
      classes: 'govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button',
      href: params.redirectUrl || 'https://www.bbc.co.uk/weather',
      attributes: { rel: 'nofollow noreferrer' },
    })}
  </div>`
}
