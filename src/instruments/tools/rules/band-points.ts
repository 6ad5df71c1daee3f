import type { Contribution } from '../evaluation.ts'
import { there, type Places } from '../walk.ts'
import { missingIn } from './needed.ts'
import type { RuleOf } from './schemas.ts'
import { bandAt, incomplete, labelIn, type Scorer } from './scorer.ts'

/** What the bands of earlier scores are worth, added (Risk Matrix 2000/C). */
export function bandPoints(rule: RuleOf<'band-points'>, places: Places): Scorer {
  const parts = rule.of.map(({ score, points }) => ({
    place: places.ofScore(score),
    score: places.score(score),
    worth: new Map(Object.entries(points)),
  }))
  const most = parts.reduce((sum, { worth }) => sum + Math.max(...worth.values()), 0)
  return walk => {
    const contributions: Contribution[] = []
    for (const { place, score, worth } of parts) {
      const band = walk.outcomes[place]?.band
      if (band === undefined) return incomplete(parts.flatMap(part => missingIn(walk, part.place)))
      const answer = labelIn(score.bands, band)
      contributions.push({ of: 'score', code: score.code, label: score.title, answer, points: there(worth.get(band), band) })
    }
    const points = contributions.reduce((sum, part) => sum + part.points, 0)
    return { state: 'scored', points, most, band: bandAt(rule.cuts, points), contributions, reasons: [], missing: [] }
  }
}
