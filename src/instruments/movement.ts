import { rankOf, type FactorKind, type InstrumentDocument, type Scale } from './document.ts'

/**
 * How a rating stands to the last one. `eased`: something is of less concern and nothing of more; `worsened` the
 * other way round; `mixed`: one of each; `first`: there is nothing to compare with.
 */
export type Movement = 'first' | 'unchanged' | 'eased' | 'worsened' | 'mixed'

/** What was answered of a factor, as codes of the scales. */
export interface Answers {
  readonly presence?: string | undefined
  readonly priority?: string | undefined
}

/** Two scales are one when their answers are, in their order: a code that has got other words is another answer. */
export const isSameScale = (one: Scale, other: Scale): boolean =>
  one.options.length === other.options.length &&
  one.options.every(({ code, label }, at) => other.options[at]?.code === code && other.options[at].label === label)

/** For each answer whether it is of more concern than before (1), of less (-1) or as it was (0); undefined where one is missing or unknown. */
export type ConcernChange = Readonly<Record<'presence' | 'priority', -1 | 0 | 1 | undefined>>

/** Less concern is what the document's scales put lower; a protective factor that is more present is less concern. */
export function concernChange(
  scales: InstrumentDocument['scales'],
  kind: FactorKind,
  before: Answers | undefined,
  now: Answers | undefined,
): ConcernChange {
  const change = (name: 'presence' | 'priority') => {
    const [earlier, later] = [rankOf(scales[name], before?.[name]), rankOf(scales[name], now?.[name])]
    if (earlier === undefined || later === undefined) return undefined
    const inverted = name === 'presence' && kind === 'protective'
    const risen = inverted ? earlier - later : later - earlier
    return risen > 0 ? 1 : risen < 0 ? -1 : 0
  }
  return { presence: change('presence'), priority: change('priority') }
}

/** How a rating stands to another, by the change of its answers. */
export function movementBy({ presence, priority }: ConcernChange): Movement {
  const changes = [presence, priority]
  if (changes.includes(undefined)) return 'first'
  if (changes.includes(-1)) return changes.includes(1) ? 'mixed' : 'eased'
  return changes.includes(1) ? 'worsened' : 'unchanged'
}
