import type { Direction, InstrumentDocument } from '../../instruments/index.ts'
import { formatDay, formatInstant } from '../../platform/dates/index.ts'
import { html, insetText, paragraphs, summaryList, tag, type SafeHtml } from '../../platform/html/index.ts'
import { gradingCode, gradingWords } from './grading-rules.ts'
import { factorName, sourceLabel } from './rules.ts'
import type { EvidenceEntry, FactorLink } from './types.ts'

/** The colour goes with the words and never without them. */
const colours: Readonly<Record<Direction, string>> = {
  'raises risk': 'govuk-tag--red',
  'lowers risk': 'govuk-tag--green',
  strengthens: 'govuk-tag--green',
  weakens: 'govuk-tag--orange',
}

/** What an entry says about the factors, a tag for each. */
export function factorTags(links: readonly FactorLink[], document: InstrumentDocument): SafeHtml | undefined {
  if (links.length === 0) return undefined
  return html`<ul class="arms-tags">
    ${links.map(
      ({ factor, direction }) =>
        html`<li>${tag({ text: `${factorName(document, factor)}: ${direction}`, classes: colours[direction] })}</li>`,
    )}
  </ul>`
}

export const entryAddress = (entry: Pick<EvidenceEntry, 'id' | 'personId'>): string =>
  `/people/${entry.personId}/evidence/${entry.id}`

/** Whether an entry no longer holds, and what to read instead. */
export function stateOf(entry: EvidenceEntry): SafeHtml | undefined {
  if (entry.withdrawn) {
    const { why, byName, at } = entry.withdrawn
    return html`${tag({ text: 'Withdrawn', classes: 'govuk-tag--grey' })} by ${byName}, ${formatInstant(at)}: ${why}`
  }
  if (entry.amendedBy) {
    const latest = entryAddress({ id: entry.amendedBy, personId: entry.personId })
    return html`${tag({ text: 'Amended', classes: 'govuk-tag--yellow' })}
      <a class="govuk-link" href="${latest}">Read what took its place</a>`
  }
  return entry.kind === 'amendment' ? tag({ text: 'Amendment', classes: 'govuk-tag--blue' }) : undefined
}

const holds = (entry: EvidenceEntry) => entry.amendedBy === null && entry.withdrawn === null

/** Whether somebody of an agency may amend or withdraw it: theirs, and the last of its chain. */
export const isAmendable = (entry: EvidenceEntry, agencyId: number): boolean =>
  holds(entry) && entry.agencyId === agencyId

/** One entry of the log. */
export function logEntry(entry: EvidenceEntry, document: InstrumentDocument): SafeHtml {
  const state = stateOf(entry)
  return html`<article class="arms-evidence ${!holds(entry) && 'arms-evidence--withdrawn'}" id="evidence-${entry.id}">
    <h2 class="arms-evidence__head govuk-heading-s">
      <a class="govuk-link" href="${entryAddress(entry)}"
        >${formatDay(entry.happenedOn)}, ${sourceLabel(document, entry.source)}</a
      >
    </h2>
    ${state && html`<p class="govuk-body">${state}</p>`}
    <div class="arms-evidence__text">${paragraphs(entry.text)}</div>
    ${factorTags(entry.factors, document)}
    <p class="govuk-body-s">
      <abbr title="${gradingWords(entry)}">${gradingCode(entry)}</abbr>: ${gradingWords(entry)}.
      ${entry.tier === 'own' && html`<strong>Seen by ${entry.agencyName} only.</strong>`} Recorded by
      ${entry.recordedByName}, ${entry.agencyName}, ${formatInstant(entry.recordedAt)}.
    </p>
  </article>`
}

/** Everything that one entry says. */
export function entryDetails(entry: EvidenceEntry, document: InstrumentDocument): SafeHtml {
  const state = stateOf(entry)
  return html`${!holds(entry) && state && insetText({ html: state })}
  ${summaryList({
    rows: [
      { key: { text: 'Date' }, value: { text: formatDay(entry.happenedOn) } },
      { key: { text: 'Where it comes from' }, value: { text: sourceLabel(document, entry.source) } },
      { key: { text: 'What is known' }, value: { html: paragraphs(entry.text) } },
      {
        key: { text: 'Factors' },
        value: { html: factorTags(entry.factors, document) ?? html`It says nothing about any factor` },
      },
      {
        key: { text: 'Grading' },
        value: { html: html`<strong>${gradingCode(entry)}</strong> ${gradingWords(entry)}` },
      },
      entry.handlingConditions !== null && {
        key: { text: 'Conditions on sharing' },
        value: { html: paragraphs(entry.handlingConditions) },
      },
      {
        key: { text: 'Who may see it' },
        value: {
          text: entry.tier === 'own' ? `${entry.agencyName} only` : 'Every agency that works with this case',
        },
      },
      {
        key: { text: 'Recorded' },
        value: { text: `${entry.recordedByName}, ${entry.agencyName}, ${formatInstant(entry.recordedAt)}` },
      },
      entry.amendsWhy !== null && { key: { text: 'Why it was amended' }, value: { html: paragraphs(entry.amendsWhy) } },
      entry.visitId !== null && {
        key: { text: 'Visit' },
        value: {
          html: html`<a class="govuk-link" href="/people/${entry.personId}/visits/${entry.visitId}">Open the visit</a>`,
        },
      },
    ],
  })}`
}
