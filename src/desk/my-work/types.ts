import type { Day } from '../../platform/dates/index.ts'
import type { WaitingLine } from '../../practice/act-now/index.ts'
import type { PlanAction } from '../../practice/plans/index.ts'
import type { ReasonLine, UrgentLine } from '../../practice/urgent-results/index.ts'
import type { Waiting } from '../../practice/watches/index.ts'
import type { WorkLine } from '../../practice/assessments/index.ts'
import type { NewSupervisor } from '../../trust/staff/index.ts'
import type { CaseLine } from '../caseload/index.ts'

/** A list as far as it is shown, how many there are, and how many of them are overdue or were returned. */
export interface Cut<Row> {
  readonly rows: readonly Row[]
  readonly total: number
  readonly urgent: number
}

/** An action with the person whom it is for. */
export interface OwnAction extends PlanAction {
  readonly person: CaseLine
}

/** What is in somebody's own hands. */
export interface OwnWork {
  readonly held: Cut<WorkLine>
  readonly actions: Cut<OwnAction>
  readonly assessments: Cut<CaseLine>
  /** Visits that are due soon, overdue or not planned. */
  readonly visits: Cut<CaseLine>
  readonly unplanned: number
  /** How many people the practitioner answers for. */
  readonly people: number
}

/** Lists of an agency that a supervisor holds, so that nobody is lost from sight. */
export const gaps = ['no owner', 'no assessment', 'no visit'] as const
export type Gap = (typeof gaps)[number]

/** An open action past its day, with the person whom it is for. */
export interface OverdueAction extends CaseLine {
  readonly actionId: string
  readonly what: string
  readonly dueOn: Day
  readonly ownerName: string
  readonly recordedAt: Date
}

/** What is late among the people of a supervisor's team; of the agency for one who is in no team. */
export interface Late {
  /** Whose people they are, as the caseload's address has it. */
  readonly whose: string
  readonly visits: Cut<CaseLine>
  readonly actions: Cut<OverdueAction>
}

/** What a supervisor answers for beyond the own cases. */
export interface SupervisorWork {
  /** What did not wait and nobody has acknowledged, the oldest first. Urgent is what is past its time. */
  readonly actNow: Cut<WaitingLine>
  /** Results that do not wait, not answered, of cases that the reader may not open. Urgent is what is past its time. */
  readonly outOfSight: Cut<Waiting>
  /** Why no act now was needed, not acknowledged, the oldest first. Urgent is what is past its time. */
  readonly reasons: Cut<ReasonLine>
  readonly waiting: Cut<WorkLine>
  /** Assessments that wait for somebody else, because the reader wrote in them. */
  readonly waitingForAnother: number
  readonly late: Late
  readonly gaps: Readonly<Record<Gap, Cut<CaseLine>>>
  /** Who was made a supervisor of the agency lately. */
  readonly newSupervisors: readonly NewSupervisor[]
}

/** Results of tools that do not wait and are open, the oldest first. Urgent is what is past its time. */
export type UrgentResults = Cut<UrgentLine>

/** Lists of the first page that can be shown to their end. The others end in the caseload. */
export const wholeLists = [
  ...['urgent-results', 'restricted-results', 'act-now', 'reasons'],
  ...['held', 'actions', 'waiting', 'late-actions'],
] as const
export type Whole = (typeof wholeLists)[number]
