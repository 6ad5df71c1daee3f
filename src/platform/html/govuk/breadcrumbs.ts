import { html, type SafeHtml } from '../html.ts'
import { attrs, content, more, type ComponentAttributes, type Content } from './common.ts'

export interface Breadcrumbs {
  readonly items?:
    | readonly (Content & {
        readonly href?: string | undefined
        readonly attributes?: ComponentAttributes | undefined
      })[]
    | undefined
  readonly collapseOnMobile?: boolean | undefined
  readonly labelText?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: ComponentAttributes | undefined
}

/** Where the page stands. */
export function breadcrumbs(params: Breadcrumbs): SafeHtml {
  return html`<nav
    class="govuk-breadcrumbs${more(params.classes, params.collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile')}"
    ${attrs(params.attributes)}
    aria-label="${params.labelText ?? 'Breadcrumb'}"
  >
    <ol class="govuk-breadcrumbs__list">
      ${(params.items ?? []).map(item =>
        item.href
          ? html`<li class="govuk-breadcrumbs__list-item">
              <a class="govuk-breadcrumbs__link" href="${item.href}" ${attrs(item.attributes)}>${content(item)}</a>
            </li>`
          : html`<li class="govuk-breadcrumbs__list-item" aria-current="page">${content(item)}</li>`,
      )}
    </ol>
  </nav>`
}
