import type { FactorKind, InstrumentDocument, Movement } from '../../instruments/index.ts'
import type { Day } from '../../platform/dates/index.ts'
import type { AssessmentRecord, Snapshot, SnapshotFactor } from '../assessments/index.ts'

/** What was signed, as the rules of this room read it. */
export type { Snapshot, SnapshotFactor }

export type Scales = InstrumentDocument['scales']

/** What every agency of a case knows of an assessment that was signed, whether it may read its words or not. */
export interface SignedFrame extends Pick<
  AssessmentRecord,
  'id' | 'number' | 'kind' | 'method' | 'agencyName' | 'instrument' | 'author' | 'countersignedBy' | 'supersededBy'
> {
  readonly signedOn: Day
  /** The code of its level. */
  readonly level: string
  readonly provisional: boolean
}

/** One signed assessment as somebody may see it. */
export interface Side {
  readonly frame: SignedFrame
  /** What was signed; undefined where only the agency that signed it may read it. */
  readonly snapshot: Snapshot | undefined
  /** The scales of the very document that it was made with; undefined where that is not published here any more. */
  readonly scales: Scales | undefined
}

/** Whether two assessments speak of the same scales, so that one can be said to be of more concern than the other. */
export const footings = ['same document', 'other version', 'other scales', 'unknown document'] as const
export type Footing = (typeof footings)[number]

/** Why two ratings of a factor are shown and not compared. */
export const whyNotCompared = ['only one', 'not explored', 'no rating', 'other scales', 'unknown document'] as const
export type NotCompared = (typeof whyNotCompared)[number]

/** How a factor stands in the second assessment against the first. */
export type FactorMovement =
  | {
      readonly kind: 'moved'
      readonly movement: Exclude<Movement, 'first'>
      /** The change of each answer: 1 is of more concern. */
      readonly presence: -1 | 0 | 1
      readonly priority: -1 | 0 | 1
    }
  | { readonly kind: 'not compared'; readonly why: NotCompared }

export interface FactorPair {
  readonly code: string
  readonly kind: FactorKind
  readonly name: string
  readonly a: SnapshotFactor | undefined
  readonly b: SnapshotFactor | undefined
  readonly movement: FactorMovement
}

export const levelMovements = ['same', 'higher', 'lower', 'not compared'] as const
export type LevelMovement = (typeof levelMovements)[number]

/** Priority areas of two assessments: what is in both, and in one alone. */
export interface AreaChange {
  readonly both: readonly string[]
  readonly onlyA: readonly string[]
  readonly onlyB: readonly string[]
}

/** What can be said of two assessments beside one another, the first taken for the earlier. */
export interface Comparison {
  readonly footing: Footing
  readonly level: LevelMovement
  /** Every factor that either has. Nothing while one of them can't be read. */
  readonly factors: readonly FactorPair[]
  readonly areas: AreaChange | undefined
}
