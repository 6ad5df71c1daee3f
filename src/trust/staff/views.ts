import {
  button,
  checkboxesField,
  csrfField,
  errorSummaryOf,
  html,
  listPages,
  listPlace,
  selectField,
  stackedTable,
  tag,
  textField,
  warningText,
  insetText,
  type SafeHtml,
} from '../../platform/html/index.ts'
import { typedFrom, type FieldErrors, type Typed } from '../../platform/http/index.ts'
import { roles, rolesInWords, type Role } from '../access/index.ts'
import type { PageBody } from '../routes/index.ts'
import type { Colleague } from './store.ts'

/** Practitioners on one page. */
export const staffOfPage = 50

/** Practitioners as a page lists them. */
export interface StaffList {
  readonly colleagues: readonly Colleague[]
  readonly total: number
  readonly page: number
  /** What stands in their name or their user name. */
  readonly q: string | undefined
}

export interface AgencyModel {
  readonly agencyName: string
  readonly staff: StaffList
  readonly teams: readonly { readonly id: string; readonly name: string }[]
  readonly csrfToken: string
  readonly typed: Typed
  readonly errors: FieldErrors | undefined
}

function staffSection({ colleagues, total, page, q }: StaffList): SafeHtml {
  const part = {
    ...{ total, shown: colleagues.length, page, size: staffOfPage, of: 'Practitioners', order: 'by name' },
    ...{ path: q === undefined ? '/agency' : `/agency?${new URLSearchParams({ q }).toString()}`, at: 'practitioners' },
  }
  const rows = colleagues.map(each => [
    { html: html`<a class="govuk-link" href="/agency/practitioners/${each.id}">${each.name}</a>` },
    { text: each.jobTitle },
    { text: each.teamName ?? 'No team' },
    { text: rolesInWords(each.roles) },
    { html: each.leftOn === null ? html`${each.userName}` : tag({ text: 'Closed', classes: 'govuk-tag--grey' }) },
  ])
  return html`<h2 class="govuk-heading-m" id="practitioners">Practitioners</h2>
    ${
      (q !== undefined || total > staffOfPage) &&
      html`<form method="get" action="/agency#practitioners" class="arms-search arms-no-print" novalidate>
        ${textField({
          ...{ name: 'q', label: 'Name or user name', classes: 'govuk-input--width-20' },
          ...{ typed: typedFrom({ q: q ?? '' }), errors: undefined },
        })}
        ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
        ${q !== undefined && html`<a class="govuk-link" href="/agency#practitioners">Show everybody</a>`}
      </form>`
    }
    ${total > staffOfPage || q !== undefined ? listPlace(part) : undefined}
    ${
      rows.length === 0
        ? total === 0 && html`<p class="govuk-body" role="status">Nobody has this in their name or user name.</p>`
        : stackedTable({
            caption: 'Practitioners',
            captionClasses: 'govuk-visually-hidden',
            head: ['Name', 'Job title', 'Team', 'Roles', 'User name'].map(text => ({ text })),
            rows,
          })
    }
    ${listPages(part)}`
}

/** The people and teams of an agency. */
export function agencyPage(model: AgencyModel): PageBody {
  return {
    title: model.agencyName,
    status: model.errors ? 422 : 200,
    hasErrors: model.errors !== undefined,
    main: html` ${model.errors && errorSummaryOf(model.errors)}
      <h1 class="govuk-heading-l">${model.agencyName}</h1>
      <div class="arms-actions">
        ${button({ text: 'Add a practitioner', href: '/agency/practitioners/new' })}
        <a class="govuk-link" href="/agency/settings">Deadlines and settings</a>
        <a class="govuk-link" href="/agency/instruments">Instruments</a>
        <a class="govuk-link" href="/agency/systems">Systems</a>
        <a class="govuk-link" href="/agency/import">Import</a>
      </div>
      ${staffSection(model.staff)}
      <h2 class="govuk-heading-m">Teams</h2>
      ${
        model.teams.length === 0
          ? html`<p class="govuk-body">There are no teams yet.</p>`
          : html`<ul class="govuk-list govuk-list--bullet">
              ${model.teams.map(team => html`<li>${team.name}</li>`)}
            </ul>`
      }
      <form method="post" action="/agency/teams" novalidate>
        ${csrfField(model.csrfToken)}
        ${textField({ name: 'name', label: 'New team', typed: model.typed, errors: model.errors, classes: 'govuk-input--width-20' })}
        ${button({ text: 'Add the team', classes: 'govuk-button--secondary' })}
      </form>`,
  }
}

export interface PractitionerForm {
  readonly typed: Typed
  readonly errors: FieldErrors | undefined
  readonly csrfToken: string
  readonly teams: readonly { readonly id: string; readonly name: string }[]
}

const roleHints: Readonly<Record<Role, string>> = {
  practitioner: 'Works with people on the register: evidence, assessments, plans, visits',
  supervisor: 'Countersigns, allocates, restricts cases',
  administrator: 'Adds people, teams and roles, and sets deadlines. Opens no case.',
  auditor: 'Reads the ledger: who looked, who changed. Opens no case.',
}

/** Adding or changing somebody who works for the agency. */
export function practitionerPage(who: Colleague | undefined, form: PractitionerForm): PageBody {
  const { typed, errors } = form
  const title = who ? who.name : 'Add a practitioner'
  const action = who ? `/agency/practitioners/${who.id}` : '/agency/practitioners/new'
  return {
    title,
    status: errors ? 422 : 200,
    hasErrors: errors !== undefined,
    backLink: { href: '/agency' },
    main: html`<div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        ${errors && errorSummaryOf(errors)}
        <h1 class="govuk-heading-l">${title}</h1>
        ${who?.leftOn && insetText({ text: 'This account is closed.' })}
        <form method="post" action="${action}" novalidate>
          ${csrfField(form.csrfToken)} ${textField({ name: 'name', label: 'Full name', typed, errors })}
          ${textField({ name: 'jobTitle', label: 'Job title', typed, errors })}
          ${!who && textField({ name: 'userName', label: 'User name', typed, errors, classes: 'govuk-input--width-20' })}
          ${selectField({
            name: 'teamId',
            label: 'Team',
            typed,
            errors,
            items: [{ value: '', text: 'No team' }, ...form.teams.map(team => ({ value: team.id, text: team.name }))],
          })}
          ${checkboxesField({
            name: 'roles',
            legend: 'Roles',
            hint: 'Select all that apply. Changes count from today; what was done before keeps the roles of its day.',
            typed,
            errors,
            items: roles.map(value => ({
              value,
              text: rolesInWords([value]),
              hint: { text: roleHints[value] },
            })),
          })}
          ${button({ text: who ? 'Save' : 'Add', preventDoubleClick: true })}
        </form>
        ${
          who &&
          who.leftOn === null &&
          html`<h2 class="govuk-heading-m">Password</h2>
            <p class="govuk-body">
              A new first password ends all sessions. It is shown to you once; hand it over in person.
            </p>
            <form method="post" action="/agency/practitioners/${who.id}/password">
              ${csrfField(form.csrfToken)}
              ${button({ text: 'Give a new password', classes: 'govuk-button--secondary' })}
            </form>
            <h2 class="govuk-heading-m">Leaving</h2>
            <p class="govuk-body">
              Closing the account ends all sessions and roles today. The name stays with everything that was done.
            </p>
            <form method="post" action="/agency/practitioners/${who.id}/leave">
              ${csrfField(form.csrfToken)} ${button({ text: 'Close the account', classes: 'govuk-button--warning' })}
            </form>`
        }
      </div>
    </div>`,
  }
}

/** A first password, shown once. */
export function passwordPage(name: string, userName: string, password: string): PageBody {
  return {
    title: 'First password',
    main: html`<div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">First password for ${name}</h1>
        ${insetText({ html: html`User name: <strong>${userName}</strong><br />Password: <strong>${password}</strong>` })}
        ${warningText({ text: 'It is shown only now. Hand it over in person; it has to be changed at the first sign-in.', iconFallbackText: 'Warning' })}
        <p class="govuk-body"><a class="govuk-link" href="/agency">Back to the agency</a></p>
      </div>
    </div>`,
  }
}
