import { formatDay, formatInstant, type Day } from '../../platform/dates/index.ts'
import { button, html, insetText, stackedTable, summaryList, type SafeHtml } from '../../platform/html/index.ts'
import { standingOf } from './age-rules.ts'
import { hashView } from '../../record/catalogue/index.ts'
import { actNowLink } from '../../record/kept-forms/index.ts'
import { besideInstrument } from './crosswalk.ts'
import { acrossView } from './crosswalk-views.ts'
import type { RecordWithChanges } from './history.ts'
import { answersView, readingsView, resultsView } from './result-views.ts'
import type { Place } from './types.ts'
import { urgentAnswered, type UrgentAnsweredView } from '../urgent-results/index.ts'
import { placeWarning, recordUrl, standingSaid, standingTag, standingWords } from './words.ts'

export interface RecordView {
  readonly place: Place
  readonly bar: SafeHtml
  readonly record: RecordWithChanges
  readonly today: Day
  /** Whether the reader's agency recorded it, and may correct it. */
  readonly isOwn: boolean
  /** What of it does not wait, and how that was answered. */
  readonly urgent: UrgentAnsweredView | undefined
}

/** A completed record, as it was completed: nothing here comes from a document of today. */
export function recordMain({ place, bar, record, today, isOwn, urgent }: RecordView): SafeHtml {
  const { snapshot, changes } = record
  const standing = standingOf(record, changes, today)
  const beside = besideInstrument(snapshot)
  return html`${bar}
    <h1 class="govuk-heading-l">
      <span class="govuk-caption-l">Completed ${formatDay(record.completedOn)}</span>${snapshot.tool.title}
    </h1>
    ${place === 'victims' && insetText({ html: html`<strong>Record of ${snapshot.reference}:</strong> ${placeWarning}` })}
    <p class="govuk-body">${standingTag(standing)} ${standingSaid(standing, record, place)}</p>
    ${correctsView(record, place)}
    ${urgent && urgentAnswered(urgent)} ${changes.length > 0 && changesView(changes)}
    <div class="arms-actions arms-no-print">
      <button type="button" class="govuk-button govuk-button--secondary" data-print hidden>Print</button>
      ${
        isOwn &&
        record.correctedBy === undefined &&
        button({ text: 'Correct it', href: recordUrl(record, place, 'correct'), classes: 'govuk-button--secondary' })
      }
      ${place === 'tools' && html`<a class="govuk-link" href="/people/${record.personId}/combined">All tools together</a>`}
    </div>
    ${resultsView(snapshot, urgent?.result.answer ? undefined : actNowLink(record.personId))} ${readingsView(snapshot.readings)} ${beside && acrossView(beside)} ${answersView(snapshot)} ${madeWith(record)}`
}

/** That a record corrects another stands before its results: whoever knows the other asks what has become of it. */
function correctsView({ snapshot: { corrects }, corrected, personId }: RecordWithChanges, place: Place) {
  return (
    corrects &&
    html`<p class="govuk-body">
      It corrects
      <a class="govuk-link" href="${recordUrl({ personId, id: corrects.id }, place)}"
        >${corrected ? `that of ${formatDay(corrected.on)}` : 'an earlier record'}</a
      >. Why: ${corrects.why}
    </p>`
  )
}

function changesView(changes: RecordWithChanges['changes']): SafeHtml {
  return stackedTable({
    caption: 'What has changed on the record since',
    captionClasses: 'govuk-table__caption--m',
    head: [{ text: 'What' }, { text: 'Then' }, { text: 'Now' }],
    rows: changes.map(({ prompt, was, now, typed }) => [
      {
        html: html`${prompt}${typed !== undefined && html`<br /><span class="govuk-hint govuk-!-margin-bottom-0">Answered: ${typed}. It was typed, and not confirmed from the record.</span>`}`,
      },
      ...[was, now].map(text => ({ text })),
    ]),
  })
}

function madeWith({ snapshot, completedAt }: RecordWithChanges): SafeHtml {
  const { tool, assessor, agency, good, begunBy } = snapshot
  return html`<section class="arms-section" aria-labelledby="made-with">
    <h2 class="govuk-heading-m" id="made-with">How it was made</h2>
    ${summaryList({
      rows: [
        { key: { text: 'Assessor' }, value: { text: `${assessor.name}, ${assessor.jobTitle}, ${agency.name}` } },
        begunBy && { key: { text: 'Begun by' }, value: { text: begunBy.name } },
        { key: { text: 'Completed' }, value: { text: formatInstant(completedAt) } },
        {
          key: { text: 'Good for' },
          value: {
            html: html`${good.until === undefined ? 'As long as the facts stand' : `Until ${formatDay(good.until)}`}${good.from !== undefined && good.from !== snapshot.completedOn && `, counted from ${formatDay(good.from)}`}<br />
              ${standingWords('How long', good.standing)}`,
          },
        },
        {
          key: { text: 'Tool' },
          value: {
            html: html`${tool.title}, version ${tool.version}${tool.status === 'pilot' && ', a pilot'}<br />${standingWords('The tool', tool.standing)}`,
          },
        },
        { key: { text: 'Covers' }, value: { text: tool.covers } },
        { key: { text: 'Whose words' }, value: { text: tool.wording } },
        { key: { text: 'Sources' }, value: { text: tool.citations.join(' ') } },
        { key: { text: 'Content hash' }, value: { html: hashView(tool.hash) } },
      ],
    })}
  </section>`
}
