import { html, type SafeHtml } from '../html.ts'
import { attrs, content, more, type ComponentAttributes, type Content } from './common.ts'

export interface Button extends Content {
  readonly id?: string | undefined
  readonly name?: string | undefined
  readonly type?: string | undefined
  readonly value?: string | number | undefined
  readonly disabled?: boolean | undefined
  readonly href?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: ComponentAttributes | undefined
  readonly preventDoubleClick?: boolean | undefined
  readonly isStartButton?: boolean | undefined
}

const startIcon = html`<svg
  class="govuk-button__start-icon"
  xmlns="http://www.w3.org/2000/svg"
  width="17.5"
  height="19"
  viewBox="0 0 33 40"
  aria-hidden="true"
  focusable="false"
>
  <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
</svg>`

/** A button, or a link that looks like one. */
export function button(params: Button): SafeHtml {
  const shared = html` class="govuk-button${more(params.classes, params.isStartButton && 'govuk-button--start')}"
  data-module="govuk-button"${attrs(params.attributes)}${params.id && html` id="${params.id}"`}`
  const words = html`${params.html && params.isStartButton ? html`<span>${params.html}</span>` : content(params)}${params.isStartButton && startIcon}`
  if (params.href) return html`<a href="${params.href}" role="button" draggable="false" ${shared}>${words}</a>`
  return html`<button
    type="${params.type || 'submit'}"
    ${params.value && html` value="${params.value}"`}${params.name && html` name="${params.name}"`}${
      params.disabled && html` disabled aria-disabled="true"`
    }${params.preventDoubleClick !== undefined && html` data-prevent-double-click="${String(params.preventDoubleClick)}"`}${shared}
  >
    ${words}
  </button>`
}
