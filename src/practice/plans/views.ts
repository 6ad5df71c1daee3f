import type { InstrumentDocument } from '../../instruments/index.ts'
import { formatDay, formatShortDay, type Day } from '../../platform/dates/index.ts'
import {
  html,
  listPages,
  listPlace,
  paragraphs,
  stackedTable,
  summaryList,
  tag,
  timeline,
  type SafeHtml,
} from '../../platform/html/index.ts'
import { factorName } from '../../record/evidence/index.ts'
import type { ActionHistory, ActionOutcome, PlanAction } from './types.ts'
import { outcomeWords } from './words.ts'

/** Where one action has its page. */
export const actionAddress = ({ personId, id }: Pick<PlanAction, 'personId' | 'id'>): string =>
  `/people/${personId}/actions/${id}`

/** What was said of an action, as a tag. */
export const outcomeTag = ({ outcome }: Pick<ActionOutcome, 'outcome'>): SafeHtml =>
  tag({ text: outcomeWords(outcome), classes: outcome === 'done' ? 'govuk-tag--green' : 'govuk-tag--yellow' })

const isOverdue = ({ status, dueOn }: PlanAction, today: Day) => status === 'open' && dueOn < today

/** How an action stands, in words: 'open', or how and when it was closed. */
const standing = ({ status, closedOn }: PlanAction): string =>
  closedOn ? `${outcomeStanding(status)}, ${formatDay(closedOn)}` : outcomeStanding(status)

const outcomeStanding = (status: PlanAction['status']) => (status === 'open' ? 'Open' : outcomeWords(status))

/** Everything that an action asks for, as rows of a summary list. */
export function actionRows(action: PlanAction, document: InstrumentDocument) {
  return [
    { key: { text: 'What' }, value: { html: paragraphs(action.what) } },
    action.why !== null && { key: { text: 'Why' }, value: { html: paragraphs(action.why) } },
    { key: { text: 'Factor' }, value: { text: factorName(document, action.factor) } },
    { key: { text: 'Owner' }, value: { text: `${action.ownerName}, ${action.ownerAgencyName}` } },
    { key: { text: 'Due by' }, value: { text: formatDay(action.dueOn) } },
    { key: { text: 'How we will know' }, value: { html: paragraphs(action.knownBy) } },
    { key: { text: 'Estimated minutes' }, value: { text: action.minutes } },
    { key: { text: 'Stands' }, value: { text: standing(action) } },
  ]
}

/** One action with everything that was said of it, and what may be done with it. */
export interface ActionView {
  readonly bar: SafeHtml
  readonly document: InstrumentDocument
  readonly action: ActionHistory
  readonly today: Day
  /** What stands above all: errors, or why nothing was saved. */
  readonly top: SafeHtml | undefined
  /** The form for what may be said of it now. */
  readonly form: SafeHtml | undefined
}

export function actionMain({ bar, document, action, today, top, form }: ActionView): SafeHtml {
  const { personId, outcomes } = action
  const planned = action.visitId
    ? html`<a class="govuk-link" href="/people/${personId}/visits/${action.visitId}">Added at a visit</a>`
    : html`<a class="govuk-link" href="/assessments/${action.assessmentId}">From the plan of the assessment</a>`
  return html`${bar} ${top}
    <h1 class="govuk-heading-l">Action of the plan</h1>
    ${isOverdue(action, today) && html`<p class="govuk-body">${tag({ text: 'Overdue', classes: 'govuk-tag--red' })}</p>`}
    <div class="arms-beside">
      <div>
        ${summaryList({ rows: [...actionRows(action, document), { key: { text: 'Planned' }, value: { html: planned } }] })}
      </div>
      <div>
        <h2 class="govuk-heading-m">What was said of it</h2>
        ${
          outcomes.length === 0
            ? html`<p class="govuk-body">Nothing yet.</p>`
            : timeline({ items: outcomes.toReversed().map(look => lookItem(look, personId)), headingLevel: 3 })
        }
        ${form}
      </div>
    </div>`
}

function lookItem(look: ActionOutcome, personId: string) {
  const where = look.visitId
    ? html`<a class="govuk-link" href="/people/${personId}/visits/${look.visitId}">At a visit</a>`
    : look.assessmentId
      ? html`<a class="govuk-link" href="/assessments/${look.assessmentId}">In an assessment</a>`
      : undefined
  return {
    label: { text: outcomeWords(look.outcome) },
    byline: { text: look.recordedByName },
    datetime: { timestamp: look.on, text: formatDay(look.on) },
    html: html`${look.note && paragraphs(look.note)} ${movedWords(look)}
    ${where && html`<p class="govuk-body">${where}</p>`}`,
  }
}

/** That a look moved the day by which an action is due. */
export function movedWords({ dueWas, dueOn }: ActionOutcome): SafeHtml | undefined {
  if (!dueWas || !dueOn) return undefined
  return html`<p class="govuk-body">Its date moved from ${formatDay(dueWas)} to ${formatDay(dueOn)}.</p>`
}

/** Closed actions on one page. */
export const closedOfPage = 50

/** The actions of a person as their page lists them. */
export interface ActionList {
  readonly open: readonly ActionHistory[]
  /** The closed actions of this page, the latest first. */
  readonly closed: readonly ActionHistory[]
  readonly closedTotal: number
  readonly page: number
}

/** Actions that were planned: all that are open, those due before the others, then what is closed, the latest first and page by page. */
export function actionListMain(
  bar: SafeHtml,
  personId: string,
  { open, closed, closedTotal, page }: ActionList,
  document: InstrumentDocument,
  today: Day,
): SafeHtml {
  const part = {
    ...{ total: closedTotal, shown: closed.length, page, size: closedOfPage, of: 'Closed actions' },
    ...{ order: 'the latest first', path: `/people/${personId}/actions`, at: 'closed' },
  }
  return html`${bar}
    <h1 class="govuk-heading-l">Actions</h1>
    <div class="arms-actions arms-no-print">
      <button type="button" class="govuk-button govuk-button--secondary" data-print hidden>Print</button>
    </div>
    <h2 class="govuk-heading-m">Open <span class="arms-count">${open.length}</span></h2>
    ${
      open.length === 0
        ? html`<p class="govuk-body">No action is open.</p>`
        : actionTable('Open actions', 'Due', open, document, action => dueCell(action, today))
    }
    <h2 class="govuk-heading-m" id="closed">Closed <span class="arms-count">${closedTotal}</span></h2>
    ${closedTotal > closedOfPage && listPlace(part)}
    ${
      closed.length === 0
        ? closedTotal === 0 && html`<p class="govuk-body">No action has been closed yet.</p>`
        : actionTable('Closed actions, the latest first', 'Closed', closed, document, ({ closedOn }) =>
            closedOn ? formatShortDay(closedOn) : '–',
          )
    }
    ${listPages(part)}`
}

const dueCell = (action: PlanAction, today: Day) =>
  html`<span class="${isOverdue(action, today) && 'arms-overdue'}"
    >${formatShortDay(action.dueOn)}${isOverdue(action, today) && ', overdue'}</span
  >`

function actionTable(
  caption: string,
  dayHead: string,
  actions: readonly ActionHistory[],
  document: InstrumentDocument,
  day: (action: ActionHistory) => SafeHtml | string,
): SafeHtml {
  return stackedTable({
    caption,
    captionClasses: 'govuk-visually-hidden',
    classes: 'arms-list',
    firstCellIsHeader: true,
    head: ['Action', 'For', 'Who', dayHead, 'Said last'].map(text => ({ text })),
    rows: actions.map(action =>
      [
        html`<a class="govuk-link" href="${actionAddress(action)}">${action.what}</a>`,
        factorName(document, action.factor),
        `${action.ownerName}, ${action.ownerAgencyName}`,
        day(action),
        saidLast(action),
      ].map(cell => ({ html: html`${cell}` })),
    ),
  })
}

function saidLast({ outcomes, status }: ActionHistory): SafeHtml | string {
  const last = outcomes.at(-1)
  if (!last) return status === 'open' ? 'Nothing yet' : outcomeWords(status)
  return html`${outcomeWords(last.outcome)}${last.note && html`: ${last.note}`}`
}
