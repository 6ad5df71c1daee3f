import { checkboxes, fieldId, hiddenField, html, type SafeHtml, type TypedText } from '../../platform/html/index.ts'
import type { Typed } from '../../platform/http/index.ts'
import type { Suggestion } from './fact-rules.ts'
import type { Overtaken } from './note-rules.ts'

/** The name of the field that says what a page showed of the record beside an item. */
export const readName = (code: string): string => `read-${code}`

/** Whether what was typed was typed beside the words that the record has now: what was ticked beside others says nothing of these. */
export const isReadIn = (typed: TypedText, { item, fact }: Suggestion): boolean =>
  typed.text(readName(item.code)) === fact.source

const keepName = (code: string) => `keep-${code}`

/** That the record has overtaken an answer. */
export const changedSince = ({ how }: Overtaken): string =>
  `The record has changed since this was ${how === 'typed' ? 'answered' : 'confirmed'}.`

/** What the record says now of an answer that it has overtaken. */
export const saysNow = ({ fact }: Overtaken): string => `It says now: ${fact.source}`

/** What it said when the answer was given, where anybody was shown that. */
export const saidThen = ({ was }: Overtaken): string =>
  was === undefined ? '' : `When it was answered, it said: ${was}`

/** The same beside an answer, with the way to keep the answer knowing it: ticked by nobody but whoever read these words. */
export function overtakenView({ typed }: { readonly typed: TypedText }, overtaken: Overtaken): SafeHtml {
  const { item, fact, was } = overtaken
  const name = keepName(item.code)
  return html`<div class="govuk-inset-text">
    <p class="govuk-body govuk-!-margin-bottom-1"><strong>${changedSince(overtaken)}</strong> ${saysNow(overtaken)}</p>
    ${was !== undefined && html`<p class="govuk-hint govuk-!-margin-bottom-2">${saidThen(overtaken)}</p>`}
    ${hiddenField(readName(item.code), fact.source)}
    ${checkboxes({
      ...{ name, idPrefix: fieldId(name), classes: 'govuk-checkboxes--small' },
      values: isReadIn(typed, overtaken) ? typed.all(name) : [],
      items: [
        {
          value: 'yes',
          html: html`I looked: my answer stands<span class="govuk-visually-hidden"> to “${item.prompt}”</span>`,
        },
      ],
    })}
  </div>`
}

/** By item, what the page of a form showed of the record. */
export const readIn = (typed: Typed, suggestions: readonly Suggestion[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    suggestions.flatMap(({ item: { code } }) => {
      const read = typed.text(readName(code))
      return read === '' ? [] : [[code, read]]
    }),
  )

/** The answers that a form keeps though the record has changed, each with what was read of it. */
export const keepsIn = (typed: Typed, suggestions: readonly Suggestion[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    suggestions.flatMap(({ item: { code } }) =>
      typed.text(keepName(code)) === 'yes' ? [[code, typed.text(readName(code))]] : [],
    ),
  )
