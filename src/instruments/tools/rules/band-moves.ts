import type { Band } from '../document.ts'
import type { Reason } from '../evaluation.ts'
import { testOf, there, type Places } from '../walk.ts'
import { missingFor, missingIn } from './needed.ts'
import type { RuleOf } from './schemas.ts'
import { banded, incomplete, rankIn, remembered, type Head, type Scorer } from './scorer.ts'

/** An earlier band raised by aggravating answers (Risk Matrix 2000/S, its second step). */
export function raised(rule: RuleOf<'raised'>, places: Places, head: Head): Scorer {
  const base = places.ofScore(rule.base)
  const bands = places.bandsOf(rule.base)
  const tests = rule.when.map(({ holds, words }) => ({ holds: testOf(holds, places), reason: { words, by: 0 } }))
  const counted = remembered((count: number) => ({
    words: `${count} of ${tests.length} aggravating answers`,
    by: rule.steps.findLast(step => count >= step.from)?.by ?? 0,
  }))
  const openIn = missingFor(
    rule.when.map(({ holds }) => holds),
    places,
  )
  return walk => {
    const from = walk.outcomes[base]?.band
    const open = openIn(walk)
    if (from === undefined || open.length > 0) return incomplete(head, [...missingIn(walk, base), ...open])
    const reasons: Reason[] = []
    for (const { holds, reason } of tests) if (holds(walk)) reasons.push(reason)
    // Two steps up from the last band but one are one: the reason says what happened, not what might have.
    const { words, by } = counted(reasons.length)
    const moved = Math.min(by, bands.length - 1 - rankIn(bands, from))
    reasons.push({ words, by: moved })
    return banded(head, moveIn(bands, from, moved), reasons)
  }
}

/** An earlier band lowered while a condition holds (OSP/DC: five years in the community without an offence). */
export function lowered(rule: RuleOf<'lowered'>, places: Places, head: Head): Scorer {
  const base = places.ofScore(rule.base)
  const bands = places.bandsOf(rule.base)
  const lowest = rankIn(bands, rule.notBelow)
  const test = testOf(rule.when, places)
  const openIn = missingFor([rule.when], places)
  const asItIs = remembered((from: string) => banded(head, from, []))
  const once = remembered((from: string) => {
    const room = Math.max(rankIn(bands, from) - lowest, 0)
    const moved = -Math.min(rule.by, room)
    return moved < 0 ? banded(head, moveIn(bands, from, moved), [{ words: rule.words, by: moved }]) : asItIs(from)
  })
  return walk => {
    const from = walk.outcomes[base]?.band
    const open = openIn(walk)
    if (from === undefined || open.length > 0) return incomplete(head, [...missingIn(walk, base), ...open])
    return test(walk) ? once(from) : asItIs(from)
  }
}

const moveIn = (bands: readonly Band[], from: string, by: number) => there(bands[rankIn(bands, from) + by], from).code
