import type { InstrumentDocument } from '../../instruments/index.ts'
import { formatDay, formatInstant, formatShortDay } from '../../platform/dates/index.ts'
import {
  button,
  html,
  listPages,
  listPlace,
  paragraphs,
  summaryList,
  tag,
  type SafeHtml,
} from '../../platform/html/index.ts'
import { logEntry, type EvidenceEntry } from '../../record/evidence/index.ts'
import { actionRows, movedWords, outcomeTag, type ActionHistory, type ActionOutcome } from '../plans/index.ts'
import type { Visit } from './types.ts'
import { decisionWords, kindWords } from './words.ts'

const visitAddress = (visit: Pick<Visit, 'id' | 'personId'>) => `/people/${visit.personId}/visits/${visit.id}`

/** Visits and attempts on one page. */
export const visitsOfPage = 50

/** Visits and attempts, newest first: those of a page, or all of them. */
export function visitListMain(
  bar: SafeHtml,
  personId: string,
  { visits, total, page }: { readonly visits: readonly Visit[]; readonly total: number; readonly page: number },
): SafeHtml {
  const part = {
    ...{ total, shown: visits.length, page, size: visitsOfPage, of: 'Visits and attempts', order: 'newest first' },
    path: `/people/${personId}/visits`,
  }
  return html`${bar}
    <h1 class="govuk-heading-l">Visits</h1>
    <div class="arms-actions arms-no-print">
      ${button({ text: 'Record a visit', href: `/people/${personId}/visits/new` })}
      <button type="button" class="govuk-button govuk-button--secondary" data-print hidden>Print</button>
    </div>
    ${listPlace(part)}
    ${
      visits.length === 0
        ? total === 0 && html`<p class="govuk-body">No visit and no attempt has been recorded yet.</p>`
        : html`<table class="govuk-table arms-stack">
            <caption class="govuk-table__caption govuk-visually-hidden">
              Visits and attempts, newest first
            </caption>
            <thead class="govuk-table__head">
              <tr class="govuk-table__row">
                ${columns.map(column => html`<th scope="col" class="govuk-table__header">${column}</th>`)}
              </tr>
            </thead>
            <tbody class="govuk-table__body">
              ${visits.map(visitRow)}
            </tbody>
          </table>`
    }
    ${listPages(part)}`
}

const columns = ['Date', 'What', 'Place', 'Officers', 'Minutes', 'The plan', 'Recorded by']

function visitRow(visit: Visit): SafeHtml {
  const cells = [
    html`<a class="govuk-link" href="${visitAddress(visit)}">${formatShortDay(visit.happenedOn)}</a>`,
    html`${kindWords(visit)} ${visit.kind === 'attempt' && tag({ text: 'Not seen', classes: 'govuk-tag--yellow' })}`,
    visit.place,
    visit.crew,
    visit.minutes,
    visit.decision ? decisionWords[visit.decision] : 'Not reviewed',
    `${visit.recordedByName}, ${visit.agencyName}`,
  ]
  return html`<tr class="govuk-table__row">
    ${cells.map((cell, at) => html`<td class="govuk-table__cell" data-label="${columns[at]}">${cell}</td>`)}
  </tr>`
}

/** A visit with everything that it brought. */
export interface VisitView {
  readonly bar: SafeHtml
  readonly document: InstrumentDocument
  readonly visit: Visit
  readonly entries: readonly EvidenceEntry[]
  readonly looks: readonly ActionOutcome[]
  /** Every action of the person: those looked at, and those that the visit added. */
  readonly actions: readonly ActionHistory[]
}

/** One visit as it was recorded, and whatever took the place of its account since. */
export function visitMain({ bar, document, visit, entries, looks, actions }: VisitView): SafeHtml {
  const added = actions.filter(action => action.visitId === visit.id)
  return html`${bar}
    <h1 class="govuk-heading-l">${kindWords(visit)}, ${formatDay(visit.happenedOn)}</h1>
    ${summaryList({ rows: [...whereRows(visit), ...reviewRows(visit)] })}
    <h2 class="govuk-heading-m">What was seen and heard</h2>
    ${
      entries.length === 0
        ? html`<p class="govuk-body">
            The account was recorded by ${visit.agencyName} and is seen by that agency only.
          </p>`
        : entries.map(entry => logEntry(entry, document))
    }
    ${looks.length > 0 && html`<h2 class="govuk-heading-m">Actions of the plan</h2>`}
    ${looks.length > 0 && summaryList({ rows: looks.map(look => lookRow(look, actions)) })}
    ${added.length > 0 && html`<h2 class="govuk-heading-m">Added to the plan</h2>`}
    ${added.map(action => summaryList({ rows: actionRows(action, document) }))}
    <p class="govuk-body-s">
      A visit is not changed once it is recorded. If something in it is wrong, amend or withdraw its account in the
      evidence log; if it is about another person, record the visit again where it belongs.
    </p>`
}

function whereRows(visit: Visit) {
  return [
    { key: { text: 'Place' }, value: { text: visit.place } },
    { key: { text: 'Officers' }, value: { text: visit.crew } },
    { key: { text: 'Minutes at the address' }, value: { text: visit.minutes } },
    {
      key: { text: 'Recorded' },
      value: { text: `${visit.recordedByName}, ${visit.agencyName}, ${formatInstant(visit.recordedAt)}` },
    },
  ]
}

function reviewRows(visit: Visit) {
  return [
    visit.lifeEvents.length > 0 && { key: { text: 'What has changed' }, value: { text: visit.lifeEvents.join(', ') } },
    visit.changed !== null && { key: { text: 'In words' }, value: { html: paragraphs(visit.changed) } },
    {
      key: { text: 'The plan' },
      value: { text: visit.decision ? decisionWords[visit.decision] : 'Not reviewed' },
    },
    visit.decisionReason !== null && { key: { text: 'Reason' }, value: { html: paragraphs(visit.decisionReason) } },
    visit.nextVisitBy !== null && {
      key: { text: 'Next visit by' },
      value: {
        html: html`${formatDay(visit.nextVisitBy)}${visit.nextVisitReason && paragraphs(visit.nextVisitReason)}`,
      },
    },
  ]
}

function lookRow(look: ActionOutcome, actions: readonly ActionHistory[]) {
  const action = actions.find(({ id }) => id === look.actionId)
  return {
    key: { text: action?.what ?? 'An action that another agency keeps to itself' },
    value: {
      html: html`${outcomeTag(look)}
      ${look.note && paragraphs(look.note)}
      ${movedWords(look)}`,
    },
  }
}
