import { addDays, addMonths, describeAge, formatDay, type Day } from '../../platform/dates/index.ts'
import type { NamedRecord } from './order-rules.ts'
import type { FactChange } from './types.ts'

/** The last day on which what was looked at on a day may be relied on; undefined: as long as the facts stand. */
export function goodUntil(from: Day, months: number | null): Day | undefined {
  return months === null ? undefined : addDays(addMonths(from, months), -1)
}

/** Whether a completed record may still be relied on, and why not: neither hides it. */
export interface Standing {
  readonly state: 'stands' | 'stale' | 'out of date' | 'replaced' | 'corrected'
  readonly words: string
  /** The record that took its place. */
  readonly by?: string | undefined
}

/** A completed record as far as its standing goes by itself. */
interface Aged {
  readonly completedOn: Day
  readonly goodUntil?: Day | undefined
  readonly correctedBy?: string | undefined
  /** The newest record of the same tool, where that is another. */
  readonly replacedBy?: NamedRecord | undefined
}

/**
 * How a completed record stands today. What was corrected is only history, and what a newer one replaced is read beside that; a changed record
 * makes a score stale whatever its age; and what describes how somebody is doing is out of date when its time has passed.
 */
export function standingOf(
  { completedOn, goodUntil: until, correctedBy, replacedBy }: Aged,
  changes: readonly FactChange[],
  today: Day,
): Standing {
  const age = describeAge(completedOn, today)
  if (correctedBy !== undefined) return { state: 'corrected', words: 'A later record corrects it.', by: correctedBy }
  if (replacedBy)
    return { state: 'replaced', words: `Replaced by that of ${formatDay(replacedBy.on)}.`, by: replacedBy.id }
  if (changes.length > 0) return { state: 'stale', words: 'The record has changed since, so the results may not hold.' }
  if (until !== undefined && until < today)
    return { state: 'out of date', words: `It was good until ${formatDay(until)}. Record it anew.` }
  return {
    state: 'stands',
    words:
      until === undefined ? `Recorded ${age}. It stands as long as the facts do.` : `Good until ${formatDay(until)}.`,
  }
}
