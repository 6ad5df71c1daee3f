import { html, type SafeHtml } from '../html.ts'
import { attrs, content, hasContent, more, type ComponentAttributes, type Content } from './common.ts'
import { footerCrown } from './crown.ts'

export interface FooterLink {
  readonly text?: string | undefined
  readonly href?: string | undefined
  readonly attributes?: ComponentAttributes | undefined
}

export interface FooterSection {
  readonly title: string
  readonly columns?: number | undefined
  /** A width of the grid: 'one-third', 'two-thirds'; the whole line without one. */
  readonly width?: string | undefined
  readonly items?: readonly FooterLink[] | undefined
}

export interface FooterMeta extends Content {
  readonly visuallyHiddenTitle?: string | undefined
  readonly items?: readonly FooterLink[] | undefined
}

export interface Footer {
  readonly meta?: FooterMeta | undefined
  readonly navigation?: readonly FooterSection[] | undefined
  /** The Open Government Licence unless another is given; `null` for none. */
  readonly contentLicence?: Content | null | undefined
  readonly copyright?: Content | undefined
  readonly containerClasses?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: ComponentAttributes | undefined
}

const licenceLogo = html`<svg
  aria-hidden="true"
  focusable="false"
  class="govuk-footer__licence-logo"
  xmlns="http://www.w3.org/2000/svg"
  viewBox="0 0 483.2 195.7"
  height="17"
  width="41"
>
  <path
    fill="currentColor"
    d="M421.5 142.8V.1l-50.7 32.3v161.1h112.4v-50.7zm-122.3-9.6A47.12 47.12 0 0 1 221 97.8c0-26 21.1-47.1 47.1-47.1 16.7 0 31.4 8.7 39.7 21.8l42.7-27.2A97.63 97.63 0 0 0 268.1 0c-36.5 0-68.3 20.1-85.1 49.7A98 98 0 0 0 97.8 0C43.9 0 0 43.9 0 97.8s43.9 97.8 97.8 97.8c36.5 0 68.3-20.1 85.1-49.7a97.76 97.76 0 0 0 149.6 25.4l19.4 22.2h3v-87.8h-80l24.3 27.5zM97.8 145c-26 0-47.1-21.1-47.1-47.1s21.1-47.1 47.1-47.1 47.2 21 47.2 47S123.8 145 97.8 145"
  />
</svg>`

const openGovernmentLicence = html`All content is available under the
  <a
    class="govuk-footer__link"
    href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
    rel="license"
    >Open Government Licence v3.0</a
  >, except where otherwise stated`

const crownCopyright =
  'https://www.nationalarchives.gov.uk/information-management/re-using-public-sector-information/uk-government-licensing-framework/crown-copyright/'

const link = (item: FooterLink) =>
  html`<a class="govuk-footer__link" href="${item.href ?? ''}" ${attrs(item.attributes)}>${item.text}</a>`

function section(params: FooterSection): SafeHtml {
  const columns = params.columns && `govuk-footer__list--columns-${params.columns}`
  const items = params.items ?? []
  const links = items
    .filter(item => item.href && item.text)
    .map(item => html`<li class="govuk-footer__list-item">${link(item)}</li>`)
  return html`<div class="govuk-footer__section govuk-grid-column-${params.width || 'full'}">
    <h2 class="govuk-footer__heading govuk-heading-m">${params.title}</h2>
    ${
      items.length > 0 &&
      html`<ul class="govuk-footer__list${more(columns || undefined)}">
        ${links}
      </ul>`
    }
  </div>`
}

function navigation(sections: readonly FooterSection[]): SafeHtml {
  return html`<div class="govuk-footer__navigation">${sections.map(section)}</div>
    <hr class="govuk-footer__section-break" />`
}

function meta(params: FooterMeta): SafeHtml {
  const items = (params.items ?? []).map(item => html`<li class="govuk-footer__inline-list-item">${link(item)}</li>`)
  return html`<h2 class="govuk-visually-hidden">${params.visuallyHiddenTitle || 'Support links'}</h2>
    ${
      items.length > 0 &&
      html`<ul class="govuk-footer__inline-list">
        ${items}
      </ul>`
    }
    ${hasContent(params) && html`<div class="govuk-footer__meta-custom">${content(params)}</div>`}`
}

function licence(params: Content | undefined): SafeHtml {
  const words = hasContent(params) ? content(params) : openGovernmentLicence
  return html`${licenceLogo} <span class="govuk-footer__licence-description">${words}</span>`
}

/** The foot of a government service: its links, its licence, its copyright, under the crown. */
export function footer(params: Footer): SafeHtml {
  const { copyright, contentLicence } = params
  const sections = params.navigation ?? []
  return html`<div class="govuk-footer${more(params.classes)}" ${attrs(params.attributes)}>
    <div class="govuk-width-container${more(params.containerClasses)}">
      ${footerCrown} ${sections.length > 0 && navigation(sections)}
      <div class="govuk-footer__meta">
        <div class="govuk-footer__meta-item govuk-footer__meta-item--grow">
          ${params.meta && meta(params.meta)} ${contentLicence !== null && licence(contentLicence)}
        </div>
        <div class="govuk-footer__meta-item">
          <a class="govuk-footer__link govuk-footer__copyright-logo" href="${crownCopyright}"
            >${hasContent(copyright) ? content(copyright) : '© Crown copyright'}</a
          >
        </div>
      </div>
    </div>
  </div>`
}
