import type { AssessmentGrade, HandlingCode, SourceGrade, Tier } from './types.ts'

/** The 3x5x2 grading and handling code of an entry. */
export interface Grading {
  readonly sourceGrade: SourceGrade
  readonly assessmentGrade: AssessmentGrade
  readonly handlingCode: HandlingCode
}

/**
 * How far the source can be relied on, in words. Standing of these three lists: the 3x5x2 intelligence report of the College of Policing,
 * known from other publications that quote it, not from the guidance itself.
 */
export const sourceGradeWords: Readonly<Record<SourceGrade, string>> = {
  '1': 'Reliable',
  '2': 'Untested',
  '3': 'Not reliable',
}

/** How the source came to know, in words. */
export const assessmentGradeWords: Readonly<Record<AssessmentGrade, string>> = {
  A: 'Known directly to the source',
  B: 'Known indirectly to the source but corroborated',
  C: 'Known indirectly to the source',
  D: 'Not known',
  E: 'Suspected to be false',
}

/** What may be done with it, in words. */
export const handlingCodeWords: Readonly<Record<HandlingCode, string>> = {
  P: 'Lawful sharing permitted',
  C: 'Lawful sharing permitted with conditions',
}

/** The grading as it is written on paper: '1A P'. */
export function gradingCode({ sourceGrade, assessmentGrade, handlingCode }: Grading): string {
  return `${sourceGrade}${assessmentGrade} ${handlingCode}`
}

/** The grading in words, in one sentence without a full stop. */
export function gradingWords({ sourceGrade, assessmentGrade, handlingCode }: Grading): string {
  const how = assessmentGradeWords[assessmentGrade]
  return `Source ${lower(sourceGradeWords[sourceGrade])}; ${lower(how)}; ${lower(handlingCodeWords[handlingCode])}`
}

const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)

/** Who sees an entry when its author does not say: conditions on sharing keep it with the agency that knows them. */
export function defaultTier(handlingCode: HandlingCode): Tier {
  return handlingCode === 'C' ? 'own' : 'shared'
}
