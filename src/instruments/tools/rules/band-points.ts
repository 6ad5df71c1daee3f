import type { Contribution } from '../evaluation.ts'
import { there, type Places } from '../walk.ts'
import { missingIn } from './needed.ts'
import type { RuleOf } from './schemas.ts'
import { bandAt, incomplete, labelIn, remembered, type Head, type Scorer } from './scorer.ts'

/** What the bands of earlier scores are worth, added (Risk Matrix 2000/C). */
export function bandPoints(rule: RuleOf<'band-points'>, places: Places, head: Head): Scorer {
  const { score, method } = head
  const parts = rule.of.map(part => {
    const { code, title, bands } = places.score(part.score)
    const worth = new Map(Object.entries(part.points))
    return {
      place: places.ofScore(code),
      greatest: Math.max(...worth.values()),
      brings: remembered((band: string): Contribution => {
        const points = there(worth.get(band), band)
        return { of: 'score', code, label: title, answer: labelIn(bands, band), points }
      }),
    }
  })
  const most = parts.reduce((sum, { greatest }) => sum + greatest, 0)
  const bandOf = remembered((points: number) => bandAt(rule.cuts, points))
  return walk => {
    const contributions: Contribution[] = []
    let points = 0
    for (const { place, brings } of parts) {
      const band = walk.outcomes[place]?.band
      if (band === undefined) return incomplete(head, parts.flatMap(part => missingIn(walk, part.place)))
      const brought = brings(band)
      points += brought.points
      contributions.push(brought)
    }
    const band = bandOf(points)
    return { score, method, state: 'scored', points, most, band, contributions, reasons: [], missing: [] }
  }
}
