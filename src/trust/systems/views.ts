import { formatDay, formatInstant, type Day } from '../../platform/dates/index.ts'
import {
  button,
  checkboxesField,
  csrfField,
  errorSummaryOf,
  html,
  insetText,
  radiosField,
  stackedTable,
  summaryList,
  tag,
  textareaField,
  textField,
  warningText,
  type SafeHtml,
} from '../../platform/html/index.ts'
import type { FieldErrors, Typed } from '../../platform/http/index.ts'
import { scopes, type PageBody, type Scope } from '../routes/index.ts'
import { keyState } from './rules.ts'
import { keyDays, type System, type SystemKey } from './types.ts'

const all = { text: 'Systems', href: '/agency/systems' }
const addressOf = (id: string) => `${all.href}/${id}`

const roleWords = {
  none: 'Nothing: it only acts for practitioners who allow it',
  practitioner: 'A practitioner: it sees the cases that the agency holds',
  supervisor: 'A supervisor: it lists everybody of the agency too',
} as const

/** Whether a system can ask now, in a tag. */
function standing({ closedAt, keys }: System, today: Day): SafeHtml {
  if (closedAt) return tag({ text: 'Closed', classes: 'govuk-tag--grey' })
  return keys.some(key => keyState(key, today) === 'holds')
    ? tag({ text: 'In use', classes: 'govuk-tag--green' })
    : tag({ text: 'No key', classes: 'govuk-tag--yellow' })
}

/** The latest use of any of its keys. */
const lastUse = ({ keys }: System): Date | undefined =>
  keys.flatMap(({ lastUsedAt }) => lastUsedAt ?? []).toSorted((a, b) => b.getTime() - a.getTime())[0]

/** Every system of the agency. */
export function systemsPage(systems: readonly System[], today: Day): PageBody {
  return {
    title: all.text,
    backLink: { href: '/agency' },
    main: html`<h1 class="govuk-heading-l">${all.text}</h1>
      <p class="govuk-body">
        Other systems that read and write here by a key of their own. See
        <a class="govuk-link" href="/api">what they can ask for</a>.
      </p>
      <div class="arms-actions">${button({ text: 'Add a system', href: `${all.href}/new` })}</div>
      ${
        systems.length === 0
          ? html`<p class="govuk-body">No system uses this interface yet.</p>`
          : stackedTable({
              caption: 'Systems of your agency',
              captionClasses: 'govuk-visually-hidden',
              head: [
                { text: 'Name' },
                { text: 'What it is for' },
                { text: 'Allowed by' },
                { text: 'Last used' },
                { text: 'Last refused' },
                { text: 'Standing' },
              ],
              rows: systems.map(system => {
                const used = lastUse(system)
                return [
                  { html: html`<a class="govuk-link" href="${addressOf(system.id)}">${system.name}</a>` },
                  { text: system.purpose },
                  { text: peopleInWords(system.allowedBy) },
                  { text: used ? formatInstant(used) : 'Never' },
                  { text: refusedInWords(system) },
                  { html: standing(system, today) },
                ]
              }),
            })
      }`,
  }
}

const whyRefused = {
  closed: 'it is closed',
  expired: 'its key had expired',
  withdrawn: 'its key was withdrawn',
  'not-allowed': 'the practitioner had not allowed it',
} as const

/** When it was last not let in, and why. Scopes are another matter: what a system asks beyond them is refused each time for its own reason. */
const refusedInWords = ({ lastRefused }: System) =>
  lastRefused === null ? 'Never' : `${formatInstant(lastRefused.at)}: ${whyRefused[lastRefused.why]}`

const peopleInWords = (number: number) =>
  number === 0 ? 'Nobody' : number === 1 ? '1 practitioner' : `${number} practitioners`

export interface SystemForm {
  readonly typed: Typed
  readonly errors: FieldErrors | undefined
  readonly csrfToken: string
}

function wordsForm(action: string, submit: string, { typed, errors, csrfToken }: SystemForm): SafeHtml {
  return html`<form method="post" action="${action}" novalidate>
    ${csrfField(csrfToken)} ${textField({ name: 'name', label: 'Name', hint: 'As practitioners know it.', typed, errors })}
    ${textareaField({
      name: 'purpose',
      label: 'What it is for',
      hint: 'Practitioners decide by this whether it may act for them.',
      typed,
      errors,
      rows: 3,
    })}
    ${radiosField({
      name: 'role',
      legend: 'What it is when it asks for itself',
      hint: 'It never administers or audits, sees no restricted case, and neither signs nor submits for itself.',
      typed,
      errors,
      items: Object.entries(roleWords).map(([value, text]) => ({ value, text })),
    })}
    ${checkboxesField({
      name: 'scopes',
      legend: 'What it may do',
      hint: 'Select what it needs and no more. When you add to this later, practitioners have to allow it again.',
      typed,
      errors,
      items: Object.entries(scopes).map(([value, text]) => ({ value, text, hint: { text: value } })),
    })}
    ${button({ text: submit, preventDoubleClick: true })}
  </form>`
}

/** Adding a system. */
export function newSystemPage(form: SystemForm): PageBody {
  return {
    title: 'Add a system',
    status: form.errors ? 422 : 200,
    hasErrors: form.errors !== undefined,
    backLink: { href: all.href },
    main: html`<div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        ${form.errors && errorSummaryOf(form.errors)}
        <h1 class="govuk-heading-l">Add a system</h1>
        ${wordsForm(`${all.href}/new`, 'Add', form)}
      </div>
    </div>`,
  }
}

const keyTags = {
  holds: { text: 'Holds', classes: 'govuk-tag--green' },
  expired: { text: 'Expired', classes: 'govuk-tag--yellow' },
  withdrawn: { text: 'Withdrawn', classes: 'govuk-tag--grey' },
} as const

function keysTable(system: System, today: Day, csrfToken: string): SafeHtml {
  if (system.keys.length === 0) return html`<p class="govuk-body">It has no key yet, so it can ask for nothing.</p>`
  const withdraw = (key: SystemKey) =>
    key.withdrawnAt === null &&
    html`<form method="post" action="${addressOf(system.id)}/keys/${key.id}/withdraw">
      ${csrfField(csrfToken)}
      <button type="submit" class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0" data-module="govuk-button">
        Withdraw<span class="govuk-visually-hidden"> the key ${key.prefix}</span>
      </button>
    </form>`
  return stackedTable({
    caption: 'Keys',
    captionClasses: 'govuk-visually-hidden',
    head: [
      { text: 'Begins with' },
      { text: 'Made' },
      { text: 'Holds until' },
      { text: 'Last used' },
      { text: 'Standing' },
      { text: 'Withdraw' },
    ],
    rows: system.keys.map(key => [
      { html: html`<code class="arms-code">${key.prefix}…</code>` },
      { text: `${formatInstant(key.madeAt)}, ${key.madeByName}` },
      { text: formatDay(key.expiresOn) },
      { text: key.lastUsedAt ? formatInstant(key.lastUsedAt) : 'Never' },
      { html: tag(keyTags[keyState(key, today)]) },
      { html: withdraw(key) || html`–` },
    ]),
  })
}

/** One system: its keys, and what it is. */
export function systemPage(system: System, today: Day, form: SystemForm): PageBody {
  const { errors, csrfToken, typed } = form
  const isOpen = system.closedAt === null
  return {
    title: system.name,
    status: errors ? 422 : 200,
    hasErrors: errors !== undefined,
    breadcrumbs: [{ text: 'Agency', href: '/agency' }, all, { text: system.name }],
    main: html` ${errors && errorSummaryOf(errors)}
      <h1 class="govuk-heading-l">${system.name}</h1>
      ${system.closedAt && insetText({ text: `This system was closed on ${formatInstant(system.closedAt)}.` })}
      ${summaryList({
        rows: [
          { key: { text: 'What it is for' }, value: { text: system.purpose } },
          { key: { text: 'By itself' }, value: { text: roleWords[system.role] } },
          { key: { text: 'May do' }, value: { html: scopeList(system.scopes) } },
          { key: { text: 'Allowed by' }, value: { text: peopleInWords(system.allowedBy) } },
          { key: { text: 'Last refused' }, value: { text: refusedInWords(system) } },
          { key: { text: 'Added' }, value: { text: `${formatInstant(system.madeAt)}, ${system.madeByName}` } },
        ],
      })}
      <h2 class="govuk-heading-m">Keys</h2>
      ${keysTable(system, today, csrfToken)}
      ${
        isOpen &&
        html`<form method="post" action="${addressOf(system.id)}/keys" novalidate>
            ${csrfField(csrfToken)}
            ${radiosField({
              name: 'days',
              legend: 'Make a key that holds for',
              hint: 'Two can hold at once, so that one takes the place of another without a gap.',
              typed,
              errors,
              classes: 'govuk-radios--inline govuk-radios--small',
              items: keyDays.map(days => ({ value: String(days), text: `${days} days` })),
            })}
            ${button({ text: 'Make a key', classes: 'govuk-button--secondary', preventDoubleClick: true })}
          </form>
          <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
              <h2 class="govuk-heading-m">Change it</h2>
              ${wordsForm(addressOf(system.id), 'Save', form)}
              <h2 class="govuk-heading-m">Close it</h2>
              <p class="govuk-body">
                Its keys are withdrawn at once, and nobody lets it act for them any more. What it did stays under its name.
              </p>
              <form method="post" action="${addressOf(system.id)}/close">
                ${csrfField(csrfToken)} ${button({ text: 'Close the system', classes: 'govuk-button--warning' })}
              </form>
            </div>
          </div>`
      }`,
  }
}

/** What a system may do, in words. */
export const scopeList = (names: readonly Scope[]): SafeHtml =>
  html`<ul class="govuk-list govuk-list--bullet">
    ${names.map(name => html`<li>${scopes[name]}</li>`)}
  </ul>`

/** A key, shown once. */
export function keyPage(system: Pick<System, 'id' | 'name'>, key: string, expiresOn: Day): PageBody {
  return {
    title: 'New key',
    main: html`<div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">New key for ${system.name}</h1>
        ${insetText({ html: html`<span class="arms-reference">${key}</span>` })}
        ${warningText({
          text: `It is shown only now, and holds until ${formatDay(expiresOn)}. Whoever has it can do what the system may: hand it over as you would a password.`,
          iconFallbackText: 'Warning',
        })}
        <p class="govuk-body"><a class="govuk-link" href="${addressOf(system.id)}">Back to ${system.name}</a></p>
      </div>
    </div>`,
  }
}
