import { testOf, type Places } from '../walk.ts'
import { missingFor } from './needed.ts'
import type { RuleOf } from './schemas.ts'
import { incomplete, type Said, type Scorer } from './scorer.ts'

/** The first branch that holds (OSP/IIC). @throws RangeError where none does, which `checkTool` refuses */
export function firstOf(rule: RuleOf<'first-of'>, places: Places): Scorer {
  const branches = rule.branches.map(({ when, ...branch }) => ({
    ...branch,
    holds: when === undefined ? () => true : testOf(when, places),
    openIn: missingFor(when === undefined ? [] : [when], places),
  }))
  return walk => {
    const branch = branches.find(({ holds, openIn }) => openIn(walk).length > 0 || holds(walk))
    if (!branch) throw new RangeError('No branch holds')
    // Branches after one that holds no longer matter; one that waits for an answer keeps all after it waiting.
    if (branch.openIn(walk).length > 0) return incomplete([...new Set(branches.flatMap(({ openIn }) => openIn(walk)))])
    const said: Said = {
      state: 'scored',
      band: branch.band,
      contributions: [],
      reasons: [{ words: branch.words, by: 0 }],
      missing: [],
    }
    return branch.percent === undefined ? said : { ...said, percent: branch.percent }
  }
}

/** One band for any reason that holds (ACUTE-2007 "intervene now", a referral after DASH). */
export function anyOf(rule: RuleOf<'any-of'>, places: Places): Scorer {
  const tests = rule.reasons.map(({ when, words }) => ({ holds: testOf(when, places), words }))
  const openIn = missingFor(
    rule.reasons.map(({ when }) => when),
    places,
  )
  return walk => {
    const missing = openIn(walk)
    const held = tests.filter(({ holds }) => holds(walk))
    if (held.length === 0 && missing.length > 0) return incomplete(missing)
    const band = held.length > 0 ? rule.band : rule.otherwise
    return { state: 'scored', band, contributions: [], reasons: held.map(({ words }) => ({ words, by: 0 })), missing }
  }
}
