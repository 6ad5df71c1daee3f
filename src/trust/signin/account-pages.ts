import { z } from 'zod'
import { json, redirect } from '../../platform/http/index.ts'
import {
  button,
  csrfField,
  errorSummaryOf,
  hiddenField,
  html,
  passwordInput,
  summaryList,
  type SafeHtml,
} from '../../platform/html/index.ts'
import { rolesInWords, type PractitionerPrincipal } from '../access/index.ts'
import { defineRoute, type PageBody, type Route } from '../routes/index.ts'
import { changePassword, hasFirstPassword, signOut, signOutEverywhere } from './commands.ts'
import { safePath } from './rules.ts'

const passwordForm = {
  schema: z
    .object({
      current: z.string('Enter your password now').max(1000),
      fresh: z.string('Enter a new password').max(1000, 'Password must be 128 characters or fewer'),
      repeat: z.string('Enter the new password again').max(1000),
      to: z.string().max(2000).optional(),
    })
    .refine(value => value.fresh === value.repeat, { path: ['repeat'], message: 'The two new passwords differ' }),
}

type Errors = Readonly<Record<string, string>>

/** The fields of a new password, with the one that holds now under the name that its owner knows it by. */
function passwordFields(now: string, errors: Errors | undefined): SafeHtml {
  const field = (name: string, text: string, autocomplete: string, hint?: string) =>
    passwordInput({
      id: name,
      name,
      label: { text },
      autocomplete,
      ...(hint === undefined ? {} : { hint: { text: hint } }),
      ...(errors?.[name] === undefined ? {} : { errorMessage: { text: errors[name] } }),
    })
  return html`${field('current', now, 'current-password')}
  ${field('fresh', 'New password', 'new-password', '12 characters or more. Three random words work well.')}
  ${field('repeat', 'New password again', 'new-password')}`
}

/** A first password is known to whoever handed it over: its owner chooses another before anything else, and goes on to where they were going. */
function choosePage(csrfToken: string, to: string, errors?: Errors): PageBody {
  return {
    title: 'Choose a password',
    hasErrors: errors !== undefined,
    status: errors === undefined ? 200 : 422,
    main: html`<div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        ${errors && errorSummaryOf(errors)}
        <h1 class="govuk-heading-l">Choose a password</h1>
        <p class="govuk-body">
          The password that you were given is known to your administrator. What is done under your name has to be yours, so
          choose one that only you know. You can go on then.
        </p>
        <form method="post" action="/account/password" novalidate>
          ${csrfField(csrfToken)} ${hiddenField('to', to)} ${passwordFields('Password that you were given', errors)}
          ${button({ text: 'Save and go on', preventDoubleClick: true })}
        </form>
      </div>
    </div>`,
  }
}

function accountPage(principal: PractitionerPrincipal, csrfToken: string, errors?: Errors): PageBody {
  return {
    title: 'Your account',
    hasErrors: errors !== undefined,
    status: errors === undefined ? 200 : 422,
    main: html`<div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        ${errors && errorSummaryOf(errors)}
        <h1 class="govuk-heading-l">Your account</h1>
        ${summaryList({
          rows: [
            { key: { text: 'Name' }, value: { text: principal.name } },
            { key: { text: 'Job title' }, value: { text: principal.jobTitle } },
            { key: { text: 'Agency' }, value: { text: principal.agencyName } },
            { key: { text: 'Roles' }, value: { text: rolesInWords(principal.roles) } },
          ],
        })}
        <h2 class="govuk-heading-m">Change your password</h2>
        <form method="post" action="/account/password" novalidate>
          ${csrfField(csrfToken)} ${passwordFields('Password now', errors)}
          ${button({ text: 'Change password', preventDoubleClick: true })}
        </form>
        <h2 class="govuk-heading-m">Other systems</h2>
        <p class="govuk-body">
          <a class="govuk-link" href="/account/systems">Say which systems may act for you</a>. None may unless you allow it.
        </p>
        <h2 class="govuk-heading-m">Other devices</h2>
        <p class="govuk-body">
          If you have left a session open somewhere, end them all. You will have to sign in again here too.
        </p>
        <form method="post" action="/account/sign-out-everywhere">
          ${csrfField(csrfToken)} ${button({ text: 'Sign out everywhere', classes: 'govuk-button--secondary' })}
        </form>
      </div>
    </div>`,
  }
}

export const accountRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    url: '/account',
    audit: 'nothing',
    handle: ({ work, web }) => web.page(accountPage(work.principal, web.csrfToken)),
  }),
  defineRoute({
    method: 'GET',
    url: '/account/password',
    audit: 'nothing',
    query: z.object({ to: z.string().max(2000).optional().catch(undefined) }),
    handle: async ({ work, web, query }) =>
      (await hasFirstPassword(work)) ? web.page(choosePage(web.csrfToken, safePath(query.to))) : redirect('/account'),
  }),
  defineRoute({
    method: 'POST',
    url: '/account/password',
    audit: 'writes',
    form: passwordForm,
    handle: async ({ work, web, form }) => {
      const first = await hasFirstPassword(work)
      const to = safePath(form.typed.text('to'))
      const again = (errors: Errors) =>
        web.page(first ? choosePage(web.csrfToken, to, errors) : accountPage(work.principal, web.csrfToken, errors))
      if (!form.ok) return again(form.errors)
      const errors = await changePassword(work, form.value)
      if (errors) return again(errors)
      return redirect(first ? to : '/account', 'Your password is changed. Other sessions are signed out.')
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/sign-out',
    audit: 'writes',
    handle: async ({ work }) => {
      await signOut(work)
      return redirect('/sign-in', 'You are signed out.')
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/account/sign-out-everywhere',
    audit: 'writes',
    handle: async ({ work }) => {
      await signOutEverywhere(work)
      return redirect('/sign-in', 'You are signed out everywhere.')
    },
  }),
  defineRoute({
    method: 'POST',
    url: '/api/v1/session/keep-alive',
    // Being identified is what keeps the session alive; there is nothing to record.
    audit: 'nothing',
    body: z.object({}),
    api: {
      tag: 'Session',
      summary: 'Keep the session alive',
      description: 'Whoever is working on a page that sends nothing is not signed out.',
      scope: 'session',
      answers: { 200: z.object({ kept: z.literal(true) }) },
      example: { body: {} },
    },
    handle: () => json({ kept: true }),
  }),
]
