import {
  blocksToHtml,
  button,
  csrfField,
  details,
  html,
  textareaField,
  type SafeHtml,
} from '../../platform/html/index.ts'
import { actNowBar, keptMark } from '../../record/kept-forms/index.ts'
import type { FieldErrors, Typed } from '../../platform/http/index.ts'
import type { PageBody } from '../../trust/routes/index.ts'
import type { ChangedSince, SignedAssessment, Workbench } from '../assessments/index.ts'
import { history } from './history-view.ts'
import { documentBlocks, documentTitle } from './document.ts'
import { ownAgencyNotice } from './readers-view.ts'
import { sinceNotice } from './since-view.ts'

export interface SignedModel {
  readonly signed: SignedAssessment
  /** What became of its evidence after it was signed. */
  readonly changes: readonly ChangedSince[]
  readonly bench: Workbench
  readonly header: SafeHtml
  readonly personName: string
  readonly typed: Typed
  readonly errors: FieldErrors | undefined
  readonly csrfToken: string
}

/** A signed assessment: to read, to print, to keep as PDF, to correct by a new version. */
export function signedPage(model: SignedModel): PageBody {
  const { signed, bench, errors, csrfToken, typed } = model
  const { snapshot } = signed
  const url = `/assessments/${signed.assessmentId}`
  const mayCorrect = bench.may.includes('correct')
  return {
    title: documentTitle(snapshot),
    wide: true,
    status: errors ? 422 : 200,
    hasErrors: errors !== undefined,
    breadcrumbs: [
      { text: model.personName, href: `/people/${signed.personId}` },
      { text: `Assessment ${snapshot.assessment.number}` },
    ],
    main: html`${model.header}
      <h1 class="govuk-heading-l">${documentTitle(snapshot)}</h1>
      <div class="arms-actions arms-no-print">
        ${button({ text: 'Download as PDF', href: `${url}/assessment.pdf` })}
        <button type="button" class="govuk-button govuk-button--secondary" data-print hidden>Print</button>
        <a class="govuk-link" href="/people/${signed.personId}/visits/new">Record the next visit</a>
        <a class="govuk-link" href="/people/${signed.personId}/compare?b=${signed.assessmentId}">Compare with another</a>
      </div>
      ${sinceNotice(signed, model.changes, mayCorrect)}
      ${signed.ownOnly && ownAgencyNotice(snapshot.agency)}
      <div class="arms-document">
        ${blocksToHtml(documentBlocks(snapshot, { supersededBy: signed.supersededBy?.number }))}
      </div>
      <p class="govuk-body-s">Content hash of what was signed: <span class="arms-number">${signed.sha256}</span></p>
      <div class="arms-no-print">
      ${
        mayCorrect &&
        details({
          id: 'correct',
          summaryText: 'Correct this assessment',
          open: errors !== undefined || typed.text('why') !== '',
          html: html`<p class="govuk-body">
              What was signed never changes. A correction is a new version that names this one; it is countersigned like
              any other.
            </p>
            <form method="post" action="${url}/correct" id="correction" novalidate>
              ${csrfField(csrfToken)} ${keptMark(typed)}
              ${textareaField({ name: 'why', label: 'What is wrong with it', typed, errors, rows: 2 })}
              ${button({ text: 'Start a correction', classes: 'govuk-button--secondary' })}
            </form>`,
        })
      }
      ${history(bench)}
      </div>
      ${mayCorrect && actNowBar(signed.personId, url, 'correction')}`,
  }
}
