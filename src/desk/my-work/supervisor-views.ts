import type { InstrumentDocument } from '../../instruments/index.ts'
import { describeAge, formatInstant, formatShortDay } from '../../platform/dates/index.ts'
import { html, type SafeHtml } from '../../platform/html/index.ts'
import type { WorkLine } from '../../practice/assessments/index.ts'
import { caseloadAddress, draftState, type CaseLine } from '../caseload/index.ts'
import {
  addressOf,
  assessmentDue,
  dueView,
  levelView,
  stalenessWords,
  type Column,
  type Horizon,
} from '../standing/index.ts'
import { assessmentLink, lastVisit, listSection, personColumn, since } from './list-views.ts'
import type { SupervisorWork } from './types.ts'

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
      {
        head: 'Person',
        cell: line => html`<a class="govuk-link" href="${addressOf.person(line.personId)}">${line.personName}</a>`,
      },
      { head: 'Assessment', cell: assessmentLink },
      { head: 'Submitted by', cell: line => line.submittedBy?.name ?? line.holder.name },
      {
        head: 'Submitted',
        cell: line => line.submittedAt && `${since(line.submittedAt, today)}, ${formatInstant(line.submittedAt)}`,
      },
    ],
  })
}

/** Whom the agency might lose from sight. */
export function gapLists({ supervision: { gaps }, horizon, scale }: SupervisionModel): SafeHtml {
  const { today } = horizon
  const owner: Column<CaseLine> = {
    head: 'Allocated to',
    cell: line => line.practitionerName ?? html`<span class="arms-overdue">Nobody</span>`,
  }
  const level: Column<CaseLine> = { head: 'Level', cell: line => levelView(scale, line.level, line.levelProvisional) }
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
      owner,
    ],
  })}
  ${listSection<CaseLine>({
    id: 'no-visit',
    title: 'No visit planned',
    cut: gaps['no visit'],
    empty: 'A visit is planned for everybody on the register of your agency.',
    rest: caseloadAddress({ whose: 'agency', due: 'no-visit', sort: 'visit' }),
    columns: [personColumn, level, { head: 'Last visit', cell: line => lastVisit(line, today) }, owner],
  })}`
}
