import type { Raw } from './answers.ts'
import type { ToolDocument } from './document.ts'
import type { AnswerFault, Answers } from './evaluation.ts'
import type { Places } from './walk.ts'

/** Answers by the places of their items, for a walk. */
export interface Given {
  /** As they were sent; undefined, or nothing at all, where there is none. */
  readonly values: readonly Raw[]
  /** What was sent that no item takes. */
  readonly faults: readonly AnswerFault[]
}

/** What puts answers by name into their places, and says what the document does not ask at all. */
export function givenBy({ short }: ToolDocument, places: Places): (answers: Answers) => Given {
  const none: Given['values'] = places.items.map(() => undefined)
  return answers => {
    const values = [...none]
    const faults: AnswerFault[] = []
    for (const [code, raw] of Object.entries(answers)) {
      const found = places.find(code)
      if (found === undefined)
        faults.push({ kind: 'unknown-item', items: [code], message: `${short} has no item "${code}"` })
      else if (found.item.kind === 'years') {
        const message = `${found.item.prompt}: is worked out from days, and can't be given`
        faults.push({ kind: 'worked-out', items: [code], message })
      } else values[found.place] = raw
    }
    return { values, faults }
  }
}
