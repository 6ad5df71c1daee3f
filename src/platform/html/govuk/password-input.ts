import { html, type SafeHtml } from '../html.ts'
import { button } from './button.ts'
import { content, more } from './common.ts'
import { i18n } from './i18n.ts'
import { input, type Input } from './input.ts'

export interface PasswordInput extends Input {
  readonly showPasswordText?: string | undefined
  readonly hidePasswordText?: string | undefined
  readonly showPasswordAriaLabelText?: string | undefined
  readonly hidePasswordAriaLabelText?: string | undefined
  readonly passwordShownAnnouncementText?: string | undefined
  readonly passwordHiddenAnnouncementText?: string | undefined
  readonly button?: { readonly classes?: string | undefined } | undefined
}

/** A password, with a button that shows it. */
export function passwordInput(params: PasswordInput): SafeHtml {
  const id = params.id || (params.name ?? '')
  const toggle = button({
    type: 'button',
    classes: `govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle${more(params.button?.classes)}`,
    text: params.showPasswordText ?? 'Show',
    attributes: {
      'aria-controls': id,
      'aria-label': params.showPasswordAriaLabelText ?? 'Show password',
      hidden: { value: true, optional: true },
    },
  })
  return input({
    label: params.label,
    hint: params.hint,
    errorMessage: params.errorMessage,
    id,
    name: params.name,
    value: params.value,
    disabled: params.disabled,
    describedBy: params.describedBy,
    attributes: params.attributes,
    type: 'password',
    spellcheck: false,
    autocapitalize: 'none',
    autocomplete: params.autocomplete || 'current-password',
    classes: `govuk-password-input__input govuk-js-password-input-input${more(params.classes)}`,
    inputWrapper: { classes: 'govuk-password-input__wrapper' },
    formGroup: {
      classes: `govuk-password-input${more(params.formGroup?.classes)}`,
      attributes: {
        'data-module': 'govuk-password-input',
        ...i18n('show-password', params.showPasswordText),
        ...i18n('hide-password', params.hidePasswordText),
        ...i18n('show-password-aria-label', params.showPasswordAriaLabelText),
        ...i18n('hide-password-aria-label', params.hidePasswordAriaLabelText),
        ...i18n('password-shown-announcement', params.passwordShownAnnouncementText),
        ...i18n('password-hidden-announcement', params.passwordHiddenAnnouncementText),
        ...params.formGroup?.attributes,
      },
      beforeInput: params.formGroup?.beforeInput,
      afterInput: { html: html`${toggle}${content(params.formGroup?.afterInput)}` },
    },
  })
}
