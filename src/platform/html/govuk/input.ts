import { html, type SafeHtml } from '../html.ts'
import { attrs, content, hasContent, more, type ComponentAttributes, type Part } from './common.ts'
import { group, explained, type FieldParams } from './field.ts'
import { label } from './label.ts'

export interface Input extends FieldParams {
  readonly name?: string | undefined
  readonly type?: string | undefined
  readonly inputmode?: string | undefined
  readonly value?: string | number | undefined
  readonly disabled?: boolean | undefined
  readonly prefix?: Part | undefined
  readonly suffix?: Part | undefined
  readonly classes?: string | undefined
  readonly autocomplete?: string | undefined
  readonly pattern?: string | undefined
  readonly spellcheck?: boolean | undefined
  readonly autocapitalize?: string | undefined
  readonly inputWrapper?:
    { readonly classes?: string | undefined; readonly attributes?: ComponentAttributes | undefined } | undefined
  readonly attributes?: ComponentAttributes | undefined
}

function affix(part: Part, kind: 'prefix' | 'suffix'): SafeHtml {
  return html`<div class="govuk-input__${kind}${more(part.classes)}" aria-hidden="true" ${attrs(part.attributes)}>
    ${content(part)}
  </div>`
}

/** A field of one line. */
export function input(params: Input): SafeHtml {
  const id = params.id || (params.name ?? '')
  const { describedBy, before } = explained(params, id, params.describedBy)
  const own = attrs({
    class: `govuk-input${more(params.classes, params.errorMessage && 'govuk-input--error')}`,
    id,
    name: params.name,
    type: params.type || 'text',
    spellcheck: { value: params.spellcheck === undefined ? undefined : String(params.spellcheck), optional: true },
    value: { value: params.value, optional: true },
    disabled: { value: params.disabled, optional: true },
    'aria-describedby': { value: describedBy, optional: true },
    autocomplete: { value: params.autocomplete, optional: true },
    autocapitalize: { value: params.autocapitalize, optional: true },
    pattern: { value: params.pattern, optional: true },
    inputmode: { value: params.inputmode, optional: true },
  })
  const control = html`<input ${own} ${attrs(params.attributes)} />`
  const { beforeInput, afterInput } = params.formGroup ?? {}
  const wrapped = [params.prefix, params.suffix, beforeInput, afterInput].some(hasContent)
  return group(
    params,
    html`${label({ ...params.label, for: id })}${before}${
      wrapped
        ? html`<div
            class="govuk-input__wrapper${more(params.inputWrapper?.classes)}"
            ${attrs(params.inputWrapper?.attributes)}
          >
            ${
              hasContent(beforeInput) && content(beforeInput)
            }${params.prefix && hasContent(params.prefix) && affix(params.prefix, 'prefix')}${control}${
              params.suffix && hasContent(params.suffix) && affix(params.suffix, 'suffix')
            }${hasContent(afterInput) && content(afterInput)}
          </div>`
        : control
    }`,
  )
}
