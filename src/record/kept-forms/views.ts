import { formatInstant } from '../../platform/dates/index.ts'
import { button, csrfField, hiddenField, html, type SafeHtml, type TypedText } from '../../platform/html/index.ts'
import { keptAsField, keptField, stoppedField } from './commands.ts'
import { keptFormsOfPage, type KeptForm } from './store.ts'

/** Where what does not wait is recorded. */
export const actNowAddress = (personId: string): string => `/people/${personId}/act-now`

/**
 * The button that stops a form, to stand within it: a danger does not wait for the form to be finished, and the form is kept. It is the same
 * form sent to another place, so that it needs no script.
 *
 * @param page the path of the page on which the form stands, where it is given back
 * @param as what is filled in there, where the page's path does not say it: a tool and its part
 */
export function actNowButton(personId: string, page: string, typed: TypedText, as?: string): SafeHtml {
  return html`${keptMark(typed)} ${as !== undefined && hiddenField(keptAsField, as)} ${stopBar(personId, page, {})}`
}

/**
 * The same button for a page of several forms, last on it: it stops the form that it names. Where scripts run, what was typed in the others
 * is kept with it (browser/act-now.ts). Each of the forms has the mark of `keptMark`.
 *
 * @param form the id of the form that most is typed in
 */
export const actNowBar = (personId: string, page: string, form: string): SafeHtml =>
  stopBar(personId, page, { form, 'data-stops-all': true })

/** Within a form: which kept form its words come from, so that it is let go once they are saved. */
export function keptMark(typed: TypedText): SafeHtml | false {
  const kept = typed.text(keptField)
  return kept !== '' && hiddenField(keptField, kept)
}

function stopBar(personId: string, page: string, more: Readonly<Record<string, string | true>>): SafeHtml {
  return html`<div class="arms-act-now arms-no-print">
      ${button({
        text: 'Act now',
        name: stoppedField,
        value: page,
        classes: 'govuk-button--warning',
        preventDoubleClick: true,
        attributes: { formaction: `${actNowAddress(personId)}/stop`, formnovalidate: true, ...more },
      })}
      <p class="govuk-body-s arms-act-now__hint">
        Somebody at risk, a breach, a threat, somebody missing, self-harm. What you have typed is kept.
      </p>
    </div>`
}

/** Where there is no form to stop, the way to act now. */
export const actNowLink = (personId: string): SafeHtml =>
  button({ text: 'Act now', href: `${actNowAddress(personId)}/new`, classes: 'govuk-button--warning' })

const names: readonly (readonly [RegExp, string])[] = [
  [/\/evidence\/new$/, 'Evidence'],
  [/\/evidence\/[^/]+\/amend$/, 'Amending an entry of the evidence'],
  [/\/evidence\/[^/]+\/withdraw$/, 'Withdrawing an entry of the evidence'],
  [/\/visits\/new$/, 'A visit'],
  [/\/actions\//, 'An action of the plan'],
  [/\/edit$/, 'Names and birth'],
  [/\/record\/[^/]+\/new$/, 'An entry of the record'],
  [/\/record\/.+\/end$/, 'Ending an entry of the record'],
  [/\/allocation$/, 'Who answers for this person'],
  [/\/agencies$/, 'The agencies of the case'],
  [/\/restriction$/, 'Who may open the record'],
  [/\/assessments\/new$/, 'Starting an assessment'],
  [/\/why-not$/, 'Why no act now is needed'],
  [/\/tools\//, 'A record of a tool'],
  [/\/victims\//, 'A record of a victim'],
  [/^\/assessments\/[^/]+$/, 'An assessment as a whole'],
  [/^\/assessments\//, 'An assessment'],
]

/** What a kept form is, in words, to stand by themselves. */
export function keptFormName({ page, fields }: Pick<KeptForm, 'page' | 'fields'>): string {
  const name = names.find(([pattern]) => pattern.test(page))?.[1] ?? 'A form'
  const as = fields.find(([field]) => field === keptAsField)?.[1] ?? ''
  return as === '' ? name : `${name}: ${as}`
}

/** The same within a sentence. */
export const keptFormWords = (form: Pick<KeptForm, 'page' | 'fields'>): string => {
  const name = keptFormName(form)
  return name.slice(0, 1).toLowerCase() + name.slice(1)
}

/** Where a kept form is given back. */
export const keptFormAddress = ({ page, id }: Pick<KeptForm, 'page' | 'id'>): string => `${page}?${keptField}=${id}`

/** The latest forms that somebody stopped, each with the way on and the way to be rid of it. */
export function keptFormList(personId: string, forms: readonly KeptForm[], csrfToken: string): SafeHtml {
  return html`<ul class="govuk-list">
    ${forms.slice(0, keptFormsOfPage).map(
      form =>
        html`<li class="arms-actions">
          <span
            ><a class="govuk-link" href="${keptFormAddress(form)}">Carry on: ${keptFormWords(form)}</a>,
            stopped ${formatInstant(form.keptAt)}</span
          >
          <form method="post" action="${actNowAddress(personId)}/put-away">
            ${csrfField(csrfToken)} ${hiddenField(keptField, form.id)}
            <button type="submit" class="arms-link-button" data-prevent-double-click="true">
              Put it away<span class="govuk-visually-hidden">: ${keptFormWords(form)}, unsaved</span>
            </button>
          </form>
        </li>`,
    )}
  </ul>
  ${
    forms.length > keptFormsOfPage &&
    html`<p class="govuk-body">
      These are the latest ${keptFormsOfPage}. Older ones are listed when you have carried on with some of them or put
      them away.
    </p>`
  }`
}
