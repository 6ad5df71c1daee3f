import { html, SafeHtml } from '../html.ts'
import { attrs, content, hasContent, more, type ComponentAttributes, type Content } from './common.ts'

export interface NavigationItem extends Content {
  readonly href?: string | undefined
  /** The page itself. */
  readonly current?: boolean | undefined
  /** The part of the service that the page belongs to. */
  readonly active?: boolean | undefined
  readonly attributes?: ComponentAttributes | undefined
}

/** Markup of the service's own at the places that the package leaves for it. */
export interface NavigationSlots {
  readonly start?: SafeHtml | undefined
  readonly end?: SafeHtml | { readonly html?: SafeHtml | undefined; readonly align?: 'inline' | undefined } | undefined
  readonly navigationStart?: SafeHtml | undefined
  readonly navigationEnd?: SafeHtml | undefined
}

export interface ServiceNavigation {
  readonly serviceName?: string | undefined
  readonly serviceUrl?: string | undefined
  readonly navigation?: readonly (NavigationItem | null | undefined | false | '')[] | undefined
  readonly navigationId?: string | undefined
  readonly navigationLabel?: string | undefined
  readonly navigationClasses?: string | undefined
  readonly collapseNavigationOnMobile?: boolean | undefined
  readonly menuButtonText?: string | undefined
  readonly menuButtonLabel?: string | undefined
  readonly ariaLabel?: string | undefined
  readonly slots?: NavigationSlots | undefined
  readonly classes?: string | undefined
  readonly attributes?: ComponentAttributes | undefined
}

function navigationItem(item: NavigationItem): SafeHtml {
  const here = item.current || item.active
  const words = here
    ? html`<strong class="govuk-service-navigation__active-fallback">${content(item)}</strong>`
    : html`${content(item)}`
  const current = here && html` aria-current="${item.current ? 'page' : 'true'}"`
  const link = item.href
    ? html`<a class="govuk-service-navigation__link" href="${item.href}" ${current}${attrs(item.attributes)}
        >${words}</a
      >`
    : hasContent(item) && html`<span class="govuk-service-navigation__text" ${current}>${words}</span>`
  const active = here && 'govuk-service-navigation__item--active'
  return html`<li class="govuk-service-navigation__item${more(active)}">${link}</li>`
}

function serviceName(params: ServiceNavigation): SafeHtml {
  const { serviceName: name, serviceUrl: url } = params
  const words = url
    ? html`<a href="${url}" class="govuk-service-navigation__link">${name}</a>`
    : html`<span class="govuk-service-navigation__text">${name}</span>`
  return html`<span class="govuk-service-navigation__service-name">${words}</span>`
}

function navigation(params: ServiceNavigation, items: readonly NavigationItem[]): SafeHtml {
  const id = params.navigationId || 'navigation'
  const menu = params.menuButtonText || 'Menu'
  const button = attrs({
    type: 'button',
    class: 'govuk-service-navigation__toggle govuk-js-service-navigation-toggle',
    'aria-controls': id,
    'aria-label': { value: params.menuButtonLabel === menu ? undefined : params.menuButtonLabel, optional: true },
    hidden: { value: true, optional: true },
    'aria-hidden': 'true',
  })
  const collapses = params.collapseNavigationOnMobile ?? items.length > 1
  const classes = `govuk-service-navigation__wrapper${more(params.navigationClasses)}`
  return html`<nav aria-label="${params.navigationLabel || menu}" class="${classes}">
    ${collapses && html`<button${button}>${menu}</button>`}
    <ul class="govuk-service-navigation__list" id="${id}">
      ${params.slots?.navigationStart} ${items.map(navigationItem)} ${params.slots?.navigationEnd}
    </ul>
  </nav>`
}

/** The service's name and its main parts. A landmark of its own when it holds more than the navigation. */
export function serviceNavigation(params: ServiceNavigation): SafeHtml {
  const { start, end, navigationStart, navigationEnd } = params.slots ?? {}
  const endSlot = end instanceof SafeHtml ? { html: end, align: undefined } : end
  const items = (params.navigation ?? []).filter(item => !!item)
  const hasNavigation = items.length > 0 || navigationStart || navigationEnd
  const inline = endSlot?.align === 'inline' && 'govuk-service-navigation__inlining-container'
  const inner = html`<div class="govuk-width-container${more(inline)}">
    ${start}
    <div class="govuk-service-navigation__container">
      ${params.serviceName && serviceName(params)} ${hasNavigation && navigation(params, items)}
    </div>
    ${endSlot?.html}
  </div>`
  const own = attrs({
    class: `govuk-service-navigation${more(params.classes)}`,
    'data-module': 'govuk-service-navigation',
    ...params.attributes,
  })
  return params.serviceName || start || endSlot?.html
    ? html`<section aria-label="${params.ariaLabel ?? 'Service information'}" ${own}>${inner}</section>`
    : html`<div${own}>${inner}</div>`
}
