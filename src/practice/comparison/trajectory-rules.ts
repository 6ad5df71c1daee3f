import { isSameScale, rankOf } from '../../instruments/index.ts'
import type { Scales, Side, SnapshotFactor } from './types.ts'

/** What a factor was in one assessment, by its place in the scale; `not explored` where it was left for later. */
export type LanePoint = { readonly presence: number; readonly priority: number } | 'not explored' | undefined

/** A factor over time: a point for each assessment that is drawn, undefined where it says nothing of the factor. */
export interface Lane {
  readonly code: string
  readonly kind: SnapshotFactor['kind']
  readonly name: string
  readonly points: readonly LanePoint[]
}

/** A case over time. What was measured by other scales is in `apart`: it would be drawn at the wrong height. */
export interface Trajectory {
  readonly scales: Scales
  readonly drawn: readonly Side[]
  readonly apart: readonly Side[]
  /** The place of each level in its scale, by assessment drawn. */
  readonly levels: readonly (number | undefined)[]
  readonly lanes: readonly Lane[]
}

const sameScales = (one: Scales, other: Scales) =>
  (['presence', 'priority', 'level'] as const).every(name => isSameScale(one[name], other[name]))

/**
 * The assessments of a case as lines over time, by the scales of the last one whose scales are known.
 *
 * @param sides those that stand, the oldest first
 * @returns undefined when there are not two that can be drawn by the same scales
 */
export function trajectoryOf(sides: readonly Side[]): Trajectory | undefined {
  const scales = sides.findLast(side => side.scales !== undefined)?.scales
  if (!scales) return undefined
  const isDrawn = (side: Side) => side.scales !== undefined && sameScales(side.scales, scales)
  const drawn = sides.filter(isDrawn)
  if (drawn.length < 2) return undefined
  return {
    ...{ scales, drawn },
    apart: sides.filter(side => !isDrawn(side)),
    levels: drawn.map(({ frame }) => rankOf(scales.level, frame.level)),
    lanes: lanesOf(drawn, scales),
  }
}

/** Every factor that any assessment has, once: in the order of the latest that has it. */
export function factorsOf(sides: readonly Side[]): readonly SnapshotFactor[] {
  const all = sides.toReversed().flatMap(({ snapshot }) => snapshot?.factors ?? [])
  return [...new Map(all.toReversed().map(factor => [factor.code, factor])).values()].toSorted(
    (one, other) => all.findIndex(({ code }) => code === one.code) - all.findIndex(({ code }) => code === other.code),
  )
}

function lanesOf(drawn: readonly Side[], scales: Scales): readonly Lane[] {
  return factorsOf(drawn).map(({ code, kind, name }) => ({
    ...{ code, kind, name },
    points: drawn.map(({ snapshot }) =>
      pointOf(
        snapshot?.factors.find(factor => factor.code === code),
        scales,
      ),
    ),
  }))
}

function pointOf(factor: SnapshotFactor | undefined, scales: Scales): LanePoint {
  if (!factor) return undefined
  if (factor.state !== 'rated') return 'not explored'
  const presence = rankOf(scales.presence, factor.presence?.code)
  const priority = rankOf(scales.priority, factor.priority?.code)
  return presence === undefined || priority === undefined ? undefined : { presence, priority }
}
