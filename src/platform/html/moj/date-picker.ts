import { attrs, more } from '../govuk/common.ts'
import { input, type Input } from '../govuk/input.ts'
import { html, type SafeHtml } from '../html.ts'

/** Days as the field has them: 17/5/2026. */
export interface DatePicker extends Pick<
  Input,
  'id' | 'name' | 'label' | 'hint' | 'errorMessage' | 'formGroup' | 'classes' | 'attributes'
> {
  readonly value?: string | undefined
  readonly minDate?: string | undefined
  readonly maxDate?: string | undefined
  /** Days that can't be chosen, with blanks between; '2/5/2026-6/5/2026' is all from the one to the other. */
  readonly excludedDates?: string | undefined
  /** Days of the week that can't be chosen: 'saturday sunday'. */
  readonly excludedDays?: string | undefined
  readonly leadingZeros?: boolean | undefined
  readonly weekStartDay?: 'monday' | 'sunday' | undefined
}

/** A day in one field, to which a script adds a calendar. What can't be chosen there can still be typed: the server decides. */
export function datePicker(params: DatePicker): SafeHtml {
  const optional = (value: string | undefined) => ({ value, optional: true })
  const own = attrs({
    'data-module': 'moj-date-picker',
    'data-min-date': optional(params.minDate),
    'data-max-date': optional(params.maxDate),
    'data-excluded-dates': optional(params.excludedDates),
    'data-excluded-days': optional(params.excludedDays),
    'data-leading-zeros': optional(params.leadingZeros === undefined ? undefined : String(params.leadingZeros)),
    'data-week-start-day': optional(params.weekStartDay),
  })
  return html`<div class="moj-datepicker" ${own}>
    ${input({
      ...{ id: params.id, name: params.name, value: params.value, label: params.label, hint: params.hint },
      ...{ errorMessage: params.errorMessage, formGroup: params.formGroup, attributes: params.attributes },
      classes: `moj-js-datepicker-input${more(params.classes)}`,
      autocomplete: 'off',
    })}
  </div>`
}
