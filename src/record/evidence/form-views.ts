import type { InstrumentDocument } from '../../instruments/index.ts'
import {
  button,
  csrfField,
  errorSummaryOf,
  hiddenField,
  html,
  inPageOrder,
  insetText,
  textareaField,
  unsavedMark,
  type SafeHtml,
} from '../../platform/html/index.ts'
import { actNowButton } from '../kept-forms/index.ts'
import { entryAddress, entryDetails } from './entry-views.ts'
import { accountField, factorFields, gradingFields, whenAndWhence, type FormView } from './fields.ts'
import type { EvidenceEntry } from './types.ts'

/** What every form of this room has around it. */
export interface FormFrame extends FormView {
  readonly csrfToken: string
  readonly ownAgency: string
  readonly document: InstrumentDocument
  /** The person's bar, on every page about them. */
  readonly bar: SafeHtml
  /** Why nothing was saved although nothing typed is wrong: somebody, or this form, was there before. */
  readonly notice?: SafeHtml | undefined
}

const dates = ['happenedOn']

/** The form had been used already: what was typed is still here, under a new id. */
export function usedNotice(saved: EvidenceEntry | undefined): SafeHtml {
  return insetText({
    html: html`This form was saved already, with other words, and what was saved has not changed.
    ${saved && html`<a class="govuk-link" href="${entryAddress(saved)}">Read what was saved</a>.`} To save what you see
    here as well, send the form again.`,
  })
}

/** Another entry took the place of this one meanwhile: it stands beside what was typed. */
export function overtakenNotice(sentence: string, latest: EvidenceEntry, document: InstrumentDocument): SafeHtml {
  return html`${insetText({
    html: html`${sentence} Nothing that you typed is lost: it is below.
      <a class="govuk-link" href="${entryAddress(latest)}">Open the latest entry</a>.`,
  })}
  ${entryDetails(latest, document)}`
}

interface FormParts {
  readonly personId: string
  readonly title: string
  /** What it is for, before anything that went wrong. */
  readonly lead?: SafeHtml
  readonly action: string
  readonly fields: SafeHtml
  readonly buttons: SafeHtml
  /** Where whoever changes their mind goes back to. */
  readonly back: string
}

/** A form of this room: the summary of errors in the order of its fields, and a question before its words are left behind. */
function formMain(frame: FormFrame, { personId, title, lead, action, fields, buttons, back }: FormParts): SafeHtml {
  const { errors, notice } = frame
  return html`${frame.bar} ${errors && errorSummaryOf(inPageOrder(errors, fields), dates)}
    <h1 class="govuk-heading-l">${title}</h1>
    ${lead} ${notice}
    <form method="post" action="${action}" novalidate${unsavedMark(Boolean(errors ?? notice))}>
      ${csrfField(frame.csrfToken)} ${hiddenField('entryId', frame.typed.text('entryId'))} ${fields}
      <div class="govuk-button-group">
        ${buttons}
        <a class="govuk-link" href="${back}">Cancel</a>
      </div>
      ${actNowButton(personId, action, frame.typed)}
    </form>`
}

/** Recording something new: what, when and whence; the grading; the factors. */
export function newEntryMain(frame: FormFrame, personId: string, usedMost: readonly string[]): SafeHtml {
  const log = `/people/${personId}/evidence`
  return formMain(frame, {
    personId,
    title: 'Record evidence',
    action: `${log}/new`,
    fields: html`<div class="arms-beside">
      <div>
        ${whenAndWhence(frame, frame.document, usedMost)}
        ${accountField(frame, 'What is known', 'What was seen, said or found. What you conclude belongs in the assessment.')}
        ${gradingFields(frame, frame.ownAgency)}
      </div>
      <div>${factorFields(frame, frame.document)}</div>
    </div>`,
    buttons: html`${button({ text: 'Save', preventDoubleClick: true })}
    ${button({
      text: 'Save and add another',
      name: 'then',
      value: 'another',
      classes: 'govuk-button--secondary',
      preventDoubleClick: true,
    })}`,
    back: log,
  })
}

/** Amending: the entry as it stands beside the words that are to take its place. */
export function amendMain(frame: FormFrame, entry: EvidenceEntry): SafeHtml {
  const address = entryAddress(entry)
  return formMain(frame, {
    personId: entry.personId,
    title: 'Amend an entry',
    lead: html`<p class="govuk-body">
      The entry stays as it was recorded. What you save here takes its place, and both say so.
      ${entry.tier === 'shared' && 'It has been shared, so every agency of the case will see the amendment too.'}
    </p>`,
    action: `${address}/amend`,
    fields: html`${textareaField({
      ...frame,
      name: 'why',
      label: 'Why it is amended',
      labelClasses: 'govuk-label--s',
      hint: 'What was wrong, and how you know',
      rows: 2,
    })}
      <div class="arms-beside">
        <div>
          ${whenAndWhence(frame, frame.document, [])} ${accountField(frame, 'What is known')}
          ${gradingFields(frame, frame.ownAgency)}
        </div>
        <div>${factorFields(frame, frame.document)}</div>
      </div>`,
    buttons: button({ text: 'Save the amendment', preventDoubleClick: true }),
    back: address,
  })
}

/** Withdrawing: the entry, and why nobody should rely on it. */
export function withdrawMain(frame: FormFrame, entry: EvidenceEntry): SafeHtml {
  const address = entryAddress(entry)
  return formMain(frame, {
    personId: entry.personId,
    title: 'Withdraw an entry made in error',
    lead: html`<p class="govuk-body">
        Withdraw what should never have been recorded, such as an entry about another person. Amend it if something in
        it is wrong. It can still be read, struck through, and no assessment can cite it any more.
      </p>
      ${entryDetails(entry, frame.document)}`,
    action: `${address}/withdraw`,
    fields: textareaField({
      ...frame,
      name: 'why',
      label: 'Why it is withdrawn',
      labelClasses: 'govuk-label--s',
      rows: 3,
    }),
    buttons: button({ text: 'Withdraw the entry', classes: 'govuk-button--warning', preventDoubleClick: true }),
    back: address,
  })
}
