/** What of a newer document makes another tool of it, and no other wording of the same: each kind of it. */
export const warningKinds = [
  'whom it covers',
  'removed',
  'another question',
  'another meaning',
  'answers',
  'when it is asked',
  'who reads it',
  'points',
  'bands',
  'rule',
  'reading',
  'agreement',
  'threshold',
  'standing',
] as const
export type WarningKind = (typeof warningKinds)[number]

/** Something that whoever approves a document has to have seen, in a sentence. */
export interface Warning {
  readonly kind: WarningKind
  /** What it is about, as the later document names it, or the earlier one where it is gone. */
  readonly about: string
  readonly message: string
}
