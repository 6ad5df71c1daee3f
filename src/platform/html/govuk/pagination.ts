import { html, type SafeHtml } from '../html.ts'
import { attrs, content, hasContent, more, type ComponentAttributes, type Content } from './common.ts'

export interface PageLink extends Content {
  readonly href?: string | undefined
  readonly labelText?: string | undefined
  readonly attributes?: ComponentAttributes | undefined
}

export interface PageItem {
  readonly number?: string | number | undefined
  readonly visuallyHiddenText?: string | undefined
  readonly href?: string | undefined
  readonly current?: boolean | undefined
  readonly ellipsis?: boolean | undefined
  readonly attributes?: ComponentAttributes | undefined
}

export interface Pagination {
  readonly items?: readonly (PageItem | null | undefined | false)[] | undefined
  readonly previous?: PageLink | undefined
  readonly next?: PageLink | undefined
  readonly landmarkLabel?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: ComponentAttributes | undefined
}

const arrows = {
  prev: html`<svg
    class="govuk-pagination__icon govuk-pagination__icon--prev"
    xmlns="http://www.w3.org/2000/svg"
    height="13"
    width="15"
    aria-hidden="true"
    focusable="false"
    viewBox="0 0 15 13"
  >
    <path
      d="m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z"
    ></path>
  </svg>`,
  next: html`<svg
    class="govuk-pagination__icon govuk-pagination__icon--next"
    xmlns="http://www.w3.org/2000/svg"
    height="13"
    width="15"
    aria-hidden="true"
    focusable="false"
    viewBox="0 0 15 13"
  >
    <path
      d="m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z"
    ></path>
  </svg>`,
}

function arrowLink(link: PageLink, kind: 'prev' | 'next', block: boolean): SafeHtml {
  const words = hasContent(link)
    ? content(link)
    : html`${kind === 'prev' ? 'Previous' : 'Next'}<span class="govuk-visually-hidden"> page</span>`
  return html`<div class="govuk-pagination__${kind}">
    <a class="govuk-link govuk-pagination__link" href="${link.href ?? ''}" rel="${kind}" ${attrs(link.attributes)}
      >${(block || kind === 'prev') && arrows[kind]}<span
        class="govuk-pagination__link-title${block && !link.labelText && ' govuk-pagination__link-title--decorated'}"
        >${words}</span
      >${
        link.labelText &&
        block &&
        html` <span class="govuk-visually-hidden">:</span>
          <span class="govuk-pagination__link-label">${link.labelText}</span>`
      }${!block && kind === 'next' && arrows.next}</a
    >
  </div>`
}

function pageItem(item: PageItem): SafeHtml {
  return html`<li
    class="govuk-pagination__item${more(
      item.current && 'govuk-pagination__item--current',
      item.ellipsis && 'govuk-pagination__item--ellipsis',
    )}"
  >
    ${
      item.ellipsis
        ? '⋯'
        : html`<a
            class="govuk-link govuk-pagination__link"
            href="${item.href ?? ''}"
            aria-label="${item.visuallyHiddenText ?? `Page ${item.number ?? ''}`}"
            ${item.current && html` aria-current="page"`}${attrs(item.attributes)}
            >${item.number}</a
          >`
    }
  </li>`
}

/** The way through a list of many pages. */
export function pagination(params: Pagination): SafeHtml {
  const { items, previous, next } = params
  const block = !items && (previous !== undefined || next !== undefined)
  return html`<nav
    class="govuk-pagination${more(block && 'govuk-pagination--block', params.classes)}"
    aria-label="${params.landmarkLabel || 'Pagination'}"
    ${attrs(params.attributes)}
  >
    ${previous?.href && arrowLink(previous, 'prev', block)}${
      items &&
      html`<ul class="govuk-pagination__list">
        ${items.map(item => (item && Object.keys(item).length > 0 ? pageItem(item) : ''))}
      </ul>`
    }${next?.href && arrowLink(next, 'next', block)}
  </nav>`
}
