import { html, type SafeHtml } from '../html.ts'
import { attrs, content, hasContent, more, type ComponentAttributes, type Content } from './common.ts'

export interface Tab {
  readonly id?: string | undefined
  readonly label: string
  readonly attributes?: ComponentAttributes | undefined
  readonly panel: Content & { readonly attributes?: ComponentAttributes | undefined }
}

export interface Tabs {
  readonly id?: string | undefined
  /** What the ids of panels begin with that have none of their own. */
  readonly idPrefix?: string | undefined
  readonly title?: string | undefined
  readonly items?: readonly (Tab | null | undefined | false | '')[] | undefined
  readonly classes?: string | undefined
  readonly attributes?: ComponentAttributes | undefined
}

const panelId = (tab: Tab, at: number, { idPrefix }: Tabs) => tab.id || `${idPrefix ?? ''}-${at}`

function tab(item: Tab, at: number, params: Tabs): SafeHtml {
  return html`<li class="govuk-tabs__list-item${more(at === 1 && 'govuk-tabs__list-item--selected')}">
    <a class="govuk-tabs__tab" href="${`#${panelId(item, at, params)}`}" ${attrs(item.attributes)}>${item.label}</a>
  </li>`
}

function panel(item: Tab, at: number, params: Tabs): SafeHtml {
  const words = content(item.panel)
  return html`<div
    class="govuk-tabs__panel${more(at > 1 && 'govuk-tabs__panel--hidden')}"
    id="${panelId(item, at, params)}"
    ${attrs(item.panel.attributes)}
  >
    ${hasContent(item.panel) && (item.panel.html ? words : html`<p class="govuk-body">${words}</p>`)}
  </div>`
}

/** Panels of which a script shows one at a time. Without it they stand under a list of links to each. */
export function tabs(params: Tabs): SafeHtml {
  const items = params.items ?? []
  const each = (one: typeof tab) => items.map((item, at) => (item ? one(item, at + 1, params) : ''))
  return html`<div
    ${params.id && html` id="${params.id}"`}
    class="govuk-tabs${more(params.classes)}"
    ${attrs(params.attributes)}
    data-module="govuk-tabs"
  >
    <h2 class="govuk-tabs__title">${params.title ?? 'Contents'}</h2>
    ${
      items.length > 0 &&
      html`<ul class="govuk-tabs__list">
          ${each(tab)}
        </ul>
        ${each(panel)}`
    }
  </div>`
}
