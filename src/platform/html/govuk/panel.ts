import { html, join, type SafeHtml } from '../html.ts'
import { button } from './button.ts'
import { attrs, content, hasContent, headingTag, more, type ComponentAttributes, type Content } from './common.ts'

export interface PanelAction {
  readonly text?: string | undefined
  readonly type?: string | undefined
  readonly href?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: ComponentAttributes | undefined
}

export interface Panel extends Content {
  readonly titleText?: string | undefined
  readonly titleHtml?: SafeHtml | undefined
  readonly headingLevel?: number | undefined
  readonly classes?: string | undefined
  readonly attributes?: ComponentAttributes | undefined
  readonly actions?:
    | {
        readonly items?: readonly PanelAction[] | undefined
        readonly classes?: string | undefined
        readonly attributes?: ComponentAttributes | undefined
      }
    | undefined
}

function panelAction(action: PanelAction): SafeHtml {
  if (!action.href || action.type === 'button')
    return button({ ...action, type: action.type || 'button', classes: `govuk-button--inverse${more(action.classes)}` })
  return html`<a
    class="govuk-link govuk-link--inverse${more(action.classes)}"
    href="${action.href}"
    ${attrs(action.attributes)}
    >${action.text}</a
  >`
}

/** The end of something: what was done, and what comes next. */
export function panel(params: Panel): SafeHtml {
  const heading = headingTag(params.headingLevel || undefined, 1)
  const interruption = params.classes?.includes('govuk-panel--interruption') ?? false
  const items = params.actions?.items ?? []
  return html`<div class="govuk-panel${more(!interruption && 'govuk-panel--confirmation', params.classes)}"${attrs(
    params.attributes,
  )}><${heading} class="govuk-panel__title">${content({ text: params.titleText, html: params.titleHtml })}</${heading}>${
    hasContent(params) && html`<div class="govuk-panel__body">${content(params)}</div>`
  }${
    interruption &&
    params.actions &&
    html`<div class="govuk-panel__actions${more(params.actions.classes)}" ${attrs(params.actions.attributes)}>
      ${items.length > 0 && html`<div class="govuk-button-group">${join(items.map(panelAction), ' ')}</div>`}
    </div>`
  }</div>`
}
