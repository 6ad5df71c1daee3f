import { formatInstant } from '../../platform/dates/index.ts'
import { button, csrfField, html, type SafeHtml } from '../../platform/html/index.ts'
import type { PageBody } from '../routes/index.ts'
import type { SystemChoice } from './types.ts'
import { scopeList } from './views.ts'

function choice({ id, name, purpose, scopes, allowedAt }: SystemChoice, csrfToken: string): SafeHtml {
  const does = allowedAt === null ? 'allow' : 'end'
  return html`<div class="govuk-summary-card">
    <div class="govuk-summary-card__title-wrapper"><h2 class="govuk-summary-card__title">${name}</h2></div>
    <div class="govuk-summary-card__content">
      <p class="govuk-body">${purpose}</p>
      <p class="govuk-body">
        ${allowedAt === null ? 'It may not act for you.' : `It may act for you since ${formatInstant(allowedAt)}.`}
        ${allowedAt === null ? 'If you allow it, it can do this under your name:' : 'It can do this under your name:'}
      </p>
      ${scopeList(scopes)}
      <form method="post" action="/account/systems/${id}/${does}">
        ${csrfField(csrfToken)}
        ${button({
          html: html`${allowedAt === null ? 'Allow' : 'Stop'} <span class="govuk-visually-hidden">${name}</span>`,
          classes: allowedAt === null ? 'govuk-button--secondary' : 'govuk-button--warning',
          preventDoubleClick: true,
        })}
      </form>
    </div>
  </div>`
}

/** Which systems somebody lets act for them. */
export function consentPage(choices: readonly SystemChoice[], csrfToken: string): PageBody {
  return {
    title: 'Systems that may act for you',
    backLink: { href: '/account' },
    main: html`<div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Systems that may act for you</h1>
        <p class="govuk-body">
          What such a system does is done under your name and with your rights, and the ledger names the system beside you.
          You alone decide, and you can stop it at any time.
        </p>
        ${
          choices.length === 0
            ? html`<p class="govuk-body">Your agency uses no other system with ARMS.</p>`
            : choices.map(each => choice(each, csrfToken))
        }
      </div>
    </div>`,
  }
}
