import { attrs, content, more, type ComponentAttributes, type Content, type Part } from '../govuk/common.ts'
import { html, trusted, type SafeHtml } from '../html.ts'

export interface TimelineItem extends Part {
  readonly label: Content
  /** Who did it, or who told. */
  readonly byline?: Content | undefined
  /** `timestamp` for machines, a day or an instant as ISO 8601; `text` for people. Where the macro has a filter, the caller has a day. */
  readonly datetime: { readonly timestamp: string; readonly text: string }
}

export interface Timeline {
  readonly items: readonly TimelineItem[]
  readonly headingLevel?: 2 | 3 | 4 | undefined
  readonly classes?: string | undefined
  readonly attributes?: ComponentAttributes | undefined
}

function itemOf(item: TimelineItem, level: number): SafeHtml {
  const heading = trusted(`h${level}`)
  return html`<div class="moj-timeline__item${more(item.classes)}" ${attrs(item.attributes)}>
    <div class="moj-timeline__header">
      ${html`<${heading} class="moj-timeline__title">${content(item.label)}</${heading}>`}
      ${item.byline && html`<p class="moj-timeline__byline">by ${content(item.byline)}</p>`}
    </div>
    <p class="moj-timeline__date"><time datetime="${item.datetime.timestamp}">${item.datetime.text}</time></p>
    <div class="moj-timeline__description">${content(item)}</div>
  </div>`
}

/** What happened, in the order in which it is handed over. */
export function timeline(params: Timeline): SafeHtml {
  return html`<div class="moj-timeline${more(params.classes)}" ${attrs(params.attributes)}>
    ${params.items.map(item => itemOf(item, params.headingLevel ?? 2))}
  </div>`
}
