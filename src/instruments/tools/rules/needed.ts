import { leavesOf, type Condition } from '../conditions.ts'
import type { Places, Walk } from '../walk.ts'

/**
 * The answers that conditions wait for: asked, not optional and missing, or missing to a score that they ask about. A
 * branch that does not hold because nobody answered is no branch.
 */
export function missingFor(conditions: readonly Condition[], places: Places): (walk: Walk) => readonly string[] {
  const leaves = conditions.flatMap(condition => leavesOf(condition)).map(({ leaf }) => leaf)
  const items = [...new Set(leaves.flatMap(leaf => ('item' in leaf ? [leaf.item] : [])))]
    .map(code => ({ code, place: places.ofItem(code), item: places.item(code) }))
    .filter(({ item }) => item.kind === 'years' || !item.optional)
  const scores = [...new Set(leaves.flatMap(leaf => ('score' in leaf ? [places.ofScore(leaf.score)] : [])))]
  return walk => {
    const open = items.filter(({ place }) => walk.asked[place] && walk.values[place] === undefined)
    const ofScores = scores.flatMap(place => missingIn(walk, place))
    return [...new Set([...open.map(({ code }) => code), ...ofScores])]
  }
}

/** What an earlier score waits for; nothing when it could be worked out. */
export function missingIn(walk: Walk, score: number): readonly string[] {
  const outcome = walk.outcomes[score]
  return outcome?.state === 'incomplete' ? outcome.missing : []
}
