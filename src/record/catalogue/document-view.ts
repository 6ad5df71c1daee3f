import type { PartChange } from '../../instruments/index.ts'
import type { Day } from '../../platform/dates/index.ts'
import {
  button,
  csrfField,
  dateField,
  errorSummaryOf,
  html,
  insetText,
  textareaField,
  type SafeHtml,
} from '../../platform/html/index.ts'
import type { FieldErrors, Typed } from '../../platform/http/index.ts'
import type { PageBody } from '../../trust/routes/index.ts'
import { countsTable } from './difference-views.ts'
import type { InstrumentEntry } from './read.ts'
import type { Possible } from './rules.ts'
import type { ToSee } from './to-see.ts'
import { hasToSee, seenField, toSeeList } from './warning-views.ts'
import type { UseLine } from './store.ts'
import { earliestHint, historyOf, whoApproves } from './views.ts'
import { addressOf, listAddress, nameOf, titleOf, whoseWords } from './words.ts'

export interface DocumentModel {
  readonly entry: InstrumentEntry
  readonly before: InstrumentEntry | undefined
  readonly changes: readonly PartChange[]
  readonly may: Possible
  /** For whoever may approve it. */
  readonly toSee?: ToSee | undefined
  readonly uses: readonly UseLine[]
  readonly isOwn: boolean
  readonly administrators: readonly string[]
  readonly earliest: Day
  readonly csrfToken: string
  readonly typed: Typed
  readonly errors?: FieldErrors | undefined
  /** Which of the forms came back. */
  readonly sent?: 'approve' | 'refuse' | 'use' | 'withdraw' | undefined
}

/** One document: how it stands, what it changes, and what can be done with it. */
export function documentPage(model: DocumentModel): PageBody {
  const { entry, before, changes, may, isOwn, administrators, errors } = model
  const awaits = entry.status === 'draft' || entry.status === 'sent'
  return {
    title: titleOf(entry),
    status: errors ? 422 : 200,
    hasErrors: errors !== undefined,
    backLink: { href: listAddress },
    main: html`<div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        ${errors && errorSummaryOf(errors, ['from', 'until'])}
        <span class="govuk-caption-l">${whoseWords(entry)}</span>
        <h1 class="govuk-heading-l">${titleOf(entry)}</h1>
        ${historyOf(entry, model.uses)}
        <p class="govuk-body">
          <a class="govuk-link" href="${addressOf(entry.id)}/document.json">Download the document (JSON)</a>
        </p>
        ${
          before &&
          html`<h2 class="govuk-heading-m">Difference from ${nameOf(before)}</h2>
            ${countsTable(changes)}
            <p class="govuk-body">
              <a class="govuk-link" href="${addressOf(entry.id)}/difference">Read the old and the new words</a>
            </p>`
        }
        ${pilotNotice(entry)} ${awaits && whoApproves(isOwn, administrators)}
        ${may.send && sendForm(model)} ${may.decide && decideForms(model)} ${may.use && useForm(model)}
        ${may.withdraw && withdrawForm(model)}
      </div>
    </div>`,
  }
}

/** Why nothing can be decided about a pilot. */
const pilotNotice = ({ standing }: InstrumentEntry) =>
  standing === 'pilot' &&
  insetText({
    text: 'A pilot is never the document in use: whoever begins an assessment may choose it, and its words are the same for every agency.',
  })

const form = ({ entry, csrfToken }: DocumentModel, what: string, inside: SafeHtml) =>
  html`<form method="post" action="${addressOf(entry.id)}/${what}" novalidate>${csrfField(csrfToken)} ${inside}</form>`

/** What a field of one of the forms shows: what was typed stands in the form that came back, and in no other. */
const shownIn = ({ typed, errors, sent }: DocumentModel, name: DocumentModel['sent']) => ({
  typed: sent === name ? typed : { ...typed, text: () => '' },
  errors: sent === name ? errors : undefined,
})

const sendForm = (model: DocumentModel) =>
  html`<h2 class="govuk-heading-m">Send for approval</h2>
    <p class="govuk-body">Read the difference first. Another administrator then approves or refuses it.</p>
    ${form(model, 'send', button({ text: 'Send for approval', preventDoubleClick: true }))}`

const decideForms = (model: DocumentModel) =>
  html`<h2 class="govuk-heading-m">Approve or refuse</h2>
    <p class="govuk-body">
      Once it is approved, no word of it can ever be changed. It is used from the day that is set for it afterwards.
    </p>
    ${form(
      model,
      'approve',
      html`${model.toSee && hasToSee(model.toSee) && html`${toSeeList(model.toSee)} ${seenField(shownIn(model, 'approve'))}`}
      ${button({ text: 'Approve and publish', preventDoubleClick: true })}`,
    )}
    ${form(
      model,
      'refuse',
      html`${textareaField({ name: 'reason', label: 'Why it is refused', rows: 3, ...shownIn(model, 'refuse') })}
      ${button({ text: 'Refuse', preventDoubleClick: true, classes: 'govuk-button--secondary' })}`,
    )}`

const useForm = (model: DocumentModel) =>
  html`<h2 class="govuk-heading-m">Set the day of use</h2>
    <p class="govuk-body">
      ${
        model.entry.standing === 'coming' || model.entry.standing === 'in use'
          ? 'To take a day back, open the document that is to stay in use, and set the same day for it: of two decisions for a day the later holds.'
          : 'What was begun with another version goes on with that one.'
      }
    </p>
    ${form(
      model,
      'use',
      html`${dateField({
        name: 'from',
        legend: 'First day on which new assessments are made with it',
        hint: earliestHint(model.earliest),
        ...shownIn(model, 'use'),
      })}
      ${button({ text: 'Set the day', preventDoubleClick: true })}`,
    )}`

function withdrawForm(model: DocumentModel): SafeHtml {
  const isPublished = model.entry.status === 'published'
  return html`<h2 class="govuk-heading-m">Withdraw</h2>
    <p class="govuk-body">
      ${
        isPublished
          ? 'New assessments are then made with the version before. What was begun with this one goes on with it, and everything stays readable.'
          : 'It is put away and stays on the list as withdrawn. The same version can be loaded again.'
      }
    </p>
    ${form(
      model,
      'withdraw',
      html`${
        isPublished &&
        dateField({
          name: 'until',
          legend: 'First day on which it is no longer used',
          hint: earliestHint(model.earliest),
          ...shownIn(model, 'withdraw'),
        })
      }
      ${button({ text: 'Withdraw', preventDoubleClick: true, classes: 'govuk-button--warning' })}`,
    )}`
}
