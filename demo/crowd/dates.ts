import type { DemoAgency } from '../content.ts'
import type { Part } from './cast.ts'
import type { Roll } from './roll.ts'
import type { Dates } from './years.ts'

/** Days to look back for the last assessment, from the least to the most. */
function lastSigned(part: Part): readonly [number, number] {
  if (part.due === 'late') return [372, 384]
  if (part.due === 'soon') return [340, 362]
  if (part.corrected) return [9, 30]
  if (part.provisional) return [12, 90]
  if (part.away || part.amends || part.visit || part.attempts || part.ended) return [85, 330]
  return [5, 335]
}

/** Days to look back for what is open: it was written there, handed in or given up. */
const opened: Readonly<Record<NonNullable<Part['open']>, readonly [number, number]>> = {
  draft: [2, 18],
  'handed over': [4, 15],
  submitted: [2, 12],
  returned: [3, 10],
  abandoned: [30, 80],
}

/** When somebody's record came here: with all others of the force, when it began to work with this, or with them. */
function broughtOf(roll: Roll, agency: DemoAgency): number {
  if (agency === 'probation') return roll.int(395, 700)
  if (roll.chance(0.12)) return roll.int(395, 560)
  return agency === 'police' ? roll.int(690, 752) : roll.int(398, 424)
}

/** When what was done about somebody, so that the case stands as its part says. */
export function datesOf(roll: Roll, part: Part, agency: DemoAgency): Dates {
  if (part.unassessed !== undefined) {
    const brought = part.unassessed === 'late' ? roll.int(55, 110) : roll.int(12, 33)
    return { brought, past: [], here: [], quietFor: 3 }
  }
  if (part.arrived) {
    const brought = roll.int(12, 30)
    return { brought, past: [brought + roll.int(60, 250)], here: [], endsThere: true }
  }
  const brought = broughtOf(roll, agency)
  const open = part.open && roll.int(...opened[part.open])
  const last = open === undefined ? roll.int(...lastSigned(part)) : open + roll.int(320, 355)
  const earlier = last + roll.int(340, 375)
  const here = [...(earlier < brought - 30 ? [earlier] : []), last, ...(open === undefined ? [] : [open])]
  const first = here[0] ?? last
  const before = Math.max(first + roll.int(340, 380), brought + roll.int(8, 60))
  // Whoever came with a sentence of this year had none before.
  const isNew = agency === 'probation' && brought < first + 330
  const past = isNew ? [] : [...(roll.chance(0.4) ? [before + roll.int(340, 400)] : []), before]
  return {
    ...{ brought, past, here },
    endsThere: part.corrected === true || (open !== undefined && part.open !== 'abandoned'),
    quietFor: part.away === 'missing' ? 8 : part.away ? 70 : part.visit || part.attempts || part.amends ? 27 : 3,
  }
}
