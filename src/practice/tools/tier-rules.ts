import {
  itemsOf,
  leavesOf,
  tiers,
  type Condition,
  type Item,
  type Score,
  type Tier,
  type ToolDocument,
} from '../../instruments/tools/index.ts'

/** Whoever reads the closer one may read the other. */
export const closer = (one: Tier, other: Tier): Tier => (tiers.indexOf(one) >= tiers.indexOf(other) ? one : other)

/** The tier of every item of a document: its own where that is closer than the document's. */
export function itemTiers(document: ToolDocument): ReadonlyMap<string, Tier> {
  const found = new Map<string, Tier>()
  for (const item of itemsOf(document)) found.set(item.code, tierOfItem(item, document.tier, found))
  return found
}

/**
 * What is worked out of answers, or asked because of what they say, tells of them and is kept as close as they are. That something was answered
 * at all tells nothing of it.
 */
function tierOfItem(item: Item, ofDocument: Tier, before: ReadonlyMap<string, Tier>): Tier {
  const named = item.kind === 'years' ? [item.since, item.until] : []
  const own = item.kind === 'years' ? ofDocument : (item.tier ?? ofDocument)
  return [...named, ...itemsIn(item.when)].reduce<Tier>(
    (tier, code) => closer(tier, before.get(code) ?? ofDocument),
    closer(own, ofDocument),
  )
}

function itemsIn(asked: Condition | undefined): readonly string[] {
  const leaves = asked === undefined ? [] : leavesOf(asked).map(({ leaf }) => leaf)
  return leaves.flatMap(leaf => ('item' in leaf ? [leaf.item] : []))
}

/**
 * The tier of every score: that of the closest answer that it was made from, by whatever earlier scores. A total of which one part is known
 * tells the other.
 */
export function scoreTiers(document: ToolDocument): ReadonlyMap<string, Tier> {
  const items = itemTiers(document)
  const found = new Map<string, Tier>()
  for (const score of document.scores) {
    const { items: fromItems, scores: fromScores } = madeFrom(score)
    const of = [...fromItems.map(code => items.get(code)), ...fromScores.map(code => found.get(code))]
    found.set(
      score.code,
      of.reduce<Tier>((tier, each) => closer(tier, each ?? document.tier), document.tier),
    )
  }
  return found
}

interface MadeFrom {
  readonly items: readonly string[]
  readonly scores: readonly string[]
}

/** The answers and the earlier scores that a score reads. */
export function madeFrom({ rule }: Pick<Score, 'rule'>): MadeFrom {
  const of = (items: readonly string[], scores: readonly string[], conditions: readonly Condition[] = []): MadeFrom => {
    const leaves = conditions.flatMap(condition => leavesOf(condition)).map(({ leaf }) => leaf)
    return {
      items: [...items, ...conditions.flatMap(itemsIn)],
      scores: [...scores, ...leaves.flatMap(leaf => ('score' in leaf ? [leaf.score] : []))],
    }
  }
  switch (rule.rule) {
    case 'points':
      return of(
        rule.items.map(({ item }) => item),
        [],
      )
    case 'raised':
      return of(
        [],
        [rule.base],
        rule.when.map(({ holds }) => holds),
      )
    case 'lowered':
      return of([], [rule.base], [rule.when])
    case 'band-points':
      return of(
        [],
        rule.of.map(({ score }) => score),
      )
    case 'logistic':
      return of([], [rule.of])
    case 'first-of':
      return of(
        [],
        [],
        rule.branches.flatMap(({ when }) => (when === undefined ? [] : [when])),
      )
    case 'band-table':
      return of('item' in rule.rows ? [rule.rows.item] : [], [
        ...('score' in rule.rows ? [rule.rows.score] : []),
        rule.columns.score,
      ])
    case 'any-of':
      return of(
        [],
        [],
        rule.reasons.map(({ when }) => when),
      )
    case 'judged':
      return of([rule.item], [])
  }
}
