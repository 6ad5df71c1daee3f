import type { ItemState, SectionState } from '../../instruments/tools/index.ts'
import { formatInstant } from '../../platform/dates/index.ts'
import {
  button,
  csrfField,
  errorSummaryOf,
  hiddenField,
  html,
  inPageOrder,
  insetText,
  tag,
  taskList,
  unsavedMark,
  warningText,
  type SafeHtml,
} from '../../platform/html/index.ts'
import { actNowButton, actNowLink, isCarried, keptField } from '../../record/kept-forms/index.ts'
import type { FormShown } from '../../trust/routes/index.ts'
import { answersToLookAt, completionFaults, factsToConfirm } from './draft-rules.ts'
import { fieldAnchor, fieldName, itemField, sharedHelp } from './item-fields.ts'
import { sharedOptions } from './option-rules.ts'
import { answersView, readingsView, resultsView } from './result-views.ts'
import type { ToolSnapshot } from './snapshot-types.ts'
import { placeWarning, recordUrl } from './words.ts'
import type { Workbench } from './workbench.ts'

/** What every page of a draft is made from. */
export interface DraftView extends FormShown {
  readonly bench: Workbench
  readonly bar: SafeHtml
  readonly csrfToken: string
}

/** Where a draft stands, or a page of it. */
export const at = ({ draft, place }: Workbench, page = ''): string => recordUrl(draft, place, page)

/** Where a section of a draft is answered. */
export const sectionUrl = (bench: Workbench, code: string): string => at(bench, `sections/${code}`)

/** The heading of a page of a draft, with whom a record of a victim is of. */
export const head = ({ bench: { document, draft, place } }: DraftView, heading?: string, at?: string): SafeHtml =>
  html`<h1 class="govuk-heading-l">
      ${
        heading !== undefined &&
        html`<span class="govuk-caption-l">${document.short}${at !== undefined && html`, ${at}`}</span>`
      }${heading ?? document.title}
    </h1>
    ${place === 'victims' && html`<p class="govuk-body"><strong>Record of ${draft.reference}:</strong> ${placeWarning}</p>`}`

/** The sections of which anything is asked, given the answers. */
const askedSections = ({ evaluation }: Workbench) => evaluation.sections.filter(({ status }) => status !== 'not asked')

/** How far a section is on the way: 'part 2 of 5'. */
function placeIn(bench: Workbench, code: string): string {
  const asked = askedSections(bench)
  return `part ${asked.findIndex(section => section.code === code) + 1} of ${asked.length}`
}

/** That the tool does not cover the person, wherever somebody would go on answering it. */
export const uncovered = ({ bench: { evaluation } }: DraftView): SafeHtml | false =>
  evaluation.coverage.covered === 'no' &&
  html`${warningText({ text: `It does not cover this person. ${evaluation.coverage.reason}` })}
    <p class="govuk-body">Nothing is scored. ${evaluation.coverage.offer}</p>`

/** What there is to do, and how far each part has come. */
export function draftMain(view: DraftView): SafeHtml {
  const { bench, bar } = view
  const { draft, document, evaluation, suggestions } = bench
  const open = factsToConfirm(bench).length
  const faults = evaluation.faults.length > 0
  return html`${bar} ${head(view)} ${correctsNote(view)}
    ${uncovered(view)}
    <p class="govuk-body">${progressOf(bench)}</p>
    ${taskList({
      items: [
        suggestions.length > 0 && {
          title: { text: 'What the record says' },
          hint: { text: 'Confirm what is right. Nothing counts before you have.' },
          href: at(bench, 'facts'),
          status: open === 0 ? { text: 'Done' } : { tag: { text: `${open} to confirm`, classes: 'govuk-tag--blue' } },
        },
        ...document.sections.map(({ code, title }) => {
          const status = evaluation.sections.find(section => section.code === code)?.status ?? 'not started'
          return {
            title: { text: title },
            href: status === 'not asked' ? undefined : sectionUrl(bench, code),
            status: statusOf(bench, code, status),
          }
        }),
        {
          title: { text: 'Check and complete' },
          href: at(bench, 'check'),
          status: isReady(bench)
            ? { tag: { text: 'Ready', classes: 'govuk-tag--green' } }
            : { text: faults ? 'Something does not go together' : 'Not ready yet' },
        },
      ],
    })}
    <p class="govuk-body-s">
      Begun by ${draft.startedBy.name}, ${formatInstant(draft.startedAt)}.
      ${draft.revision > 0 && html`Last saved by ${draft.savedBy.name}, ${formatInstant(draft.savedAt)}.`} Whoever of your
      agency works with the case can carry on with it.
    </p>
    <div class="govuk-button-group arms-no-print">
      ${actNowLink(draft.personId)} <a class="govuk-link" href="${at(bench, 'discard')}">Discard this record</a>
    </div>`
}

/** How much is answered of what has to be. */
function progressOf({ evaluation }: Workbench): string {
  const needed = evaluation.items.filter(({ item, asked }) => asked && item.kind !== 'years' && !item.optional)
  const open = needed.filter(state => state.open).length
  const all = needed.length === 1 ? 'the one answer' : `${needed.length} answers`
  return `${needed.length - open} of ${all} that it needs ${needed.length - open === 1 ? 'is' : 'are'} given.`
}

const isReady = (bench: Workbench) => Object.keys(completionFaults(bench)).length === 0

const correctsNote = ({ bench: { draft, place } }: DraftView) =>
  draft.corrects &&
  insetText({
    html: html`This corrects <a class="govuk-link" href="${recordUrl({ ...draft, id: draft.corrects.id }, place)}">an earlier
      record</a>. Why: ${draft.corrects.why}`,
  })

function statusOf(bench: Workbench, code: string, status: SectionState['status']) {
  const { evaluation, document } = bench
  const items = document.sections.find(section => section.code === code)?.items.map(item => item.code) ?? []
  if (evaluation.faults.some(fault => fault.items.some(item => items.includes(item))))
    return { tag: { text: 'There is a problem', classes: 'govuk-tag--red' } }
  if (answersToLookAt(bench).some(({ item }) => items.includes(item.code)))
    return { tag: { text: 'Record changed', classes: 'govuk-tag--yellow' } }
  const asked = evaluation.items.filter(state => state.asked && items.includes(state.item.code))
  const isOptional = asked.length > 0 && asked.every(({ item }) => item.kind === 'years' || item.optional)
  if (isOptional && asked.every(({ value }) => value === undefined)) return { text: 'Optional' }
  switch (status) {
    case 'done':
      return { text: 'Done' }
    case 'begun':
      return { tag: { text: 'Begun', classes: 'govuk-tag--light-blue' } }
    case 'not asked':
      return { text: 'Not asked' }
    case 'not started':
      return { tag: { text: 'Not started', classes: 'govuk-tag--blue' } }
  }
}

/** What a form of a draft is, for whoever stopped it and finds it again. */
export const keptAs = ({ document }: Workbench, part?: string): string =>
  part === undefined ? document.short : `${document.short}, ${part}`

/** The revision that the form builds on. Words that are given back were typed on an earlier one. */
export const revisionOf = ({ bench, typed }: DraftView): string | number =>
  (typed.text(keptField) && typed.text('revision')) || bench.draft.revision

/** One section: its items that are asked, given the answers before them, each with its help. */
export function sectionMain(view: DraftView, code: string, asked: readonly ItemState[]): SafeHtml {
  const { bench, bar, csrfToken, typed, errors } = view
  const section = bench.document.sections.find(each => each.code === code)
  const url = sectionUrl(bench, code)
  const shared = sharedOptions(asked)
  const fields = html`${asked.map(state => itemField({ ...view, shared }, state))}`
  const days = asked.filter(({ item }) => item.kind === 'day').map(({ item }) => fieldName(item.code))
  return html`${bar} ${errors && errorSummaryOf(inPageOrder(errors, fields), days)} ${head(view, section?.title ?? '', placeIn(bench, code))}
    ${uncovered(view)} ${view.notice} ${section?.help !== undefined && html`<p class="govuk-body">${section.help}</p>`}
    ${sharedHelp(shared)}
    <form method="post" action="${url}" novalidate${unsavedMark(Boolean(errors ?? view.notice))}>
      ${csrfField(csrfToken)} ${hiddenField('revision', revisionOf(view))} ${fields}
      <div class="govuk-button-group">
        ${button({ text: 'Save and continue', preventDoubleClick: true })}
        <a class="govuk-link" href="${at(bench)}">Back to the parts of this record without saving</a>
      </div>
      ${actNowButton(bench.draft.personId, url, typed, keptAs(bench, section?.title))}
    </form>`
}

/** Two saves of one page met: both are shown, and the person chooses. Nothing was written yet. */
export function staleMain(
  view: DraftView,
  url: string,
  differences: readonly { readonly label: string; readonly yours: string; readonly saved: string }[],
): SafeHtml {
  const { bench, bar, csrfToken, typed } = view
  const side = (title: string, text: string) =>
    html`<div>
      <p class="govuk-body-s">${title}</p>
      <div class="arms-conflict__text">${text || '(nothing)'}</div>
    </div>`
  return html`${bar}
    <h1 class="govuk-heading-l">${bench.draft.savedBy.name} saved this before you</h1>
    ${insetText({ text: 'Nothing on this page is saved yet, and nothing is lost. Choose which answers to keep.' })}
    ${differences.map(
      ({ label, yours, saved }) =>
        html`<h2 class="govuk-heading-s">${label}</h2>
          <div class="arms-conflict__texts">${side('Yours', yours)}${side('Saved', saved)}</div>`,
    )}
    <form method="post" action="${url}">
      ${csrfField(csrfToken)} ${hiddenField('revision', bench.draft.revision)}
      ${typed
        .names()
        .filter(name => name !== 'revision' && !isCarried(name))
        .flatMap(name => typed.all(name).map(value => hiddenField(name, value)))}
      <div class="govuk-button-group">
        ${button({ text: 'Save mine over it', preventDoubleClick: true })}
        <a class="govuk-link" href="${url}">Keep what is saved</a>
      </div>
      ${actNowButton(bench.draft.personId, url, typed, keptAs(bench))}
    </form>`
}

/** Everything as it would be written down, and what still stands in the way. */
export function checkMain(view: DraftView, snapshot: ToolSnapshot): SafeHtml {
  const { bench, bar, csrfToken } = view
  const { evaluation, draft, document } = bench
  const open = Object.entries(completionFaults(bench))
  const fieldOf = (code: string) =>
    document.sections.flatMap(section => {
      const item = section.items.find(each => each.code === code)
      return item ? [`${sectionUrl(bench, section.code)}#${fieldAnchor(item)}`] : []
    })[0]
  return html`${bar}
    ${
      view.errors &&
      errorSummaryOf(Object.fromEntries(Object.entries(view.errors).map(([, sentence]) => ['answers', sentence])))
    }
    ${head(view, 'Check and complete')} ${view.notice} ${correctsNote(view)}
    ${
      open.length > 0 &&
      html`<div class="govuk-inset-text" id="open">
        <h2 class="govuk-heading-s">Before it can be completed</h2>
        <ul class="govuk-list govuk-list--bullet">
          ${open.map(([code, sentence]) => {
            const field = fieldOf(code)
            return html`<li>
              ${field === undefined ? sentence : html`<a class="govuk-link" href="${field}">${sentence}</a>`}
            </li>`
          })}
        </ul>
      </div>`
    }
    ${resultsView(snapshot, actNowLink(draft.personId))} ${readingsView(snapshot.readings)}
    ${answersView(snapshot, code => sectionUrl(bench, code))}
    ${
      evaluation.unasked.length > 0 &&
      html`<p class="govuk-body">
        ${evaluation.unasked.length === 1 ? 'One answer' : `${evaluation.unasked.length} answers`} given before
        ${evaluation.unasked.length === 1 ? 'is' : 'are'} not asked any more, and not counted or kept.
      </p>`
    }
    <form method="post" action="${at(bench, 'complete')}" novalidate>
      ${csrfField(csrfToken)} ${hiddenField('revision', draft.revision)}
      ${
        open.length === 0
          ? html`<p class="govuk-body">
                With this you say that these are your answers. They are written down as they stand and never change: what
                is wrong later is corrected by another record.
              </p>
              <div class="govuk-button-group">
                ${button({ text: 'Complete the record', preventDoubleClick: true })}
                <a class="govuk-link" href="${at(bench)}">Back to the parts of this record</a>
                ${actNowLink(draft.personId)}
              </div>`
          : html`<div class="govuk-button-group">
              <a class="govuk-link" href="${at(bench)}">Back to the parts of this record</a> ${actNowLink(draft.personId)}
            </div>`
      }
    </form>`
}

/** A draft that was put away. */
export function discardedMain({ bench, bar }: DraftView): SafeHtml {
  const { ended } = bench.draft
  return html`${bar}
    <h1 class="govuk-heading-l">${bench.document.title}: discarded ${tag({ text: 'Discarded', classes: 'govuk-tag--grey' })}</h1>
    <p class="govuk-body">
      ${ended?.by.name} discarded it${ended && html` on ${formatInstant(ended.at)}`}. Why: ${ended?.why}. It was begun on
      ${formatInstant(bench.draft.startedAt)} by ${bench.draft.startedBy.name}. What had been answered is gone.
    </p>`
}
