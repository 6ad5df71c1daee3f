import { html, type SafeHtml } from '../html.ts'
import { attrs, content, hasContent, more, type ComponentAttributes, type Part } from './common.ts'
import { hint } from './hint.ts'
import { label } from './label.ts'

/** One radio or tick box. */
export interface Choice extends Part {
  readonly id?: string | undefined
  readonly name?: string | undefined
  readonly value?: string | number | undefined
  readonly label?:
    { readonly classes?: string | undefined; readonly attributes?: ComponentAttributes | undefined } | undefined
  readonly hint?: Part | undefined
  readonly divider?: string | undefined
  readonly checked?: boolean | undefined
  readonly conditional?: { readonly html?: SafeHtml | undefined } | false | undefined
  readonly behaviour?: string | undefined
  readonly disabled?: boolean | undefined
}

export interface ChoiceFrame {
  readonly kind: 'radios' | 'checkboxes'
  readonly name: string
  readonly idPrefix: string
  readonly checked: boolean
  readonly describedBy: string | undefined
}

/** One choice with its label, hint and what it reveals. The first has no number in its id, so that an error can point to it. */
export function choice(item: Choice, at: number, frame: ChoiceFrame): SafeHtml {
  const block = `govuk-${frame.kind}`
  if (item.divider) return html`<div class="${block}__divider">${item.divider}</div>`
  const id = item.id || (at === 0 ? frame.idPrefix : `${frame.idPrefix}-${at + 1}`)
  const revealed = item.conditional ? item.conditional.html : undefined
  const itemHint = item.hint && hasContent(item.hint) ? item.hint : undefined
  const describedBy = [frame.describedBy, itemHint && `${id}-item-hint`].filter(Boolean).join(' ')
  return html`<div class="${block}__item">
      <input
        class="${block}__input"
        id="${id}"
        name="${item.name || frame.name}"
        type="${frame.kind === 'radios' ? 'radio' : 'checkbox'}"
        value="${item.value ?? ''}"
        ${frame.checked && html` checked`}${item.disabled && html` disabled`}${
          revealed && html` data-aria-controls="conditional-${id}"`
        }${item.behaviour && html` data-behaviour="${item.behaviour}"`}${describedBy && html` aria-describedby="${describedBy}"`}${attrs(
          item.attributes,
        )}
      />${label({
        text: item.text,
        html: item.html,
        classes: `${block}__label${more(item.label?.classes)}`,
        attributes: item.label?.attributes,
        for: id,
      })}${itemHint && hint({ ...itemHint, id: `${id}-item-hint`, classes: `${block}__hint${more(itemHint.classes)}` })}
    </div>
    ${
      revealed &&
      html`<div
        class="${block}__conditional${!frame.checked && ` ${block}__conditional--hidden`}"
        id="conditional-${id}"
      >
        ${revealed}
      </div>`
    }`
}

/** The frame around the choices. */
export function choices(
  kind: ChoiceFrame['kind'],
  params: {
    readonly classes?: string | undefined
    readonly attributes?: ComponentAttributes | undefined
    readonly formGroup?:
      { readonly beforeInputs?: Part | undefined; readonly afterInputs?: Part | undefined } | undefined
  },
  items: readonly SafeHtml[],
): SafeHtml {
  const { beforeInputs, afterInputs } = params.formGroup ?? {}
  return html`<div class="govuk-${kind}${more(params.classes)}" ${attrs(params.attributes)} data-module="govuk-${kind}">
    ${hasContent(beforeInputs) && content(beforeInputs)}${items}${hasContent(afterInputs) && content(afterInputs)}
  </div>`
}
