import type { SignedFrame } from './types.ts'

/** Two assessments to stand beside one another, the earlier first. */
export interface Pair {
  readonly kind: 'pair'
  readonly a: SignedFrame
  readonly b: SignedFrame
}

/** What an address asks to compare: a pair, twice the same, one that this case does not have, or there are not yet two. */
export type Choice = Pair | { readonly kind: 'same' } | { readonly kind: 'unknown' } | { readonly kind: 'too few' }

/** In the order in which they were signed: by their number in the case. */
export const inOrder = (frames: readonly SignedFrame[]): SignedFrame[] =>
  frames.toSorted((one, other) => one.number - other.number)

/**
 * Which two assessments are compared. Without a choice: the last two that stand, or, where a correction left only one standing, the last two.
 * With one chosen: that one and the nearest before it that stands, or the first after it.
 *
 * @param frames every signed assessment of the case, in any order
 */
export function choose(frames: readonly SignedFrame[], a: string | undefined, b: string | undefined): Choice {
  const all = inOrder(frames)
  const chosen = [a, b].filter(id => id !== undefined).map(id => all.find(frame => frame.id === id))
  if (chosen.includes(undefined)) return { kind: 'unknown' }
  if (all.length < 2) return { kind: 'too few' }
  const [one, other] = chosen
  const found = one && other ? [one, other] : one ? [one, nearest(all, one)] : lastTwo(all)
  const [first, second] = inOrder(found.filter(frame => frame !== undefined))
  if (!first || !second || first.id === second.id) return { kind: 'same' }
  return { kind: 'pair', a: first, b: second }
}

const stands = (frame: SignedFrame) => frame.supersededBy === undefined

function lastTwo(all: readonly SignedFrame[]): readonly SignedFrame[] {
  const standing = all.filter(stands)
  return (standing.length < 2 ? all : standing).slice(-2)
}

function nearest(all: readonly SignedFrame[], one: SignedFrame): SignedFrame | undefined {
  const others = all.filter(frame => frame.id !== one.id)
  const before = others.filter(frame => frame.number < one.number)
  const after = others.filter(frame => frame.number > one.number)
  return before.findLast(stands) ?? after.find(stands) ?? before.at(-1) ?? after[0]
}
