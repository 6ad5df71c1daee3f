import { z } from 'zod'
import { code } from '../document.ts'

/**
 * When an item is asked, whom a tool covers, which branch of a rule holds. The tree is closed: anything cleverer is a
 * named, versioned rule (`rules/`), so that whoever reads a document knows all that it can say.
 *
 * A condition about an item that was not answered, or is not asked, does not hold; only `not` turns that round.
 */
export type Condition =
  /** The item is asked and has an answer. */
  | { readonly answered: string }
  /** The item's answer is this option. */
  | { readonly item: string; readonly is: string }
  | { readonly item: string; readonly oneOf: readonly string[] }
  /** A count or a number of years is this or more. */
  | { readonly item: string; readonly atLeast: number }
  /** The points of an earlier score of the same document are this or more. */
  | { readonly score: string; readonly atLeast: number }
  /** Where a rule is read in more than one way, this is the reading in use. */
  | { readonly reading: string; readonly is: string }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }

export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ answered: code }),
    z.strictObject({ item: code, is: code }),
    z.strictObject({ item: code, oneOf: z.array(code).min(1) }),
    z.strictObject({ item: code, atLeast: z.int() }),
    z.strictObject({ score: code, atLeast: z.int() }),
    z.strictObject({ reading: code, is: code }),
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
  ]),
).meta({ id: 'Condition' })

/** What a condition asks, without the words that join it: each with its place below the condition. */
export type Leaf = Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>

/** Every leaf of a condition with its path in it, such as ['all', 0, 'not']. */
export function leavesOf(
  asked: Condition,
  path: readonly (string | number)[] = [],
): readonly { readonly leaf: Leaf; readonly path: readonly (string | number)[] }[] {
  if ('all' in asked) return asked.all.flatMap((inner, index) => leavesOf(inner, [...path, 'all', index]))
  if ('any' in asked) return asked.any.flatMap((inner, index) => leavesOf(inner, [...path, 'any', index]))
  if ('not' in asked) return leavesOf(asked.not, [...path, 'not'])
  return [{ leaf: asked, path }]
}
