import type { AnsweredItem, ItemState } from '../../instruments/tools/index.ts'
import { dayOfParts } from '../../platform/dates/index.ts'
import {
  dateField,
  hiddenField,
  html,
  insetText,
  radiosField,
  textField,
  textareaField,
  type Errors,
  type SafeHtml,
  type TypedText,
} from '../../platform/html/index.ts'
import { typedFrom, type Typed } from '../../platform/http/index.ts'
import { answersToLookAt } from './draft-rules.ts'
import type { Suggestion } from './fact-rules.ts'
import { isSame, type SharedOption } from './option-rules.ts'
import { overtakenView, readName } from './overtaken-view.ts'
import { answerWords } from './snapshot-rules.ts'
import type { Workbench } from './workbench.ts'
import type { ConfirmedFact, DraftAnswers } from './types.ts'

/** The name of the field of an item. */
export const fieldName = (code: string): string => `answer-${code}`

/** Where a link to the field of an item leads: of a day, to its first part. */
export const fieldAnchor = ({ code, kind }: Pick<ItemState['item'], 'code' | 'kind'>): string =>
  kind === 'day' ? `${fieldName(code)}-day` : fieldName(code)

interface FieldsView {
  readonly bench: Workbench
  readonly typed: TypedText
  readonly errors?: Errors
  /** What is said at the head of the page of answers that several of its items offer: it is not said again beside each. */
  readonly shared: readonly SharedOption[]
}

/** The field of one item with its help beside it, and what the record says of it. What is worked out is shown and not asked. */
export function itemField(view: FieldsView, { item, value }: ItemState): SafeHtml {
  const { errors } = view
  if (item.kind === 'years')
    return html`<div class="arms-item" id="${fieldName(item.code)}">
      <div>
        <h2 class="govuk-heading-s govuk-!-margin-bottom-1">${item.prompt}</h2>
        <p class="govuk-body">${value === undefined ? 'Worked out when the dates are given.' : answerWords(item, value)}</p>
        ${errors?.[fieldName(item.code)] !== undefined && html`<p class="govuk-error-message">${errors[fieldName(item.code)]}</p>`}
      </div>
      ${help(item)}
    </div>`
  return html`<div class="arms-item">
    <div>${fieldOf(item, view)} ${saysRecord(view, item)}</div>
    ${help(item)}
  </div>`
}

function fieldOf(item: AnsweredItem, { typed, errors, shared }: FieldsView): SafeHtml {
  const base = { name: fieldName(item.code), typed, errors }
  const optional = item.optional ? ' (optional)' : ''
  const legend = { legend: `${item.prompt}${optional}`, legendClasses: 'govuk-fieldset__legend--s' }
  const label = { label: `${item.prompt}${optional}`, labelClasses: 'govuk-label--s' }
  switch (item.kind) {
    case 'choice':
      return radiosField({
        ...{ ...base, ...legend },
        classes: `govuk-radios--small${isShort(item) ? ' govuk-radios--inline' : ''}`,
        items: item.options.flatMap(({ code, label: text, help: hint, missing }) => [
          ...(missing ? [{ divider: 'or' }] : []),
          {
            ...{ value: code, text },
            ...(hint !== undefined &&
              !shared.some(option => isSame(option, { label: text, help: hint })) && { hint: { text: hint } }),
          },
        ]),
      })
    case 'count':
      return textField({
        ...{ ...base, ...label, hint: `A whole number from ${item.from} to ${item.to.toLocaleString('en-GB')}` },
        classes: 'govuk-input--width-4',
        inputmode: 'numeric',
      })
    case 'day':
      return dateField({ ...base, ...legend, hint: 'For example, 27 3 2019' })
    case 'words':
      return textareaField({
        ...base,
        ...label,
        rows: 4,
        hint: `${item.most.toLocaleString('en-GB')} characters at most`,
      })
  }
}

/** Whether the answers to an item stand in a line: a few words each, and nothing to explain. */
const isShort = ({ options }: Extract<AnsweredItem, { kind: 'choice' }>) =>
  options.length <= 3 && options.every(({ label, missing }) => !missing && label.length <= 12)

/** What an answer is to be made from: beside its field where there is room, and else below it. */
const help = (item: ItemState['item']): SafeHtml =>
  html`<p class="arms-item__help">
    <span class="govuk-visually-hidden">What counts for “${item.prompt}”: </span>${item.help}
  </p>`

/** What the answers mean that several items of a page offer. */
export const sharedHelp = (shared: readonly SharedOption[]): SafeHtml | false =>
  shared.length > 0 &&
  html`<div class="arms-answers">
    <h2 class="govuk-heading-s govuk-!-margin-bottom-1">What the answers mean</h2>
    <ul class="govuk-list govuk-!-margin-bottom-0">
      ${shared.map(option => html`<li><strong>${option.label}.</strong> ${option.help}</li>`)}
    </ul>
  </div>`

/**
 * What the record says of an item: who confirmed it, or that somebody should look. The form says what it was made beside, and goes on to say it
 * when it is shown again with what was typed: those words were not typed beside what the record has come to say.
 */
function saysRecord({ bench, typed }: FieldsView, item: AnsweredItem): SafeHtml | undefined {
  const { suggestions, draft } = bench
  const said = suggestions.find(suggestion => suggestion.item.code === item.code)
  if (!said) return undefined
  const overtaken = answersToLookAt(bench).find(each => each.item.code === item.code)
  if (overtaken) return overtakenView({ typed }, overtaken)
  const read = hiddenField(readName(item.code), typed.text(readName(item.code)) || said.fact.source)
  return html`${insetText({ text: recordWords(said, draft.confirmed[item.code], draft.answers) })} ${read}`
}

function recordWords(
  { item, fact, answer }: Suggestion,
  confirmed: ConfirmedFact | undefined,
  answers: DraftAnswers,
): string {
  if (confirmed && confirmed.value === fact.value) return `Confirmed from the record. ${confirmed.source}`
  const differs = answer !== undefined && answers[item.code] !== undefined && answers[item.code] !== fact.value
  return differs ? `The record says otherwise: ${answer}. ${fact.source}` : `The record: ${fact.source}`
}

/** What a section's form opens with: the answers as they stand. */
export function typedOf(asked: readonly ItemState[], answers: DraftAnswers): Typed {
  return typedFrom(Object.fromEntries(asked.map(({ item: { code } }) => [fieldName(code), answers[code]])))
}

export interface ReadSection {
  readonly changes: Readonly<Record<string, string>>
  /** Sentences beside fields for dates that are none. */
  readonly errors: Readonly<Record<string, string>>
}

/** What a section's form says of the items that it showed. What was left empty takes an answer away. */
export function readSection(typed: Typed, asked: readonly ItemState[]): ReadSection {
  const changes: Record<string, string> = {}
  const errors: Record<string, string> = {}
  for (const { item } of asked) {
    const name = fieldName(item.code)
    if (item.kind === 'years') continue
    if (item.kind !== 'day') changes[item.code] = typed.text(name).replaceAll('\r\n', '\n').trim()
    else {
      const part = (which: string) => typed.text(`${name}-${which}`).trim()
      const parts = { day: part('day'), month: part('month'), year: part('year') }
      if (parts.day + parts.month + parts.year === '') changes[item.code] = ''
      else {
        const found = dayOfParts(parts, item.prompt)
        if ('day' in found) changes[item.code] = found.day
        else errors[name] = found.problem
      }
    }
  }
  return { changes, errors }
}

/** Sentences by item, by the names of their fields. */
export const beside = (faults: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(faults).map(([code, sentence]) => [fieldName(code), sentence]))
