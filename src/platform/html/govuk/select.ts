import { html, type SafeHtml } from '../html.ts'
import { attrs, more, type ComponentAttributes } from './common.ts'
import { labelled, type FieldParams } from './field.ts'

export interface SelectItem {
  readonly value?: string | number | boolean | undefined
  readonly text: string | number
  readonly selected?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly attributes?: ComponentAttributes | undefined
}

export interface Select extends FieldParams {
  readonly name: string
  readonly items?: readonly (SelectItem | null | undefined | false | '')[] | undefined
  readonly value?: string | number | null | undefined
  readonly disabled?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: ComponentAttributes | undefined
}

/** One of a list that is too long for radios. */
export function select(params: Select): SafeHtml {
  const id = params.id || params.name
  const option = (item: SelectItem) => {
    const chosen = params.value
      ? String(item.value ?? item.text) === String(params.value) && item.selected !== false
      : false
    return html`<option${item.value !== undefined && html` value="${String(item.value)}"`}${(item.selected || chosen) && html` selected`}${
      item.disabled && html` disabled`
    }${attrs(item.attributes)}>${item.text}</option>`
  }
  return labelled(
    params,
    id,
    describedBy =>
      html`<select
        class="govuk-select${more(params.classes, params.errorMessage && 'govuk-select--error')}"
        id="${id}"
        name="${params.name}"
        ${params.disabled && html` disabled`}${describedBy && html` aria-describedby="${describedBy}"`}${attrs(params.attributes)}
      >
        ${(params.items ?? []).map(item => (item ? option(item) : ''))}
      </select>`,
  )
}
