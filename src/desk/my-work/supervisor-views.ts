import type { InstrumentDocument } from '../../instruments/index.ts'
import { describeAge, formatInstant, formatShortDay } from '../../platform/dates/index.ts'
import { html, type SafeHtml } from '../../platform/html/index.ts'
import type { WorkLine } from '../../practice/assessments/index.ts'
import { caseloadAddress, draftState, type CaseLine } from '../caseload/index.ts'
import {
  actionLink,
  addressOf,
  assessmentDue,
  dueOf,
  dueView,
  levelView,
  stalenessWords,
  visitDue,
  type Column,
  type Horizon,
} from '../standing/index.ts'
import { assessmentLink, lastVisit, listSection, ownerColumn, personColumn, since } from './list-views.ts'
import type { OverdueAction, SupervisorWork } from './types.ts'

export interface SupervisionModel {
  readonly supervision: SupervisorWork
  readonly horizon: Horizon
  readonly scale: InstrumentDocument['scales']['level']
}

/** What waits to be countersigned. */
export function waitingList({ supervision, horizon: { today } }: SupervisionModel): SafeHtml {
  const { waiting, waitingForAnother } = supervision
  const others =
    waitingForAnother === 1 ? 'One more that you wrote in waits' : `${waitingForAnother} more that you wrote in wait`
  return listSection<WorkLine>({
    id: 'countersign',
    title: 'Waiting for your countersignature',
    cut: waiting,
    empty: 'Nothing waits for your countersignature.',
    rest: '/?all=waiting#countersign',
    note: waitingForAnother === 0 ? undefined : html`<p class="govuk-body">${others} for another supervisor.</p>`,
    columns: [
      personColumn,
      { head: 'Assessment', cell: assessmentLink },
      { head: 'Submitted by', cell: line => line.submittedBy?.name ?? line.holder.name },
      {
        head: 'Submitted',
        cell: line => line.submittedAt && `${since(line.submittedAt, today)}, ${formatInstant(line.submittedAt)}`,
      },
    ],
  })
}

const levelColumn = (scale: SupervisionModel['scale']): Column<CaseLine> => ({
  head: 'Level',
  cell: line => levelView(scale, line.level, line.levelProvisional),
})

/** Whose what is late is, in words. */
export const whoseWords = ({ whose }: SupervisorWork['late']): string =>
  whose === 'agency' ? 'your agency' : 'your team'

/** What is late among the people of the team, what has waited longest first. */
export function lateLists({ supervision: { late }, horizon, scale }: SupervisionModel): SafeHtml {
  const { today } = horizon
  const of = whoseWords(late)
  return html`${listSection<CaseLine>({
    id: 'late-visits',
    title: `Overdue visits of ${of}`,
    cut: late.visits,
    empty: `No visit of ${of} is overdue.`,
    rest: caseloadAddress({ whose: late.whose, due: 'visit-overdue', sort: 'visit' }),
    columns: [
      personColumn,
      levelColumn(scale),
      { head: 'Visit by', cell: line => dueView(visitDue(line, horizon)) },
      { head: 'Last visit', cell: line => lastVisit(line, today) },
      ownerColumn,
    ],
  })}
  ${listSection<OverdueAction>({
    id: 'late-actions',
    title: `Overdue actions of ${of}`,
    cut: late.actions,
    empty: `No action of ${of} is overdue.`,
    rest: '/?all=late-actions#late-actions',
    columns: [
      { head: 'Action', cell: action => actionLink({ ...action, id: action.actionId }) },
      { head: 'Person', cell: personColumn.cell },
      { head: 'Due', cell: action => dueView(dueOf(action.dueOn, horizon, 'No day set')) },
      { head: 'Open since', cell: action => since(action.recordedAt, today) },
      { head: 'Who', cell: action => action.ownerName },
    ],
  })}`
}

/** Whom the agency might lose from sight. */
export function gapLists({ supervision: { gaps }, horizon, scale }: SupervisionModel): SafeHtml {
  const { today } = horizon
  const level = levelColumn(scale)
  return html`${listSection<CaseLine>({
    id: 'no-owner',
    title: 'No owner',
    cut: gaps['no owner'],
    empty: 'Everybody on the register of your agency has an owner.',
    rest: caseloadAddress({ whose: 'nobody' }),
    columns: [
      personColumn,
      { head: 'Born', cell: line => formatShortDay(line.bornOn) },
      level,
      {
        head: 'Registered',
        cell: line => (line.registeredOn === null ? 'Not recorded' : describeAge(line.registeredOn, today)),
      },
      {
        head: 'What to do',
        cell: line =>
          html`<a class="govuk-link" href="${addressOf.allocation(line.personId)}"
            >Allocate<span class="govuk-visually-hidden"> ${line.givenNames} ${line.familyName}</span></a
          >`,
      },
    ],
  })}
  ${listSection<CaseLine>({
    id: 'no-assessment',
    title: 'No current assessment',
    cut: gaps['no assessment'],
    empty: 'Everybody on the register of your agency has a current assessment.',
    rest: caseloadAddress({ whose: 'agency', due: 'no-assessment', sort: 'assessment' }),
    columns: [
      personColumn,
      level,
      { head: 'Last assessed', cell: line => stalenessWords(line.lastSignedOn, today) },
      { head: 'Due', cell: line => dueView(assessmentDue(line, horizon)) },
      { head: 'Draft', cell: line => draftState(line.draftStatus) || 'Not begun' },
      ownerColumn,
    ],
  })}
  ${listSection<CaseLine>({
    id: 'no-visit',
    title: 'No visit planned',
    cut: gaps['no visit'],
    empty: 'A visit is planned for everybody on the register of your agency.',
    rest: caseloadAddress({ whose: 'agency', due: 'no-visit', sort: 'visit' }),
    columns: [personColumn, level, { head: 'Last visit', cell: line => lastVisit(line, today) }, ownerColumn],
  })}`
}
