import { html, type SafeHtml } from '../html.ts'
import { attrs, content, headingTag, more, type ComponentAttributes, type Content, type Part } from './common.ts'

export interface SummaryAction extends Part {
  readonly href?: string | undefined
  readonly visuallyHiddenText?: string | undefined
}

export interface SummaryRow {
  readonly key: Content & { readonly classes?: string | undefined }
  readonly value?: (Content & { readonly classes?: string | undefined }) | undefined
  readonly actions?:
    { readonly items?: readonly SummaryAction[] | undefined; readonly classes?: string | undefined } | undefined
  readonly classes?: string | undefined
}

export interface SummaryCard {
  readonly title?:
    (Content & { readonly headingLevel?: number | undefined; readonly classes?: string | undefined }) | undefined
  readonly actions?:
    { readonly items?: readonly SummaryAction[] | undefined; readonly classes?: string | undefined } | undefined
  readonly classes?: string | undefined
  readonly attributes?: ComponentAttributes | undefined
}

export interface SummaryList {
  readonly rows?: readonly (SummaryRow | null | undefined | false | '')[] | undefined
  readonly card?: SummaryCard | undefined
  readonly classes?: string | undefined
  readonly attributes?: ComponentAttributes | undefined
}

function link(action: SummaryAction, cardTitle: Content | undefined): SafeHtml {
  const hidden = html`${action.visuallyHiddenText && ` ${action.visuallyHiddenText}`}${cardTitle && html` (${content(cardTitle)})`}`
  return html`<a class="govuk-link${more(action.classes)}" href="${action.href ?? ''}" ${attrs(action.attributes)}
    >${content(action)}${
      (action.visuallyHiddenText || cardTitle) && html`<span class="govuk-visually-hidden">${hidden}</span>`
    }</a
  >`
}

function rowOf(row: SummaryRow, anyActions: boolean, cardTitle: Content | undefined): SafeHtml {
  const items = row.actions?.items ?? []
  const [only, ...others] = items
  return html`<div
    class="govuk-summary-list__row${more(anyActions && !row.actions?.items && 'govuk-summary-list__row--no-actions', row.classes)}"
  >
    <dt class="govuk-summary-list__key${more(row.key.classes)}">${content(row.key)}</dt>
    <dd class="govuk-summary-list__value${more(row.value?.classes)}">${content(row.value)}</dd>
    ${
      only &&
      html`<dd class="govuk-summary-list__actions${more(row.actions?.classes)}">
        ${
          others.length === 0
            ? link(only, cardTitle)
            : html`<ul class="govuk-summary-list__actions-list">
                ${items.map(
                  item => html`<li class="govuk-summary-list__actions-list-item">${link(item, cardTitle)}</li>`,
                )}
              </ul>`
        }
      </dd>`
    }
  </div>`
}

function cardOf(card: SummaryCard, list: SafeHtml): SafeHtml {
  const heading = headingTag(card.title?.headingLevel || undefined, 2)
  const items = card.actions?.items ?? []
  const [only, ...others] = items
  return html`<div class="govuk-summary-card${more(card.classes)}" ${attrs(card.attributes)}>
    <div class="govuk-summary-card__title-wrapper">
      ${
        card.title &&
        html`<${heading} class="govuk-summary-card__title${more(card.title.classes)}">${content(card.title)}</${heading}>`
      }${
        only &&
        (others.length === 0
          ? html`<div class="govuk-summary-card__actions${more(card.actions?.classes)}">${link(only, card.title)}</div>`
          : html`<ul class="govuk-summary-card__actions${more(card.actions?.classes)}">
              ${items.map(item => html`<li class="govuk-summary-card__action">${link(item, card.title)}</li>`)}
            </ul>`)
      }
    </div>
    <div class="govuk-summary-card__content">${list}</div>
  </div>`
}

/** Names with their values and what can be done about each. */
export function summaryList(params: SummaryList): SafeHtml {
  const anyActions = (params.rows ?? []).some(row => row && (row.actions?.items?.length ?? 0) > 0)
  const list = html`<dl class="govuk-summary-list${more(params.classes)}" ${attrs(params.attributes)}>
    ${(params.rows ?? []).map(row => row && rowOf(row, anyActions, params.card?.title))}
  </dl>`
  return params.card ? cardOf(params.card, list) : list
}
