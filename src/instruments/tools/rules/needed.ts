import { leavesOf, type Condition } from '../conditions.ts'
import type { Item } from '../document.ts'
import { testOf, type Places, type Walk } from '../walk.ts'

type Missing = (walk: Walk) => readonly string[]

/**
 * The answers that conditions wait for: asked, not optional and missing, or missing to a score that they ask about. A
 * branch that does not hold because nobody answered is no branch.
 */
export function missingFor(conditions: readonly Condition[], places: Places): Missing {
  const leaves = conditions.flatMap(condition => leavesOf(condition)).map(({ leaf }) => leaf)
  const codes = new Set(leaves.flatMap(leaf => ('item' in leaf ? [leaf.item] : [])))
  const items = [...codes].map(code => waitsFor(places.item(code), places))
  const scores = new Set(leaves.flatMap(leaf => ('score' in leaf ? [places.ofScore(leaf.score)] : [])))
  return together([...items, ...[...scores].map((place): Missing => walk => missingIn(walk, place))])
}

/** All that several wait for, each once. Most often that is nothing, and then nothing is made. */
function together(all: readonly Missing[]): Missing {
  return walk => {
    let open: Set<string> | undefined
    for (const missing of all) for (const code of missing(walk)) (open ??= new Set()).add(code)
    return open === undefined ? none : [...open]
  }
}

/**
 * What keeps one item from being known, as somebody can give it: itself where it is asked, needed and has no value; for
 * what is worked out, its days; where it is not asked or not needed, the answers on which it depends whether it is. An item behind a
 * question that nobody answered is not yet worth nothing.
 */
export function waitsFor(item: Item, places: Places): Missing {
  const place = places.ofItem(item.code)
  const behind: Missing = item.when === undefined ? nothing : missingFor([item.when], places)
  const given = givenFor(item, places)
  return walk => {
    // What has a value is asked.
    if (walk.values[place] !== undefined) return none
    return walk.asked[place] ? given(walk) : behind(walk)
  }
}

function givenFor(item: Item, places: Places): Missing {
  if (item.kind !== 'years') {
    const itself = item.optional ? none : [item.code]
    if (item.neededWhen === undefined) return () => itself
    const [isNeeded, waits] = [testOf(item.neededWhen, places), missingFor([item.neededWhen], places)]
    return walk => (isNeeded(walk) ? itself : waits(walk))
  }
  const days = [item.since, item.until].map(code => waitsFor(places.item(code), places))
  const open = together(days)
  return walk => {
    const missing = open(walk)
    // Both days are there, and can't be right: it is not known, and only they can be named.
    return missing.length > 0 ? missing : [item.since, item.until]
  }
}

const none: readonly string[] = []
const nothing: Missing = () => none

/** What an earlier score waits for; nothing when it could be worked out. */
export function missingIn(walk: Walk, score: number): readonly string[] {
  const outcome = walk.outcomes[score]
  return outcome?.state === 'incomplete' ? outcome.missing : none
}
