import { html, type SafeHtml } from '../html.ts'
import { attrs, content, hasContent, more, type ComponentAttributes } from './common.ts'
import { several, type FieldParams } from './field.ts'
import type { Fieldset } from './fieldset.ts'
import { input } from './input.ts'

export interface DatePartParams {
  readonly id?: string | undefined
  readonly name?: string | undefined
  readonly label?: string | undefined
  readonly value?: string | number | undefined
  readonly autocomplete?: string | undefined
  readonly inputmode?: string | undefined
  readonly pattern?: string | undefined
  readonly classes?: string | undefined
  readonly error?: boolean | undefined
  readonly attributes?: ComponentAttributes | undefined
}

export interface DateInput extends Omit<FieldParams, 'label'> {
  readonly namePrefix?: string | undefined
  readonly items?: readonly (DatePartParams | null | undefined | false)[] | undefined
  readonly day?: DatePartParams | undefined
  readonly month?: DatePartParams | undefined
  readonly year?: DatePartParams | undefined
  readonly values?: Readonly<Record<string, string | number | undefined>> | undefined
  readonly fieldset?: Fieldset | undefined
  readonly classes?: string | undefined
  readonly attributes?: ComponentAttributes | undefined
}

type Part = 'day' | 'month' | 'year'
const wide: Readonly<Record<Part, string>> = {
  day: 'govuk-input--width-2',
  month: 'govuk-input--width-2',
  year: 'govuk-input--width-4',
}
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase()

/** A date in three fields. */
export function dateInput(params: DateInput): SafeHtml {
  const own: Record<Part, DatePartParams> = {
    day: params.day ?? { name: 'day', value: params.values?.['day'], classes: wide.day },
    month: params.month ?? { name: 'month', value: params.values?.['month'], classes: wide.month },
    year: params.year ?? { name: 'year', value: params.values?.['year'], classes: wide.year },
  }
  const items = params.items && params.items.length > 0 ? params.items : [own.day, own.month, own.year]
  const isWrong = (item: DatePartParams) =>
    item.error === true || (item.classes?.includes('govuk-input--error') ?? false)
  const anyWrong = items.some(item => item && isWrong(item))

  const one = (item: DatePartParams): SafeHtml => {
    const part = (['day', 'month', 'year'] as const).find(
      each => item === own[each] || (item.name !== undefined && (item.name === each || item.name === own[each].name)),
    )
    const name = item.name ?? part ?? ''
    const red = isWrong(item) || (item.error !== false && params.errorMessage !== undefined && !anyWrong)
    const classes = [
      red && !item.classes?.includes('govuk-input--error') && 'govuk-input--error',
      !item.classes?.includes('govuk-input--width-') && (part === 'year' ? wide.year : wide.day),
      item.classes,
    ]
    const prefix = params.namePrefix ? `${params.namePrefix}-` : ''
    return html`<div class="govuk-date-input__item">
      ${input({
        label: { text: item.label || capital(name), classes: 'govuk-date-input__label' },
        id: item.id || `${params.id ?? ''}-${name}`,
        classes: `govuk-date-input__input${more(...classes)}`,
        name: `${prefix}${name}`,
        value: item.value ?? (part && own[part].value) ?? params.values?.[`${prefix}${name}`],
        inputmode: item.inputmode || 'numeric',
        autocomplete: item.autocomplete,
        pattern: item.pattern,
        attributes: item.attributes,
      })}
    </div>`
  }
  const { beforeInputs, afterInputs } = params.formGroup ?? {}
  // The role makes JAWS read what describes a fieldset of text fields.
  return several(
    params,
    params.id ?? '',
    'group',
    params.fieldset?.describedBy,
    () =>
      html`<div
        class="govuk-date-input${more(params.classes)}"
        ${attrs(params.attributes)}${params.id && html` id="${params.id}"`}
      >
        ${
          hasContent(beforeInputs) && content(beforeInputs)
        }${items.map(item => (item ? one(item) : ''))}${hasContent(afterInputs) && content(afterInputs)}
      </div>`,
  )
}
