import { button, type Button } from '../govuk/button.ts'
import { attrs, more, type ComponentAttributes } from '../govuk/common.ts'
import { html, type SafeHtml } from '../html.ts'

export interface ButtonMenu {
  /** Deeds that are links. The package's script makes every button among them one that sends nothing. */
  readonly items: readonly Button[]
  /** What the button says that opens the menu. */
  readonly button?: { readonly text?: string | undefined; readonly classes?: string | undefined } | undefined
  readonly alignMenu?: 'left' | 'right' | undefined
  readonly classes?: string | undefined
  readonly attributes?: ComponentAttributes | undefined
}

/** Several deeds, which a script folds into a menu. Without it they are buttons beside one another. */
export function buttonMenu(params: ButtonMenu): SafeHtml {
  const optional = (value: string | undefined) => ({ value, optional: true })
  const own = attrs({
    ...params.attributes,
    'data-button-text': optional(params.button?.text),
    'data-button-classes': optional(params.button?.classes),
    'data-align-menu': optional(params.alignMenu),
  })
  const item = (each: Button) =>
    button({ ...each, classes: `moj-button-menu__item govuk-button--secondary${more(each.classes)}` })
  return html`<div class="moj-button-menu${more(params.classes)}" data-module="moj-button-menu" ${own}>
    ${params.items.map(item)}
  </div>`
}
