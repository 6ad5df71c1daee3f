import type { InstrumentDocument } from '../../instruments/index.ts'
import { formatInstant, type Day } from '../../platform/dates/index.ts'
import { html, type SafeHtml } from '../../platform/html/index.ts'
import type { WorkLine } from '../../practice/assessments/index.ts'
import { caseloadAddress, draftState, type CaseLine } from '../caseload/index.ts'
import {
  actionLink,
  assessmentDue,
  dueOf,
  dueView,
  levelView,
  marks,
  personLink,
  stalenessWords,
  visitDue,
  type Horizon,
} from '../standing/index.ts'
import { assessmentLink, lastVisit, listSection, personColumn, since } from './list-views.ts'
import type { OwnAction, OwnWork } from './types.ts'

export interface OwnWorkModel {
  readonly own: OwnWork
  readonly horizon: Horizon
  readonly scale: InstrumentDocument['scales']['level']
}

function stateOf(line: WorkLine, today: Day): SafeHtml {
  const { openComments, submittedAt } = line
  if (line.status === 'returned')
    return html`<span class="arms-overdue">Returned</span>,
      ${openComments === 1 ? '1 comment' : `${openComments} comments`} to answer`
  if (line.status === 'submitted')
    return html`Waiting to be countersigned${submittedAt && `, submitted ${since(submittedAt, today)}`}`
  return html`Draft`
}

function heldList({ own, horizon: { today } }: OwnWorkModel): SafeHtml {
  return listSection<WorkLine>({
    id: 'in-hand',
    title: 'Assessments in hand',
    cut: own.held,
    empty: 'You have no assessment in hand.',
    rest: '/?all=held#in-hand',
    columns: [
      personColumn,
      { head: 'Assessment', cell: assessmentLink },
      { head: 'State', cell: line => stateOf(line, today) },
      { head: 'Begun', cell: line => since(line.startedAt, today) },
      { head: 'Last saved', cell: line => formatInstant(line.savedAt) },
    ],
  })
}

function actionList({ own, horizon }: OwnWorkModel): SafeHtml {
  return listSection<OwnAction>({
    id: 'actions',
    title: 'Your actions',
    cut: own.actions,
    empty: 'You have no open actions.',
    rest: '/?all=actions#actions',
    columns: [
      { head: 'Action', cell: action => actionLink(action) },
      { head: 'Person', cell: action => html`${personLink(action.person)} ${marks(action.person)}` },
      { head: 'Due', cell: action => dueView(dueOf(action.dueOn, horizon, 'No day set')) },
      {
        head: 'Open since',
        cell: action =>
          html`${since(action.recordedAt, horizon.today)}${action.carriedFrom !== null && ', carried over'}`,
      },
    ],
  })
}

function assessmentList({ own, horizon, scale }: OwnWorkModel): SafeHtml {
  return listSection<CaseLine>({
    id: 'assessments-due',
    title: 'Reviews and first assessments due',
    cut: own.assessments,
    empty: 'No assessment of your people is due soon or overdue.',
    rest: caseloadAddress({ whose: 'me', sort: 'assessment' }),
    columns: [
      personColumn,
      { head: 'Level', cell: line => levelView(scale, line.level, line.levelProvisional) },
      { head: 'Last assessed', cell: line => stalenessWords(line.lastSignedOn, horizon.today) },
      { head: 'Due', cell: line => dueView(assessmentDue(line, horizon)) },
      { head: 'Draft', cell: line => draftState(line.draftStatus) || 'Not begun' },
    ],
  })
}

function visitList({ own, horizon, scale }: OwnWorkModel): SafeHtml {
  return listSection<CaseLine>({
    id: 'visits-due',
    title: 'Visits due or not planned',
    cut: own.visits,
    empty: 'A visit to each of your people is planned, and none is due soon or overdue.',
    rest: caseloadAddress({ whose: 'me', sort: 'visit' }),
    columns: [
      personColumn,
      { head: 'Level', cell: line => levelView(scale, line.level, line.levelProvisional) },
      { head: 'Visit by', cell: line => dueView(visitDue(line, horizon)) },
      { head: 'Last visit', cell: line => lastVisit(line, horizon.today) },
    ],
  })
}

/** What is in somebody's own hands, list by list. */
export const ownLists = (model: OwnWorkModel): SafeHtml =>
  html`${heldList(model)} ${actionList(model)} ${assessmentList(model)} ${visitList(model)}`
