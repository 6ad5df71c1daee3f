import { button } from '../govuk/button.ts'
import { attrs, content, type ComponentAttributes, type Content } from '../govuk/common.ts'
import { html, type SafeHtml } from '../html.ts'

export interface SelectedFilters {
  readonly heading: Content
  /** Takes all of them away. */
  readonly clearLink: { readonly text: string; readonly href: string }
  readonly categories: readonly {
    readonly heading: Content
    /** What is chosen, each a link to the list without it. */
    readonly items: readonly { readonly text: string; readonly href: string }[]
  }[]
}

export interface Filter {
  readonly heading: Content
  readonly selectedFilters?: SelectedFilters | undefined
  readonly submit?:
    { readonly text?: string | undefined; readonly attributes?: ComponentAttributes | undefined } | undefined
  /** The fields. The form that they are sent with stands around the filter. */
  readonly optionsHtml: SafeHtml
  readonly attributes?: ComponentAttributes | undefined
}

function selected({ heading, clearLink, categories }: SelectedFilters): SafeHtml {
  const category = (each: SelectedFilters['categories'][number]) => html`
    <h3 class="govuk-heading-s govuk-!-margin-bottom-0">${content(each.heading)}</h3>
    <ul class="moj-filter-tags">
      ${each.items.map(
        item =>
          html`<li>
            <a class="moj-filter__tag" href="${item.href}"
              ><span class="govuk-visually-hidden">Remove this filter</span> ${item.text}</a
            >
          </li>`,
      )}
    </ul>
  `
  return html`<div class="moj-filter__selected">
    <div class="moj-filter__selected-heading">
      <div class="moj-filter__heading-title"><h2 class="govuk-heading-m">${content(heading)}</h2></div>
      <div class="moj-filter__heading-action">
        <p><a class="govuk-link govuk-link--no-visited-state" href="${clearLink.href}">${clearLink.text}</a></p>
      </div>
    </div>
    ${categories.map(category)}
  </div>`
}

/** Narrows the list beside it. On a telephone a script puts it behind a button, where a `moj-action-bar__filter` waits for one. */
export function filter(params: Filter): SafeHtml {
  return html`<div class="moj-filter" data-module="moj-filter" ${attrs(params.attributes)}>
    <div class="moj-filter__header">
      <div class="moj-filter__header-title"><h2 class="govuk-heading-m">${content(params.heading)}</h2></div>
      <div class="moj-filter__header-action"></div>
    </div>
    <div class="moj-filter__content">
      ${params.selectedFilters && selected(params.selectedFilters)}
      <div class="moj-filter__options">
        ${button({ text: params.submit?.text || 'Apply filters', attributes: params.submit?.attributes })}
        ${params.optionsHtml}
      </div>
    </div>
  </div>`
}
