import { attrs, content, more, type ComponentAttributes, type Part } from '../govuk/common.ts'
import { html, type SafeHtml } from '../html.ts'

export interface SubNavigationItem extends Part {
  readonly href: string
  readonly active?: boolean | undefined
}

export interface SubNavigation {
  /** What the links lead through. Each navigation of a page has a name of its own. */
  readonly label?: string | undefined
  readonly items: readonly SubNavigationItem[]
  readonly classes?: string | undefined
  readonly attributes?: ComponentAttributes | undefined
}

/** The pages of one matter, the present one marked. */
export function subNavigation(params: SubNavigation): SafeHtml {
  const item = (each: SubNavigationItem) =>
    html`<li class="moj-sub-navigation__item${more(each.classes)}">
      <a
        class="moj-sub-navigation__link"
        ${each.active && html` aria-current="page"`}
        href="${each.href}"
        ${attrs(each.attributes)}
        >${content(each)}</a
      >
    </li>`
  return html`<nav
    class="moj-sub-navigation${more(params.classes)}"
    aria-label="${params.label || 'Secondary navigation region'}"
    ${attrs(params.attributes)}
  >
    <ul class="moj-sub-navigation__list">
      ${params.items.map(item)}
    </ul>
  </nav>`
}
