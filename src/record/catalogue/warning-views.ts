import type { Warning } from '../../instruments/index.ts'
import { checkboxesField, html, warningText, type SafeHtml } from '../../platform/html/index.ts'
import type { FieldErrors, Typed } from '../../platform/http/index.ts'
import type { Doubt, ToSee } from './to-see.ts'

/** What is more than wording, each in a sentence. Nothing where all is wording. */
export function warningList(warnings: readonly Warning[]): SafeHtml | false {
  return (
    warnings.length > 0 &&
    html`${warningText({
      text: 'This is more than another wording: it changes whom it covers, what is counted, or what an answer means.',
      iconFallbackText: 'Warning',
    })}
      <ul class="govuk-list govuk-list--bullet arms-warnings">
        ${warnings.map(({ about, message }) => html`<li><strong>${about}.</strong> ${message}</li>`)}
      </ul>`
  )
}

const doubtWords: Readonly<Record<Doubt, string>> = {
  'the same name':
    'Whoever loaded it has your name. Two people have to decide on a document: if both accounts are yours, ask another administrator.',
  'made administrator by who loaded it':
    'Whoever loaded it made you an administrator in the last four weeks. Two people have to decide on a document, each by their own judgement.',
  'made administrator by who approves it':
    'You made whoever loaded it an administrator in the last four weeks. Two people have to decide on a document, each by their own judgement.',
}

export const hasToSee = ({ warnings, doubts }: ToSee): boolean => warnings.length + doubts.length > 0

/** What whoever approves a document has to have seen. */
export const toSeeList = ({ warnings, doubts }: ToSee): SafeHtml =>
  html`${warningList(warnings)} ${doubts.map(doubt => warningText({ text: doubtWords[doubt], iconFallbackText: 'Warning' }))}`

/** Where they say so. */
export const seenField = (shown: { readonly typed: Typed; readonly errors: FieldErrors | undefined }): SafeHtml =>
  checkboxesField({
    ...shown,
    name: 'seen',
    legend: 'Before you approve it',
    hint: 'The ledger keeps what it was.',
    items: [{ value: 'yes', text: 'I have seen what is said above, and approve the document all the same' }],
  })
