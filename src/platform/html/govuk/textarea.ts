import { html, verbatim, type SafeHtml } from '../html.ts'
import { attrs, more, type ComponentAttributes } from './common.ts'
import { labelled, type FieldParams } from './field.ts'

export interface Textarea extends FieldParams {
  readonly name?: string | undefined
  readonly spellcheck?: boolean | undefined
  readonly rows?: number | string | undefined
  readonly value?: string | undefined
  readonly disabled?: boolean | undefined
  readonly classes?: string | undefined
  readonly autocomplete?: string | undefined
  readonly attributes?: ComponentAttributes | undefined
}

/** A field of several lines. A parser drops a line break right after the tag, so one is always written there. */
export function textarea(params: Textarea): SafeHtml {
  const id = params.id || (params.name ?? '')
  return labelled(
    params,
    id,
    describedBy =>
      html`<textarea
        class="govuk-textarea${more(params.errorMessage && 'govuk-textarea--error', params.classes)}"
        id="${id}"
        name="${params.name ?? ''}"
        rows="${params.rows || 5}"
        ${params.spellcheck !== undefined && html` spellcheck="${String(params.spellcheck)}"`}${
          params.disabled && html` disabled`
        }${describedBy && html` aria-describedby="${describedBy}"`}${params.autocomplete && html` autocomplete="${params.autocomplete}"`}${attrs(
          params.attributes,
        )}
      >
${verbatim(params.value ?? '')}</textarea>`,
  )
}
