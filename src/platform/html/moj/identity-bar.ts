import { attrs, content, more, type ComponentAttributes, type Content } from '../govuk/common.ts'
import { html, type SafeHtml } from '../html.ts'

export interface IdentityBar {
  readonly title: Content
  readonly classes?: string | undefined
  readonly attributes?: ComponentAttributes | undefined
}

/** Whom the page is about, at the head of each page about a person. The macro's menus are left out: they need a script to be small. */
export function identityBar(params: IdentityBar): SafeHtml {
  return html`<div class="moj-identity-bar${more(params.classes)}" ${attrs(params.attributes)}>
    <div class="moj-identity-bar__container">
      <div class="moj-identity-bar__details">
        <span class="moj-identity-bar__title">${content(params.title)}</span>
      </div>
    </div>
  </div>`
}
