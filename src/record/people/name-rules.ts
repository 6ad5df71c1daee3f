import { ageOn, formatDay, type Day } from '../../platform/dates/index.ts'
import { characterFault } from '../../platform/text/index.ts'

export const longestName = 100
export const longestText = 2_000

/**
 * What is wrong with a text, as a sentence beside its field; undefined when nothing is.
 *
 * @param label the field's label: 'Detail'
 */
export function textFault(label: string, text: string, most: number): string | undefined {
  if (text.length > most) return `${label} must be ${most.toLocaleString('en-GB')} characters or fewer`
  return characterFault(text)?.replace('This', label)
}

/** Letters of any script with their marks, blanks, hyphens, apostrophes and full stops. */
const name = /^[\p{L}\p{M} '’.\-\u2010]*\p{L}[\p{L}\p{M} '’.\-\u2010]*$/u

/** What is wrong with a name, as a sentence beside its field. */
export function nameFault(label: string, text: string): string | undefined {
  if (text === '') return `Enter the ${label.toLowerCase()}`
  if (text.length > longestName) return `${label} must be ${longestName} characters or fewer`
  return name.test(text) ? undefined : `${label} must have only letters, spaces, hyphens, apostrophes and full stops`
}

/**
 * What is wrong with a date of birth. Nobody under 10 can be convicted in England and Wales (Children and Young Persons Act 1963 s.16), and
 * over 120 is a slip of the hand.
 */
export function bornFault(bornOn: Day, today: Day): string | undefined {
  if (bornOn > today) return `Date of birth must be in the past: today is ${formatDay(today)}`
  const age = ageOn(bornOn, today)
  if (age < 10) return 'Date of birth must be at least 10 years ago. Check the year'
  return age > 120 ? 'Date of birth must be in the last 120 years. Check the year' : undefined
}

/** One blank between words, none at the ends. */
export const tidyName = (text: string): string => text.trim().replace(/\s+/g, ' ')
