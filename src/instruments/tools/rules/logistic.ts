import type { Places } from '../walk.ts'
import { missingIn } from './needed.ts'
import type { Outcome } from '../evaluation.ts'
import type { RuleOf } from './schemas.ts'
import { incomplete, remembered, type Head, type Scorer } from './scorer.ts'

/** A probability in per cent from an earlier total (OSP/DC: two years). */
export function logistic(rule: RuleOf<'logistic'>, places: Places, head: Head): Scorer {
  const place = places.ofScore(rule.of)
  const { code, title } = places.score(rule.of)
  const scale = 10 ** rule.decimals
  const said = remembered((points: number): Outcome => {
    const none = points === 0 ? rule.none : null
    const exact = 100 / (1 + Math.exp(-(rule.intercept + rule.slope * points)))
    const percent = none ?? Math.round(exact * scale) / scale
    const formula = `100 ÷ (1 + e to the power of −(${rule.intercept} + ${rule.slope} × ${points}))`
    const words = none === null ? formula : `No points at all: ${none}%`
    return {
      ...head,
      state: 'scored',
      percent,
      contributions: [{ of: 'score', code, label: title, answer: String(points), points }],
      reasons: [{ words, by: 0 }],
      missing: [],
    }
  })
  return walk => {
    const points = walk.outcomes[place]?.points
    return points === undefined ? incomplete(head, missingIn(walk, place)) : said(points)
  }
}
