import type { InstrumentDocument } from '../../instruments/index.ts'
import { formatDay } from '../../platform/dates/index.ts'
import {
  html,
  join,
  pagination,
  paragraphs,
  timeline,
  type SafeHtml,
  type TimelineItem,
} from '../../platform/html/index.ts'
import { dangerList, dangers } from '../../practice/act-now/index.ts'
import { decisionWords } from '../../practice/visits/index.ts'
import { sourceLabel } from '../../record/evidence/index.ts'
import { registrationWords } from '../../record/people/index.ts'
import { addressOf, custodyIs } from '../standing/index.ts'
import type { TimelineEntry, TimelinePage } from './types.ts'

const answers: Readonly<Record<string, string>> = {
  'act now': 'an act now of before was about it',
  'no act now': 'no act now was needed',
  corrected: 'answered by a correction',
}
const overtaken: Readonly<Record<string, string>> = {
  amendment: 'Amended by a later entry.',
  withdrawal: 'Withdrawn: recorded in error.',
}

const registrationIs: Readonly<Record<string, string>> = registrationWords
const decided: Readonly<Record<string, string>> = decisionWords

/** What was done with a draft, to stand after "Assessment 3". */
const eventWords: Readonly<Record<string, string>> = {
  started: 'begun',
  'handed over': 'handed over',
  submitted: 'submitted',
  withdrawn: 'taken back by its author',
  returned: 'returned with comments',
  abandoned: 'abandoned',
}

const link = (href: string, text: string): SafeHtml => html`<a class="govuk-link" href="${href}">${text}</a>`

interface Told {
  readonly label: SafeHtml | string
  readonly more?: SafeHtml | string | undefined
}

function told(entry: TimelineEntry, personId: string, document: InstrumentDocument): Told {
  const { kind, id, what, note, text } = entry
  const words = text === null ? undefined : paragraphs(text)
  switch (kind) {
    case 'assessment signed': {
      const level = document.scales.level.options.find(option => option.code === what)?.label ?? what
      return {
        label: link(addressOf.assessment(id), `Assessment ${note} signed`),
        more: `Level: ${level}${text === null ? '' : ', provisional'}.`,
      }
    }
    case 'assessment event':
      return {
        label: link(addressOf.assessment(id), `Assessment ${note} ${eventWords[what ?? ''] ?? what}`),
        more: text === null ? undefined : `To ${text}.`,
      }
    case 'visit': {
      const decision = note === null ? undefined : html`<p class="govuk-body">${decided[note] ?? note}.</p>`
      return { label: link(addressOf.visit(personId, id), what ?? ''), more: join([words, decision]) }
    }
    case 'act now': {
      const found = dangers.filter(danger => what?.split('|').includes(danger))
      return { label: html`Act now: ${link(addressOf.actNow(personId, id), dangerList(found))}`, more: words }
    }
    case 'act now added to':
      return { label: link(addressOf.actNow(personId, id), 'Act now: added to'), more: words }
    case 'act now acknowledged':
      return { label: link(addressOf.actNow(personId, id), 'Act now: acknowledged'), more: words }
    case 'result answered': {
      const how = answers[note ?? '']
      return { label: link(addressOf.tool(personId, id), `${what}, a result that did not wait: ${how}`), more: words }
    }
    case 'reason acknowledged':
      return { label: link(addressOf.tool(personId, id), 'Why no act now was needed: acknowledged') }
    case 'action':
      return {
        label: html`Action ${note}: ${link(addressOf.action(personId, id), what ?? '')}`,
        more: words,
      }
    case 'evidence': {
      const end =
        note === null ? undefined : html`<p class="govuk-body"><strong>${overtaken[note] ?? note}</strong></p>`
      const label = link(addressOf.entry(personId, id), `Evidence: ${sourceLabel(document, what ?? '')}`)
      return { label, more: join([end, words]) }
    }
    case 'allocation':
      return { label: `Allocated to ${what}` }
    case 'registration':
      return { label: registrationIs[what ?? ''] ?? what ?? '' }
    case 'custody':
      return { label: custodyIs(what ?? '') }
    case 'lead agency':
      return { label: `${what} leads` }
    case 'risk to staff':
      return { label: 'Risk to staff recorded', more: words }
    case 'risk to staff ended':
      return { label: 'Risk to staff no longer recorded', more: words }
  }
}

/** What happened in the case, newest first, with the way to what is older. */
export function timelineSection(found: TimelinePage, personId: string, document: InstrumentDocument): SafeHtml {
  const href = (page: number) => `${addressOf.person(personId)}?page=${page}#timeline`
  const items = found.entries.map((entry): TimelineItem => {
    const { label, more } = told(entry, personId, document)
    const who = entry.byName === null ? entry.agencyName : `${entry.byName}, ${entry.agencyName}`
    return {
      label: { html: html`${label}` },
      byline: { text: who },
      datetime: { timestamp: entry.day, text: formatDay(entry.day) },
      html: html`${more}`,
    }
  })
  return html`<section class="arms-section" aria-labelledby="timeline">
    <h2 class="govuk-heading-m" id="timeline">Timeline</h2>
    ${
      items.length === 0
        ? html`<p class="govuk-body">${found.page === 1 ? 'Nothing has happened yet.' : 'Nothing older is recorded.'}</p>`
        : timeline({ items, headingLevel: 3 })
    }
    ${
      (found.page > 1 || found.more) &&
      pagination({
        landmarkLabel: 'Timeline',
        ...(found.page > 1 ? { previous: { href: href(found.page - 1), text: 'Newer' } } : {}),
        ...(found.more ? { next: { href: href(found.page + 1), text: 'Older' } } : {}),
        classes: 'arms-no-print',
      })
    }
  </section>`
}
