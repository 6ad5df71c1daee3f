import type { Places } from '../walk.ts'
import { bandPoints } from './band-points.ts'
import { lowered, raised } from './band-moves.ts'
import { anyOf, firstOf } from './branches.ts'
import { logistic } from './logistic.ts'
import { bandTable, judged } from './lookups.ts'
import { points } from './points.ts'
import type { ScoreRule } from './schemas.ts'
import type { Scorer } from './scorer.ts'

/**
 * The scorer that a rule of a document names. Another version of a rule is another case here, and the old one stays as
 * long as a document names it: what was signed is worked out again as it was.
 */
export function scorerOf(rule: ScoreRule, places: Places): Scorer {
  switch (rule.rule) {
    case 'points':
      return points(rule, places)
    case 'raised':
      return raised(rule, places)
    case 'lowered':
      return lowered(rule, places)
    case 'band-points':
      return bandPoints(rule, places)
    case 'logistic':
      return logistic(rule, places)
    case 'first-of':
      return firstOf(rule, places)
    case 'band-table':
      return bandTable(rule, places)
    case 'any-of':
      return anyOf(rule, places)
    case 'judged':
      return judged(rule, places)
  }
}
