import { addMonths, formatDay, parseDay, type Day } from '../../platform/dates/index.ts'

/** What was typed, without the blanks around it, or undefined when nothing was. */
export function said(text: string | undefined): string | undefined {
  return text?.trim() || undefined
}

/** The day that was typed whole, or undefined. */
export function typedDay(text: string | undefined): Day | undefined {
  return parseDay(text?.trim() ?? '')
}

/** The whole number that was typed, or undefined. */
export function typedNumber(text: string | undefined): number | undefined {
  const digits = said(text)
  return digits && /^\d{1,6}$/.test(digits) ? Number(digits) : undefined
}

/** The same words, whatever the line breaks and blanks between them. */
export function sameWords(text: string | undefined, other: string | undefined): boolean {
  const bare = (words: string | undefined) => words?.replace(/\s+/g, ' ').trim() ?? ''
  return bare(text) !== '' && bare(text) === bare(other)
}

/**
 * What is wrong with a day that was typed, as a sentence, or undefined.
 *
 * @param name what the day is of, to stand in a sentence: 'the date of the interview'
 */
export function pastDayFault(text: string | undefined, name: string, today: Day): string | undefined {
  const fault = dayFault(text, name)
  if (fault) return fault
  const day = typedDay(text)
  return day && day > today ? `${capital(name)} cannot be in the future` : undefined
}

/** As `pastDayFault`, for a day still to come. More than ten years ahead is taken for a slip of the keys. */
export function futureDayFault(text: string | undefined, name: string, today: Day): string | undefined {
  const fault = dayFault(text, name)
  if (fault) return fault
  const day = typedDay(text)
  if (day && day < today) return `${capital(name)} cannot be before today, ${formatDay(today)}`
  return day && day > addMonths(today, 120)
    ? `${capital(name)} is more than ten years ahead: check the year`
    : undefined
}

function dayFault(text: string | undefined, name: string): string | undefined {
  if (!said(text)) return `Enter ${name}`
  return typedDay(text) ? undefined : `${capital(name)} must be a real date, like 5 November 2026`
}

/** What is wrong with a whole number that was typed, as a sentence, or undefined. Both limits are allowed. */
export function numberFault(text: string | undefined, name: string, least: number, most: number): string | undefined {
  if (!said(text)) return `Enter ${name}`
  const value = typedNumber(text)
  if (value !== undefined && value >= least && value <= most) return undefined
  return `${capital(name)} must be a whole number from ${least} to ${most.toLocaleString('en-GB')}`
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
