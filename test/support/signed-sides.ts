import { day } from './case.ts'
import { arms } from './arms.ts'
import { pastSnapshot } from '../../src/practice/assessments/past-rules.ts'
import type { Snapshot } from '../../src/practice/assessments/index.ts'
import type { Scales, Side } from '../../src/practice/comparison/types.ts'

type Ratings = Readonly<Record<string, { readonly presence: string; readonly priority: string }>>

/** What a test says of a signed assessment. */
export interface GivenSide {
  readonly number?: number
  readonly level?: string
  readonly ratings?: Ratings
  readonly areas?: readonly string[]
  readonly unexplored?: readonly string[]
  readonly hash?: string
  readonly scales?: Scales | undefined
  readonly hidden?: boolean
}

/** An assessment made with the published document, unless it is said otherwise. */
export function testSide(given: GivenSide): Side {
  const {
    number = 1,
    level = 'medium',
    ratings = {},
    areas = [],
    unexplored = [],
    hash = 'one',
    hidden = false,
  } = given
  const past = {
    ...{ signedOn: day('2025-11-03'), level, justification: 'Because.', priorityAreas: areas },
    ...{ factors: ratings, from: 'test' },
  }
  const whole = pastSnapshot(past, arms, {
    ...{ id: `id-${number}`, number, agency: 'Northshire Police', hash, at: '2026-01-01T00:00:00.000Z' },
    ...{ person: { id: 'p', name: 'Test Person', bornOn: day('1980-01-02') }, recordedBy: { id: 'o', name: 'O' } },
  })
  const factors = whole.factors.map(factor =>
    unexplored.includes(factor.code) ? { ...factor, state: 'not yet explored' as const } : factor,
  )
  const snapshot: Snapshot = { ...whole, factors }
  return {
    frame: {
      ...{ id: `id-${number}`, number, kind: 'review', method: 'instrument', agencyName: 'Northshire Police', level },
      ...{ instrument: { code: 'arms', version: '1', hash }, author: { id: 'o', name: 'O' } },
      ...{ signedOn: day('2025-11-03'), provisional: false },
    },
    snapshot: hidden ? undefined : snapshot,
    scales: 'scales' in given ? given.scales : arms.scales,
  }
}

/** The published scales with other answers to one question. */
export const otherScales = (name: 'presence' | 'priority' | 'level'): Scales => ({
  ...arms.scales,
  [name]: { ...arms.scales[name], options: arms.scales[name].options.toReversed() },
})
