import { button, csrfField, hiddenField, html, warningText, type SafeHtml } from '../../platform/html/index.ts'
import type { Typed } from '../../platform/http/index.ts'
import type { PageBody } from '../../trust/routes/index.ts'
import type { Place } from './draft-form.ts'
import { draftUrl, type DraftPage } from './frame.ts'

const own = new Set(['_csrf', 'revision', 'part', 'next', 'activeSeconds'])

const shown = (typed: Typed, name: string): string => typed.all(name).join(', ')

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
export function stalePage(page: DraftPage, place: Place, saved: Typed, yours: Typed): PageBody {
  const { assessment } = page.bench
  const names = [...new Set([...yours.names(), ...saved.names()])].filter(name => !own.has(name))
  const different = names.filter(name => shown(yours, name) !== shown(saved, name))
  const here = place.startsWith('ratings.') ? `rate/${place.slice('ratings.'.length)}` : place
  return {
    title: `Somebody saved before you – ${page.personName}`,
    status: 409,
    main: html`${page.header}
      <h1 class="govuk-heading-l">Somebody saved before you</h1>
      ${warningText({ text: `${assessment.savedBy.name} saved this page after you opened it. Nothing of yours is saved yet, and nothing is lost.` })}
      ${different.map(
        name =>
          html`<h2 class="govuk-heading-s">${name}</h2>
            <div class="arms-conflict__texts">
              ${side('Yours', shown(yours, name))}${side('Saved', shown(saved, name))}
            </div>`,
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
          <a class="govuk-link" href="${draftUrl(assessment.id, here)}">Keep what is saved</a>
        </div>
      </form>`,
  }
}
