import type { Covered, ToolDocument } from '../../instruments/tools/index.ts'
import {
  button,
  csrfField,
  errorSummaryOf,
  html,
  insetText,
  summaryList,
  textField,
  textareaField,
  warningText,
  type SafeHtml,
} from '../../platform/html/index.ts'
import type { FormShown } from '../../trust/routes/index.ts'
import { actNowButton } from '../../record/kept-forms/index.ts'
import type { RecordWithChanges } from './history.ts'
import type { SnapshotReading } from './snapshot-types.ts'
import type { Place, ToolDraft } from './types.ts'
import { placeUrl, placeWarning, recordUrl, standingWords } from './words.ts'

export interface StartView extends FormShown {
  readonly place: Place
  readonly personId: string
  readonly bar: SafeHtml
  readonly csrfToken: string
  readonly document: ToolDocument
  readonly coverage: Covered
  readonly readings: readonly SnapshotReading[]
}

/** What a tool is, whom it covers and how well it is known, before anything of it is answered. */
export function startMain(view: StartView): SafeHtml {
  const { document, coverage, personId, place, bar } = view
  const url = `${placeUrl(personId, place)}/new/${document.code}`
  return html`${bar} ${view.errors && errorSummaryOf(view.errors)}
    <h1 class="govuk-heading-l">${document.title}</h1>
    ${place === 'victims' && insetText({ text: placeWarning })} ${view.notice}
    <p class="govuk-body">${document.about}</p>
    ${summaryList({
      rows: [
        {
          key: { text: 'Covers' },
          value: {
            html: html`${document.covers.whom}<br />${standingWords('Whom it covers', document.covers.standing)}`,
          },
        },
        {
          key: { text: 'Version' },
          value: { text: `${document.version}${document.status === 'pilot' ? ', a pilot' : ''}` },
        },
        { key: { text: 'How well it is known' }, value: { html: standingWords('The tool', document.standing) } },
        { key: { text: 'Whose words' }, value: { text: document.wording } },
        {
          key: { text: 'Good for' },
          value: {
            html: html`${goodFor(document)}<br />${standingWords('How long', document.goodForMonths.standing)}`,
          },
        },
        {
          key: { text: 'Sources' },
          value: {
            html: html`<ul class="govuk-list">
              ${document.citations.map(citation => html`<li>${citation}</li>`)}
            </ul>`,
          },
        },
      ],
    })}
    ${
      coverage.covered === 'no'
        ? html`${warningText({ text: `It does not cover this person. ${coverage.reason}` })}
            <p class="govuk-body">${coverage.offer}</p>
            <p class="govuk-body"><a class="govuk-link" href="${placeUrl(personId, place)}">Back to the tools</a></p>`
        : html`${coverage.covered === 'not known' && html`<p class="govuk-body">${coverage.reason}</p>`}
            <form method="post" action="${url}" novalidate>
              ${csrfField(view.csrfToken)}
              ${
                place === 'victims' &&
                textField({
                  ...{ typed: view.typed, errors: view.errors },
                  name: 'reference',
                  label: 'Whom this record is of',
                  hint: 'As you call them where you work: initials, or a reference of your agency. Everybody of your agency with the case reads it.',
                  classes: 'govuk-input--width-20',
                })
              }
              <div class="govuk-button-group">
                ${button({ text: 'Start', preventDoubleClick: true })}
                <a class="govuk-link" href="${placeUrl(personId, place)}">Cancel</a>
              </div>
              ${actNowButton(personId, url, view.typed)}
            </form>`
    }`
}

const goodFor = ({ goodForMonths: { months, from }, sections }: ToolDocument) =>
  months === null
    ? 'As long as the facts stand. When the record changes, the result is marked as stale.'
    : `${months} ${months === 1 ? 'month' : 'months'} from ${from === undefined ? 'the day of completion' : `the day that is asked for: ${promptOf(sections, from)}`}`

const promptOf = (sections: ToolDocument['sections'], code: string) =>
  sections.flatMap(({ items }) => items).find(item => item.code === code)?.prompt ?? code

/** A page that asks why, before something is put away or corrected. */
export interface WhyView extends FormShown {
  readonly place: Place
  readonly personId: string
  readonly bar: SafeHtml
  readonly csrfToken: string
}

/** What is lost with a draft. */
function goes({ answers }: ToolDraft): string {
  const given = Object.keys(answers).length
  if (given === 0) return 'Nothing has been answered yet.'
  return given === 1 ? 'The one answer that was given is deleted.' : `The ${given} answers that were given are deleted.`
}

export function discardMain(view: WhyView & { readonly draft: ToolDraft; readonly title: string }): SafeHtml {
  return whyMain(view, {
    heading: `Discard this record of ${view.title}`,
    intro: html`${warningText({ text: `${goes(view.draft)} Discarding can’t be undone.` })}
      <p class="govuk-body">
        That it was begun and discarded, and why, stays. A draft does no harm where it is: whoever of your agency works
        with the case can carry on with it, and nothing of it counts before it is completed.
      </p>`,
    label: 'Why is it discarded?',
    action: 'Discard it',
    warns: true,
    url: recordUrl(view.draft, view.place, 'discard'),
    back: recordUrl(view.draft, view.place),
  })
}

export function correctMain(view: WhyView & { readonly record: RecordWithChanges }): SafeHtml {
  const { record, place } = view
  return whyMain(view, {
    heading: `Correct this record of ${record.snapshot.tool.title}`,
    intro: html`<p class="govuk-body">
      What was completed never changes. A new record begins with its answers, which you put right and complete; it says
      which one it corrects, and both can be read.
    </p>`,
    label: 'What is to be corrected, and why?',
    action: 'Begin the correction',
    warns: false,
    url: recordUrl(record, place, 'correct'),
    back: recordUrl(record, place),
  })
}

interface Why {
  readonly heading: string
  readonly intro: SafeHtml
  readonly label: string
  readonly action: string
  readonly warns: boolean
  readonly url: string
  readonly back: string
}

function whyMain(view: WhyView, { heading, intro, label, action, warns, url, back }: Why): SafeHtml {
  return html`${view.bar} ${view.errors && errorSummaryOf(view.errors)}
    <h1 class="govuk-heading-l">${heading}</h1>
    ${view.notice}
    ${intro}
    <form method="post" action="${url}" novalidate>
      ${csrfField(view.csrfToken)} ${textareaField({ ...{ typed: view.typed, errors: view.errors }, name: 'why', label, labelClasses: 'govuk-label--s', rows: 3 })}
      <div class="govuk-button-group">
        ${button({ text: action, preventDoubleClick: true, classes: warns ? 'govuk-button--warning' : undefined })}
        <a class="govuk-link" href="${back}">Cancel</a>
      </div>
      ${actNowButton(view.personId, url, view.typed)}
    </form>`
}
