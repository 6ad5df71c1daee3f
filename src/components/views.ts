import { details, html, summaryList, type SafeHtml } from '../platform/html/index.ts'
import type { PageBody } from '../trust/routes/index.ts'
import { families, titleOf, type Family, type Specimen } from './types.ts'

const all = { text: 'Components', href: '/components' }
const addressOf = ({ name }: Specimen) => `${all.href}/${name}`

/** What each family is held to, as a reader of the page should know. */
const heldTo: Readonly<Record<Family, string>> = {
  'GOV.UK': 'Each makes what govuk-frontend makes, in every fixture that the package ships.',
  'Ministry of Justice': 'Each makes what its own macro makes, over a table of parameters.',
  'Our own': 'Made of the others.',
}

function familyOf(family: Family, specimens: readonly Specimen[]): SafeHtml {
  return html`<section>
    <h2 class="govuk-heading-m">${family}</h2>
    <p class="govuk-body">${heldTo[family]}</p>
    ${summaryList({
      rows: specimens.map(specimen => ({
        key: { html: html`<a class="govuk-link" href="${addressOf(specimen)}">${titleOf(specimen)}</a>` },
        value: { text: specimen.about },
      })),
    })}
  </section>`
}

/** Every component there is. */
export function componentsPage(specimens: readonly Specimen[]): PageBody {
  return {
    title: all.text,
    wide: true,
    main: html`<h1 class="govuk-heading-l">Components</h1>
      <p class="govuk-body-l">What pages are made of, each with examples. Everybody in them is fictional.</p>
      ${families.map(family =>
        familyOf(
          family,
          specimens.filter(each => each.family === family),
        ),
      )}`,
  }
}

function exampleOf(name: string, markup: SafeHtml): SafeHtml {
  const title = `Markup of “${name}”`
  return html`<div class="govuk-summary-card">
    <div class="govuk-summary-card__title-wrapper"><h2 class="govuk-summary-card__title">${name}</h2></div>
    <div class="govuk-summary-card__content">
      <div class="govuk-!-margin-bottom-4">${markup}</div>
      ${details({
        summaryText: title,
        html: html`<div class="arms-scroll" tabindex="0" role="region" aria-label="${title}">
          <pre><code>${markup.toString().trim()}</code></pre>
        </div>`,
      })}
    </div>
  </div>`
}

/** One component with its examples. */
export function componentPage(specimen: Specimen): PageBody {
  const title = titleOf(specimen)
  return {
    title,
    breadcrumbs: [all, { text: title }],
    main: html`<h1 class="govuk-heading-l">
        <span class="govuk-caption-l">${specimen.family}</span>
        ${title}
      </h1>
      <p class="govuk-body-l">${specimen.about}</p>
      ${Object.entries(specimen.examples).map(([name, markup]) => exampleOf(name, markup))}`,
  }
}
