import type { Section } from './section-types.ts'
import { aliases, gender, identifiers, needs, riskToStaff } from './sections-of-self.ts'
import { addresses, allocation, custody, leadAgency, offences, registration } from './sections-of-standing.ts'
import type { SectionKey } from './types.ts'

/** Every section, in the order in which a record is read. */
export const sections: readonly Section[] = [
  riskToStaff,
  registration,
  custody,
  leadAgency,
  allocation,
  addresses,
  needs,
  aliases,
  identifiers,
  offences,
  gender,
]

const byKey = new Map(sections.map(section => [section.key, section]))

/** A section by its key. */
export function sectionOf(key: SectionKey): Section {
  const found = byKey.get(key)
  if (!found) throw new Error(`No section "${key}"`)
  return found
}
