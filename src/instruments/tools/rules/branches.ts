import { testOf, type Places } from '../walk.ts'
import { missingFor } from './needed.ts'
import type { RuleOf } from './schemas.ts'
import { banded, incomplete, type Head, type Scorer } from './scorer.ts'

/** The first branch that holds (OSP/IIC). @throws RangeError where none does, which `checkTool` refuses */
export function firstOf(rule: RuleOf<'first-of'>, places: Places, head: Head): Scorer {
  const branches = rule.branches.map(({ when, words, band, percent }) => {
    const outcome = banded(head, band, [{ words, by: 0 }])
    return {
      holds: when === undefined ? () => true : testOf(when, places),
      openIn: missingFor(when === undefined ? [] : [when], places),
      outcome: percent === undefined ? outcome : { ...outcome, percent },
    }
  })
  return walk => {
    // Branches after one that holds no longer matter; one that waits for an answer keeps all after it waiting.
    for (const { holds, openIn, outcome } of branches) {
      if (openIn(walk).length > 0) return incomplete(head, [...new Set(branches.flatMap(each => each.openIn(walk)))])
      if (holds(walk)) return outcome
    }
    throw new RangeError('No branch holds')
  }
}

/** One band for any reason that holds (ACUTE-2007 "intervene now", a referral after DASH). */
export function anyOf(rule: RuleOf<'any-of'>, places: Places, head: Head): Scorer {
  const tests = rule.reasons.map(({ when, words }) => ({ holds: testOf(when, places), reason: { words, by: 0 } }))
  const openIn = missingFor(
    rule.reasons.map(({ when }) => when),
    places,
  )
  return walk => {
    const missing = openIn(walk)
    const reasons = tests.filter(({ holds }) => holds(walk)).map(({ reason }) => reason)
    if (reasons.length === 0 && missing.length > 0) return incomplete(head, missing)
    return { ...banded(head, reasons.length > 0 ? rule.band : rule.otherwise, reasons), missing }
  }
}
