import type { Day } from '../../platform/dates/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { refreshSummary } from '../membership/index.ts'
import { refreshTokens } from '../search/index.ts'
import { itemSubject } from './canonical.ts'
import { addPerson } from './commands.ts'
import { writeItem } from './item-commands.ts'
import { checkItem } from './item-rules.ts'
import { bornFault, nameFault, tidyName } from './name-rules.ts'
import { sectionOf } from './sections.ts'
import type { NewItem, NewPerson, SectionKey } from './types.ts'

/** A dated fact about a person on its way in. */
export interface NewFact {
  readonly section: SectionKey
  readonly item: NewItem
}

/** Something to put right in a person or a fact: the field by its name, with its section where it is a fact's. */
export interface PersonFault {
  readonly section?: SectionKey
  readonly field: string
  readonly sentence: string
}

/** What is to be put right in a person with facts before they can be imported, as far as no other record has a say in it. */
export function personFaults(
  person: Pick<NewPerson, 'familyName' | 'givenNames' | 'bornOn'>,
  facts: readonly NewFact[],
  today: Day,
): readonly PersonFault[] {
  const own = {
    familyName: nameFault('Family name', tidyName(person.familyName)),
    givenNames: nameFault('Given names', tidyName(person.givenNames)),
    bornOn: bornFault(person.bornOn, today),
  }
  const faults = Object.entries(own).flatMap(([field, sentence]) =>
    sentence === undefined ? [] : [{ field, sentence }],
  )
  // Every day of every fact is held to the birth date: while that is wrong they would all seem to be.
  if (own.bornOn !== undefined) return faults
  return [
    ...faults,
    ...facts.flatMap(({ section, item }): PersonFault[] => {
      const checked = checkItem(sectionOf(section), item, { today, bornOn: person.bornOn })
      if (!('errors' in checked)) return []
      return Object.entries(checked.errors).map(([field, sentence]) => ({ section, field, sentence }))
    }),
  ]
}

/**
 * Adds a person together with facts about them.
 *
 * @returns the person's id
 * @throws invalid as `addPerson` and `addItem`
 */
export async function importPerson(
  work: PractitionerWork,
  person: NewPerson,
  facts: readonly NewFact[],
): Promise<string> {
  const { personId } = await addPerson(work, person)
  const written = []
  for (const { section, item } of facts) {
    const { added, subjects } = await writeItem(work, { personId, bornOn: person.bornOn }, sectionOf(section), item)
    written.push(itemSubject(added), ...subjects)
  }
  const [first, ...rest] = written
  if (!first) return personId
  refreshSummary(work.tx, personId)
  if (facts.some(({ section }) => sectionOf(section).searched)) await refreshTokens(work.tx, [personId])
  work.record({
    stream: { kind: 'person', id: personId },
    action: 'person.changed',
    subject: first,
    alsoWrote: rest,
    detail: { sections: [...new Set(facts.map(({ section }) => section))] },
  })
  return personId
}
