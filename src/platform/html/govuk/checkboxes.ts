import type { SafeHtml } from '../html.ts'
import { choice, choices, type Choice } from './choice.ts'
import type { ComponentAttributes } from './common.ts'
import { several, type FieldParams } from './field.ts'
import type { Fieldset } from './fieldset.ts'

export interface Checkboxes extends Omit<FieldParams, 'label' | 'id'> {
  readonly fieldset?: Fieldset | undefined
  readonly idPrefix?: string | undefined
  readonly name: string
  readonly items?: readonly (Choice | null | undefined | false | '')[] | undefined
  readonly values?: readonly (string | number)[] | undefined
  readonly classes?: string | undefined
  readonly attributes?: ComponentAttributes | undefined
}

/** Any of several. */
export function checkboxes(params: Checkboxes): SafeHtml {
  const idPrefix = params.idPrefix || params.name
  return several(params, idPrefix, undefined, params.fieldset?.describedBy || params.describedBy, describedBy =>
    choices(
      'checkboxes',
      params,
      (params.items ?? []).flatMap((item, at) => {
        if (!item) return []
        const ticked =
          (params.values?.some(value => String(value) === String(item.value)) ?? false) && item.checked !== false
        const frame = { kind: 'checkboxes', name: params.name, idPrefix, checked: item.checked || ticked } as const
        return [choice(item, at, { ...frame, describedBy: params.fieldset ? undefined : describedBy })]
      }),
    ),
  )
}
