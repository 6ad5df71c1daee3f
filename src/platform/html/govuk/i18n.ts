import type { ComponentAttributes } from './common.ts'

/** A translated text as the packages' scripts read it. */
export const i18n = (key: string, message: string | undefined): ComponentAttributes =>
  message ? { [`data-i18n.${key}`]: message } : {}

/** A translated text with a form for each plural rule. */
export const i18nPlural = (key: string, messages: Readonly<Record<string, string>> | undefined): ComponentAttributes =>
  Object.fromEntries(Object.entries(messages ?? {}).map(([rule, message]) => [`data-i18n.${key}.${rule}`, message]))
