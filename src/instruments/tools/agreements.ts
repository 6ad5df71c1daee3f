import type { AnswerFault } from './evaluation.ts'
import type { Agreement } from './rules/schemas.ts'
import { testOf, type Places, type Walk } from './walk.ts'

/** What a walk says against an agreement, or undefined. What was not answered contradicts nothing. */
export function contradictionOf(agreement: Agreement, places: Places): (walk: Walk) => AnswerFault | undefined {
  const says = (items: readonly string[]): AnswerFault => ({
    kind: 'contradiction',
    items,
    message: agreement.otherwise,
  })
  switch (agreement.rule) {
    case 'not-more-than': {
      const [part, whole] = [places.ofItem(agreement.item), places.ofItem(agreement.than)]
      const named = says([agreement.item, agreement.than])
      return walk => {
        const [small, large] = [walk.values[part], walk.values[whole]]
        return typeof small === 'number' && typeof large === 'number' && small > large ? named : undefined
      }
    }
    case 'not-before': {
      const [later, earlier] = [places.ofItem(agreement.item), places.ofItem(agreement.before)]
      const named = says([agreement.item, agreement.before])
      return walk => {
        const [last, first] = [walk.values[later], walk.values[earlier]]
        return typeof last === 'string' && typeof first === 'string' && last < first ? named : undefined
      }
    }
    case 'never-both': {
      const test = testOf(agreement.when, places)
      const named = says(agreement.items)
      return walk => (test(walk) ? named : undefined)
    }
  }
}
