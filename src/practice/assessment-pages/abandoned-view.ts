import { html, insetText, type SafeHtml } from '../../platform/html/index.ts'
import type { PageBody } from '../../trust/routes/index.ts'
import type { Workbench } from '../assessments/index.ts'
import { pilotMark } from './frame.ts'
import { history } from './history-view.ts'

/** A draft that was given up: that it was there, and why it is not. */
export function abandonedPage({
  bench,
  header,
  personName,
}: {
  readonly bench: Workbench
  readonly header: SafeHtml
  readonly personName: string
}): PageBody {
  const { assessment } = bench
  return {
    title: `Assessment ${assessment.number} – ${personName}`,
    breadcrumbs: [
      { text: personName, href: `/people/${assessment.personId}` },
      { text: `Assessment ${assessment.number}` },
    ],
    main: html`${header} ${pilotMark(bench)}
      <h1 class="govuk-heading-l">Assessment ${assessment.number} was abandoned</h1>
      ${insetText({ text: assessment.abandonedWhy ?? '' })}
      <p class="govuk-body">
        <a class="govuk-link" href="/people/${assessment.personId}/assessments/new">Start a new assessment</a>
      </p>
      ${history(bench)}`,
  }
}
