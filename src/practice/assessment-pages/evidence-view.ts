import { formatDay, formatShortDay } from '../../platform/dates/index.ts'
import { fieldId, html, tag, type SafeHtml } from '../../platform/html/index.ts'
import type { Typed } from '../../platform/http/index.ts'
import { findFactor, type InstrumentDocument } from '../../instruments/index.ts'
import type { EvidenceFact } from '../assessments/index.ts'

const colours: Readonly<Record<string, string>> = {
  'raises risk': 'govuk-tag--red',
  weakens: 'govuk-tag--red',
  'lowers risk': 'govuk-tag--green',
  strengthens: 'govuk-tag--green',
}

/** Which way an entry speaks, in words; the colour only says it again. */
export function directionTag(direction: string, factor?: string): SafeHtml {
  return tag({ text: factor === undefined ? direction : `${factor}: ${direction}`, classes: colours[direction] })
}

/** Everything an entry says, with what it bears on. */
export function entryWords(entry: EvidenceFact, document: InstrumentDocument, factor?: string): SafeHtml {
  const source = document.sources.find(each => each.code === entry.source)?.label ?? entry.source
  const others = Object.entries(entry.directions).filter(([code]) => code !== factor)
  const own = factor === undefined ? undefined : entry.directions[factor]
  return html`<p class="arms-evidence__head">
      <strong>${formatDay(entry.on)}</strong>
      <span>${source}${entry.grading && html`, graded ${entry.grading}`}</span> ${own && directionTag(own)}
    </p>
    <p class="govuk-body arms-evidence__text">${entry.text}</p>
    ${
      others.length > 0 &&
      html`<ul class="arms-tags">
        ${others.map(
          ([code, direction]) => html`<li>${directionTag(direction, findFactor(document, code)?.name ?? code)}</li>`,
        )}
      </ul>`
    }`
}

export interface Citable {
  readonly entry: EvidenceFact
  readonly document: InstrumentDocument
  readonly factor?: string | undefined
  /** The name of the tick boxes: 'citations' or 'fallEvidence'. */
  readonly name: string
  readonly typed: Typed
}

/** An entry that can be cited: the tick box stands beside its words. */
export function citable({ entry, document, factor, name, typed }: Citable, after?: SafeHtml): SafeHtml {
  const id = `${fieldId(name)}-${entry.id}`
  return html`<div class="arms-evidence">
    <div class="govuk-checkboxes govuk-checkboxes--small">
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          type="checkbox"
          id="${id}"
          name="${name}"
          value="${entry.id}"
          ${typed.all(name).includes(entry.id) && html` checked`}
        />
        <label class="govuk-label govuk-checkboxes__label" for="${id}"
          >Cite<span class="govuk-visually-hidden"> the entry of ${formatShortDay(entry.on)}</span></label
        >
      </div>
    </div>
    ${entryWords(entry, document, factor)} ${after}
  </div>`
}
