/** The kinds of things that have an external id. That of a membership or an allocation is made of its person's and what tells it apart. */
export const kinds = [
  'person',
  'membership',
  'allocation',
  'address',
  'offence',
  'visit',
  'assessment',
  'evidence',
] as const
export type Kind = (typeof kinds)[number]
