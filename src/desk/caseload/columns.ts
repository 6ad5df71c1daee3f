import { findOption, type InstrumentDocument } from '../../instruments/index.ts'
import type { CsvCell } from '../../platform/csv/index.ts'
import { html, type SafeHtml } from '../../platform/html/index.ts'
import { registrationWords } from '../../record/people/index.ts'
import {
  assessmentDue,
  custodyIs,
  dayView,
  dueView,
  levelView,
  marks,
  personLink,
  stalenessWords,
  visitDue,
  type Column,
  type Horizon,
} from '../standing/index.ts'
import { columnsOf } from './rules.ts'
import { columnChoices, type CaseFilter, type ListedCase, type ColumnChoice, type SortChoice } from './types.ts'

/** What the cells of a list are made with. */
export interface ColumnContext {
  readonly horizon: Horizon
  readonly scale: InstrumentDocument['scales']['level']
  readonly agencies: readonly { readonly id: number; readonly name: string }[]
}

/** A column as a page shows it, and the columns of a file that say the same. */
interface CaseColumn {
  readonly cell: Column<ListedCase>['cell']
  readonly file: readonly FileColumn[]
  /** The order of a list that goes by this column. */
  readonly sort?: { readonly by: SortChoice; readonly way: 'ascending' | 'descending' }
}

/** A column of the file: its head, and what stands in it. */
export type FileColumn = readonly [head: string, value: (line: ListedCase) => CsvCell]

/** How far an open assessment may be, by the value that is stored. */
export const draftWords = {
  draft: 'Draft',
  returned: 'Returned with comments',
  submitted: 'Waiting to be countersigned',
} as const

/** How far an open assessment is, in words. Nothing where none is open. */
export function draftState(status: string | null): string {
  const words: Readonly<Record<string, string>> = draftWords
  return status === null ? '' : (words[status] ?? status)
}

/** How many actions are open, and how many of those are late: '4 open, 1 overdue'. */
function actionsView(open: number, overdue: number): SafeHtml {
  if (open === 0) return html`None`
  return html`${open} open${overdue > 0 && html`, <span class="arms-overdue arms-list__day">${overdue} overdue</span>`}`
}

const registrationIs = (status: string | null): string => {
  const words: Readonly<Record<string, string>> = registrationWords
  return status === null ? 'Not recorded' : (words[status] ?? status)
}

const yes = (is: boolean) => (is ? 'Yes' : 'No')

function caseColumns(context: ColumnContext): Readonly<Record<ColumnChoice, CaseColumn>> {
  const { horizon, scale, agencies } = context
  const { today } = horizon
  const leadOf = ({ leadAgencyId }: ListedCase) =>
    agencies.find(({ id }) => id === leadAgencyId)?.name ?? 'Not recorded'
  return {
    born: { cell: line => dayView(line.bornOn), file: [['Born', line => line.bornOn]] },
    level: {
      cell: line => levelView(scale, line.level, line.levelProvisional),
      file: [
        ['Level', line => (line.level === null ? '' : (findOption(scale, line.level)?.label ?? line.level))],
        ['Level is provisional', line => yes(line.levelProvisional)],
      ],
      sort: { by: 'level', way: 'descending' },
    },
    assessed: {
      cell: line => stalenessWords(line.lastSignedOn, today),
      file: [['Last assessed on', line => line.lastSignedOn ?? '']],
      sort: { by: 'assessed', way: 'ascending' },
    },
    assessment: {
      cell: line => dueView(assessmentDue(line, horizon)),
      file: [
        ['Assessment due by', line => line.assessmentDueOn ?? ''],
        ['How the assessment stands', line => assessmentDue(line, horizon).words],
      ],
      sort: { by: 'assessment', way: 'ascending' },
    },
    draft: {
      cell: line => draftState(line.draftStatus) || '–',
      file: [['Draft', line => draftState(line.draftStatus)]],
    },
    visit: {
      cell: line => dueView(visitDue(line, horizon)),
      file: [
        ['Next visit by', line => line.nextVisitBy ?? ''],
        ['How the visit stands', line => visitDue(line, horizon).words],
      ],
      sort: { by: 'visit', way: 'ascending' },
    },
    'last-visit': {
      cell: line => (line.lastVisitOn === null ? 'None recorded' : dayView(line.lastVisitOn)),
      file: [['Last visit on', line => line.lastVisitOn ?? '']],
    },
    actions: {
      cell: line => actionsView(line.openActions, line.overdueActions),
      file: [
        ['Open actions', line => line.openActions],
        ['Overdue actions', line => line.overdueActions],
        ['Next action due by', line => line.nextActionDueOn ?? ''],
      ],
      sort: { by: 'actions', way: 'descending' },
    },
    allocated: {
      cell: line => line.practitionerName ?? html`<span class="arms-overdue">Nobody</span>`,
      file: [['Allocated to', line => line.practitionerName ?? '']],
    },
    lead: { cell: leadOf, file: [['Lead agency', leadOf]] },
    registration: {
      cell: line =>
        html`${registrationIs(line.registrationStatus)}${
          line.registeredOn !== null && html` <span class="arms-aside">since ${dayView(line.registeredOn)}</span>`
        }`,
      file: [
        ['Registration', line => registrationIs(line.registrationStatus)],
        ['Registration since', line => line.registeredOn ?? ''],
      ],
    },
    custody: {
      cell: line => (line.custodyStatus === null ? 'Not recorded' : custodyIs(line.custodyStatus)),
      file: [['Custody', line => (line.custodyStatus === null ? '' : custodyIs(line.custodyStatus))]],
    },
  }
}

/**
 * The columns of a page: the name, what has to be known before anything else, and those chosen.
 *
 * @param sortedBy the address of the same list in another order
 */
export function pageColumns(
  filter: CaseFilter,
  context: ColumnContext,
  sortedBy: (sort: SortChoice) => string,
): readonly Column<ListedCase>[] {
  const all = caseColumns(context)
  const sortOf = (by: SortChoice, way: 'ascending' | 'descending') => ({
    href: sortedBy(by),
    now: filter.sort === by ? way : undefined,
  })
  return [
    { head: 'Name', cell: line => html`${personLink(line)} ${marks(line)}`, sort: sortOf('name', 'ascending') },
    ...columnsOf(filter).map(choice => {
      const { cell, sort } = all[choice]
      return { head: columnChoices[choice], cell, sort: sort && sortOf(sort.by, sort.way) }
    }),
  ]
}

/** The columns of a file: what tells people apart, what has to be known before anything else, and those chosen. Days are written YYYY-MM-DD. */
export function fileColumns(filter: CaseFilter, context: ColumnContext): readonly FileColumn[] {
  const all = caseColumns(context)
  return [
    ['Family name', line => line.familyName],
    ['Given names', line => line.givenNames],
    ['Risk to staff', line => yes(line.riskToStaff)],
    ['Restricted record', line => yes(line.restricted)],
    ...columnsOf(filter).flatMap(choice => all[choice].file),
    ['Person id', line => line.personId],
  ]
}
