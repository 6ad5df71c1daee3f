import type { InstrumentDocument } from '../../instruments/index.ts'
import { html, type SafeHtml } from '../../platform/html/index.ts'
import type { Waiting } from '../../practice/watches/index.ts'
import type { ToDecide } from '../../record/catalogue/index.ts'
import type { NewSupervisor } from '../../trust/staff/index.ts'
import type { PageBody } from '../../trust/routes/index.ts'
import type { Horizon } from '../standing/index.ts'
import { actNowList, escalatedSection } from './act-now-views.ts'
import { documentsSection } from './document-views.ts'
import { newSupervisorsSection } from './new-supervisor-views.ts'
import { ownLists } from './own-views.ts'
import { gapLists, lateLists, waitingList, whoseWords } from './supervisor-views.ts'
import type { Cut, OwnWork, SupervisorWork, UrgentResults } from './types.ts'
import { outOfSightList, reasonsList, urgentList } from './urgent-views.ts'

export interface MyWorkModel {
  readonly urgent: UrgentResults
  readonly own: OwnWork
  readonly supervision: SupervisorWork | undefined
  readonly horizon: Horizon
  readonly worksCases: boolean
  readonly scale: InstrumentDocument['scales']['level']
  readonly now: Date
  /** For an administrator: documents that wait for their approval. */
  readonly documents: readonly ToDecide[]
}

interface Count {
  readonly id: string
  readonly text: string
  readonly total: number
  readonly note?: string | undefined
}

const noted = (list: Cut<unknown>, word: string) => (list.urgent === 0 ? undefined : `${list.urgent} ${word}`)

/** What waits for a supervisor. Most have no results out of their sight: only where there are some, are they counted. */
function toSeeTo({ outOfSight, actNow, reasons }: SupervisorWork): readonly Count[] {
  const count = (id: string, text: string, list: Cut<unknown>) => ({
    ...{ id, text, total: list.total, note: noted(list, 'past its time') },
  })
  return [
    ...(outOfSight.total === 0 ? [] : [count('restricted-results', 'results of restricted records', outOfSight)]),
    count('act-now', 'to acknowledge', actNow),
    count('reasons', 'said not to need an act now', reasons),
  ]
}

/** How much there is of everything, each a way to its list. */
function counts({ urgent, own, supervision }: MyWorkModel): SafeHtml {
  const { held, actions, assessments, visits, unplanned } = own
  const all: Count[] = [
    {
      id: 'urgent-results',
      text: urgent.total === 1 ? 'result that does not wait' : 'results that do not wait',
      total: urgent.total,
      note: noted(urgent, 'past its time') ?? (urgent.total === 0 ? undefined : 'not answered'),
    },
    ...(supervision ? toSeeTo(supervision) : []),
    ...(supervision ? [{ id: 'countersign', text: 'to countersign', total: supervision.waiting.total }] : []),
    { id: 'in-hand', text: 'assessments in hand', total: held.total, note: noted(held, 'returned') },
    { id: 'actions', text: 'your actions', total: actions.total, note: noted(actions, 'overdue') },
    { id: 'assessments-due', text: 'assessments due', total: assessments.total, note: noted(assessments, 'overdue') },
    {
      id: 'visits-due',
      text: unplanned === 0 ? 'visits due' : 'visits due or not planned',
      total: visits.total,
      note: [noted(visits, 'overdue'), unplanned > 0 && `${unplanned} not planned`].filter(Boolean).join(', '),
    },
    ...(supervision
      ? [
          {
            id: 'late-visits',
            text: `overdue visits of ${whoseWords(supervision.late)}`,
            total: supervision.late.visits.total,
          },
          {
            id: 'late-actions',
            text: `overdue actions of ${whoseWords(supervision.late)}`,
            total: supervision.late.actions.total,
          },
          { id: 'no-owner', text: 'no owner', total: supervision.gaps['no owner'].total },
          { id: 'no-assessment', text: 'no current assessment', total: supervision.gaps['no assessment'].total },
          { id: 'no-visit', text: 'no visit planned', total: supervision.gaps['no visit'].total },
        ]
      : []),
  ]
  return html`<nav aria-label="Lists on this page">
    <ul class="arms-counts">
      ${all.map(
        ({ id, text, total, note }) =>
          html`<li class="arms-counts__item">
            <a class="govuk-link arms-counts__link" href="#${id}"
              ><span class="arms-counts__number">${total}</span> ${text}</a
            >
            ${note && html`<span class="arms-overdue">${note}</span>`}
          </li>`,
      )}
    </ul>
  </nav>`
}

/** The first page of somebody who works with people on the register. */
export function myWorkPage(model: MyWorkModel): PageBody {
  const { supervision, own, worksCases } = model
  const supervised = supervision && { ...model, supervision }
  const people = own.people === 1 ? '1 person' : `${own.people} people`
  return {
    title: 'My work',
    wide: true,
    main: html`<h1 class="govuk-heading-l">My work</h1>
      ${counts(model)} ${urgentList(model)} ${supervised && outOfSightList(supervised)} ${supervised && actNowList(supervised)} ${supervised && reasonsList(supervised)} ${documentsSection(model.documents)} ${supervision && newSupervisorsSection(supervision.newSupervisors)} ${supervised && waitingList(supervised)} ${ownLists(model)}
      ${supervised && lateLists(supervised)} ${supervised && gapLists(supervised)}
      <p class="govuk-body">
        ${worksCases ? `You answer for ${people}.` : ''} <a class="govuk-link" href="/caseload">Open the caseload</a>
      </p>`,
  }
}

/** The first page of somebody who opens no cases. */
export function noCasesPage(role: {
  readonly administers: boolean
  readonly audits: boolean
  readonly newSupervisors: readonly NewSupervisor[]
  readonly escalated: readonly Waiting[]
  readonly now: Date
  readonly documents: readonly ToDecide[]
}): PageBody {
  return {
    title: 'My work',
    main: html`<div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">My work</h1>
        <p class="govuk-body">Your role opens no case records.</p>
        ${escalatedSection(role.escalated, role.now)} ${documentsSection(role.documents)} ${newSupervisorsSection(role.newSupervisors)}
        ${
          role.administers &&
          html`<p class="govuk-body">
            <a class="govuk-link" href="/agency">Your agency: people, teams and roles</a>
          </p>`
        }
        ${
          role.audits &&
          html`<p class="govuk-body"><a class="govuk-link" href="/ledger">The ledger: who looked, who changed</a></p>`
        }
      </div>
    </div>`,
  }
}
