import type { PlanDecision } from '../assessments/index.ts'
import type { VisitKind } from './types.ts'

/** What was decided on the plan, as a page says it. */
export const decisionWords: Readonly<Record<PlanDecision, string>> = {
  stands: 'The plan stands',
  changes: 'The plan changes',
  reassess: 'A reassessment is needed',
}

/** A visit in two words: 'Unannounced visit', 'Announced attempt'. */
export function kindWords({ kind, announced }: { readonly kind: VisitKind; readonly announced: boolean }): string {
  return `${announced ? 'Announced' : 'Unannounced'} ${kind}`
}
