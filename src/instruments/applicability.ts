import type { InstrumentDocument } from './document.ts'

/**
 * Whom the question is about. `age` in whole years on the day of the assessment, by plain dates; `sex` as recorded.
 * What is not known is left out: an instrument is never taken to cover somebody by default.
 */
export interface Subject {
  readonly sex?: 'male' | 'female' | undefined
  readonly age?: number | undefined
}

export type Applicability =
  | { readonly covered: true }
  | { readonly covered: false; readonly reason: string; readonly offer: string }

/**
 * Whether the instrument covers a person, by the document's own rules. Not covered is not an error: the reason is
 * shown, and what may be done instead is offered. Decides nothing about learning disability, mental ill-health or
 * gender transition, for which there is no national rule: the agency has a setting.
 */
export function applies(document: InstrumentDocument, subject: Subject): Applicability {
  const { sex, age, offer } = document.applicability
  const not = (reason: string): Applicability => ({ covered: false, reason, offer })
  if (subject.age === undefined) return not('The date of birth is not recorded, so it cannot be said who is covered.')
  if (subject.age < age.from) return not(age.otherwise)
  if (subject.sex === undefined) return not('Sex is not recorded, so it cannot be said who is covered.')
  if (!sex.oneOf.includes(subject.sex)) return not(sex.otherwise)
  return { covered: true }
}
