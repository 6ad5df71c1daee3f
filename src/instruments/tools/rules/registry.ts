import type { Score } from '../document.ts'
import type { Places } from '../walk.ts'
import { bandPoints } from './band-points.ts'
import { lowered, raised } from './band-moves.ts'
import { anyOf, firstOf } from './branches.ts'
import { logistic } from './logistic.ts'
import { bandTable, judged } from './lookups.ts'
import { points } from './points.ts'
import type { Scorer } from './scorer.ts'

/**
 * The scorer of a score, which its rule names. Another version of a rule is another case here, and the old one stays as
 * long as a document names it: what was signed is worked out again as it was.
 */
export function scorerOf({ code, rule }: Pick<Score, 'code' | 'rule'>, places: Places): Scorer {
  const head = { score: code, method: { rule: rule.rule, version: rule.version } }
  switch (rule.rule) {
    case 'points':
      return points(rule, places, head)
    case 'raised':
      return raised(rule, places, head)
    case 'lowered':
      return lowered(rule, places, head)
    case 'band-points':
      return bandPoints(rule, places, head)
    case 'logistic':
      return logistic(rule, places, head)
    case 'first-of':
      return firstOf(rule, places, head)
    case 'band-table':
      return bandTable(rule, places, head)
    case 'any-of':
      return anyOf(rule, places, head)
    case 'judged':
      return judged(rule, places, head)
  }
}
