import { parseDay, type Day } from './day.ts'
import { monthNames } from './words.ts'

/** The three fields of a GOV.UK date input, as they were typed. */
export interface DateParts {
  readonly day: string
  readonly month: string
  readonly year: string
}

export type DatePart = keyof DateParts

/** A day, or a sentence that says what to put right and the fields to mark. */
export type DayOfParts = { readonly day: Day } | { readonly problem: string; readonly parts: readonly DatePart[] }

const order = ['day', 'month', 'year'] as const

/** Whether nothing was typed in any of the three fields: an optional date that was left out. */
export function isBlankDate(parts: DateParts): boolean {
  return order.every(part => parts[part].trim() === '')
}

/** A name in mid-sentence: 'Date of birth' loses its capital, 'ViSOR date' and 'PNC date' keep theirs. */
function lowered(thing: string): string {
  return /^\p{Lu}(\p{Ll}+)?(\s|$)/u.test(thing) ? thing.charAt(0).toLowerCase() + thing.slice(1) : thing
}

function numberOf(text: string, highest: number): number | undefined {
  if (!/^\d{1,2}$/.test(text)) return undefined
  const number = Number(text)
  return number >= 1 && number <= highest ? number : undefined
}

/** A month by its number or its English name, of which the first three letters are enough: '11', 'nov', 'November'. */
function monthOf(text: string): number | undefined {
  const name = text.toLowerCase().replace(/\.$/, '')
  if (!/^[a-z]{3,9}$/.test(name)) return numberOf(text, 12)
  const at = monthNames.findIndex(month => month.toLowerCase().startsWith(name))
  return at < 0 ? undefined : at + 1
}

function joined(words: readonly string[]): string {
  return words.join(' and ')
}

/**
 * The day typed in three fields. The sentences are those of the GOV.UK date input, without a full stop, as they stand in
 * an error summary: "Enter date of birth", "Date of birth must include a month", "Date of birth must be a real date".
 * A year has 4 digits and does not begin with 0, so that '26' or '0026' is asked about and never guessed.
 *
 * @param parts what was typed; spaces around it do not count
 * @param thing what the date is, as its label begins a sentence: 'Date of birth'
 */
export function dayOfParts(parts: DateParts, thing: string): DayOfParts {
  if (isBlankDate(parts)) return { problem: `Enter ${lowered(thing)}`, parts: order }
  const missing = order.filter(part => parts[part].trim() === '')
  if (missing.length > 0) return { problem: `${thing} must include a ${joined(missing)}`, parts: missing }

  const day = numberOf(parts.day.trim(), 31)
  const month = monthOf(parts.month.trim())
  const year = parts.year.trim()
  const wrong: DatePart[] = []
  if (day === undefined) wrong.push('day')
  if (month === undefined) wrong.push('month')
  const yearIsNumber = /^\d+$/.test(year)
  if (!/^[1-9]\d{3}$/.test(year)) {
    if (wrong.length === 0 && yearIsNumber)
      return { problem: `${thing} must have a year with 4 numbers`, parts: ['year'] }
    wrong.push('year')
  }
  if (day === undefined || month === undefined || wrong.length > 0) {
    return { problem: `${thing} must be a real date`, parts: wrong }
  }
  const found = parseDay(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
  return found === undefined ? { problem: `${thing} must be a real date`, parts: order } : { day: found }
}
