import { pagination, type PageItem } from './govuk/pagination.ts'
import { html, type SafeHtml } from './html.ts'

export interface NumberedPages {
  /** From 1. */
  readonly page: number
  readonly last: number
  /** Where another page of the same list is. */
  readonly href: (page: number) => string
  /** What the pages are of, where there is more than one list on the page. */
  readonly landmarkLabel?: string | undefined
}

/** Page numbers around the current one, with the first and the last, and the ways to the pages beside it. Nothing for one page. */
export function numberedPages({ page, last, href, landmarkLabel }: NumberedPages): SafeHtml | undefined {
  if (last <= 1) return undefined
  const shown = [...new Set([1, page - 1, page, page + 1, last])].filter(number => number >= 1 && number <= last)
  const items = shown.flatMap((number, at): PageItem[] => [
    ...(at > 0 && number - (shown[at - 1] ?? 0) > 1 ? [{ ellipsis: true }] : []),
    { number, href: href(number), current: number === page },
  ])
  return pagination({
    items,
    ...(page > 1 ? { previous: { href: href(Math.min(page - 1, last)) } } : {}),
    ...(page < last ? { next: { href: href(page + 1) } } : {}),
    ...(landmarkLabel === undefined ? {} : { landmarkLabel }),
    classes: 'arms-no-print',
  })
}

/** A part of a list, as a page shows it. */
export interface ListPart {
  /** How many the list has. */
  readonly total: number
  /** How many of them are shown. */
  readonly shown: number
  /** From 1. */
  readonly page: number
  /** How many a page shows, unless all are shown. */
  readonly size: number
  /** What the list is of, as a sentence begins: 'Visits and attempts'. */
  readonly of: string
  readonly order: string
  /** Where the list is, with what narrows it and without what says which part of it. */
  readonly path: string
  /** What the list begins with on its page, so that a link leads there. */
  readonly at?: string | undefined
}

/** Where a part of a list is. */
function partAddress({ path, at }: ListPart, part = ''): string {
  const member = part === '' ? '' : `${path.includes('?') ? '&' : '?'}${part}`
  return `${path}${member}${at === undefined ? '' : `#${at}`}`
}

/** Which part of a list is shown, in words, with the way to all of it on one page. Nothing for a list of nothing. */
export function listPlace(part: ListPart): SafeHtml | undefined {
  const { total, shown, page, size, of, order } = part
  if (total === 0) return undefined
  const first = (page - 1) * size + 1
  const words =
    shown === total
      ? `${of}: ${total}, ${order}.`
      : shown === 0
        ? `${of}: ${total}, and none on this page.`
        : `${of} ${first} to ${first + shown - 1} of ${total}, ${order}.`
  const way =
    shown === total && total > size
      ? html`<a class="govuk-link arms-no-print" href="${partAddress(part)}">In pages of ${size}</a>`
      : shown < total &&
        html`<a class="govuk-link arms-no-print" href="${partAddress(part, 'all=yes')}">All on one page, to print</a>`
  return html`<p class="govuk-body">${words} ${way}</p>`
}

/** The ways to the other parts of a list. */
export function listPages(part: ListPart): SafeHtml | undefined {
  const { total, shown, page, size, of } = part
  if (shown === total) return undefined
  const href = (to: number) => partAddress(part, to === 1 ? '' : `page=${to}`)
  return numberedPages({ page, last: Math.ceil(total / size), href, landmarkLabel: of })
}
