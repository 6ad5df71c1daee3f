import type { ToolDocument } from '../../instruments/tools/index.ts'
import type { Day } from '../../platform/dates/index.ts'
import type { SnapshotScore, Standing, UnscoredSaid } from '../tools/index.ts'

export type { SnapshotScore, Standing }

/** What a tool measures, as its document says; ARMS itself stands for itself. */
export type ToolKind = Exclude<ToolDocument['kind'], 'victim'> | 'arms'

/** One result as it was recorded: in words, and how well the rule or the scale is known that it was come to by. */
export interface SheetResult {
  readonly code: string
  readonly title: string
  /** Its band first, because that is what it says. */
  readonly words: string
  readonly scored: boolean
  readonly standing: SnapshotScore['standing']
  /** What that is the standing of. */
  readonly standsOn: string
  /** What is known all the same where it is not scored. */
  readonly unscored?: UnscoredSaid | undefined
}

/** What is recorded with a tool and stands: everything as it was recorded, and how old it is. */
export interface SheetRecord {
  readonly id: string
  readonly href: string
  readonly version: string
  readonly results: readonly SheetResult[]
  /** What is not known, in the words that asked for it. */
  readonly missing: readonly string[]
  /** What the recording agency keeps for itself: how many results. */
  readonly kept: number
  readonly assessor: string
  readonly agency: string
  readonly on: Day
  /** The day on which somebody was seen or asked, where that is another. */
  readonly seenOn?: Day | undefined
  readonly standing: Standing
  /** What has changed since in what it rests on, in words. */
  readonly changes: readonly string[]
  /** How well the tool itself is known. */
  readonly toolStanding: string
}

/** How somebody can begin with a tool, or why not. */
export interface Beginning {
  readonly href?: string | undefined
  /** Whom it covers and why not this person. */
  readonly why?: string | undefined
}

/** One tool on the sheet. */
export interface SheetRow {
  readonly code: string
  readonly kind: ToolKind
  readonly title: string
  readonly short: string
  /** The record that stands; none where the tool was not used, or not readably. */
  readonly record?: SheetRecord | undefined
  /** Said in place of a record that there is and the reader may not read. */
  readonly notice?: string | undefined
  /** How many there are in all; one that was corrected counts no more. */
  readonly times: number
  /** Where the others can be read. */
  readonly earlierAt: string
  readonly beginning: Beginning
}

/** A point of a line: the place of a band, or points. */
export interface LinePoint {
  readonly on: Day
  readonly at: number
  readonly words: string
}

/** Why a record is no point of a line: its result would be drawn at a height that is not its own, or at none. */
export interface LineGap {
  readonly gap: 'not scored' | 'other bands' | 'no such result'
  readonly words: string
}

/** A result over time. */
export interface Line {
  readonly code: string
  readonly title: string
  /** What its height is: the place in its bands, or points up to the most that there are. */
  readonly scale:
    { readonly of: 'bands'; readonly labels: readonly string[] } | { readonly of: 'points'; readonly most: number }
  /** One for each record of the tool's, the oldest first. */
  readonly points: readonly (LinePoint | LineGap)[]
}

/** A tool over time: its records that stand, the oldest first. */
export interface ToolLines {
  readonly code: string
  readonly kind: ToolKind
  readonly short: string
  readonly title: string
  readonly records: readonly { readonly id: string; readonly on: Day; readonly version: string }[]
  readonly lines: readonly Line[]
}
