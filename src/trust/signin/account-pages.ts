import { z } from 'zod'
import { json, redirect } from '../../platform/http/index.ts'
import { button, errorSummaryOf, html, passwordInput, summaryList } from '../../platform/html/index.ts'
import type { PractitionerPrincipal } from '../access/index.ts'
import { defineRoute, type PageBody, type Route } from '../routes/index.ts'
import { changePassword, signOut, signOutEverywhere } from './commands.ts'

const passwordForm = {
  schema: z
    .object({
      current: z.string('Enter your password now').max(1000),
      fresh: z.string('Enter a new password').max(1000, 'Password must be 128 characters or fewer'),
      repeat: z.string('Enter the new password again').max(1000),
    })
    .refine(value => value.fresh === value.repeat, { path: ['repeat'], message: 'The two new passwords differ' }),
}

function accountPage(
  principal: PractitionerPrincipal,
  csrfToken: string,
  errors?: Readonly<Record<string, string>>,
): PageBody {
  const field = (name: string, text: string, autocomplete: string, hint?: string) =>
    passwordInput({
      id: name,
      name,
      label: { text },
      autocomplete,
      ...(hint === undefined ? {} : { hint: { text: hint } }),
      ...(errors?.[name] === undefined ? {} : { errorMessage: { text: errors[name] } }),
    })
  const token = html`<input type="hidden" name="_csrf" value="${csrfToken}" />`
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
            { key: { text: 'Roles' }, value: { text: principal.roles.join(', ') || 'none' } },
          ],
        })}
        <h2 class="govuk-heading-m">Change your password</h2>
        <form method="post" action="/account/password" novalidate>
          ${token} ${field('current', 'Password now', 'current-password')}
          ${field('fresh', 'New password', 'new-password', '12 characters or more. Three random words work well.')}
          ${field('repeat', 'New password again', 'new-password')}
          ${button({ text: 'Change password', preventDoubleClick: true })}
        </form>
        <h2 class="govuk-heading-m">Other devices</h2>
        <p class="govuk-body">
          If you have left a session open somewhere, end them all. You will have to sign in again here too.
        </p>
        <form method="post" action="/account/sign-out-everywhere">
          ${token} ${button({ text: 'Sign out everywhere', classes: 'govuk-button--secondary' })}
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
    method: 'POST',
    url: '/account/password',
    audit: 'writes',
    form: passwordForm,
    handle: async ({ work, web, form }) => {
      const again = (errors: Readonly<Record<string, string>>) =>
        web.page(accountPage(work.principal, web.csrfToken, errors))
      if (!form.ok) return again(form.errors)
      const errors = await changePassword(work, form.value)
      return errors ? again(errors) : redirect('/account', 'Your password is changed. Other sessions are signed out.')
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
    handle: () => json({ kept: true }),
  }),
]
