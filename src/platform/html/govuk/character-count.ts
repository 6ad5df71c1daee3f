import { html, type SafeHtml } from '../html.ts'
import { content, more, type ComponentAttributes } from './common.ts'
import { hint } from './hint.ts'
import { i18n, i18nPlural } from './i18n.ts'
import { textarea, type Textarea } from './textarea.ts'

export interface CharacterCount extends Textarea {
  readonly maxlength?: number | string | undefined
  readonly maxwords?: number | string | undefined
  readonly threshold?: number | string | undefined
  readonly countType?: string | undefined
  readonly countMessage?: { readonly classes?: string | undefined } | undefined
  readonly textareaDescriptionText?: string | undefined
  readonly charactersUnderLimitText?: Readonly<Record<string, string>> | undefined
  readonly charactersAtLimitText?: string | undefined
  readonly charactersOverLimitText?: Readonly<Record<string, string>> | undefined
  readonly wordsUnderLimitText?: Readonly<Record<string, string>> | undefined
  readonly wordsAtLimitText?: string | undefined
  readonly wordsOverLimitText?: Readonly<Record<string, string>> | undefined
}

/** A field of several lines that says how much room is left. */
export function characterCount(params: CharacterCount): SafeHtml {
  const id = params.id || (params.name ?? '')
  const limit = params.maxwords || params.maxlength
  const countType = params.countType || (params.maxwords ? 'words' : undefined)
  const description =
    params.textareaDescriptionText || `You can enter up to %{count} ${countType === 'words' ? 'words' : 'characters'}`
  const optional = (value: string | number | undefined) => ({ value, optional: true })
  const attributes: ComponentAttributes = {
    'data-module': 'govuk-character-count',
    'data-maxlength': optional(params.maxlength),
    'data-maxwords': optional(params.maxwords),
    'data-threshold': optional(params.threshold),
    'data-count-type': optional(countType),
    // Only a limit that is set later, by a script, leaves the description to be filled in.
    ...(limit
      ? {}
      : i18nPlural(
          'textarea-description',
          params.textareaDescriptionText ? { other: params.textareaDescriptionText } : undefined,
        )),
    ...i18nPlural('characters-under-limit', params.charactersUnderLimitText),
    ...i18n('characters-at-limit', params.charactersAtLimitText),
    ...i18nPlural('characters-over-limit', params.charactersOverLimitText),
    ...i18nPlural('words-under-limit', params.wordsUnderLimitText),
    ...i18n('words-at-limit', params.wordsAtLimitText),
    ...i18nPlural('words-over-limit', params.wordsOverLimitText),
    ...params.formGroup?.attributes,
  }
  return textarea({
    ...params,
    id,
    describedBy: `${id}-info`,
    classes: `govuk-js-character-count${more(params.classes)}`,
    formGroup: {
      classes: `govuk-character-count${more(params.formGroup?.classes)}`,
      attributes,
      beforeInput: params.formGroup?.beforeInput,
      afterInput: {
        html: html`${hint({
          text: limit ? description.replace('%{count}', String(limit)) : undefined,
          id: `${id}-info`,
          classes: `govuk-character-count__message${more(params.countMessage?.classes)}`,
        })}${content(params.formGroup?.afterInput)}`,
      },
    },
  })
}
