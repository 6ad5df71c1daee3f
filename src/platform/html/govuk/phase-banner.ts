import { html, type SafeHtml } from '../html.ts'
import { attrs, content, more, type Part } from './common.ts'
import { tag } from './tag.ts'

export interface PhaseBanner extends Part {
  readonly tag?: Omit<Part, 'attributes'> | undefined
}

/** How far the service is from finished, and where to say what is wrong with it. */
export function phaseBanner(params: PhaseBanner): SafeHtml {
  const phase = tag({
    text: params.tag?.text,
    html: params.tag?.html,
    classes: `govuk-phase-banner__content__tag${more(params.tag?.classes)}`,
  })
  const words = html`<span class="govuk-phase-banner__text">${content(params)}</span>`
  const classes = `govuk-phase-banner govuk-width-container${more(params.classes)}`
  return html`<div class="${classes}" ${attrs(params.attributes)}>
    <p class="govuk-phase-banner__content">${phase} ${words}</p>
  </div>`
}
