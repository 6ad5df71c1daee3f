import type { Band } from '../document.ts'
import { testOf, there, type Places } from '../walk.ts'
import { missingFor, missingIn } from './needed.ts'
import type { RuleOf } from './schemas.ts'
import { incomplete, rankIn, type Scorer } from './scorer.ts'

/** An earlier band raised by aggravating answers (Risk Matrix 2000/S, its second step). */
export function raised(rule: RuleOf<'raised'>, places: Places): Scorer {
  const base = places.ofScore(rule.base)
  const bands = places.bandsOf(rule.base)
  const tests = rule.when.map(({ holds, words }) => ({ holds: testOf(holds, places), words }))
  const openIn = missingFor(
    rule.when.map(({ holds }) => holds),
    places,
  )
  return walk => {
    const from = walk.outcomes[base]?.band
    const open = openIn(walk)
    if (from === undefined || open.length > 0) return incomplete([...missingIn(walk, base), ...open])
    const held = tests.filter(({ holds }) => holds(walk))
    const by = rule.steps.findLast(step => held.length >= step.from)?.by ?? 0
    // Two steps up from the last band but one are one: the reason says what happened, not what might have.
    const moved = Math.min(by, bands.length - 1 - rankIn(bands, from))
    const counted = { words: `${held.length} of ${tests.length} aggravating answers`, by: moved }
    const reasons = [...held.map(({ words }) => ({ words, by: 0 })), counted]
    return { state: 'scored', band: moveIn(bands, from, moved), contributions: [], reasons, missing: [] }
  }
}

/** An earlier band lowered while a condition holds (OSP/DC: five years in the community without an offence). */
export function lowered(rule: RuleOf<'lowered'>, places: Places): Scorer {
  const base = places.ofScore(rule.base)
  const bands = places.bandsOf(rule.base)
  const lowest = rankIn(bands, rule.notBelow)
  const test = testOf(rule.when, places)
  const openIn = missingFor([rule.when], places)
  return walk => {
    const from = walk.outcomes[base]?.band
    const open = openIn(walk)
    if (from === undefined || open.length > 0) return incomplete([...missingIn(walk, base), ...open])
    const room = Math.max(rankIn(bands, from) - lowest, 0)
    const moved = test(walk) ? -Math.min(rule.by, room) : 0
    const reasons = moved < 0 ? [{ words: rule.words, by: moved }] : []
    return { state: 'scored', band: moveIn(bands, from, moved), contributions: [], reasons, missing: [] }
  }
}

const moveIn = (bands: readonly Band[], from: string, by: number) => there(bands[rankIn(bands, from) + by], from).code
