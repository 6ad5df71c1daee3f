import type { Given, Outcome } from '../../instruments/index.ts'

/** The longest record, in bytes of CSV or characters of JSON. One that is longer is a mark gone astray, or no record at all. */
export const longestRecord = 1_000_000

/** What a file says of one record: its answers, in the places of their items. */
export interface ScoreRecord {
  /** The line on which it begins, from 1. */
  readonly line: number
  /** What the sender calls it; it is passed through and never read. */
  readonly id: string
  /** The version that the answers were given to, where the record says so. */
  readonly version: string | undefined
  readonly given: Given
}

/** A record that can't be read as answers at all. */
export interface Unreadable {
  readonly line: number
  readonly id: string
  readonly reason: string
  readonly items: readonly string[]
}

/** What stopped the reading before the end of the file. */
export interface Broken {
  readonly line?: number | undefined
  readonly reason: string
}

/** Records in the order of their file, many at a time; at the end what broke it off, or undefined when all of it was read. */
export type Records = AsyncGenerator<readonly (ScoreRecord | Unreadable)[], Broken | undefined>

/** What became of a record. Only of what is scored, and of what is incomplete, is anything said of its scores. */
export const results = ['scored', 'incomplete', 'not covered', 'coverage not known', 'refused'] as const
export type Result = (typeof results)[number]

export interface Said {
  readonly line: number
  readonly id: string
  readonly result: Result
  /** Why it was not scored, in sentences; of what was scored, what it was scored without. */
  readonly reason: string
  /** The items that the reason is about. */
  readonly items: readonly string[]
  /** One for each score of the tool, in its order; none where nothing is said. */
  readonly outcomes: readonly Outcome[]
}

/** How many records there were, and what became of them. */
export interface Summary {
  readonly records: number
  readonly of: Readonly<Record<Result, number>>
  readonly broken: Broken | undefined
}
