import type { Day } from '../../platform/dates/index.ts'
import { insertMany, insertUnless, type NewRow } from '../../platform/db/index.ts'
import { newId } from '../../platform/ids/index.ts'
import { invalid } from '../../platform/problem/index.ts'
import type { PractitionerWork } from '../../trust/access/index.ts'
import { importCases, type OfPerson } from '../membership/index.ts'
import { itemSubject, personSubject } from './canonical.ts'
import { checkItem } from './item-rules.ts'
import { tidyName } from './name-rules.ts'
import { sectionOf } from './sections.ts'
import type { Ending, Item, NewIdentifier, NewItem, NewPerson, SectionKey } from './types.ts'

/** How a fact of long ago came to its end, in whole. */
export interface PastEnd {
  readonly to: Day
  readonly as: Exclude<Ending, 'in error'>
  readonly why?: string | undefined
}

/** A dated fact as another system has it, about somebody who is on record or comes with it. */
export interface ImportedFact {
  readonly personId: string
  readonly bornOn: Day
  readonly section: SectionKey
  readonly item: NewItem & { readonly id: string }
  /** Left out: it is so. Of what only one may stand of, no other may stand. */
  readonly end?: PastEnd | undefined
}

/** A person to be added with everybody else of a file. */
export type ImportedPerson = Pick<NewPerson, 'familyName' | 'givenNames' | 'bornOn' | 'sex' | 'basis'> & {
  readonly id: string
  readonly identifiers: readonly NewIdentifier[]
}

/** What was written, and what a unique index refused. */
export interface ImportedFacts {
  readonly written: readonly OfPerson[]
  /** Facts that stand on a record which the principal may not open, such as an identifier: nothing may be committed. */
  readonly refused: readonly ImportedFact[]
}

/**
 * Adds many people at once, who have passed `personFaults`, each with a case that the principal's agency leads. Facts about them, and to whom
 * each is allocated, come with `importFacts`. The caller refreshes summaries and search, and its deeds vouch for what is given back: put it
 * into `brought`.
 */
export async function importPeople(work: PractitionerWork, people: readonly ImportedPerson[]): Promise<ImportedFacts> {
  const { tx, principal, now, today } = work
  const cases = people.map(person => ({ ...person, ...namesOf(person), personId: person.id, from: today }))
  const opened = importCases(work, cases)
  const rows = people.map(person => ({
    id: person.id,
    agency_id: principal.agencyId,
    tier: 'shared' as const,
    family_name: tidyName(person.familyName),
    given_names: tidyName(person.givenNames),
    born_on: person.bornOn,
    sex: person.sex,
    recorded_at: now,
    recorded_by: principal.practitionerId,
    revision: 1,
  }))
  const added = insertMany(tx, 'person', rows)
  const led = people.flatMap(({ id, bornOn, identifiers }): ImportedFact[] => [
    ...identifiers.map(({ kind, value }) => factOf(id, bornOn, 'identifiers', { values: { kind, value } })),
    factOf(id, bornOn, 'lead-agency', { from: today, values: { lead_agency_id: String(principal.agencyId) } }),
  ])
  // They go to the database in this order, and none waits for the answer to another.
  const [members, , { written, refused }] = await Promise.all([opened, added, importFacts(work, led)])
  return {
    written: [...members, ...rows.map(row => ({ ...personSubject(row), personId: row.id })), ...written],
    refused,
  }
}

const namesOf = ({ familyName, givenNames }: ImportedPerson) => ({
  familyName: tidyName(familyName),
  givenNames: tidyName(givenNames),
})

const factOf = (personId: string, bornOn: Day, section: SectionKey, item: NewItem): ImportedFact => ({
  ...{ personId, bornOn, section },
  item: { ...item, id: newId() },
})

/**
 * Writes many facts at once, which have passed `personFaults`, also of people who are on record. Nothing that stands is ended by it. As
 * `importPeople` in everything else.
 *
 * @throws invalid for a fact that has not passed its rules
 */
export async function importFacts(work: PractitionerWork, facts: readonly ImportedFact[]): Promise<ImportedFacts> {
  const written: OfPerson[] = []
  const refused: ImportedFact[] = []
  await Promise.all(
    [...Map.groupBy(facts, ({ section }) => section)].map(async ([key, own]) => {
      const { table } = sectionOf(key)
      const items = own.map(fact => itemOf(work, fact))
      const there = await insertUnless(work.tx, table, items.map(rowOf))
      for (const [at, item] of items.entries()) {
        const fact = own[at]
        if (there.has(item.id)) written.push({ ...itemSubject(item), personId: item.personId })
        else if (fact) refused.push(fact)
      }
    }),
  )
  return { written, refused }
}

function itemOf(work: PractitionerWork, { personId, bornOn, section: key, item, end }: ImportedFact): Item {
  const section = sectionOf(key)
  const checked = checkItem(section, item, { today: work.today, bornOn })
  if ('errors' in checked) throw invalid(checked.errors)
  const by = work.principal.practitionerId
  return {
    ...{ section: key, id: item.id, personId, agencyId: work.principal.agencyId, tier: section.tier },
    ...{ values: checked.values, from: checked.from },
    ...(end
      ? { to: end.to, endedAs: end.as, endedWhy: end.why ?? null, endedAt: work.now, endedBy: by }
      : { to: null, endedAs: null, endedWhy: null, endedAt: null, endedBy: null }),
    ...{ recordedAt: work.now, recordedBy: by },
  }
}

const rowOf = (item: Item): NewRow & { readonly id: string } => ({
  id: item.id,
  person_id: item.personId,
  agency_id: item.agencyId,
  tier: item.tier,
  valid_from: item.from,
  valid_to: item.to,
  ended_as: item.endedAs,
  ended_why: item.endedWhy,
  ended_at: item.endedAt,
  ended_by: item.endedBy,
  recorded_at: item.recordedAt,
  recorded_by: item.recordedBy,
  ...item.values,
})
