import { attrs, content, more, type ComponentAttributes, type Content } from '../govuk/common.ts'
import { html, type SafeHtml } from '../html.ts'
import { buttonMenu, type ButtonMenu } from './button-menu.ts'

export interface IdentityBar {
  readonly title: Content
  readonly menus?: readonly ButtonMenu[] | undefined
  readonly classes?: string | undefined
  readonly attributes?: ComponentAttributes | undefined
}

/** Whom the page is about, at the head of each page about a person, and what can be done there. */
export function identityBar(params: IdentityBar): SafeHtml {
  return html`<div class="moj-identity-bar${more(params.classes)}" ${attrs(params.attributes)}>
    <div class="moj-identity-bar__container">
      <div class="moj-identity-bar__details">
        <span class="moj-identity-bar__title">${content(params.title)}</span>
      </div>
      ${
        params.menus &&
        html`<div class="moj-identity-bar__actions">
          ${params.menus.map(menu => html`<div class="moj-identity-bar__menu">${buttonMenu(menu)}</div>`)}
        </div>`
      }
    </div>
  </div>`
}
