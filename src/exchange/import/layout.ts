import type { Kind } from './known.ts'
import { addresses, allocations, memberships, offences, people } from './layout-people.ts'
import { assessmentActions, assessmentFactors, assessments, evidence, visits } from './layout-practice.ts'

/**
 * Every file, in the order in which a person’s rows are taken: a row may name only what stands in a file before it, or was imported before.
 * Evidence is last: nothing rests on it, and a person may have more of it than is held at once.
 */
export const files = [
  people,
  memberships,
  allocations,
  addresses,
  offences,
  visits,
  assessments,
  assessmentFactors,
  assessmentActions,
  evidence,
] as const
export type FileName = (typeof files)[number]['name']

/** The column with which a refused row says why. It is ignored when the row is sent again. */
export const reasonColumn = 'reason'

/** How the rows of a file are told apart and whom they are about. */
export interface Keys {
  /** What is remembered of a row, to know it again; parts of an assessment are remembered with it. */
  readonly kind?: Kind
  /** Columns that name the row together; none where rows have no name. */
  readonly id: readonly string[]
  /** The column of the person's external id. */
  readonly person?: string
  /** The column of the assessment that the row is a part of. */
  readonly partOf?: string
}

export const keysOf: Readonly<Record<FileName, Keys>> = {
  'people.csv': { kind: 'person', id: ['external_id'], person: 'external_id' },
  'memberships.csv': { kind: 'membership', id: ['person', 'agency'], person: 'person' },
  'allocations.csv': { kind: 'allocation', id: ['person', 'from'], person: 'person' },
  'addresses.csv': { kind: 'address', id: ['external_id'], person: 'person' },
  'offences.csv': { kind: 'offence', id: ['external_id'], person: 'person' },
  'visits.csv': { kind: 'visit', id: ['external_id'], person: 'person' },
  'assessments.csv': { kind: 'assessment', id: ['external_id'], person: 'person' },
  'assessment_factors.csv': { id: ['assessment', 'factor'], partOf: 'assessment' },
  'assessment_actions.csv': { id: [], partOf: 'assessment' },
  'evidence.csv': { kind: 'evidence', id: ['external_id'], person: 'person' },
}

/** Where a file stands among all, from 0. */
export const rankOf = (name: string): number => files.findIndex(file => file.name === name)
