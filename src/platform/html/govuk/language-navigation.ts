import { html, type SafeHtml } from '../html.ts'
import { attrs, content, more, type ComponentAttributes, type Part } from './common.ts'

export interface Language extends Part {
  /** The language of this very word: 'cy', 'en'. */
  readonly lang?: string | undefined
  readonly hrefLang?: string | undefined
  readonly dir?: string | undefined
  readonly href?: string | undefined
  readonly current?: boolean | undefined
  /** For those who hear the page: what following the link does, in the language that it leads to. */
  readonly languageDescriptionText?: string | undefined
}

export interface LanguageNavigation {
  readonly items: readonly Language[]
  readonly ariaLabel?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: ComponentAttributes | undefined
}

function languageOf(item: Language): SafeHtml {
  const lang = item.lang && html` lang="${item.lang}"`
  const dir = item.dir && html` dir="${item.dir}"`
  const hrefLang = item.hrefLang || item.lang
  const inner =
    item.current || !item.href
      ? html`<span
          class="govuk-language-navigation__text${more(item.classes)}"
          aria-current="true"
          ${lang}${dir}${attrs(item.attributes)}
          >${content(item)}</span
        >`
      : html`<a
          class="govuk-language-navigation__link${more(item.classes)}"
          href="${item.href}"
          rel="alternate"
          ${lang}${hrefLang && html` hreflang="${hrefLang}"`}${dir}${attrs(item.attributes)}
          >${content(item)}${
            item.languageDescriptionText &&
            html`<span class="govuk-visually-hidden"> ${item.languageDescriptionText}</span>`
          }</a
        >`
  return html`<li class="govuk-language-navigation__list-item">${inner}</li>`
}

/** The same page in other languages. */
export function languageNavigation(params: LanguageNavigation): SafeHtml {
  return html`<nav
    class="govuk-language-navigation${more(params.classes)}"
    ${attrs(params.attributes)}
    aria-label="${params.ariaLabel ?? 'Language'}"
  >
    <ul class="govuk-language-navigation__list">
      ${params.items.map(languageOf)}
    </ul>
  </nav>`
}
