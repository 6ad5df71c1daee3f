import { button, csrfField, hiddenField, html, insetText, onceField, type SafeHtml } from '../../platform/html/index.ts'
import type { Typed } from '../../platform/http/index.ts'
import type { PageBody } from '../../trust/routes/index.ts'
import type { AssessmentRecord } from '../assessments/index.ts'
import type { Difference } from './differences.ts'
import type { Place } from './draft-form.ts'
import { draftUrl, pilotMark, placeUrl, type DraftPage } from './frame.ts'

/** What the form itself carries, which nobody typed. */
const own = new Set(['_csrf', onceField, 'revision', 'part', 'next', 'activeSeconds'])

/** Two saves of one page that met, in words: for the page, and for the box that autosave shows. */
export interface Meeting {
  readonly heading: string
  readonly sentence: string
  readonly differences: readonly Difference[]
}

/** @param readerId whose save came too late: they may have been their own colleague, in another window */
export function meetingOf(
  { savedBy }: AssessmentRecord,
  readerId: string,
  differences: readonly Difference[],
): Meeting {
  const self = savedBy.id === readerId
  const who = self ? 'You saved this assessment in another window' : `${savedBy.name} saved this assessment`
  const what =
    differences.length > 0
      ? 'Nothing on this page is saved yet, and nothing is lost. Choose which words to keep.'
      : 'What you see on this page is the same as what is saved. You can save yours on top.'
  return {
    heading: self ? 'You saved this in another window' : `${savedBy.name} saved this before you`,
    sentence: `${who} after you opened this page. ${what}`,
    differences,
  }
}

function side(title: string, text: string): SafeHtml {
  return html`<div>
    <p class="govuk-body-s">${title}</p>
    <div class="arms-conflict__text">${text || '(nothing)'}</div>
  </div>`
}

/**
 * Two saves of one page met. Both texts are shown, field by field, and the person chooses: nothing was written yet, and nothing merges in
 * silence.
 */
export function stalePage(page: DraftPage, place: Place, meeting: Meeting, yours: Typed): PageBody {
  const { assessment } = page.bench
  return {
    title: `${meeting.heading} – ${page.personName}`,
    status: 409,
    main: html`${page.header} ${pilotMark(page.bench)}
      <h1 class="govuk-heading-l">${meeting.heading}</h1>
      ${insetText({ text: meeting.sentence })}
      ${meeting.differences.map(
        ({ label, yours: mine, saved }) =>
          html`<h2 class="govuk-heading-s">${label}</h2>
            <div class="arms-conflict__texts">${side('Yours', mine)}${side('Saved', saved)}</div>`,
      )}
      <form method="post" action="${draftUrl(assessment.id)}/save">
        ${csrfField(page.csrfToken)} ${hiddenField('part', place)} ${hiddenField('revision', assessment.revision)}
        ${hiddenField('next', 'stay')}
        ${yours
          .names()
          .filter(name => !own.has(name))
          .flatMap(name => yours.all(name).map(value => hiddenField(name, value)))}
        <div class="govuk-button-group">
          ${button({ text: 'Save mine over it', preventDoubleClick: true })}
          <a class="govuk-link" href="${placeUrl(assessment.id, place)}">Keep what is saved</a>
        </div>
      </form>`,
  }
}
