import { html, type SafeHtml } from '../html.ts'
import { attrs, content, described, hasContent, more, type FormGroup, type Part } from './common.ts'
import { errorMessage, type ErrorMessage } from './error-message.ts'
import { fieldset, type Fieldset } from './fieldset.ts'
import { hint } from './hint.ts'
import { label, type Label } from './label.ts'

/** What every field has around it. */
export interface FieldParams {
  readonly id?: string | undefined
  readonly describedBy?: string | undefined
  readonly label?: Label | undefined
  readonly hint?: Part | undefined
  readonly errorMessage?: ErrorMessage | undefined
  readonly formGroup?: FormGroup | undefined
}

/** The group of a field: classes, and red when something is wrong with it. */
export function group(params: Pick<FieldParams, 'errorMessage' | 'formGroup'>, inner: SafeHtml): SafeHtml {
  return html`<div
    class="govuk-form-group${more(params.errorMessage && 'govuk-form-group--error', params.formGroup?.classes)}"
    ${attrs(params.formGroup?.attributes)}
  >
    ${inner}
  </div>`
}

/** Hint and message of a field, and the ids by which the field is described. */
export function explained(
  params: Pick<FieldParams, 'hint' | 'errorMessage'>,
  id: string,
  describedBy: string | undefined,
) {
  return {
    describedBy: described(describedBy, params.hint && `${id}-hint`, params.errorMessage && `${id}-error`),
    before: html`${params.hint && hint({ ...params.hint, id: `${id}-hint` })}${
      params.errorMessage && errorMessage({ ...params.errorMessage, id: `${id}-error` })
    }`,
  }
}

/** A field with one label: label, hint, message, then the control, given the ids that describe it. */
export function labelled(
  params: FieldParams,
  id: string,
  control: (describedBy: string | undefined) => SafeHtml,
): SafeHtml {
  const { describedBy, before } = explained(params, id, params.describedBy)
  const { beforeInput, afterInput } = params.formGroup ?? {}
  return group(
    params,
    html`${label({ ...params.label, for: id })}${before}${hasContent(beforeInput) && content(beforeInput)}${control(describedBy)}${
      hasContent(afterInput) && content(afterInput)
    }`,
  )
}

/** A field of several controls: in a fieldset when there is one. */
export function several(
  params: Omit<FieldParams, 'label'> & { readonly fieldset?: Fieldset | undefined },
  id: string,
  role: string | undefined,
  startWith: string | undefined,
  controls: (describedBy: string | undefined) => SafeHtml,
): SafeHtml {
  const { describedBy, before } = explained(params, id, startWith)
  const inner = html`${before}${controls(describedBy)}`
  return group(params, params.fieldset ? fieldset({ ...params.fieldset, role, describedBy, html: inner }) : inner)
}
