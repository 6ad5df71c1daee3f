import type { Covered, ToolDocument } from '../../instruments/tools/index.ts'
import { describeAge, formatInstant, formatShortDay, type Day } from '../../platform/dates/index.ts'
import {
  html,
  insetText,
  listPages,
  listPlace,
  stackedTable,
  summaryList,
  tag,
  type SafeHtml,
} from '../../platform/html/index.ts'
import { keptFormList, type KeptForm } from '../../record/kept-forms/index.ts'
import { standingOf } from './age-rules.ts'
import type { RecordWithChanges } from './history.ts'
import type { Place, ToolDraft } from './types.ts'
import {
  ownScores,
  placeNames,
  placeUrl,
  placeWarning,
  recordUrl,
  resultWords,
  seenWords,
  standingSaid,
  standingTag,
} from './words.ts'

/** A tool that a record can be begun with, and whether it covers the person by what the record says. */
export interface Offered {
  readonly document: ToolDocument
  readonly coverage: Covered
}

export interface ListView {
  readonly place: Place
  readonly personId: string
  readonly bar: SafeHtml
  /** What of the results does not wait and is open: it stands before every other. */
  readonly notice: SafeHtml | false
  readonly drafts: readonly { readonly draft: ToolDraft; readonly title: string }[]
  /** Those of this page, of how many. */
  readonly records: readonly RecordWithChanges[]
  readonly total: number
  readonly page: number
  readonly offered: readonly Offered[]
  readonly kept: readonly KeptForm[]
  readonly csrfToken: string
  readonly today: Day
}

/** What was recorded of a person with which tool, and what can be begun. */
export function listMain(view: ListView): SafeHtml {
  const { place, personId, bar, notice, drafts, kept } = view
  return html`${bar} ${notice}
    <h1 class="govuk-heading-l">${placeNames[place]}</h1>
    ${
      place === 'victims'
        ? insetText({ text: placeWarning })
        : html`<p class="govuk-body">
            Each tool measures something of its own, and none of them decides. They are never added up.
          </p>`
    }
    <div class="arms-actions arms-no-print">
      <button type="button" class="govuk-button govuk-button--secondary" data-print hidden>Print</button>
      ${
        place === 'tools'
          ? html`<a class="govuk-link" href="/people/${personId}/combined">All tools together</a>
              <a class="govuk-link" href="${placeUrl(personId, 'victims')}">Records of victims</a>`
          : html`<a class="govuk-link" href="${placeUrl(personId, 'tools')}">Assessment tools</a>`
      }
    </div>
    ${
      drafts.length > 0 &&
      html`<h2 class="govuk-heading-m">Begun and not completed</h2>
        ${summaryList({ rows: drafts.map(each => draftRow(each, place)) })}`
    }
    ${
      kept.length > 0 &&
      html`<h2 class="govuk-heading-m">Forms that you stopped</h2>
        ${keptFormList(personId, kept, view.csrfToken)}`
    }
    <h2 class="govuk-heading-m">What is recorded</h2>
    ${recordsTable(view)} ${offers(view)}`
}

function draftRow({ draft, title }: ListView['drafts'][number], place: Place) {
  return {
    key: { text: draft.reference === undefined ? title : `${title}: ${draft.reference}` },
    value: {
      html: html`Begun by ${draft.startedBy.name}, ${formatInstant(draft.startedAt)}.
      ${draft.revision > 0 && html` Last saved by ${draft.savedBy.name}, ${formatInstant(draft.savedAt)}.`}
      ${draft.corrects && html` It corrects an earlier record.`}`,
    },
    actions: {
      items: [{ href: recordUrl(draft, place), text: 'Carry on', visuallyHiddenText: `with ${title}` }],
    },
  }
}

/** Completed records on one page. */
export const recordsOfPage = 30

function recordsTable(view: ListView): SafeHtml {
  const { place, personId, records, total, page } = view
  if (total === 0)
    return html`<p class="govuk-body">
      ${place === 'victims' ? 'Your agency has not recorded anything of a victim here.' : 'Nothing has been recorded yet.'}
    </p>`
  const part = {
    ...{ total, shown: records.length, page, size: recordsOfPage, of: 'Completed records', order: 'newest first' },
    path: placeUrl(personId, place),
  }
  return html`${listPlace(part)} ${records.length > 0 && tableOf(view)} ${listPages(part)}`
}

function tableOf({ place, records, today }: ListView): SafeHtml {
  const head = [...(place === 'victims' ? ['Victim'] : []), ...['Tool', 'Results', 'Recorded', 'How it stands']]
  return stackedTable({
    caption: 'Completed records, the newest first',
    captionClasses: 'govuk-visually-hidden',
    head: head.map(text => ({ text })),
    rows: records.map(record => {
      const { snapshot, completedOn } = record
      const standing = standingOf(record, record.changes, today)
      return [
        ...(place === 'victims' ? [{ text: snapshot.reference ?? '' }] : []),
        {
          html: html`<a class="govuk-link" href="${recordUrl(record, place)}">${snapshot.tool.short}</a>
            <br /><span class="govuk-hint arms-nowrap">version ${snapshot.tool.version}</span>`,
        },
        { html: resultLines(record) },
        {
          html: html`${formatShortDay(completedOn)}, ${describeAge(completedOn, today)}<br />
            <span class="govuk-hint"
              >${seenWords(record)}${record.assessor.name}, ${record.agencyName}</span
            >`,
        },
        {
          html: html`${standingTag(standing)}<br /><span class="govuk-hint">${standingSaid(standing, record, place)}</span>`,
        },
      ]
    }),
  })
}

function resultLines({ snapshot }: RecordWithChanges): SafeHtml {
  const scores = ownScores(snapshot)
  return html`<ul class="govuk-list govuk-!-margin-bottom-0">
    ${scores.map(
      score =>
        html`<li>
          ${score.title}:
          ${score.band?.urgent ? tag({ text: resultWords(score), classes: 'govuk-tag--red' }) : html`<strong>${resultWords(score)}</strong>`}
        </li>`,
    )}
    ${scores.length === 0 && html`<li>${snapshot.kept.scores > 0 ? 'Kept by the agency that recorded it' : 'No result'}</li>`}
  </ul>`
}

function offers({ place, personId, offered, drafts }: ListView): SafeHtml {
  if (offered.length === 0) return html`<p class="govuk-body">No tool is published for this.</p>`
  return html`<h2 class="govuk-heading-m">Record something new</h2>
    ${summaryList({
      rows: offered.map(({ document, coverage }) => {
        const begun = place === 'tools' && drafts.find(({ draft }) => draft.tool.code === document.code)
        return {
          key: { html: html`${document.title}${document.status === 'pilot' && html` ${tag({ text: 'Pilot' })}`}` },
          value: {
            html: html`<p class="govuk-body">${document.about}</p>
              <p class="govuk-hint govuk-!-margin-bottom-0">Covers: ${document.covers.whom}</p>
              ${
                coverage.covered === 'no' &&
                html`<p class="govuk-body govuk-!-margin-bottom-0">
                  <strong>Does not cover this person.</strong> ${coverage.reason} ${coverage.offer}
                </p>`
              }`,
          },
          actions: {
            items:
              coverage.covered === 'no'
                ? []
                : begun
                  ? [
                      {
                        href: recordUrl(begun.draft, place),
                        text: 'Carry on',
                        visuallyHiddenText: `with ${document.title}`,
                      },
                    ]
                  : [
                      {
                        href: `${placeUrl(personId, place)}/new/${document.code}`,
                        text: 'Start',
                        visuallyHiddenText: document.title,
                      },
                    ],
          },
        }
      }),
    })}`
}
