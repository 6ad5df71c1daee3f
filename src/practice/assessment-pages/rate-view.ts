import { formatDay } from '../../platform/dates/index.ts'
import {
  button,
  dateField,
  details,
  html,
  insetText,
  radiosField,
  tag,
  textareaField,
  type SafeHtml,
} from '../../platform/html/index.ts'
import { findOption, type Factor } from '../../instruments/index.ts'
import type { PageBody } from '../../trust/routes/index.ts'
import { askedAnew, earlierScales, inWindow, isNews, type EvidenceFact, type Facts } from '../assessments/index.ts'
import type { ToolBeside } from '../tools/index.ts'
import { factorBeside } from './beside-view.ts'
import { citable } from './evidence-view.ts'
import { draftUrl, each, stagePage, type DraftPage } from './frame.ts'
import { labels } from './labels.ts'

/** Where the last assessment was made with another version: whether what it said can be confirmed, or why the factor is asked anew. */
function sinceVersion(facts: Facts, factor: Factor): SafeHtml | undefined {
  const { succession, previous } = facts
  if (!succession || !previous) return undefined
  const [now, then] = [facts.document, succession.earlier].map(({ title, version }) =>
    facts.document.code === succession.earlier.code ? `version ${version}` : `${title}, version ${version}`,
  )
  const why = askedAnew(facts, factor)
  if (why === undefined) {
    if (previous.ratings[factor.code]?.state !== 'rated') return undefined
    return insetText({
      html: html`${tag({ text: 'Confirm', classes: 'govuk-tag--yellow' })} The last assessment was made with
        ${then}. This factor is the same in ${now}: confirm that the earlier rating stands, or rate it again.`,
    })
  }
  const before = succession.earlier.factors.find(({ code }) => code === factor.code)
  return insetText({
    html: html`${tag({ text: 'Asked anew', classes: 'govuk-tag--orange' })} The last assessment was made with
      ${then}, and this one is made with ${now}: ${why}. The earlier rating does not stand by itself.
      ${
        before &&
        details({
          summaryText: 'How it was asked last time',
          html: html`<p class="govuk-body"><strong>${before.name}</strong></p>
            <p class="govuk-body">${before.description}</p>`,
        })
      }
      ${
        succession.gone.length > 0 && html`<p class="govuk-body-s">No longer asked: ${succession.gone.join(', ')}.</p>`
      }`,
  })
}

/** What the last assessment said, as its own words with their date. */
export function earlierWords(facts: Facts, factor: Factor): SafeHtml {
  const before = facts.previous?.ratings[factor.code]
  if (!facts.previous || !before) return html`<p class="govuk-body">There is no earlier rating.</p>`
  const { presence, priority } = earlierScales(facts)
  const words =
    before.state === 'rated'
      ? [
          findOption(presence, before.presence ?? '')?.label,
          `priority ${(findOption(priority, before.priority ?? '')?.label ?? '').toLowerCase()}`,
        ].join(', ')
      : 'Not yet explored'
  return html`<div class="arms-earlier">
    <p class="arms-earlier__when">${formatDay(facts.previous.signedOn)}: <strong>${words}</strong></p>
    ${before.rationale && html`<p class="govuk-body">${before.rationaleOn && before.rationaleOn !== facts.previous.signedOn && `(${formatDay(before.rationaleOn)}) `}${before.rationale}</p>`}
  </div>`
}

const adverse = new Set<string>(['raises risk', 'weakens'])

/** Entries to decide from: those on this factor since last time first, then the rest of the window. */
function evidenceFor(page: DraftPage, factor: Factor): SafeHtml {
  const { facts } = page.bench
  const all = facts.evidence.filter(entry => !entry.overtakenBy && entry.directions[factor.code] !== undefined)
  const fresh = all.filter(entry => !facts.previous || isNews(facts.previous, entry))
  const older = all.filter(entry => !fresh.includes(entry))
  const others = inWindow(facts).filter(entry => entry.directions[factor.code] === undefined)
  const one = (entry: EvidenceFact) => {
    const against = adverse.has(entry.directions[factor.code] ?? '') && fresh.includes(entry)
    return citable(
      { entry, document: facts.document, factor: factor.code, name: 'citations', typed: page.typed },
      against
        ? textareaField({
            name: each('setAside', entry.id),
            label: 'If you do not cite it: why it does not change the rating',
            typed: page.typed,
            errors: page.errors,
            rows: 1,
            labelClasses: 'govuk-!-font-size-16',
          })
        : undefined,
    )
  }
  return html`<h2 class="govuk-heading-m">Evidence${facts.previous && ' since last time'}</h2>
    ${fresh.length === 0 ? html`<p class="govuk-body">Nothing is recorded on this factor${facts.previous && ' since the last assessment'}.</p>` : fresh.map(one)}
    ${older.length > 0 && details({ summaryText: `Earlier entries on this factor (${older.length})`, html: html`${older.map(one)}` })}
    ${
      others.length > 0 &&
      details({
        summaryText: `Other entries in the window (${others.length})`,
        html: html`${others.map(one)}`,
        open: others.some(entry => page.typed.all('citations').includes(entry.id)),
      })
    }`
}

function choices(page: DraftPage, factor: Factor): SafeHtml {
  const { typed, errors, bench } = page
  const { facts } = bench
  const { presence, priority } = facts.document.scales
  const options = (scale: typeof presence) =>
    scale.options.map(option => ({ value: option.code, text: option.label, hint: { text: option.help } }))
  const before = facts.previous?.ratings[factor.code]
  const scales = html` ${radiosField({ name: 'presence', legend: presence.question, typed, errors, classes: 'govuk-radios--small', items: options(presence) })}
  ${radiosField({ name: 'priority', legend: priority.question, typed, errors, classes: 'govuk-radios--small', items: options(priority) })}`
  return radiosField({
    name: 'choice',
    legend: labels.ratings.choice,
    legendClasses: 'govuk-fieldset__legend--m',
    typed,
    errors,
    items: [
      before?.state === 'rated' &&
        askedAnew(facts, factor) === undefined && {
          value: 'unchanged',
          text: facts.succession ? 'Confirm: unchanged since last time' : 'Unchanged since last time',
          hint: {
            text: 'Cite what shows it. A sentence of your own is optional; the earlier words are not signed again.',
          },
        },
      { value: 'rated', text: before?.state === 'rated' ? 'Rate again' : 'Rate', conditional: { html: scales } },
      {
        value: 'not yet explored',
        text: 'Not yet explored',
        hint: { text: 'The overall level is then provisional, and the date becomes an action.' },
        conditional: {
          html: html`${textareaField({ name: 'notExploredReason', label: labels.ratings.notExploredReason, typed, errors, rows: 2 })}
          ${dateField({ name: 'returnBy', legend: labels.ratings.returnBy, typed, errors })}`,
        },
      },
    ],
  })
}

/** The way to every factor, and how far each has come. */
function allFactors({ bench, progress }: DraftPage, current: Factor): SafeHtml {
  const { factors } = bench.facts.document
  const complete = factors.filter(factor => progress.factors[factor.code] === 'complete').length
  return details({
    summaryText: `All factors: ${complete} of ${factors.length} complete`,
    classes: 'arms-no-print',
    html: html`<ol class="govuk-list govuk-list--number">
      ${factors.map(
        factor => html`<li><a class="govuk-link" href="${draftUrl(bench.assessment.id, `rate/${factor.code}`)}"${factor === current && html` aria-current="page"`}>${factor.name}</a>
        – ${progress.factors[factor.code] ?? 'not started'}</li>`,
      )}
    </ol>`,
  })
}

/** Stage 2: one factor, with the evidence beside the form. @param besides what records of other tools say of it */
export function ratePage(page: DraftPage, factor: Factor, besides: readonly ToolBeside[]): PageBody {
  const { bench, typed, errors } = page
  const { factors, scales, rationaleFrom } = bench.facts.document
  const spared = rationaleFrom === undefined ? undefined : findOption(scales.priority, rationaleFrom)?.label
  const at = factors.indexOf(factor)
  const next = factors[at + 1]
  const previous = factors[at - 1]
  const id = bench.assessment.id
  return stagePage(page, {
    stage: 'rate',
    place: `ratings.${factor.code}`,
    title: factor.name,
    caption: `${factor.kind === 'risk' ? 'Risk' : 'Protective'} factor, ${at + 1} of ${factors.length}`,
    dates: ['returnBy'],
    fields: html`${allFactors(page, factor)} ${sinceVersion(bench.facts, factor)}<p class="govuk-body">${factor.description}</p>
      <div class="arms-beside">
        <div>
          ${choices(page, factor)}
          ${textareaField({ name: 'rationale', label: labels.ratings.rationale, hint: `Say what is true now, and refer to what you cite.${spared === undefined ? '' : ` Below the priority “${spared}” it may be left empty, unless something is of less concern than before.`}`, typed, errors, rows: 4 })}
          ${textareaField({ name: 'saysHimself', label: `${labels.ratings.saysHimself} (optional)`, hint: 'His own account stands apart from what we conclude.', typed, errors, rows: 2 })}
          ${details({
            summaryText: 'What to look for',
            html: html`<ul class="govuk-list govuk-list--bullet">
                ${factor.indicators.map(indicator => html`<li>${indicator}</li>`)}
              </ul>
              <p class="govuk-body-s">Standing: ${factor.standing.note} ${scales.priority.standing.note}</p>`,
          })}
        </div>
        <div class="arms-beside__aside arms-compact">
          <h2 class="govuk-heading-m">Last time</h2>
          ${earlierWords(bench.facts, factor)} ${evidenceFor(page, factor)}
          ${factorBeside(besides, factor, bench.facts.document, bench.facts.today)}
        </div>
      </div>`,
    buttons: html`${button({ text: next ? `Save and go on to ${next.name.toLowerCase()}` : 'Save and go on to priorities', name: 'next', value: next ? `rate/${next.code}` : 'prioritise', preventDoubleClick: true })}
    ${button({ text: 'Save', name: 'next', value: 'stay', classes: 'govuk-button--secondary' })}
    ${previous && html`<a class="govuk-link" href="${draftUrl(id, `rate/${previous.code}`)}">Back to ${previous.name.toLowerCase()}</a>`}`,
  })
}

/** Stage 2 without the instrument: one account of risk and protection, resting on evidence. */
export function judgementPage(page: DraftPage): PageBody {
  const { bench, typed, errors } = page
  const { facts } = bench
  return stagePage(page, {
    stage: 'rate',
    place: 'judgement',
    title: 'Account of risk and protection',
    caption: 'Structured judgement without the instrument',
    fields: html`<div class="arms-beside">
      <div>
        ${textareaField({ name: 'account', label: labels.judgement.account, typed, errors, rows: 12 })}
        ${textareaField({ name: 'saysHimself', label: `${labels.judgement.saysHimself} (optional)`, typed, errors, rows: 4 })}
      </div>
      <div class="arms-beside__aside arms-compact">
        <h2 class="govuk-heading-m">Evidence in the window</h2>
        ${inWindow(facts).map(entry => citable({ entry, document: facts.document, name: 'citations', typed }))}
        ${inWindow(facts).length === 0 && html`<p class="govuk-body">Nothing is recorded in the window.</p>`}
      </div>
    </div>`,
    buttons: html`${button({ text: 'Save and go on to priorities', name: 'next', value: 'prioritise', preventDoubleClick: true })}
    ${button({ text: 'Save', name: 'next', value: 'stay', classes: 'govuk-button--secondary' })}`,
  })
}
