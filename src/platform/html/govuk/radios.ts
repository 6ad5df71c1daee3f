import type { SafeHtml } from '../html.ts'
import { choice, choices, type Choice } from './choice.ts'
import type { ComponentAttributes } from './common.ts'
import { several, type FieldParams } from './field.ts'
import type { Fieldset } from './fieldset.ts'

export interface Radios extends Omit<FieldParams, 'label' | 'id'> {
  readonly fieldset?: Fieldset | undefined
  readonly idPrefix?: string | undefined
  readonly name: string
  readonly items?: readonly (Choice | null | undefined | false | '')[] | undefined
  readonly value?: string | number | null | undefined
  readonly classes?: string | undefined
  readonly attributes?: ComponentAttributes | undefined
}

/** One of several. */
export function radios(params: Radios): SafeHtml {
  const idPrefix = params.idPrefix || params.name
  return several(params, idPrefix, undefined, params.fieldset?.describedBy, () =>
    choices(
      'radios',
      params,
      (params.items ?? []).flatMap((item, at) => {
        if (!item) return []
        const chosen = params.value ? String(item.value) === String(params.value) && item.checked !== false : false
        return [
          choice(item, at, {
            kind: 'radios',
            name: params.name,
            idPrefix,
            checked: item.checked || chosen,
            describedBy: undefined,
          }),
        ]
      }),
    ),
  )
}
