import { tiers, type SaidPart, type SaidScore, type Tier } from './types.ts'

/** Characters of why no act now was needed. */
export const longestWhy = 10_000

/** Milliseconds: whoever acts first and writes the record afterwards does so within a day. */
const dayLong = 24 * 3_600_000

export const notEarlier =
  'Choose an act now about the person that was done in the day before the record was completed, and that no supervisor has acknowledged yet'

export const whyMissing = 'Say why no act now is needed'

/**
 * What of a completed record does not wait, in words, and who may see that it is so: of several parts, what most may read. A part that is of a
 * victim is never read: what it says is on no list and no page about the person.
 *
 * @returns undefined when everything waits
 */
export function urgentOf(parts: readonly SaidPart[]): { readonly tier: Tier; readonly says: string } | undefined {
  for (const tier of tiers) {
    const said = parts.filter(part => part.tier === tier).flatMap(({ scores }) => scores.flatMap(urgentWords))
    if (said.length > 0) return { tier, says: said.join('; ') }
  }
  return undefined
}

/**
 * What stays open after a correction that does not score it any more: that an answer is not known after all does not say that the danger was
 * seen to.
 *
 * @param corrected what was open of the record that is corrected
 */
export function stillOpen(
  corrected: readonly { readonly tier: Tier; readonly says: string }[],
  parts: readonly SaidPart[],
): { readonly tier: Tier; readonly says: string } | undefined {
  const unscored = parts.flatMap(({ scores }) => scores).filter(({ state }) => state === 'incomplete')
  const open = corrected.find(({ says }) => unscored.some(({ title }) => says.includes(title)))
  return open && { tier: open.tier, says: `${open.says}${notSaid}` }
}

const notSaid = ': not scored any more by its correction'

/** By its name and its band, which may be the same words, and why: a list is read by those who have not opened the record. */
function urgentWords({ title, band, reasons }: SaidScore): readonly string[] {
  if (band?.urgent !== true) return []
  const result = title === band.label ? title : `${title}: ${band.label}`
  return [reasons.length === 0 ? result : `${result} (${reasons.map(({ words }) => words).join(', ')})`]
}

/** From when on something may have been done about a result: the same day that `answeredByActNow` gives. */
export const doneSince = (completedAt: Date): Date => new Date(completedAt.getTime() - dayLong)

/**
 * Which open results of a person an act now answers: those of one agency, or all that the case's agencies see. It is about the person and not about a
 * tool: one is enough, whatever page it was recorded from, because to ask for a second one about the same danger would be to write the same twice,
 * and a supervisor reads each. But whoever sees that a result is answered would know that there was an act now: one that an agency keeps for
 * itself therefore answers its own results alone. What was done more than a day before a result was completed was done about something else.
 */
export function answeredByActNow({
  agencyId,
  tier,
  doneAt,
}: {
  readonly agencyId: number
  readonly tier: Tier
  readonly doneAt: Date
}): { readonly agencyId?: number; readonly completedBy: Date } {
  const completedBy = new Date(doneAt.getTime() + dayLong)
  return tier === 'shared' ? { completedBy } : { agencyId, completedBy }
}
