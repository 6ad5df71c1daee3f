import { html, type SafeHtml } from '../html.ts'
import { attrs, content, hasContent, headingTag, more, type ComponentAttributes, type Content } from './common.ts'
import { i18n } from './i18n.ts'

export interface AccordionSection {
  readonly heading: Content
  readonly summary?: Content | undefined
  readonly content?: Content | undefined
  readonly expanded?: boolean | undefined
}

export interface Accordion {
  /** Unique in the page: with it the browser remembers which sections were open. */
  readonly id: string
  readonly items: readonly (AccordionSection | null | undefined | false | '')[]
  readonly headingLevel?: number | undefined
  readonly classes?: string | undefined
  readonly attributes?: ComponentAttributes | undefined
  readonly rememberExpanded?: boolean | undefined
  readonly hideAllSectionsText?: string | undefined
  readonly hideSectionText?: string | undefined
  readonly hideSectionAriaLabelText?: string | undefined
  readonly showAllSectionsText?: string | undefined
  readonly showSectionText?: string | undefined
  readonly showSectionAriaLabelText?: string | undefined
}

function body(words: Content | undefined): SafeHtml | false {
  if (!hasContent(words)) return false
  return words?.html ? html`${words.html}` : html`<p class="govuk-body">${content(words)}</p>`
}

function section(item: AccordionSection, at: number, { id, headingLevel }: Accordion): SafeHtml {
  const expanded = item.expanded && 'govuk-accordion__section--expanded'
  const heading = headingTag(headingLevel || undefined, 2)
  return html`<div class="govuk-accordion__section${more(expanded)}">
    <div class="govuk-accordion__section-header">
      ${html`<${heading} class="govuk-accordion__section-heading">
        <span class="govuk-accordion__section-button" id="${`${id}-heading-${at}`}">${content(item.heading)}</span>
      </${heading}>`}
      ${
        hasContent(item.summary) &&
        html`<div class="govuk-accordion__section-summary govuk-body" id="${`${id}-summary-${at}`}">
          ${content(item.summary)}
        </div>`
      }
    </div>
    <div id="${`${id}-content-${at}`}" class="govuk-accordion__section-content">${body(item.content)}</div>
  </div>`
}

/** Sections that a script folds up. Without it all are open, one under the other. */
export function accordion(params: Accordion): SafeHtml {
  const remember = params.rememberExpanded
  const own = attrs({
    ...i18n('hide-all-sections', params.hideAllSectionsText),
    ...i18n('hide-section', params.hideSectionText),
    ...i18n('hide-section-aria-label', params.hideSectionAriaLabelText),
    ...i18n('show-all-sections', params.showAllSectionsText),
    ...i18n('show-section', params.showSectionText),
    ...i18n('show-section-aria-label', params.showSectionAriaLabelText),
    'data-remember-expanded': { value: remember === undefined ? undefined : String(remember), optional: true },
    ...params.attributes,
  })
  return html`<div class="govuk-accordion${more(params.classes)}" data-module="govuk-accordion" id="${params.id}" ${own}>
    ${params.items.map((item, at) => (item ? section(item, at + 1, params) : ''))}
  </div>`
}
