import {
  button,
  details,
  errorSummaryOf,
  html,
  input,
  insetText,
  passwordInput,
  type SafeHtml,
} from '../../platform/html/index.ts'
import type { PageBody } from '../routes/index.ts'

/** A form that was sent after its session had ended. */
export interface Unsent {
  readonly url: string
  readonly accountId: string
  readonly fields: readonly (readonly [string, string])[]
}

export interface SignInModel {
  readonly csrfToken: string
  readonly to: string | undefined
  readonly unsent: Unsent | undefined
  readonly ended: boolean
  readonly errors?: Readonly<Record<string, string>>
  readonly userName?: string
  readonly status?: number
  readonly demo: readonly { readonly userName: string; readonly description: string }[]
}

const hidden = (name: string, value: string): SafeHtml => html`<input type="hidden" name="${name}" value="${value}" />`

/** The sign-in page. It says nothing of which half was wrong. */
export function signInPage(model: SignInModel): PageBody {
  const errors = model.errors ?? {}
  return {
    title: 'Sign in',
    status: model.status ?? 200,
    hasErrors: model.errors !== undefined,
    main: html`<div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        ${model.errors && errorSummaryOf(errors)}
        <h1 class="govuk-heading-l">Sign in</h1>
        ${model.ended && insetText({ text: 'Your session has ended. Sign in to go on.' })}
        ${model.unsent && insetText({ text: 'What you had typed is kept. Sign in, and it is given back to you to send again.' })}
        <form method="post" action="/sign-in" novalidate>
          ${hidden('_csrf', model.csrfToken)} ${model.to && hidden('to', model.to)}
          ${model.unsent && hidden('unsent', JSON.stringify(model.unsent))}
          ${input({
            id: 'userName',
            name: 'userName',
            label: { text: 'User name' },
            value: model.userName ?? '',
            autocomplete: 'username',
            spellcheck: false,
            classes: 'govuk-input--width-20',
            ...(errors['userName'] === undefined ? {} : { errorMessage: { text: errors['userName'] } }),
          })}
          ${passwordInput({
            id: 'password',
            name: 'password',
            label: { text: 'Password' },
            autocomplete: 'current-password',
            ...(errors['password'] === undefined ? {} : { errorMessage: { text: errors['password'] } }),
          })}
          ${button({ text: 'Sign in', preventDoubleClick: true })}
        </form>
        ${
          model.demo.length > 0 &&
          details({
            summaryText: 'Who you can sign in as in this demonstration',
            open: true,
            html: html`<p class="govuk-body">
                Everything here is fictional. The password of each is <strong>three fictional words</strong>.
              </p>
              <ul class="govuk-list govuk-list--bullet">
                ${model.demo.map(each => html`<li><strong>${each.userName}</strong>: ${each.description}</li>`)}
              </ul>`,
          })
        }
      </div>
    </div>`,
  }
}

/** After signing in again: what was typed, to be sent to where it was going. Nothing is sent without the person's own press. */
export function carryOnPage(model: { csrfToken: string; unsent: Unsent; at: string }): PageBody {
  return {
    title: 'Carry on where you were',
    main: html`<div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Carry on where you were</h1>
        <p class="govuk-body">
          You are signed in again. Your session had ended before your last page could be saved; what you typed is here.
        </p>
        <form method="post" action="${model.unsent.url}">
          ${hidden('_csrf', model.csrfToken)} ${model.unsent.fields.map(([name, value]) => hidden(name, value))}
          ${button({ text: 'Save what I typed', preventDoubleClick: true })}
        </form>
        <h2 class="govuk-heading-m">What you typed</h2>
        <dl class="govuk-summary-list">
          ${model.unsent.fields
            .filter(([, value]) => value.trim() !== '' && value.length > 2)
            .map(
              ([name, value]) =>
                html`<div class="govuk-summary-list__row">
                  <dt class="govuk-summary-list__key">${name}</dt>
                  <dd class="govuk-summary-list__value">${value}</dd>
                </div>`,
            )}
        </dl>
      </div>
    </div>`,
  }
}
