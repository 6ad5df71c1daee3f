import { z } from 'zod'
import type { Scale } from '../../instruments/index.ts'
import { zDay } from '../../platform/dates/index.ts'
import { onWire } from '../../platform/http/index.ts'
import { kinds, methods, snapshotFactor } from '../assessments/index.ts'
import type { LanePoint, Trajectory } from './trajectory-rules.ts'
import {
  footings,
  levelMovements,
  whyNotCompared,
  type Comparison,
  type Scales,
  type Side,
  type SignedFrame,
} from './types.ts'

const someone = z.object({ id: z.uuid(), name: z.string() })

/** What every agency of a case knows of an assessment that was signed. */
const wireFrame = z.object({
  id: z.uuid(),
  number: z.int().describe('Its place in the sequence of the case.'),
  kind: z.enum(kinds),
  method: z.enum(methods),
  agencyName: z.string(),
  instrument: z.object({ code: z.string(), version: z.string(), hash: z.string() }),
  author: someone,
  countersignedBy: someone.optional(),
  supersededBy: z.object({ id: z.uuid(), number: z.int() }).optional(),
  signedOn: zDay,
  level: z.string().describe('The code of its level.'),
  provisional: z.boolean(),
})

const frameOnWire = (frame: SignedFrame) => onWire(frame)

const side = wireFrame.extend({
  readable: z.boolean().describe('False where only the agency that signed it may read its words.'),
})

const sideOnWire = ({ frame, snapshot }: Side) => ({ ...frameOnWire(frame), readable: snapshot !== undefined })

const change = z.literal([-1, 0, 1])

const movement = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('moved'),
    movement: z.enum(['unchanged', 'eased', 'worsened', 'mixed']),
    presence: change.describe('1 is of more concern.'),
    priority: change.describe('1 is of more concern.'),
  }),
  z.object({ kind: z.literal('not compared'), why: z.enum(whyNotCompared) }),
])

/** Two assessments beside one another. */
export const wireComparison = z
  .object({
    a: side.describe('The earlier.'),
    b: side.describe('The later.'),
    footing: z.enum(footings).describe('Whether both can be measured by the same scales.'),
    level: z.enum(levelMovements).describe('How the level of the later stands to that of the earlier.'),
    factors: z
      .array(
        z.object({
          code: z.string(),
          kind: z.enum(['risk', 'protective']),
          name: z.string(),
          a: snapshotFactor.optional(),
          b: snapshotFactor.optional(),
          movement,
        }),
      )
      .describe('Every factor that either has, as it was signed. Empty while one of them can’t be read.'),
    areas: z
      .object({ both: z.array(z.string()), onlyA: z.array(z.string()), onlyB: z.array(z.string()) })
      .optional()
      .describe('Priority areas by name.'),
  })
  .describe('Nothing is compared that was not measured by the same scale: then it is said why.')

/** A comparison as `wireComparison` describes it. */
export const comparisonOnWire = (a: Side, b: Side, { footing, level, factors, areas }: Comparison) => ({
  ...{ a: sideOnWire(a), b: sideOnWire(b), footing, level },
  ...(areas && { areas }),
  factors: factors.map(onWire),
})

const scale = z.array(z.object({ code: z.string(), label: z.string() })).describe('Its answers, from the least on.')
const scaleOnWire = ({ options }: Scale) => options.map(({ code, label }) => ({ code, label }))

const point = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('rated'),
    presence: z.int().describe('The place in `scales.presence`, from 0 on.'),
    priority: z.int().describe('The place in `scales.priority`, from 0 on.'),
  }),
  z.object({ state: z.literal('not explored') }),
  z.object({ state: z.literal('not recorded') }),
])

function pointOnWire(at: LanePoint): z.input<typeof point> {
  if (at === undefined) return { state: 'not recorded' }
  return at === 'not explored' ? { state: at } : { state: 'rated', ...at }
}

/** Factors and the level over time, in numbers. */
export const wireTrajectory = z
  .object({
    scales: z
      .object({ presence: scale, priority: scale, level: scale })
      .optional()
      .describe('What the numbers are places in. Left out while there are not two assessments by the same scales.'),
    assessments: z
      .array(
        side.extend({
          levelAt: z.int().optional().describe('The place of its level in `scales.level`, from 0 on.'),
        }),
      )
      .describe('Those that stand, the oldest first.'),
    factors: z.array(
      z.object({
        code: z.string(),
        kind: z.enum(['risk', 'protective']),
        name: z.string(),
        points: z.array(point).describe('One for each of `assessments`.'),
      }),
    ),
    apart: z.array(side).describe('Assessments that no number stands for: measured by other scales, or the only one.'),
  })
  .describe('A case over time.')

const scalesOnWire = ({ presence, priority, level }: Scales) => ({
  ...{ presence: scaleOnWire(presence), priority: scaleOnWire(priority), level: scaleOnWire(level) },
})

/** A case over time as `wireTrajectory` describes it. @param sides those that stand */
export function trajectoryOnWire(sides: readonly Side[], trajectory: Trajectory | undefined) {
  if (!trajectory) return { assessments: [], factors: [], apart: sides.map(sideOnWire) }
  const { scales, drawn, levels, lanes, apart } = trajectory
  return {
    scales: scalesOnWire(scales),
    assessments: drawn.map((each, at) => onWire({ ...sideOnWire(each), levelAt: levels[at] })),
    factors: lanes.map(({ points, ...lane }) => ({ ...lane, points: points.map(pointOnWire) })),
    apart: apart.map(sideOnWire),
  }
}
