import type { Choice } from './govuk/choice.ts'
import { checkboxes, dateInput, errorSummary, input, radios, select, textarea, type SelectItem } from './govuk/index.ts'
import { newId } from '../ids/index.ts'
import { html, type SafeHtml } from './html.ts'

/** What was typed, or what a form starts with. The decoder of forms makes one. */
export interface TypedText {
  readonly text: (name: string) => string
  readonly all: (name: string) => readonly string[]
}

/** A sentence for each field that needs one. */
export type Errors = Readonly<Record<string, string>> | undefined

/** The id of a field: its name, with what an id may not hold made into hyphens. */
export const fieldId = (name: string): string => name.replace(/[^A-Za-z0-9_-]/g, '-')

/** The sentence of a field as a component takes it. */
export function errorOf(errors: Errors, name: string): { text: string } | undefined {
  const sentence = errors?.[name]
  return sentence === undefined ? undefined : { text: sentence }
}

/**
 * Every sentence at the head of the page, each a link to its field.
 *
 * @param dates names of fields of three parts: their link goes to the day
 */
export function errorSummaryOf(errors: Readonly<Record<string, string>>, dates: readonly string[] = []): SafeHtml {
  return errorSummary({
    titleText: 'There is a problem',
    errorList: Object.entries(errors).map(([name, text]) => ({
      text,
      href: `#${dates.includes(name) ? `${fieldId(name)}-day` : fieldId(name)}`,
    })),
  })
}

/**
 * Errors in the order in which their fields stand on the page, so that the summary reads as the page does.
 *
 * @param fields the fields as they are shown; what has none there comes last
 */
export function inPageOrder(errors: Readonly<Record<string, string>>, fields: SafeHtml): Record<string, string> {
  const markup = String(fields)
  const at = (name: string) => {
    const places = ['', '-day'].map(part => markup.indexOf(`id="${fieldId(name)}${part}"`)).filter(place => place >= 0)
    return Math.min(markup.length, ...places)
  }
  return Object.fromEntries(Object.entries(errors).toSorted(([one], [other]) => at(one) - at(other)))
}

interface FieldOptions {
  readonly name: string
  readonly typed: TypedText
  readonly errors: Errors
  readonly hint?: string | undefined
}

interface LabelOptions extends FieldOptions {
  readonly label: string
  readonly labelClasses?: string | undefined
  readonly classes?: string | undefined
}

interface LegendOptions extends FieldOptions {
  readonly legend: string
  readonly legendClasses?: string | undefined
  readonly classes?: string | undefined
}

const labelOf = (options: LabelOptions) => ({ text: options.label, classes: options.labelClasses })
const hintOf = (options: FieldOptions) => (options.hint === undefined ? undefined : { text: options.hint })
const fieldsetOf = (options: LegendOptions) => ({ legend: { text: options.legend, classes: options.legendClasses } })

/** A field of one line, with what was typed and what is wrong with it. */
export function textField(
  options: LabelOptions & {
    readonly type?: string | undefined
    readonly inputmode?: string | undefined
    readonly autocomplete?: string | undefined
    readonly suffix?: string | undefined
  },
): SafeHtml {
  return input({
    id: fieldId(options.name),
    name: options.name,
    label: labelOf(options),
    hint: hintOf(options),
    value: options.typed.text(options.name) || undefined,
    errorMessage: errorOf(options.errors, options.name),
    classes: options.classes,
    type: options.type,
    inputmode: options.inputmode,
    autocomplete: options.autocomplete ?? 'off',
    suffix: options.suffix === undefined ? undefined : { text: options.suffix },
  })
}

/** A field of several lines. @param options with `spellcheck: false` for what is no prose */
export function textareaField(
  options: LabelOptions & { readonly rows?: number | undefined; readonly spellcheck?: boolean | undefined },
): SafeHtml {
  return textarea({
    id: fieldId(options.name),
    name: options.name,
    label: labelOf(options),
    hint: hintOf(options),
    value: options.typed.text(options.name),
    errorMessage: errorOf(options.errors, options.name),
    classes: options.classes,
    rows: options.rows,
    spellcheck: options.spellcheck ?? true,
  })
}

/** One of several. */
export function radiosField(
  options: LegendOptions & { readonly items: readonly (Choice | false | undefined)[] },
): SafeHtml {
  return radios({
    idPrefix: fieldId(options.name),
    name: options.name,
    fieldset: fieldsetOf(options),
    hint: hintOf(options),
    value: options.typed.text(options.name),
    errorMessage: errorOf(options.errors, options.name),
    classes: options.classes,
    items: options.items,
  })
}

/** Any of several. */
export function checkboxesField(
  options: LegendOptions & { readonly items: readonly (Choice | false | undefined)[] },
): SafeHtml {
  return checkboxes({
    idPrefix: fieldId(options.name),
    name: options.name,
    fieldset: fieldsetOf(options),
    hint: hintOf(options),
    values: options.typed.all(options.name),
    errorMessage: errorOf(options.errors, options.name),
    classes: options.classes,
    items: options.items,
  })
}

/** One of a list. */
export function selectField(options: LabelOptions & { readonly items: readonly SelectItem[] }): SafeHtml {
  return select({
    id: fieldId(options.name),
    name: options.name,
    label: labelOf(options),
    hint: hintOf(options),
    value: options.typed.text(options.name),
    errorMessage: errorOf(options.errors, options.name),
    classes: options.classes,
    items: options.items,
  })
}

/** A date in three fields: `name-day`, `name-month`, `name-year`. */
export function dateField(options: LegendOptions): SafeHtml {
  const part = (which: 'day' | 'month' | 'year') => ({
    name: which,
    value: options.typed.text(`${options.name}-${which}`) || undefined,
    classes: which === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
    autocomplete: 'off',
  })
  return dateInput({
    id: fieldId(options.name),
    namePrefix: options.name,
    fieldset: fieldsetOf(options),
    hint: hintOf(options),
    errorMessage: errorOf(options.errors, options.name),
    items: [part('day'), part('month'), part('year')],
  })
}

/** A value that the form carries. */
export const hiddenField = (name: string, value: string | number): SafeHtml =>
  html`<input type="hidden" name="${name}" value="${value}" />`

/** The field that tells one form of one page from every other, so that what is sent twice is done once. */
export const onceField = 'once'

/** The token that ties a form to its browser, and an id of the form's own. Every form that posts has them. */
export const csrfField = (token: string): SafeHtml =>
  html`${hiddenField('_csrf', token)}${hiddenField(onceField, newId())}`

/**
 * Marks a form whose words are kept nowhere before it is sent: the browser asks before the page is left.
 *
 * @param already whether what it shows was typed and not saved, as in a form that comes back with its errors
 */
export const unsavedMark = (already: boolean): SafeHtml => html` data-unsaved="${already ? 'already' : ''}"`
