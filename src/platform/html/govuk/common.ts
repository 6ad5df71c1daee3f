import { empty, escape, html, trusted, verbatim, type SafeHtml } from '../html.ts'

/** What a component's `attributes` parameter may be: the macros' own rules, which differ from ours for empty values. */
export type ComponentAttributes = Readonly<
  Record<
    string,
    | string
    | number
    | boolean
    | null
    | undefined
    | { readonly value?: string | number | boolean | null | undefined; readonly optional?: boolean }
  >
>

/** Words of a component: plain text, which is escaped, or markup. */
export interface Content {
  readonly text?: string | number | undefined
  readonly html?: SafeHtml | undefined
}

/** Content with the parameters that labels, hints and messages share. */
export interface Part extends Content {
  readonly classes?: string | undefined
  readonly attributes?: ComponentAttributes | undefined
}

/** What stands around a field. */
export interface FormGroup {
  readonly classes?: string | undefined
  readonly attributes?: ComponentAttributes | undefined
  readonly beforeInput?: Content | undefined
  readonly afterInput?: Content | undefined
  readonly beforeInputs?: Content | undefined
  readonly afterInputs?: Content | undefined
}

/** Markup when there is any, otherwise the text. */
export function content(part: Content | undefined): SafeHtml | string | number | undefined {
  return part?.html !== undefined && part.html.toString() !== '' ? part.html : part?.text
}

/** Whether there are any words at all. */
export function hasContent(part: Content | undefined): boolean {
  const words = content(part)
  return words !== undefined && words !== '' && words.toString() !== ''
}

/** As the macro govukAttributes writes them: without `optional`, an empty value is still written. */
export function attrs(all: ComponentAttributes | undefined): SafeHtml {
  if (all === undefined) return empty
  let markup = ''
  for (const [name, item] of Object.entries(all)) {
    const [value, optional] = typeof item === 'object' && item !== null ? [item.value, item.optional] : [item, false]
    if (optional && (value === undefined || value === null || value === false)) continue
    markup +=
      optional && value === true
        ? ` ${escape(name)}`
        : ` ${escape(name)}="${value === undefined || value === null ? '' : verbatim(String(value)).toString()}"`
  }
  return trusted(markup)
}

/** ` classes` when there are any, to stand after a component's own class. */
export const more = (...classes: readonly (string | false | undefined)[]): string =>
  classes.reduce<string>((text, each) => (each ? `${text} ${each}` : text), '')

/** Ids of what describes a field, in order. */
export const described = (...ids: readonly (string | false | undefined)[]): string | undefined =>
  ids.filter(id => id !== undefined && id !== false && id !== '').join(' ') || undefined

/** A heading of a level that a parameter decides. */
export const headingTag = (level: number | undefined, fallback: number): SafeHtml => html`h${level ?? fallback}`
