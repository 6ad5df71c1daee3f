import { z } from 'zod'
import type { Day } from '../../platform/dates/index.ts'
import { zIdOf } from '../../platform/ids/index.ts'

/** A person as lists know them: the agency's own row of the summary, and the name of who answers for them. */
export interface CaseLine {
  readonly personId: string
  readonly familyName: string
  readonly givenNames: string
  readonly bornOn: Day
  readonly restricted: boolean
  readonly practitionerId: string | null
  readonly practitionerName: string | null
  readonly leadAgencyId: number | null
  readonly registrationStatus: string | null
  readonly registeredOn: Day | null
  readonly custodyStatus: string | null
  readonly riskToStaff: boolean
  readonly level: string | null
  readonly levelProvisional: boolean
  readonly lastSignedOn: Day | null
  readonly assessmentDueOn: Day | null
  readonly draftStatus: string | null
  readonly reassessSince: Day | null
  readonly nextVisitBy: Day | null
  readonly lastVisitOn: Day | null
  readonly openActions: number
  readonly nextActionDueOn: Day | null
}

/** A person in a list that says how many of the open actions are past their day. */
export interface ListedCase extends CaseLine {
  readonly overdueActions: number
}

/** What may be due, by its name in addresses, with the words of the filter. */
export const dueChoices = {
  'assessment-due': 'Assessment due soon or overdue',
  'assessment-overdue': 'Assessment overdue',
  'no-assessment': 'No current assessment',
  'never-assessed': 'Never assessed',
  'visit-due': 'Visit due soon or overdue',
  'visit-overdue': 'Visit overdue',
  'no-visit': 'No visit planned',
  'action-overdue': 'Action overdue',
} as const
export type DueChoice = keyof typeof dueChoices

/** How a list may be sorted, by its name in addresses, with the words for it. */
export const sortChoices = {
  name: 'Name',
  assessment: 'Assessment due first',
  visit: 'Visit due first',
  level: 'Highest level first',
  assessed: 'Longest since assessed',
  actions: 'Most open actions',
} as const
export type SortChoice = keyof typeof sortChoices

/** Columns that a list may show besides the name, by their name in addresses, in their order. */
export const columnChoices = {
  born: 'Born',
  level: 'Level',
  assessed: 'Last assessed',
  assessment: 'Assessment',
  draft: 'Draft',
  visit: 'Next visit',
  'last-visit': 'Last visit',
  actions: 'Actions',
  allocated: 'Allocated to',
  lead: 'Lead agency',
  registration: 'Registration',
  custody: 'Custody',
} as const
export type ColumnChoice = keyof typeof columnChoices

/** How many people a page may show. The greater one is for paper. */
export const pageSizes = [50, 250] as const
export type PageSize = (typeof pageSizes)[number]

/** Whose people are listed. */
export type Whose =
  | { readonly kind: 'practitioner'; readonly id: string }
  | { readonly kind: 'team'; readonly id: string }
  | { readonly kind: 'agency' }
  | { readonly kind: 'nobody' }

/** What narrows a list of cases. */
export interface NarrowFilter {
  readonly whose: Whose
  /** The code of a level, or 'none'. */
  readonly level?: string | undefined
  readonly due?: DueChoice | undefined
  readonly riskToStaff: boolean
  readonly custody?: string | undefined
  /** What a registration says, or 'none'. */
  readonly registration?: string | undefined
  /** The id of the lead agency, or 'none'. */
  readonly lead?: number | 'none' | undefined
  /** How far an assessment of the own agency is, or 'none'. */
  readonly draft?: string | undefined
  /** Each is the beginning of a name. */
  readonly words: readonly string[]
}

/** What narrows and orders a list of cases. */
export interface CaseFilter extends NarrowFilter {
  readonly sort: SortChoice
  readonly page: number
  readonly size: PageSize
  /** The columns that were chosen. None: those that such a list begins with. */
  readonly columns: readonly ColumnChoice[]
}

export interface CasePage {
  readonly lines: readonly ListedCase[]
  /** How many there are in all, counted a thousand past those shown and no further. */
  readonly total: number
  /** Whether there are more than were counted. */
  readonly more: boolean
}

const keysOf = <Key extends string>(choices: Readonly<Record<Key, string>>) => Object.keys(choices) as Key[]

const code = z.string().regex(/^[a-z-]{1,40}$/)

/** The list as its address has it. What can't be read is left out rather than refused: an address may be typed by hand. */
export const caseQuery = z.object({
  /** 'me', 'agency', 'nobody', 'team:<id>' or 'practitioner:<id>'. */
  whose: z.string().max(60).optional().catch(undefined),
  level: code.optional().catch(undefined),
  due: z.enum(keysOf(dueChoices)).optional().catch(undefined),
  risk: z.literal('yes').optional().catch(undefined),
  custody: code.optional().catch(undefined),
  registration: code.optional().catch(undefined),
  lead: z
    .string()
    .regex(/^(none|[1-9]\d{0,8})$/)
    .optional()
    .catch(undefined),
  draft: code.optional().catch(undefined),
  q: z
    .string()
    .max(100)
    .refine(text => !text.includes('\0'))
    .optional()
    .catch(undefined),
  sort: z.enum(keysOf(sortChoices)).catch('name'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
  rows: z.literal('250').optional().catch(undefined),
  /** Once for each column. */
  column: z
    .union([z.string().transform(one => [one]), z.array(z.string())])
    .catch([])
    .transform(given => keysOf(columnChoices).filter(choice => given.includes(choice))),
})
export type CaseQuery = z.output<typeof caseQuery>

/** What narrows and sorts a list in an address. The rest of it says what a page shows of the list. */
export type AskedFor = Exclude<keyof CaseQuery, 'page' | 'rows' | 'column'>

/** The id of a team or a practitioner in an address. */
export const zWhoseId = zIdOf<'team' | 'practitioner'>()
