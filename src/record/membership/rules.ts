/** What is known around a restriction when it changes. */
export interface RestrictionFacts {
  /** Those of the agency who may hold cases, by id. */
  readonly holders: ReadonlyMap<string, string>
  /** Who answers for the person in the agency. */
  readonly allocatedTo: string | null
  /** Who does it. */
  readonly doer: string
  /** Who may open the case now. */
  readonly readers: readonly string[]
}

/** Why a practitioner can't be named as a reader, as a sentence beside the field; undefined when they can. */
export function readerFault(practitionerId: string, facts: RestrictionFacts): string | undefined {
  if (!facts.holders.has(practitionerId)) return 'Choose practitioners and supervisors of your agency from the list'
  return undefined
}

/**
 * The readers that a restriction begins with: those named, whoever does it, and whoever answers for the person. A case that its own
 * practitioner can't open would have no owner.
 */
export function firstReaders(named: readonly string[], facts: RestrictionFacts): readonly string[] {
  const all = [...named, facts.doer, ...(facts.allocatedTo === null ? [] : [facts.allocatedTo])]
  return [...new Set(all)]
}

/** Why a reader can't be taken off, as a sentence; undefined when they can. */
export function dropFault(practitionerId: string, facts: RestrictionFacts): string | undefined {
  if (practitionerId === facts.allocatedTo)
    return 'They answer for this person, so they must be able to open the record. Allocate the case to somebody else first.'
  if (practitionerId === facts.doer)
    return 'You can’t take yourself off: nobody might be left to open the record. Ask another supervisor who may open it.'
  return undefined
}
