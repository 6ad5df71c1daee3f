import { z } from 'zod'
import { code, words } from '../../document.ts'
import { condition } from '../conditions.ts'

// The shapes of all rules stand together, because a document is one shape; what each does stands in a file of its own.
// A rule never changes once a document names it: another way of counting is another version.

/** From this value on; steps stand lowest first. */
const pointsFrom = z.strictObject({ from: z.int(), points: z.int() })
/** From these points on. */
const cut = z.strictObject({ from: z.int(), band: code })

const countedItem = z.union([
  /** A count or years: the points of the last step that it reaches. */
  z.strictObject({ item: code, steps: z.array(pointsFrom).min(1) }),
  /** A choice: the points of its option. */
  z.strictObject({ item: code, points: z.record(code, z.int()) }),
])
export type CountedItem = z.infer<typeof countedItem>

/**
 * The sum of what each item is worth. An item that is not asked is worth nothing; one that is not answered, or of which
 * it is not known whether it is asked, stops the score.
 */
const points = z.strictObject({
  rule: z.literal('points'),
  version: z.literal(1),
  items: z.array(countedItem).min(1),
  /** Items that the sum may do without, and says so. */
  without: z.array(code),
  /** From which points on which band; none for a bare total. */
  cuts: z.array(cut),
})

/** An earlier band, raised by one step for each threshold that the number of aggravating answers reaches. */
const raised = z.strictObject({
  rule: z.literal('raised'),
  version: z.literal(1),
  base: code,
  when: z.array(z.strictObject({ holds: condition, words })).min(1),
  /** By how many bands, from how many that hold on. */
  steps: z.array(z.strictObject({ from: z.int().min(1), by: z.int().min(1) })).min(1),
})

/** An earlier band, lowered while a condition holds, and never below `notBelow`. */
const lowered = z.strictObject({
  rule: z.literal('lowered'),
  version: z.literal(1),
  base: code,
  when: condition,
  words,
  by: z.int().min(1),
  notBelow: code,
})

/** What the bands of earlier scores are worth, added. */
const bandPoints = z.strictObject({
  rule: z.literal('band-points'),
  version: z.literal(1),
  of: z.array(z.strictObject({ score: code, points: z.record(code, z.int()) })).min(2),
  cuts: z.array(cut).min(1),
})

/** A probability in per cent: 100 / (1 + e^-(intercept + slope × points)), rounded; `none`: what no points at all give. */
const logistic = z.strictObject({
  rule: z.literal('logistic'),
  version: z.literal(1),
  of: code,
  intercept: z.number(),
  slope: z.number(),
  decimals: z.int().min(0).max(6),
  none: z.number().nullable(),
})

/**
 * The first branch whose condition holds. The last has none, so there is always one; nothing is said while an answer
 * is missing that this condition, or one before it, asks for.
 */
const firstOf = z.strictObject({
  rule: z.literal('first-of'),
  version: z.literal(1),
  branches: z
    .array(z.strictObject({ when: condition.optional(), words, band: code, percent: z.number().optional() }))
    .min(2),
})

/** Two earlier bands (or answers) looked up in a published table. */
const bandTable = z.strictObject({
  rule: z.literal('band-table'),
  version: z.literal(1),
  rows: z.union([z.strictObject({ score: code }), z.strictObject({ item: code })]),
  columns: z.strictObject({ score: code }),
  /** By row, by column. */
  table: z.record(code, z.record(code, code)),
})

/**
 * One band when any of the reasons holds, another when none does. All that hold are named: none takes another away. A
 * reason that holds is said at once, whatever else is still missing.
 */
const anyOf = z.strictObject({
  rule: z.literal('any-of'),
  version: z.literal(1),
  reasons: z.array(z.strictObject({ when: condition, words })).min(1),
  band: code,
  otherwise: code,
})

/** A judgement of the assessor, as answered. Nothing is worked out; points beside it never change it. */
const judged = z.strictObject({
  rule: z.literal('judged'),
  version: z.literal(1),
  item: code,
})

export const scoreRule = z.discriminatedUnion('rule', [
  points,
  raised,
  lowered,
  bandPoints,
  logistic,
  firstOf,
  bandTable,
  anyOf,
  judged,
])
export type ScoreRule = z.infer<typeof scoreRule>
export type RuleOf<Name extends ScoreRule['rule']> = Extract<ScoreRule, { rule: Name }>

/** What answers must agree on; where they do not, the items are named and nothing is scored. */
export const agreement = z.discriminatedUnion('rule', [
  /** A part is not more than the whole: sexual sanctions beside all sanctions. */
  z.strictObject({ rule: z.literal('not-more-than'), version: z.literal(1), item: code, than: code, otherwise: words }),
  /** Days in their order. */
  z.strictObject({ rule: z.literal('not-before'), version: z.literal(1), item: code, before: code, otherwise: words }),
  /** Answers that cannot both be. */
  z.strictObject({
    rule: z.literal('never-both'),
    version: z.literal(1),
    items: z.array(code).min(1),
    when: condition,
    otherwise: words,
  }),
])
export type Agreement = z.infer<typeof agreement>
