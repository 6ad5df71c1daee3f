import type { DemoUser } from '../content.ts'
import type { Level } from './story.ts'
import type { Area } from './who.ts'

/** How a case is to stand, where it is to stand otherwise than most. */
export interface Part {
  readonly area?: Area
  readonly level?: Level
  /** What is open: written by somebody, in other hands, waiting, sent back, given up. */
  readonly open?: 'draft' | 'handed over' | 'submitted' | 'returned' | 'abandoned'
  readonly corrected?: true
  readonly provisional?: true
  /** Never assessed: still in time, or not. */
  readonly unassessed?: 'in time' | 'late'
  /** Came from another force a short while ago: assessed there, and nobody has planned a visit yet. */
  readonly arrived?: true
  readonly away?: 'custody' | 'hospital' | 'abroad' | 'missing'
  readonly restricted?: true
  readonly actNow?: 'not acknowledged' | 'acknowledged' | 'just now'
  readonly keptForm?: 'evidence' | 'visit'
  readonly ended?: true
  readonly attempts?: number
  readonly riskToStaff?: true
  /** Another agency was let in: whether it has named somebody, and whether it leads by now. */
  readonly shared?: 'named' | 'nobody named' | 'leads'
  /** One of two records that may be of the same man. */
  readonly twin?: 0 | 1
  readonly due?: 'late' | 'soon'
  readonly visit?: 'late'
  readonly amends?: 'amended' | 'withdrawn'
  readonly reallocated?: true
}

/** Parts that are always there, each with how many play it. */
const parts: readonly (readonly [number, Part])[] = [
  [1, { area: 'police', actNow: 'not acknowledged', away: 'missing', level: 'high' }],
  [1, { area: 'police', actNow: 'acknowledged', level: 'high' }],
  [1, { area: 'police', twin: 0, level: 'medium' }],
  [1, { area: 'police', twin: 1, level: 'medium' }],
  [1, { area: 'westmarch', restricted: true, level: 'very-high' }],
  [1, { area: 'westmarch', actNow: 'just now', level: 'medium' }],
  [1, { area: 'police', keptForm: 'evidence' }],
  [1, { area: 'westmarch', keptForm: 'visit' }],
  [4, { open: 'submitted' }],
  [3, { open: 'returned' }],
  [3, { open: 'draft' }],
  [3, { open: 'handed over' }],
  [2, { open: 'abandoned' }],
  [2, { corrected: true }],
  [3, { provisional: true }],
  [4, { unassessed: 'in time' }],
  [3, { unassessed: 'late' }],
  [4, { arrived: true }],
  [7, { away: 'custody', level: 'high' }],
  [3, { away: 'hospital' }],
  [2, { away: 'abroad' }],
  [3, { ended: true, level: 'low' }],
  [5, { attempts: 1 }],
  [2, { attempts: 3, level: 'medium' }],
  [5, { riskToStaff: true }],
  [7, { shared: 'named' }],
  [2, { shared: 'nobody named' }],
  [2, { shared: 'leads' }],
  [4, { amends: 'amended' }],
  [3, { amends: 'withdrawn' }],
  [14, { reallocated: true }],
  [3, { level: 'very-high' }],
  [15, { due: 'late' }],
  [16, { due: 'soon' }],
  [13, { visit: 'late' }],
]

/** The parts as they are given out: each once, then those that are left once more, so that a small crowd has some of everything. */
export const cast: readonly Part[] = Array.from({ length: Math.max(...parts.map(([many]) => many)) }, (_none, round) =>
  parts.filter(([many]) => many > round).map(([, part]) => part),
).flat()

/** How the levels are spread where no part says otherwise: most are low or medium, few are very high. */
export const levelSpread: Readonly<Partial<Record<Level, number>>> = { low: 42, medium: 41, high: 17 }

/** Who answers for whom: about as many as officers have, and far fewer with probation, as the evaluation found. */
export const caseloads: readonly { readonly user: DemoUser; readonly area: Area; readonly cases: number }[] = [
  { user: 'mistry', area: 'police', cases: 36 },
  { user: 'rowe', area: 'police', cases: 38 },
  { user: 'evans', area: 'police', cases: 46 },
  { user: 'kaur', area: 'westmarch', cases: 42 },
  { user: 'doyle', area: 'westmarch', cases: 37 },
  { user: 'hale', area: 'police', cases: 8 },
  { user: 'nowak', area: 'westmarch', cases: 12 },
]
