import type { Place } from './draft-form.ts'

/**
 * What the fields of a draft are called, by the part of the draft and the name of the field. The forms, what two saves differ in, and the
 * sentences about faults all say the same.
 */
export const labels = {
  gather: {
    held: 'Was there an interview?',
    on: 'Date of the interview',
    place: 'Where the interview was',
    means: 'How it was held',
    crew: 'How many officers',
    minutes: 'Length in minutes',
    notHeldReason: 'Why there was no interview',
    notes: 'Notes',
    from: 'First day of the window',
    to: 'Last day of the window',
    sources: 'Sources checked',
    sourceNote: 'Note on the source',
  },
  ratings: {
    choice: 'Rating',
    rationale: 'Why: what we conclude',
    saysHimself: 'What he says',
    citations: 'Entries cited',
    setAside: 'Why it does not change the rating',
    notExploredReason: 'Why it is not yet explored',
    returnBy: 'To be explored by',
  },
  judgement: {
    account: 'What raises risk and what protects, and why you think so',
    saysHimself: 'What the person says',
    citations: 'Entries cited',
  },
  prioritise: {
    areas: 'Priority areas',
    ownAreas: 'Priority areas',
    leftOut: 'Why it is not a priority area',
    noAreasReason: 'Why there is no priority area',
    level: 'Overall level',
    justification: 'Justification',
    toolReason: 'What the change means for the level',
    fallReason: 'Why the level goes down',
    fallEvidence: 'Evidence of change from the window',
  },
  act: {
    outcome: 'What became of it',
    note: 'What was done, and what was not',
    carryDue: 'New date',
    dropWhy: 'Why it is dropped',
    what: 'What is to be done',
    factor: 'Factor that it is for',
    owner: 'Who answers for it',
    due: 'Due by',
    knownBy: 'How we will know that it has worked',
    minutes: 'Estimated minutes',
    why: 'Why this action',
    ownerName: 'Name of the person',
    ownerAgency: 'Agency that answers for it',
    noAction: 'Why there is no action',
    nextVisitBy: 'Next visit by',
    nextVisitReason: 'Why the next visit is due by then',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>

/** What a field of a place is called: `what[<id>]` by the name before the bracket. Undefined for what is no field of its form. */
export function labelOf(place: Place, field: string): string | undefined {
  const part = new Map(Object.entries(labels)).get(place.split('.')[0] ?? '')
  return part && new Map(Object.entries(part)).get(field.split('[')[0] ?? '')
}
