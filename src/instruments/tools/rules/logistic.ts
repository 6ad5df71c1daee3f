import type { Places } from '../walk.ts'
import { missingIn } from './needed.ts'
import type { RuleOf } from './schemas.ts'
import { incomplete, type Scorer } from './scorer.ts'

/** A probability in per cent from an earlier total (OSP/DC: two years). */
export function logistic(rule: RuleOf<'logistic'>, places: Places): Scorer {
  const place = places.ofScore(rule.of)
  const { code, title } = places.score(rule.of)
  const scale = 10 ** rule.decimals
  return walk => {
    const points = walk.outcomes[place]?.points
    if (points === undefined) return incomplete(missingIn(walk, place))
    const none = points === 0 ? rule.none : null
    const exact = 100 / (1 + Math.exp(-(rule.intercept + rule.slope * points)))
    const percent = none ?? Math.round(exact * scale) / scale
    const formula = `100 ÷ (1 + e to the power of −(${rule.intercept} + ${rule.slope} × ${points}))`
    const words = none === null ? formula : `No points at all: ${none}%`
    return {
      state: 'scored',
      percent,
      contributions: [{ of: 'score', code, label: title, answer: String(points), points }],
      reasons: [{ words, by: 0 }],
      missing: [],
    }
  }
}
